#pragma once

#include "library/library.h"
#include "sidebar/sidebarmodel.h"
#include "theme.h"

#include <QListView>

class SidebarDelegate;

/// The left pane: what the list can show, and where articles can be dropped. Asks the Library anew whenever that changes.
class Sidebar final : public QListView
{
    Q_OBJECT

public:
    Sidebar(Library &library, QWidget *parent);

    void dress(const Theme &theme);
    void setPlace(const Place &place);   ///< marks its row, without picking it; a search that is not saved: that of the rest

Q_SIGNALS:
    void picked(const Place &place);
    void counted(const LibraryCounts &counts);
    void dropped(const Place &place, const QList<ArticleId> &articles);
    void searchMenuWanted(const QString &name, const QPoint &at);
    void tagMenuWanted(const Tag &tag, const QPoint &at);   ///< `at`: on the screen

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void refresh();
    void countSearches(const QList<SavedSearch> &searches);
    void markPlace();

    Library &m_library;
    SidebarModel m_model;
    SidebarDelegate *m_delegate;
    Place m_place;
    bool m_marking = false;
    int m_counting = 0;   // late answers are dropped
};
