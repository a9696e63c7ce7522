// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "article/tag.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <utility>

/// One row of the list: small, without body.
struct ArticleRow
{
    ArticleId id = 0;
    QString title; ///< never empty: the text's beginning where the article has none
    QString source;
    QString author;
    QString language;
    QString url;
    QString excerpt;
    QList<std::pair<int, int>> hits;      ///< start and length in `excerpt`, UTF-16 units; filled by search only
    QList<std::pair<int, int>> titleHits; ///< the same in `title`
    QDateTime published;
    QDateTime saved;
    int characters = 0;
    int words = 0;
    int minutes = 0;
    int progress = 0;  ///< of the reader in it, see KeptPlace
    bool post = false; ///< of a community's member, which the source then names
    bool partial = false;
    bool read = false;
    bool starred = false;
    bool archived = false;
    bool trashed = false;
    bool noted = false;
    QList<Tag> tags;              ///< by name
    QList<TickerMention> tickers; ///< stocks first, then the others
};
