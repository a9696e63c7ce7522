// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewing.h"

#include "actions/actions.h"
#include "browsing/browsing.h"
#include "pagepane/pagepane.h"
#include "settings/settingstable.h"
#include "themecontrol.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>

Viewing::Viewing(Settings &settings, ThemeControl &theme, Browsing &browsing, QWidget &sidebar, PagePane &page,
                 Actions &actions, QMainWindow &window)
    : QObject(&window)
    , m_settings(settings)
    , m_theme(theme)
    , m_browsing(browsing)
    , m_sidebar(sidebar)
    , m_page(page)
    , m_window(window)
{
    addThemes(actions);
    addPanes(actions);
    addZoom(actions);
    m_fullScreen = actions.addCheckable(
        {"view.fullScreen", QT_TRANSLATE_NOOP("Actions", "&Full Screen"), MenuGroup::ViewFullScreen, {Qt::Key_F11}});
    connect(m_fullScreen, &QAction::toggled, this,
            [this](bool full) { m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, full)); });
    followBrowsing();
}

void Viewing::windowStateChanged()
{
    m_fullScreen->setChecked(m_window.isFullScreen());
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
    add("view.dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), Choice::Dark);
    add("view.system", QT_TRANSLATE_NOOP("Actions", "Follow S&ystem"), Choice::System);
    m_settings.follow(Setting::Theme, this, [this](Choice choice) {
        if (choice != m_theme.choice())
            m_theme.choose(choice);
    });
}

void Viewing::addPanes(Actions &actions)
{
    const auto add = [&](const char *id, const char *text, const QList<QKeySequence> &keys,
                         const SwitchSetting &setting) {
        QAction *action = actions.addCheckable({id, text, MenuGroup::ViewPanes, keys});
        connect(action, &QAction::toggled, this, [this, &setting](bool on) { m_settings.set(setting, on); });
        m_settings.follow(setting, action, [action](bool on) { action->setChecked(on); });
    };
    add("view.sidebar", QT_TRANSLATE_NOOP("Actions", "&Sidebar"), {Qt::Key_F9}, Setting::Sidebar);
    add("view.groups", QT_TRANSLATE_NOOP("Actions", "&Group by Date"), {}, Setting::Grouped);
    m_settings.follow(Setting::Sidebar, this, [this](bool shown) { m_sidebar.setVisible(shown); });
    m_settings.follow(Setting::Grouped, this, [this](bool grouped) { m_browsing.setGrouped(grouped); });
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
    connect(&m_browsing, &Browsing::sortChanged, this, [this] { m_settings.set(Setting::Sort, m_browsing.sort()); });
}
