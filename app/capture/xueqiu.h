// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// Statuses of xueqiu.com, from `window.SNOWMAN_STATUS` or its lists. A quoted status is the article, shared by the
/// outer one.
class Xueqiu final : public Family
{
public:
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
