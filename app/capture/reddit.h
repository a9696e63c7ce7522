// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// Posts of Reddit as its .json addresses give them, with the comments of the same file. A post that is a link alone is
/// told as a link.
class Reddit final : public Family
{
public:
    bool isOfPages() const override { return false; }
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
