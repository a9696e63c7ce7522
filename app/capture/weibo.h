// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// Weibo's posts (`mblog` of m.weibo.cn, `statuses` of weibo.com): no titles, long ones with their text in `longText`,
/// a repost in `retweeted_status`.
class Weibo final : public Family
{
public:
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
