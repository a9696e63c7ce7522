// SPDX-License-Identifier: GPL-3.0-or-later
#include "browsing/history.h"

void History::go(const Stop &stop)
{
    if (stop == now())
        return;
    m_stops.resize(m_now + 1);
    m_stops.append(stop);
    if (m_stops.size() > Most)
        m_stops.removeFirst();
    m_now = m_stops.size() - 1;
}

void History::amend(const Stop &stop)
{
    m_stops[m_now] = stop;
    if (m_now > 0 && m_stops.at(m_now - 1) == stop) {
        m_stops.resize(m_now);
        --m_now;
    }
}

void History::goBack()
{
    if (canGoBack())
        --m_now;
}

void History::goForward()
{
    if (canGoForward())
        ++m_now;
}

bool History::goTo(const PageId &page)
{
    for (qsizetype at = m_now - 1; at >= 0; --at)
        if (m_stops.at(at).page == page) {
            m_now = at;
            return true;
        }
    for (qsizetype at = m_now + 1; at < m_stops.size(); ++at)
        if (m_stops.at(at).page == page) {
            m_now = at;
            return true;
        }
    return false;
}

void History::forget(const PageId &page)
{
    for (qsizetype at = m_stops.size() - 1; at >= 0; --at) {
        const std::optional<PageId> &shown = m_stops.at(at).page;
        const bool isOfArticle = shown && articleOf(page) != 0 && articleOf(*shown) == articleOf(page);
        if (shown != page && !isOfArticle)
            continue;
        if (at == m_now) {
            m_stops[at].page.reset();
        } else {
            m_stops.removeAt(at);
            m_now -= at < m_now ? 1 : 0;
        }
    }
    joinAlike();
}

void History::replace(const Section &from, const Section &to)
{
    for (Stop &stop : m_stops)
        if (stop.question.section == from)
            stop.question.section = to;
    joinAlike();
}

/// A step between two stops that have become the same would do nothing.
void History::joinAlike()
{
    for (qsizetype at = m_stops.size() - 1; at > 0; --at)
        if (m_stops.at(at) == m_stops.at(at - 1)) {
            m_stops.removeAt(at);
            if (m_now >= at)
                --m_now;
        }
}
