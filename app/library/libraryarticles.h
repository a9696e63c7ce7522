// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "article/tickerfacts.h"
#include "base/result.h"
#include "library/highlightexport.h"
#include "library/highlightfinder.h"
#include "page/highlightmarks.h"
#include "page/marks.h"
#include "page/page.h"
#include "page/pageid.h"
#include "store/articlerow.h"
#include "store/tickercount.h"

#include <QFuture>

#include <memory>

struct LibraryThreads;
class ServedPage;

/// The Library's answers about articles and their pages. See Library for each.
class LibraryArticles final
{
public:
    explicit LibraryArticles(LibraryThreads &threads);
    ~LibraryArticles();
    Q_DISABLE_COPY_MOVE(LibraryArticles)

    QFuture<Result<QList<ArticleRow>>> rows(const QList<ArticleId> &ids);
    QFuture<Result<TickerCount>> ticker(const TickerId &id);
    QFuture<Result<TickerFacts>> tickerFacts(const TickerId &id);
    QFuture<Result<QString>> untaggedQuery(const TickerId &id);
    QFuture<Result<Page>> page(const PageId &page, const Look &look, const QString &text);
    QFuture<Result<QString>> text(const PageId &page);
    QFuture<Result<PageMarks>> marks(const PageId &page, const QString &text);
    QFuture<Result<PageHighlights>> highlights(const PageId &page);
    QFuture<Result<FoundHighlights>> findHighlights(const HighlightQuery &query);
    QFuture<Result<int>> writeHighlights(ArticleId article, const QString &path, HighlightExport::Format format);
    QFuture<Result<TextAnchor>> anchorShown(const PageId &page, int shown, int units);
    QFuture<Result<PageMarks>> found(const PageId &page, const QString &text);
    QFuture<Result<QString>> pageVersion(ArticleId id);
    QFuture<Result<QByteArray>> original(ArticleId id);
    QFuture<Result<QByteArray>> image(ArticleId id, const QByteArray &hash);
    QFuture<Result<QStringList>> writeOriginals(const QList<ArticleId> &articles, const QString &folder);

private:
    LibraryThreads &m_threads;
    const std::shared_ptr<ServedPage> m_served;      // touched by the reader's thread alone
    const std::shared_ptr<HighlightFinder> m_finder; // likewise
};
