// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browsing/browsing.h"
#include "library/library.h"
#include "sidebar/sidebarmodel.h"
#include "theme.h"

#include <QListView>

class SidebarDelegate;

/// The left pane: what the list can show, and where articles can be dropped. Asks the Library anew whenever that
/// changes; its current row is what Browsing asks.
class Sidebar final : public QListView
{
    Q_OBJECT

public:
    Sidebar(Library &library, Browsing &browsing, QWidget *parent);

    void dress(const Theme &theme);
Q_SIGNALS:
    void counted(const LibraryCounts &counts);
    void dropped(const Section &section, const QList<ArticleId> &articles);
    void tickerMenuWanted(const TickerId &ticker, const QPoint &at);
    void watchedMoved(const TickerId &ticker, const std::optional<TickerId> &before); ///< none: to the end
    void searchMenuWanted(const QString &name, const QPoint &at);
    void tagMenuWanted(const Tag &tag, const QPoint &at); ///< `at`: on the screen

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void countSearches(const QList<SavedSearch> &searches);
    void markQuestion();

    Library &m_library;
    Browsing &m_browsing;
    SidebarModel m_model;
    SidebarDelegate *m_delegate;
    bool m_marking = false;
    int m_counting = 0; // late answers are dropped
};
