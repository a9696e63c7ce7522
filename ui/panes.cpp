// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes.h"

#include "settings/settingstable.h"

#include <QWidget>

namespace {

constexpr int RoomForAll = 960; // the design's pixels
constexpr int RoomForList = 640;

}

PaneSet panesWithRoom(int width, const Scale &scale)
{
    return {width >= scale(RoomForAll), width >= scale(RoomForList)};
}

PaneSet panesThatFit(int width, const Scale &scale)
{
    constexpr int Handle = 1;
    const int withList = scale(Panes::LeastList + Handle + Panes::LeastPage);
    return {width >= withList + scale(Panes::LeastSidebar + Handle), width >= withList};
}

PaneSet fewerPanes(const PaneSet &now, const PaneSet &fit)
{
    if (now.sidebar)
        return {false, now.list};
    if (now.list)
        return {false, false};
    return fit;
}

Panes::Panes(Settings &settings, QWidget &sidebar, QWidget &list, QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_sidebar(sidebar)
    , m_list(list)
    , m_window(window)
    , m_room(panesWithRoom(window.width(), Scale(window.font())))
{
    settings.follow(Setting::Sidebar, this, [this](bool) { apply(); });
    settings.follow(Setting::List, this, [this](bool) { apply(); });
}

void Panes::windowResized()
{
    const PaneSet room = panesWithRoom(m_window.width(), Scale(m_window.font()));
    if (room == m_room)
        return;
    m_room = room;
    m_asked.reset();
    apply();
}

void Panes::want(const PaneSet &panes)
{
    if (m_room == PaneSet()) {
        m_asked.reset();
        m_settings.set(Setting::Sidebar, panes.sidebar);
        m_settings.set(Setting::List, panes.list);
    } else {
        m_asked = panes;
    }
    apply();
}

void Panes::showFewer()
{
    want(fewerPanes(m_shown, panesThatFit(m_window.width(), Scale(m_window.font()))));
}

void Panes::setPageAlone(bool alone)
{
    m_isPageAlone = alone;
    apply();
}

void Panes::apply()
{
    const PaneSet wanted{m_settings.value(Setting::Sidebar), m_settings.value(Setting::List)};
    PaneSet shown = m_asked.value_or(PaneSet{wanted.sidebar && m_room.sidebar, wanted.list && m_room.list});
    if (m_isPageAlone)
        shown = {false, false};
    m_shown = shown;
    m_sidebar.setVisible(shown.sidebar);
    m_list.setVisible(shown.list);
    Q_EMIT changed();
}
