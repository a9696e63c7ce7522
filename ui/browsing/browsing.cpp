// SPDX-License-Identifier: GPL-3.0-or-later
#include "browsing/browsing.h"

#include <utility>

Browsing::Browsing(QObject *parent)
    : QObject(parent)
{
}

Browsing::Sort Browsing::sort() const
{
    return m_sort == Sort::Relevance && !question().isSearch() ? Sort::Newest : m_sort;
}

ListQuery Browsing::query() const
{
    ListQuery query;
    query.section = question().section;
    query.ticker = question().ticker;
    query.text = question().text;
    query.sort = sort();
    query.typing = true;
    return query;
}

bool Browsing::canStepOut() const
{
    return question().hasScope() || !question().text.isEmpty();
}

void Browsing::showScope(const Section &section, const std::optional<TickerId> &ticker)
{
    const bool isSaved = !m_savedSearch.isEmpty() && question().text == m_savedSearch;
    m_savedSearch.clear();
    ask({section, ticker, isSaved ? QString() : question().text}, Way::Anew);
}

void Browsing::showSearch(const QString &text)
{
    m_savedSearch = text;
    ask({{}, {}, text}, Way::Anew);
}

void Browsing::setText(const QString &text)
{
    if (text == question().text)
        return;
    const History::Stop before = m_history.now();
    Question asked = question();
    asked.text = text;
    if (m_typing)
        m_history.amend({asked, page()});
    else
        m_history.go({asked, page()});
    m_typing = true;
    tell(before, text.isEmpty() ? Way::Returning : Way::Anew);
}

void Browsing::showAll()
{
    ask({{}, {}, question().text}, Way::Returning);
}

void Browsing::stepOut()
{
    if (!question().text.isEmpty())
        setText({});
    else
        showAll();
}

void Browsing::setSort(Sort sort)
{
    const Sort before = this->sort();
    m_sort = sort;
    if (this->sort() != before)
        Q_EMIT sortChanged();
}

void Browsing::setGrouped(bool grouped)
{
    if (std::exchange(m_grouped, grouped) != grouped)
        Q_EMIT groupingChanged();
}

void Browsing::open(const PageId &page)
{
    m_typing = false;
    if (!this->page())
        m_history.amend({question(), page}); // nothing to go back to
    else
        m_history.go({question(), page});
    Q_EMIT pageChanged(Way::Anew);
    Q_EMIT historyChanged();
}

void Browsing::openInLibrary(const PageId &page)
{
    const History::Stop before = m_history.now();
    if (before.question == Question())
        return open(page);
    m_typing = false;
    m_savedSearch.clear();
    m_history.go({Question(), page});
    tell(before, Way::Anew);
}

void Browsing::showLatest()
{
    m_savedSearch.clear();
    ask(Question(), Way::Anew);
    setSort(Sort::Saved);
}

void Browsing::arrived(const PageId &page)
{
    if (page == this->page())
        return;
    const History::Stop before = m_history.now();
    m_typing = false;
    if (!m_history.goTo(page))
        m_history.go({question(), page});
    tell(before, Way::Returning);
}

void Browsing::forget(const PageId &page)
{
    const History::Stop before = m_history.now();
    m_history.forget(page);
    tell(before, Way::Anew);
}

void Browsing::goBack()
{
    moveTo(&History::goBack);
}
void Browsing::goForward()
{
    moveTo(&History::goForward);
}

void Browsing::renameTag(const QString &from, const QString &to)
{
    const History::Stop before = m_history.now();
    m_history.replace({Section::Kind::Tag, from}, {Section::Kind::Tag, to});
    tell(before, Way::Returning);
}

void Browsing::ask(const Question &question, Way way)
{
    const History::Stop before = m_history.now();
    m_typing = false;
    m_history.go({question, page()});
    tell(before, way);
}

void Browsing::moveTo(void (History::*step)())
{
    const History::Stop before = m_history.now();
    m_typing = false;
    (m_history.*step)();
    if (!page() && before.page) // none had been chosen then: the one that stands may stay
        m_history.amend({question(), before.page});
    tell(before, Way::Returning);
}

void Browsing::tell(const History::Stop &before, Way way)
{
    const bool pageIsAnother = page() != before.page;
    const Question now = question();
    if (now != before.question)
        Q_EMIT questionChanged(way);
    if (now.section != before.question.section || now.ticker != before.question.ticker)
        Q_EMIT scopeChanged();
    if (now.text != before.question.text)
        Q_EMIT textChanged();
    if (pageIsAnother)
        Q_EMIT pageChanged(way);
    Q_EMIT historyChanged();
}
