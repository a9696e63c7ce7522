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
    QFuture<Result<QList<ArticleRow>>> rows(const QList<ArticleId> &ids, const QString &text);
    QFuture<Result<QList<Suggestion>>> completions(FilterKey key, const QString &typed, int most);
    QFuture<Result<QList<Suggestion>>> byPinyin(const QString &typed, int most);
    QFuture<Result<QList<ListedTicker>>> tickers();
    QFuture<Result<QList<int>>> countSearches(const QStringList &texts);
    void cancel() { m_searching.request_stop(); } ///< the one that runs

private:
    LibraryThreads &m_threads;
    std::stop_source m_searching;
};
