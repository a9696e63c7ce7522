// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "article/details.h"
#include "article/imageheader.h"
#include "article/tag.h"

#include <QByteArray>

#include <optional>

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
    Article article;                    ///< with the tickers that the capture itself gave, and what the user corrected
    std::optional<Details> found;       ///< what captures say instead of what the user corrected; else nothing
    QList<TickerMention> tickers;       ///< all: the article's own and the inline links, each id once, best origin
    QList<TickerMention> hiddenTickers; ///< that the user hid, here or everywhere; not among `tickers`
    QList<Share> shares;
    QList<StoredImage> images; ///< by address; an earlier revision's too
    QList<Tag> tags;           ///< the user's, by name
    QString note;              ///< the user's own words, plain text; may be empty
    QByteArray html;
    int policy = 0;
    QByteArray content; ///< the hash of what makes it another revision
    QString text;
    QString shown; ///< of a saved page, what of it the text is: "article", "whole", "links", "stub"; else empty
    bool wantsWhole = false; ///< the user wants to see everything of the page; `shown` follows soon
    int characters = 0;
    int words = 0;
    int minutes = 0;
    QByteArray originalHash; ///< SHA-256, hex
};

/// Without what the user corrected.
inline Article asFound(const StoredArticle &stored)
{
    return stored.found ? withDetails(stored.article, *stored.found) : stored.article;
}
