#include "searching/searching.h"

#include "list/listpane.h"
#include "page/pagehits.h"
#include "page/pagepane.h"
#include "windowactions.h"

#include <QLocale>

Searching::Searching(LibraryModel &model, ListPane &list, PagePane &page, const WindowActions &actions, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_list(list)
    , m_page(page)
{
    connect(&m_list, &ListPane::searched, this, &Searching::search);
    connect(actions.nextHit, &QAction::triggered, this, [this] { stepHit(true); });
    connect(actions.previousHit, &QAction::triggered, this, [this] { stepHit(false); });
    connect(&m_page.hits(), &PageHits::ranOut, this, &Searching::stepArticle);
    connect(&m_page.hits(), &PageHits::stood, this, [this](int hit, int count) {
        Q_EMIT said(tr("Hit %1 of %2 in this article").arg(QLocale().toString(hit), QLocale().toString(count)));
    });
}

void Searching::search(const QString &text)
{
    ListQuery query = m_model.query();
    query.text = text;
    query.typing = true;
    m_model.setQuery(query);
    m_page.setSought(text);
}

void Searching::stepHit(bool forward)
{
    if (m_model.query().text.trimmed().isEmpty())
        Q_EMIT said(tr("Nothing is searched for. Ctrl+K begins a search."));
    else if (m_page.article() == 0)
        stepArticle(forward);
    else
        m_page.hits().step(forward);
}

void Searching::stepArticle(bool forward)
{
    const ArticleId before = m_list.current();
    m_list.step(forward ? 1 : -1);
    if (m_list.current() == before)
        Q_EMIT said(forward ? tr("That was the last hit of the list.") : tr("That was the first hit of the list."));
    else
        m_page.hits().stepOnArrival(forward);
}
