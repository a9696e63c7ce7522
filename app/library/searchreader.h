// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/tickerlist.h"
#include "search/indexer.h"
#include "search/librarysource.h"
#include "search/searcher.h"
#include "search/suggester.h"
#include "store/articlestore.h"

#include <memory>
#include <stop_token>

/// Finds articles by the query language: a store of its own for reading, and the index beside it. Made, used and
/// destroyed on one thread.
class SearchReader final
{
public:
    static Result<std::unique_ptr<SearchReader>> open(const QString &library);

    /// The ids of `query`, in its order; cut short, and of no meaning, when `stop` was asked for meanwhile.
    Result<QList<ArticleId>> ids(const ListQuery &query, std::stop_token stop);

    /// The rows with excerpts of about `length` UTF-16 units around the hits of `text`.
    Result<QList<ArticleRow>> rows(const QList<ArticleId> &ids, const QString &text, qsizetype length);

    /// How many articles name the ticker and are not tagged with it; -1: not known.
    int countUntagged(const TickerId &id, std::stop_token stop);

    Result<QList<ListedTicker>> tickers() { return listTickers(m_store->database()); }

    Suggester &suggester() { return m_suggester; }

private:
    SearchReader(std::unique_ptr<ArticleStore> store, QString indexFile, QString libraryId);

    std::unique_ptr<ArticleStore> m_store;
    LibrarySource m_source;
    Searcher m_searcher;
    Suggester m_suggester;
};

/// Keeps the index up with the library, batch by batch. Made, used and destroyed on one thread.
class IndexKeeper final
{
public:
    static Result<std::unique_ptr<IndexKeeper>> open(const QString &library);

    Status clear() { return m_indexer.clear(); } ///< the index is made anew by the steps that follow
    Result<Indexer::Progress> step() { return m_indexer.step(m_source); }
    Result<bool> tidy() { return m_indexer.tidy(m_source); } ///< false: there is nothing more to tidy

private:
    IndexKeeper(std::unique_ptr<ArticleStore> store, QString indexFile, QString libraryId);

    std::unique_ptr<ArticleStore> m_store;
    LibrarySource m_source;
    Indexer m_indexer;
};
