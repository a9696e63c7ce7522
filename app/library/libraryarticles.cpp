// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/libraryarticles.h"

#include "article/displaytitle.h"
#include "library/librarythreads.h"
#include "library/originalfiles.h"
#include "library/servedpage.h"

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

QFuture<Result<Page>> LibraryArticles::page(const PageId &page, const Look &look, const QString &text)
{
    return m_threads.reader.run(
        [page, look, text, served = m_served](ArticleStore &store) { return served->make(store, page, look, text); });
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

QFuture<Result<PageMarks>> LibraryArticles::found(const PageId &page, const QString &text)
{
    return m_threads.reader.run([page, text, served = m_served](ArticleStore &) { return served->found(page, text); });
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
