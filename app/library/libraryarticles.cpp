// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/libraryarticles.h"

#include "article/displaytitle.h"
#include "base/privatefiles.h"
#include "library/librarythreads.h"
#include "library/originalfiles.h"
#include "library/servedpage.h"
#include "library/tickerquotes.h"

#include <QCoreApplication>

namespace {

QString plainText(const PageText &text)
{
    QStringList blocks;
    for (const PageText::Block &block : text.blocks())
        blocks << text.textOf(block).toString();
    return blocks.join(u'\n');
}

}

LibraryArticles::LibraryArticles(LibraryThreads &threads)
    : m_threads(threads)
    , m_served(std::make_shared<ServedPage>())
    , m_finder(std::make_shared<HighlightFinder>())
{
}

LibraryArticles::~LibraryArticles() = default;

QFuture<Result<QList<ArticleRow>>> LibraryArticles::rows(const QList<ArticleId> &ids)
{
    return m_threads.reader.run([ids](ArticleStore &store) { return store.rows(ids); });
}

QFuture<Result<TickerCount>> LibraryArticles::ticker(const TickerId &id)
{
    return m_threads.reader.run([id](ArticleStore &store) { return store.ticker(id); });
}

QFuture<Result<TickerFacts>> LibraryArticles::tickerFacts(const TickerId &id)
{
    return m_threads.reader.run([id](ArticleStore &store) -> Result<TickerFacts> {
        auto record = TickerRecord::read(store.database(), id, 0);
        return record ? Result<TickerFacts>(std::move(record->facts)) : record.error();
    });
}

QFuture<Result<QString>> LibraryArticles::untaggedQuery(const TickerId &id)
{
    return m_threads.reader.run([id](ArticleStore &store) -> Result<QString> {
        const auto facts = TickerRecord::named(store.database(), id);
        return facts ? Result<QString>(::untaggedQuery(*facts)) : facts.error();
    });
}

QFuture<Result<Page>> LibraryArticles::page(const PageId &page, const Look &look, const QString &text)
{
    const auto make = [page, look, text, served = m_served](ArticleStore &store, int untagged) {
        return served->make(store, page, look, text, untagged);
    };
    const auto *ticker = std::get_if<Pages::Ticker>(&page);
    if (!ticker)
        return m_threads.reader.run([make](ArticleStore &store) { return make(store, -1); });
    // Where it is named is for the index to say. It waits for the reader, which waits for nobody.
    return m_threads.aside.run([id = ticker->id, make, &threads = m_threads](SearchReader &search) -> Result<Page> {
        const int untagged = search.countUntagged(id, threads.closing.get_token());
        auto made = threads.reader.run([make, untagged](ArticleStore &store) { return make(store, untagged); });
        made.waitForFinished();
        if (made.resultCount() == 0)
            return Error{Error::Kind::Environment, {}, QStringLiteral("the library is closed")};
        return made.result();
    });
}

QFuture<Result<QString>> LibraryArticles::text(const PageId &page)
{
    return m_threads.reader.run([page](ArticleStore &store) -> Result<QString> {
        if (articleOf(page) == 0) {
            const auto made = ServedPage().make(store, page, {}, {});
            return made ? Result<QString>(plainText(made->text)) : made.error();
        }
        const auto stored = store.article(articleOf(page));
        if (!stored)
            return stored.error();
        return QString(displayTitle(stored->article, stored->text) + QStringLiteral("\n\n") + stored->text);
    });
}

QFuture<Result<PageMarks>> LibraryArticles::marks(const PageId &page, const QString &text)
{
    return m_threads.reader.run([page, text, served = m_served](ArticleStore &) { return served->marks(page, text); });
}

QFuture<Result<PageHighlights>> LibraryArticles::highlights(const PageId &page)
{
    return m_threads.reader.run(
        [page, served = m_served](ArticleStore &store) { return served->highlights(store, page); });
}

QFuture<Result<TextAnchor>> LibraryArticles::anchorShown(const PageId &page, int shown, int units)
{
    return m_threads.reader.run([page, shown, units, served = m_served](ArticleStore &store) {
        return served->anchorShown(store, page, shown, units);
    });
}

QFuture<Result<PageMarks>> LibraryArticles::found(const PageId &page, const QString &text)
{
    return m_threads.reader.run([page, text, served = m_served](ArticleStore &) { return served->found(page, text); });
}

QFuture<Result<FoundHighlights>> LibraryArticles::findHighlights(const HighlightQuery &query)
{
    return m_threads.reader.run([query, finder = m_finder](ArticleStore &store) { return finder->find(store, query); });
}

QFuture<Result<int>> LibraryArticles::writeHighlights(ArticleId article, const QString &path,
                                                      HighlightExport::Format format)
{
    return m_threads.reader.run([article, path, format](ArticleStore &store) -> Result<int> {
        const auto list = article == 0 ? Highlights::all(store.database())
                                       : Highlights::of(store.database(), QList<ArticleId>{article});
        if (!list)
            return list.error();
        if (list->highlights.isEmpty())
            return 0;
        if (const QString why = PrivateFiles::replace(path, HighlightExport::write(*list, format)); !why.isEmpty())
            return Error{Error::Kind::Environment,
                         QCoreApplication::translate("Library", "%1 could not be written: %2").arg(path, why),
                         {}};
        return int(list->highlights.size());
    });
}

QFuture<Result<QString>> LibraryArticles::pageVersion(ArticleId id)
{
    return m_threads.reader.run([id](ArticleStore &store) { return store.pageVersion(id); });
}

QFuture<Result<QByteArray>> LibraryArticles::original(ArticleId id)
{
    return m_threads.reader.run([id](ArticleStore &store) { return store.original(id); });
}

QFuture<Result<QByteArray>> LibraryArticles::image(ArticleId id, const QByteArray &hash)
{
    return m_threads.reader.run([id, hash](ArticleStore &store) { return store.image(id, hash); });
}

QFuture<Result<QStringList>> LibraryArticles::writeOriginals(const QList<ArticleId> &articles, const QString &folder)
{
    return m_threads.reader.run(
        [articles, folder](ArticleStore &store) { return OriginalFiles::write(store, articles, folder); });
}
