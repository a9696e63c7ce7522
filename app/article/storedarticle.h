#pragma once

#include "article/article.h"

#include <QByteArray>

using ArticleId = qint64;   ///< the library's own, stable, never used again

/// All that a page or `show` needs.
struct StoredArticle
{
    ArticleId id = 0;
    Article article;
    QList<TickerMention> tickers;
    QList<Share> shares;
    QByteArray html;
    int policy = 0;
    QString text;
    int characters = 0;
    int words = 0;
    int minutes = 0;
    QByteArray originalHash;   ///< SHA-256, hex
};
