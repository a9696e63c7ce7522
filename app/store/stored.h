// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"

/// What storing did with a capture: see ArticleStore.
enum class StoreOutcome { New, Same, Revised, Partial, Share };

struct Stored
{
    ArticleId id = 0;
    StoreOutcome outcome = StoreOutcome::New;
};
