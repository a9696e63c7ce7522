// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Actions;
class Browsing;
class PagePane;
class Panes;
class QAction;
class QMainWindow;
class QWidget;
class Settings;
class ThemeControl;

/// How the window shows things, with the actions for it: theme, panes, grouping, zoom, full screen. The settings are
/// the truth: an action sets one, and all that goes by it follows. Lives on the GUI thread and belongs to the window.
class Viewing final : public QObject
{
    Q_OBJECT

public:
    Viewing(Settings &settings, ThemeControl &theme, Browsing &browsing, QWidget &sidebar, QWidget &list,
            PagePane &page, Actions &actions, QMainWindow &window);

    void windowStateChanged(); ///< the window manager may have done it
    void windowResized();
    void showList();          ///< what is asked next is answered there
    bool isPageAlone() const; ///< in full screen, or in focus mode; Escape leaves both

Q_SIGNALS:
    void pageAloneChanged();

private:
    void addThemes(Actions &actions);
    void addPanes(Actions &actions);
    void addZoom(Actions &actions);
    void addFullScreen(Actions &actions);
    void followBrowsing();
    void setFullScreen(bool full);
    void showAlone();
    void leaveAlone();

    Settings &m_settings;
    ThemeControl &m_theme;
    Browsing &m_browsing;
    PagePane &m_page;
    QMainWindow &m_window;
    Panes &m_panes;
    QAction *m_fullScreen = nullptr;
    QAction *m_focus = nullptr;
    QAction *m_leaveFullScreen = nullptr;
    bool m_isFullScreen = false;
};
