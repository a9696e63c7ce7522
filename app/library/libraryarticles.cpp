#include "library/libraryarticles.h"

#include "article/displaytitle.h"
#include "library/librarythreads.h"
#include "library/originalfiles.h"
#include "search/markablepage.h"
#include "search/query.h"

#include <QDate>

#include <optional>

/// The page that was made last, for marking it again while the search changes.
struct ServedPage
{
    std::optional<PageId> id;
    MarkablePage page;
};

namespace {

QList<TextCondition> soughtIn(const QString &text)
{
    return soughtTexts(parseQuery(text, QDate::currentDate(), Input::Typing));
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

QFuture<Result<Document>> LibraryArticles::page(const PageId &page, const Look &look, const QString &text)
{
    return m_threads.reader.run([page, look, text, served = m_served](ArticleStore &store) -> Result<Document> {
        auto article = store.article(articleOf(page));
        if (!article)
            return article.error();
        served->id = page;
        served->page = markablePage(*article, look);
        Document document = served->page.document;
        document.html = markedHtml(served->page, soughtIn(text));
        return document;
    });
}

QFuture<Result<QString>> LibraryArticles::text(const PageId &page)
{
    return m_threads.reader.run([page](ArticleStore &store) -> Result<QString> {
        const auto stored = store.article(articleOf(page));
        if (!stored)
            return stored.error();
        return QString(displayTitle(stored->article, stored->text) + QStringLiteral("\n\n") + stored->text);
    });
}

QFuture<Result<PageMarks>> LibraryArticles::marks(const PageId &page, const QString &text)
{
    return m_threads.reader.run([page, text, served = m_served](ArticleStore &) -> Result<PageMarks> {
        if (served->id != page)
            return Error{Error::Kind::Environment, {}, QStringLiteral("another page has been served since")};
        return pageMarks(markedHtml(served->page, soughtIn(text)));
    });
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
    return m_threads.reader.run([articles, folder](ArticleStore &store) { return OriginalFiles::write(store, articles, folder); });
}
