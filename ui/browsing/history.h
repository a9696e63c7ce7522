// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browsing/question.h"
#include "page/pageid.h"

#include <QList>

#include <optional>

/// Where one was, is, and came back from: the list's questions and the pages, in one order.
class History final
{
public:
    static constexpr qsizetype Most = 200; ///< stops; the oldest go first

    struct Stop
    {
        Question question;
        std::optional<PageId> page = {}; ///< nothing: none was chosen yet

        friend bool operator==(const Stop &, const Stop &) = default;
    };

    const Stop &now() const { return m_stops.at(m_now); }
    bool canGoBack() const { return m_now > 0; }
    bool canGoForward() const { return m_now + 1 < m_stops.size(); }

    void go(const Stop &stop);    ///< what was ahead is gone; where one is already: nothing
    void amend(const Stop &stop); ///< instead of the one that is now; where one came from: it is a step back
    void goBack();                ///< at an end: nothing
    void goForward();
    /// To the nearest stop with this page, those before first. False: there is none.
    bool goTo(const PageId &page);

    /// Its stops, too, and those at places of the same article; the one that is now goes on with no page.
    void forget(const PageId &page);
    void replace(const Section &from, const Section &to);

private:
    void joinAlike();

    QList<Stop> m_stops{Stop()};
    qsizetype m_now = 0;
};
