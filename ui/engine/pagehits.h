// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pagescript.h"
#include "page/marks.h"

#include <QObject>

#include <optional>

class LockedPage;

/// The hits of the search in the article that stands: changes their marks while the search changes, without loading the
/// page again, and goes from one to the next. Lives on the GUI thread and must not run after its page.
class PageHits final : public QObject
{
    Q_OBJECT

public:
    PageHits(LockedPage &page, QObject *parent);

    void put(const PageMarks &marks);
    void step(bool forward, bool fromEdge);
    /// When the article that is being opened has come, goes to its first hit, or backwards to its last.
    void stepOnArrival(bool forward, bool quietly) { m_onArrival = {forward, quietly}; }

Q_SIGNALS:
    void stood(int hit, int count); ///< at the hit of this number, from 1 on
    void ranOut(bool forward);      ///< there is none further in this article

private:
    struct Arrival
    {
        bool forward = true;
        bool quietly = false;
    };
    void go(bool forward, bool fromEdge, bool quietly);

    LockedPage &m_page;
    const PageScript m_script;
    std::optional<Arrival> m_onArrival;
};
