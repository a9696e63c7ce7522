// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/details.h"

Details detailsOf(const Article &article)
{
    return {article.title, article.author, article.source, article.published};
}

Article withDetails(Article article, const Details &details)
{
    article.title = details.title;
    article.author = details.author;
    article.source = details.source;
    article.published = details.published;
    return article;
}

bool isSameTime(const QDateTime &one, const QDateTime &other)
{
    if (!one.isValid() || !other.isValid())
        return one.isValid() == other.isValid();
    return one == other && one.offsetFromUtc() == other.offsetFromUtc();
}
