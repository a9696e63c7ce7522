#pragma once

#include "library/library.h"
#include "sidebar/sidebarmodel.h"
#include "theme.h"

#include <QListView>

class SidebarDelegate;

/// The left pane: what the list can show. Asks the Library anew whenever that changes.
class Sidebar final : public QListView
{
    Q_OBJECT

public:
    Sidebar(Library &library, QWidget *parent);

    void dress(const Theme &theme);
    void setFilter(const std::optional<TickerId> &ticker);   ///< marks the row, without picking it

Q_SIGNALS:
    void picked(const std::optional<TickerId> &ticker);   ///< nothing: all articles
    void counted(int articles);

private:
    void refresh();
    void markFilter();

    Library &m_library;
    SidebarModel m_model;
    SidebarDelegate *m_delegate;
    std::optional<TickerId> m_filter;
    bool m_marking = false;
};
