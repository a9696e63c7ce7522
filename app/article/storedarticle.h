#pragma once

#include "article/article.h"

#include <QByteArray>

using ArticleId = qint64;   ///< the library's own, stable, never used again

/// All that a page or `show` needs.
struct StoredArticle
{
    ArticleId id = 0;
    Article article;                ///< with the tickers that the capture itself gave
    QList<TickerMention> tickers;   ///< all: the article's own and the inline links, each id once, best origin
    QList<Share> shares;
    QByteArray html;
    int policy = 0;
    QString text;
    int characters = 0;
    int words = 0;
    int minutes = 0;
    QByteArray originalHash;   ///< SHA-256, hex
};
