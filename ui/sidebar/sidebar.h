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
    void setPlace(const Place &place);   ///< marks its row, without picking it

Q_SIGNALS:
    void picked(const Place &place);
    void counted(const LibraryCounts &counts);
    void dropped(const Place &place, const QList<ArticleId> &articles);
    void tagMenuWanted(const Tag &tag, const QPoint &at);   ///< `at`: on the screen

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void refresh();
    void markPlace();

    Library &m_library;
    SidebarModel m_model;
    SidebarDelegate *m_delegate;
    Place m_place;
    bool m_marking = false;
};
