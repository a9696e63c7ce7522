// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "base/result.h"
#include "library/highlightimport.h"
#include "store/corrections.h"
#include "store/edit.h"
#include "store/hiddentickers.h"
#include "store/librarycounts.h"
#include "store/watchlist.h"

#include <QFuture>
#include <QObject>

struct LibraryThreads;

/// What the user changes in a library, and how it stands. Lives on the GUI thread. See Library for each.
class LibraryChanges final : public QObject
{
    Q_OBJECT

public:
    explicit LibraryChanges(LibraryThreads &threads)
        : m_threads(threads)
    {
    }

    QFuture<Result<LibraryCounts>> counts(int most);
    QFuture<Result<HiddenTickers::Said>> said(const TickerId &ticker, ArticleId article);
    QFuture<Result<QList<WatchedTicker>>> watchlist();
    QFuture<Result<QString>> note(ArticleId id);
    QFuture<Result<Corrections::Known>> details(ArticleId id);
    QFuture<Result<QList<ArticleId>>> organise(const Edit &edit);
    QFuture<Result<QList<ArticleId>>> undo();
    QFuture<Result<QList<ArticleId>>> redo();
    QFuture<Result<int>> removeFromTrash(const QList<ArticleId> &articles);
    QFuture<Result<int>> emptyTrash();
    QFuture<Result<HighlightImport::Summary>> importHighlights(const QString &path);
    QFuture<Result<int>> removeExpired(); ///< from the trash

Q_SIGNALS:
    void committed(); ///< a change is on disk

private:
    template <typename Job>
    auto change(Job job);

    LibraryThreads &m_threads;
};
