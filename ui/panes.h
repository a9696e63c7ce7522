// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scale.h"

#include <QObject>

#include <optional>

class QWidget;
class Settings;

/// Which panes stand beside the page.
struct PaneSet
{
    bool sidebar = true;
    bool list = true;

    friend bool operator==(const PaneSet &, const PaneSet &) = default;
};

/// What has room beside the page in a window of so many pixels: the sidebar gives way first, then the list. Pure.
PaneSet panesWithRoom(int width, const Scale &scale);

/// What can stand there at all, squeezed. Pure.
PaneSet panesThatFit(int width, const Scale &scale);

/// One fewer than `now`, in the order in which they give way; behind the last all that fit. Pure.
PaneSet fewerPanes(const PaneSet &now, const PaneSet &fit);

/// Shows and hides the panes: what the user wants, where it has room. What he asks for in a window that has no room
/// for it holds until the window becomes wider or narrower by a pane. Lives on the GUI thread.
class Panes final : public QObject
{
    Q_OBJECT

public:
    static constexpr int LeastSidebar = 140; ///< the design's pixels, as all of these
    static constexpr int LeastList = 240;
    static constexpr int LeastPage = 320;

    Panes(Settings &settings, QWidget &sidebar, QWidget &list, QWidget &window);

    const PaneSet &shown() const { return m_shown; }
    void windowResized();
    void want(const PaneSet &panes);
    void showFewer();
    void setPageAlone(bool alone); ///< whatever is wanted

Q_SIGNALS:
    void changed();

private:
    void apply();

    Settings &m_settings;
    QWidget &m_sidebar;
    QWidget &m_list;
    QWidget &m_window;
    PaneSet m_room;
    PaneSet m_shown;
    std::optional<PaneSet> m_asked; // against the room
    bool m_isPageAlone = false;
};
