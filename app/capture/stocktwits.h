// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// Messages of StockTwits, as its streams give them.
class StockTwits final : public Family
{
public:
    bool isOfPages() const override { return false; }
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
