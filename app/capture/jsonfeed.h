// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// Items of a feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), 1.0 included. Ids are unique in their feed
/// only.
class JsonFeed final : public Family
{
public:
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
