#pragma once

#include "store/articlestore.h"

/// Makes the HTML of articles that an older sanitizer made again, and what is made with it, each from its original;
/// where that cannot be read any more, from the HTML or the text itself. At most `most` articles, fewer where they are
/// large, in one transaction. The answer: how many it were; 0: the whole library is of today's policy.
Result<int> rederive(ArticleStore &store, int most);
