// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/servedpage.h"

#include "library/pagehits.h"
#include "library/tickerquotes.h"
#include "page/articlepage.h"
#include "page/placeintext.h"
#include "page/tickerpage.h"
#include "search/query.h"
#include "store/articlestore.h"
#include "store/places.h"

#include <QDate>

namespace {

/// One line for each kind that canBeShown.
struct Maker
{
    ArticleStore &store;
    const Look &look;

    Result<Page> operator()(const Pages::Article &article) const
    {
        const auto stored = store.article(article.id);
        if (!stored)
            return stored.error();
        Page page = articlePage(*stored, look);
        page.place = Places::of(store.database(), article.id);
        // As this text has it: it may be another revision's.
        if (const auto at = page.place ? placeIn(page.text, *page.place) : std::nullopt) {
            page.place->block = at->block;
            page.place->start = at->start;
        }
        return page;
    }

    Result<Page> operator()(const Pages::Ticker &ticker) const
    {
        constexpr int MostArticles = 200;
        constexpr int MostQuotes = 500;
        auto record = TickerRecord::read(store.database(), ticker.id, MostArticles);
        if (!record)
            return record.error();
        return tickerPage(withQuotes(*std::move(record), MostQuotes), look);
    }

    template <typename Other>
    Result<Page> operator()(const Other &) const
    {
        return Error{Error::Kind::Bug, {}, QStringLiteral("A page that cannot be shown was asked for")};
    }
};

PageMarks marksFor(const PageText &text, const QString &sought)
{
    return marksAt(text, hitsOnPage(text, soughtTexts(parseQuery(sought, QDate::currentDate(), Input::Typing))));
}

}

Result<Page> ServedPage::make(ArticleStore &store, const PageId &id, const Look &look, const QString &sought)
{
    auto made = std::visit(Maker{store, look}, id);
    if (!made)
        return made;
    m_id = id;
    m_page = *made;
    made->html = withMarks(m_page.html, marksFor(m_page.text, sought));
    return made;
}

Result<PageMarks> ServedPage::marks(const PageId &id, const QString &sought) const
{
    if (m_id != id)
        return Error{Error::Kind::Environment, {}, QStringLiteral("another page has been served since")};
    return marksFor(m_page.text, sought);
}

Result<PageMarks> ServedPage::found(const PageId &id, const QString &text) const
{
    if (m_id != id)
        return Error{Error::Kind::Environment, {}, QStringLiteral("another page has been served since")};
    return marksAt(m_page.text, textOnPage(m_page.text, text));
}
