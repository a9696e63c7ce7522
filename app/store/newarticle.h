// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "article/imageheader.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// A picture that came with an article.
struct NewImage
{
    QByteArray address; ///< by which the article's HTML names it
    QByteArray hash;    ///< SHA-256
    ImageHeader header;
    QByteArray bytes; ///< as they came
};

/// One captured article ready to be stored: everything derived is already there.
struct NewArticle
{
    Article article;
    QList<TickerMention> tickers; ///< all: the article's own in their order, then the inline links; each id once,
                                  ///< with its best origin
    std::optional<Share> share;
    QList<NewImage> images; ///< each address once
    ReaderStates states;    ///< names that tags may have; looked at where the article is new
    QByteArray html;        ///< canonical, of `policy`
    int policy = 0;
    QString text;        ///< plain text, blocks separated by '\n'
    QString shown;       ///< see StoredArticle::shown
    QString excerpt;     ///< the first ~200 characters for the list
    int characters = 0;  ///< Han, kana and hangul characters of the body
    int words = 0;       ///< Latin words of the body
    QByteArray original; ///< the bytes as they came
    QByteArray bodyHash; ///< SHA-256 of the body as captured, so that a newer sanitizer makes no revision;
                         ///< empty: `text` stands for the body
};
