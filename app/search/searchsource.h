// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "search/idset.h"

#include <QList>
#include <QString>

#include <optional>

struct Filter;

/// What of an article is searched, unfolded. A line break parts fields: a hit lies inside one line.
struct SearchedText
{
    QString title;
    QString body; ///< blocks, sharers' own words, comments
    QString author;
    QString source;
    QString tickers; ///< symbols and names
};

/// The last thing that happened to an article. Numbers grow with every change of a library, and none is used twice;
/// each article has one: that of its latest change.
struct ArticleChange
{
    qint64 number = 0;
    ArticleId article = 0;
    std::optional<SearchedText> text; ///< nothing: the article is gone
};

/// What search has to know of a library. Called on the thread of the caller of Indexer or Searcher.
class SearchSource
{
public:
    virtual ~SearchSource() = default;

    /// The number of the latest change; 0 for an empty library.
    virtual Result<qint64> latestChange() = 0;
    /// Changes with larger numbers than `after`, oldest first, at most `limit`; fewer where their texts are long, but
    /// one at least.
    virtual Result<QList<ArticleChange>> changesAfter(qint64 after, int limit) = 0;
    /// The texts of those that are there, in any order.
    virtual Result<QList<std::pair<ArticleId, SearchedText>>> texts(const QList<ArticleId> &ids) = 0;
    /// The articles that satisfy a condition which is not about their text.
    virtual Result<IdSet> satisfying(const Filter &filter) = 0;
};
