// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlestore.h"
#include "store/organiser.h"
#include "store/watchlist.h"

struct TagCount
{
    Tag tag;
    int articles = 0;
};

struct NameCount
{
    QString name;
    int articles = 0;
};

struct SavedSearch
{
    QString name;
    QString text; ///< in the query language

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

/// What the sidebar and the Edit menu show, of one moment.
struct LibraryCounts
{
    int all = 0; ///< without the trash
    int unread = 0;
    int reading = 0; ///< begun and not finished
    int starred = 0;
    int archive = 0;
    int trash = 0;
    int highlights = 0;           ///< but for those of articles in the trash
    QList<TagCount> tags;         ///< all, by name, also those without an article
    QList<SavedSearch> searches;  ///< by name; counting them takes a search each (see Library::countSearches)
    QList<WatchedTicker> watched; ///< in the user's order
    QList<NameCount> sources;     ///< most articles first
    QList<NameCount> authors;     ///< most articles first
    QList<TickerCount> tickers;   ///< most articles first
    Organiser::Steps steps;
};

/// `most`: how many of sources, authors and tickers; -1: all. Of all that grows with the library the counts are
/// kept as rows change; counted here are articles begun, highlights, and what is unread of watched tickers.
Result<LibraryCounts> libraryCounts(ArticleStore &store, int most);
