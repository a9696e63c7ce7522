// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// Posts and news of laohu8.com and its mirrors, from any page or list of theirs.
///
/// A post that wraps news gives the news, shared by the post; a post that reposts a post gives the inner post, shared
/// by the outer one; a post by itself is its own article. When the original of a repost was deleted, the post becomes
/// the article if it has words of its own, else it is refused. What tickers and language an article has never depends
/// on who shared it: several posts may share one.
class Tiger final : public Family
{
public:
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
