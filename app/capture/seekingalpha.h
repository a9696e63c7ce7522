// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// Articles and news of Seeking Alpha as JSON:API resources (https://jsonapi.org/format/1.0/): what they relate to
/// stands in the document's `included`. The body is mostly the page's own; a resource without one is partial.
class SeekingAlpha final : public Family
{
public:
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
