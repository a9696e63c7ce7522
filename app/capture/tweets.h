// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// Posts of X: an archive of one's own (tweets.js), what its page's interfaces answer (`legacy`), and version 2 of the
/// public one. Posts told again and answers stand as they are.
class Tweets final : public Family
{
public:
    bool isOfPages() const override { return false; }
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
