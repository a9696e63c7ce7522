// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlestore.h"

/// Makes the HTML of articles that an older sanitizer made again, and what is made with it, each from its original;
/// where that cannot be read any more, from the HTML or the text itself. A saved page, and whatever today has another
/// key, is taken from its original as a whole: articles that turn out to be one are joined, and what stood as a
/// revision of one though it is another parts from it (see ArticleStore::renew). Of a saved page that the user wants to
/// see as a whole, all of it. Some `most` articles, fewer where they are large, in one transaction. The answer: how
/// many it were; 0: the whole library is of today's policy.
Result<int> rederive(ArticleStore &store, int most);
