// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/servedpage.h"

#include "library/pagehits.h"
#include "library/tickerquotes.h"
#include "page/articlepage.h"
#include "page/placeintext.h"
#include "page/placeonpage.h"
#include "page/tickerpage.h"
#include "search/query.h"
#include "store/articlestore.h"
#include "store/highlights.h"
#include "store/places.h"

#include <QCoreApplication>
#include <QDate>

namespace {

/// One line for each kind that canBeShown.
struct Maker
{
    ArticleStore &store;
    const Look &look;
    QByteArray &revision;
    int &policy;
    const int untagged;
    QList<PageRange> &marked;

    Result<Page> operator()(const Pages::Article &article) const
    {
        const auto stored = store.article(article.id);
        if (!stored)
            return stored.error();
        revision = stored->content;
        policy = stored->policy;
        Page page = articlePage(*stored, look);
        page.place = Places::of(store.database(), article.id);
        // As this text has it: it may be another revision's.
        if (const auto at = page.place ? placeIn(page.text, *page.place) : std::nullopt) {
            page.place->block = at->block;
            page.place->start = at->start;
        }
        if (article.place)
            marked = {placeOnPage(page.text, stored->text, *article.place)};
        return page;
    }

    Result<Page> operator()(const Pages::Ticker &ticker) const
    {
        constexpr int MostArticles = 200;
        constexpr int MostQuotes = 500;
        auto record = TickerRecord::read(store.database(), ticker.id, MostArticles, ticker.month);
        if (!record)
            return record.error();
        record->facts.untaggedArticles = untagged;
        return tickerPage(withQuotes(*std::move(record), MostQuotes), look);
    }

    template <typename Other>
    Result<Page> operator()(const Other &) const
    {
        return Error{Error::Kind::Bug, {}, QStringLiteral("A page that cannot be shown was asked for")};
    }
};

Error anotherPage()
{
    return Error{Error::Kind::Environment, {}, QStringLiteral("another page has been served since")};
}

PageMarks marksFor(const PageText &text, const QString &sought)
{
    return marksAt(text, hitsOnPage(text, soughtTexts(parseQuery(sought, QDate::currentDate(), Input::Typing))));
}

}

Result<ServedPage::Made> ServedPage::made(ArticleStore &store, const PageId &id, const Look &look, int untagged)
{
    Made made;
    auto page = std::visit(Maker{store, look, made.revision, made.policy, untagged, made.marked}, id);
    if (!page)
        return page.error();
    made.page = *std::move(page);
    return made;
}

Result<ServedPage::Made> ServedPage::madeOf(ArticleStore &store, const PageId &id) const
{
    return m_id == id ? Result<Made>(m_made) : made(store, id, {}, -1);
}

Result<Page> ServedPage::make(ArticleStore &store, const PageId &id, const Look &look, const QString &sought,
                              int untagged)
{
    Result<Made> fresh = made(store, id, look, untagged);
    if (!fresh)
        return fresh.error();
    m_id = id;
    m_made = *std::move(fresh);
    const Result<PageHighlights> standing = highlights(store, id);
    if (!standing)
        return standing.error();
    Page page = m_made.page;
    const QList<PageRange> &marked = m_made.marked;
    page.html = withMarks(page.html, standing->marks,
                          marked.isEmpty() ? marksFor(page.text, sought) : marksAt(page.text, marked));
    return page;
}

Result<PageHighlights> ServedPage::highlights(ArticleStore &store, const PageId &id) const
{
    if (articleOf(id) == 0)
        return PageHighlights();
    const Result<QList<Highlight>> all = Highlights::of(store.database(), articleOf(id));
    if (!all)
        return all.error();
    const Result<Made> made = madeOf(store, id);
    if (!made)
        return made.error();
    return highlightsOn(made->page.text, made->revision, made->policy, *all);
}

Result<TextAnchor> ServedPage::anchorShown(ArticleStore &store, const PageId &id, int shown, int units) const
{
    const Result<Made> made = madeOf(store, id);
    if (!made)
        return made.error();
    const auto anchor = ::anchorShown(made->page.text, made->revision, made->policy, shown, units);
    if (!anchor || articleOf(id) == 0)
        return Error{Error::Kind::Input,
                     QCoreApplication::translate("Library", "Select some of the article’s own text to highlight it."),
                     QString()};
    return *anchor;
}

Result<PageMarks> ServedPage::marks(const PageId &id, const QString &sought) const
{
    if (m_id != id)
        return anotherPage();
    return marksFor(m_made.page.text, sought);
}

Result<PageMarks> ServedPage::found(const PageId &id, const QString &text) const
{
    if (m_id != id)
        return anotherPage();
    return marksAt(m_made.page.text, textOnPage(m_made.page.text, text));
}
