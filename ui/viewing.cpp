// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewing.h"

#include "actions/actions.h"
#include "browsing/browsing.h"
#include "pagepane/pagepane.h"
#include "panes.h"
#include "settings/settingstable.h"
#include "themecontrol.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>

#include <utility>

Viewing::Viewing(Settings &settings, ThemeControl &theme, Browsing &browsing, QWidget &sidebar, QWidget &list,
                 PagePane &page, Actions &actions, QMainWindow &window)
    : QObject(&window)
    , m_settings(settings)
    , m_theme(theme)
    , m_browsing(browsing)
    , m_page(page)
    , m_window(window)
    , m_panes(*new Panes(settings, sidebar, list, window))
{
    addThemes(actions);
    addPanes(actions);
    addZoom(actions);
    addFullScreen(actions);
    followBrowsing();
}

void Viewing::windowStateChanged()
{
    m_fullScreen->setChecked(m_window.isFullScreen());
    setFullScreen(m_window.isFullScreen());
}

void Viewing::windowResized()
{
    m_panes.windowResized();
}

void Viewing::showList()
{
    m_fullScreen->setChecked(false);
    m_focus->setChecked(false);
    if (!m_panes.shown().list)
        m_panes.want({m_panes.shown().sidebar, true});
}

void Viewing::addFullScreen(Actions &actions)
{
    m_fullScreen = actions.addCheckable(
        {"view.fullScreen", QT_TRANSLATE_NOOP("Actions", "&Full Screen"), MenuGroup::ViewFullScreen, {Qt::Key_F11}});
    connect(m_fullScreen, &QAction::toggled, this, [this](bool full) {
        m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, full));
        setFullScreen(full); // there may be no window manager to do it
    });
    m_focus = actions.addCheckable({"view.focus",
                                    QT_TRANSLATE_NOOP("Actions", "Foc&us Mode"),
                                    MenuGroup::ViewFullScreen,
                                    {Qt::SHIFT | Qt::Key_F11}});
    connect(m_focus, &QAction::toggled, this, &Viewing::showAlone);
    m_leaveFullScreen = actions.add({"view.leaveFullScreen",
                                     QT_TRANSLATE_NOOP("Actions", "Lea&ve Full Screen or Focus"),
                                     MenuGroup::ViewFullScreen,
                                     {Qt::Key_Escape},
                                     [this] { leaveAlone(); }});
    m_leaveFullScreen->setVisible(false); // and so without its key
}

void Viewing::setFullScreen(bool full)
{
    if (std::exchange(m_isFullScreen, full) != full)
        showAlone();
}

bool Viewing::isPageAlone() const
{
    return m_isFullScreen || m_focus->isChecked();
}

/// In full screen without any bar; in focus mode, which stays in the window, with those that one may reach for.
void Viewing::showAlone()
{
    const bool alone = isPageAlone();
    m_window.menuBar()->setVisible(!m_isFullScreen);
    m_window.statusBar()->setVisible(!alone);
    m_page.setBarVisible(!m_isFullScreen);
    m_panes.setPageAlone(alone);
    Q_EMIT pageAloneChanged(); // who else has the key lets go of it first
    m_leaveFullScreen->setVisible(alone);
}

void Viewing::leaveAlone()
{
    if (m_isFullScreen)
        m_fullScreen->setChecked(false);
    else
        m_focus->setChecked(false);
}

void Viewing::addThemes(Actions &actions)
{
    using Choice = ThemeControl::Choice;
    auto *group = new QActionGroup(this);
    const auto add = [&](const char *id, const char *text, Choice choice) {
        QAction *action = actions.addCheckable({id, text, MenuGroup::ViewTheme});
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { m_settings.set(Setting::Theme, choice); });
        m_settings.follow(Setting::Theme, action, [action, choice](Choice now) { action->setChecked(now == choice); });
    };
    add("view.light", QT_TRANSLATE_NOOP("Actions", "&Light"), Choice::Light);
    add("view.sepia", QT_TRANSLATE_NOOP("Actions", "S&epia"), Choice::Sepia);
    add("view.dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), Choice::Dark);
    add("view.black", QT_TRANSLATE_NOOP("Actions", "Blac&k"), Choice::Black);
    add("view.system", QT_TRANSLATE_NOOP("Actions", "Follow S&ystem"), Choice::System);
    m_settings.follow(Setting::Theme, this, [this](Choice choice) {
        if (choice != m_theme.choice())
            m_theme.choose(choice);
    });
}

void Viewing::addPanes(Actions &actions)
{
    const auto addPane = [&](const char *id, const char *text, bool PaneSet::*pane) {
        QAction *action = actions.addCheckable({id, text, MenuGroup::ViewPanes});
        connect(action, &QAction::triggered, this, [this, pane](bool on) {
            PaneSet panes = m_panes.shown();
            panes.*pane = on;
            m_panes.want(panes);
        });
        const auto show = [this, action, pane] { action->setChecked(m_panes.shown().*pane); };
        connect(&m_panes, &Panes::changed, action, show);
        show();
    };
    addPane("view.sidebar", QT_TRANSLATE_NOOP("Actions", "&Sidebar"), &PaneSet::sidebar);
    addPane("view.list", QT_TRANSLATE_NOOP("Actions", "Article Lis&t"), &PaneSet::list);
    actions.add(
        {"view.fewerPanes", QT_TRANSLATE_NOOP("Actions", "Fe&wer Panes"), MenuGroup::ViewPanes, {Qt::Key_F9}, [this] {
             m_panes.showFewer();
         }});
    QAction *groups =
        actions.addCheckable({"view.groups", QT_TRANSLATE_NOOP("Actions", "&Group by Date"), MenuGroup::ViewPanes});
    connect(groups, &QAction::toggled, this, [this](bool on) { m_settings.set(Setting::Grouped, on); });
    m_settings.follow(Setting::Grouped, this, [this, groups](bool grouped) {
        groups->setChecked(grouped);
        m_browsing.setGrouped(grouped);
    });
}

void Viewing::addZoom(Actions &actions)
{
    const auto zoomTo = [this](double zoom) { m_settings.set(Setting::Zoom, zoom); };
    actions.add({"view.zoomIn",
                 QT_TRANSLATE_NOOP("Actions", "Zoom &In"),
                 MenuGroup::ViewZoom,
                 {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
                 [this, zoomTo] { zoomTo(m_page.zoom() * 1.1); }});
    actions.add({"view.zoomOut",
                 QT_TRANSLATE_NOOP("Actions", "Zoom &Out"),
                 MenuGroup::ViewZoom,
                 {Qt::CTRL | Qt::Key_Minus},
                 [this, zoomTo] { zoomTo(m_page.zoom() / 1.1); }});
    actions.add({"view.zoomReset",
                 QT_TRANSLATE_NOOP("Actions", "&Actual Size"),
                 MenuGroup::ViewZoom,
                 {Qt::CTRL | Qt::Key_0},
                 [zoomTo] { zoomTo(1); }});
    m_settings.follow(Setting::Zoom, this, [this](double zoom) { m_page.setZoom(zoom); });
}

/// The list's order is chosen at the list, and kept.
void Viewing::followBrowsing()
{
    m_settings.follow(Setting::Sort, this, [this](ListQuery::Sort sort) { m_browsing.setSort(sort); });
    connect(&m_browsing, &Browsing::questionChanged, this, &Viewing::showList);
    connect(&m_browsing, &Browsing::sortChanged, this, [this] { m_settings.set(Setting::Sort, m_browsing.sort()); });
}
