// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "page/page.h"

/// The page of a stored article, as the engine gets it and `show --html` prints it. Pure, re-entrant.
Page articlePage(const StoredArticle &stored, const Look &look);
