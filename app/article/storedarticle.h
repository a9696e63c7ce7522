// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "article/imageheader.h"
#include "article/tag.h"

#include <QByteArray>

using ArticleId = qint64; ///< the library's own, stable, never used again

/// A picture that the library holds for an article.
struct StoredImage
{
    QByteArray address; ///< by which the HTML names it
    QByteArray hash;    ///< SHA-256, hex
    ImageHeader header;
    qint64 bytes = 0;

    friend bool operator==(const StoredImage &, const StoredImage &) = default;
};

/// All that a page or `show` needs.
struct StoredArticle
{
    ArticleId id = 0;
    Article article;              ///< with the tickers that the capture itself gave
    QList<TickerMention> tickers; ///< all: the article's own and the inline links, each id once, best origin
    QList<Share> shares;
    QList<StoredImage> images; ///< by address; an earlier revision's too
    QList<Tag> tags;           ///< the user's, by name
    QString note;              ///< the user's own words, plain text; may be empty
    QByteArray html;
    int policy = 0;
    QString text;
    int characters = 0;
    int words = 0;
    int minutes = 0;
    QByteArray originalHash; ///< SHA-256, hex
};
