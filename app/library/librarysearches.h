// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "library/tickerlist.h"
#include "search/queryfilter.h"
#include "search/suggester.h"
#include "store/articlerow.h"
#include "store/listquery.h"

#include <QFuture>

#include <stop_token>

struct LibraryThreads;

/// A list, and its first rows: who paints it need not ask again.
struct ListStart final
{
    QList<ArticleId> ids;
    QList<ArticleRow> rows; ///< in the order of the ids; those that are gone already are left out
};

/// The Library's answers to queries. See Library for each.
class LibrarySearches final
{
public:
    explicit LibrarySearches(LibraryThreads &threads)
        : m_threads(threads)
    {
    }
    Q_DISABLE_COPY_MOVE(LibrarySearches)

    QFuture<Result<QList<ArticleId>>> ids(const ListQuery &query);
    QFuture<Result<ListStart>> start(const ListQuery &query, int rows);
    QFuture<Result<QList<ArticleRow>>> rows(const QList<ArticleId> &ids, const QString &text);
    QFuture<Result<QList<Suggestion>>> completions(FilterKey key, const QString &typed, int most);
    QFuture<Result<QList<Suggestion>>> byPinyin(const QString &typed, int most);
    QFuture<Result<QList<ListedTicker>>> tickers();
    QFuture<Result<QList<int>>> countSearches(const QStringList &texts);
    void cancel() { m_searching.request_stop(); } ///< the one that runs

private:
    std::stop_token begin(); ///< of a search, which stops the one before

    LibraryThreads &m_threads;
    std::stop_source m_searching;
};
