// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pagescript.h"
#include "pagepane/pagecommand.h"
#include "pagepane/pageevent.h"

#include <QObject>
#include <QTimer>

class LockedPage;
class PageView;
struct SelectionStep;

/// The highlights of the article that stands, and its selection: draws them while they change, without loading the page
/// again, and tells what is selected and which of them is clicked. What the page answers is bounded here, and is a
/// place or a number and no more. Lives on the GUI thread and must not run after its page.
class HighlightedPage final : public QObject
{
    Q_OBJECT

public:
    HighlightedPage(LockedPage &page, PageView &view, QObject *parent);

    void put(const HighlightMarks &marks);
    void show(HighlightId highlight);
    void step(bool forward);
    void clearSelection();

Q_SIGNALS:
    void happened(const PageEvent &event);

private:
    void extend(const SelectionStep &step);
    void askSelection();
    void tellSelection(const QVariantList &answer);
    void tellReached(const QVariantList &answer, bool clicked);
    QRect place(const QVariant &box) const;

    LockedPage &m_page;
    PageView &m_view;
    const PageScript m_script;
    QTimer m_settling; // a selection being drawn changes with each move of the mouse
    bool m_isSelected = false;
    HighlightId m_onArrival = 0;
};
