// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actions.h"
#include "base/translation.h"
#include "browsing/browsing.h"
#include "library/librarymodel.h"
#include "pagepane/pagebrowser.h"
#include "settings/settings.h"
#include "store/librarycounts.h"
#include "themecontrol.h"
#include "windowstate.h"

#include <QMainWindow>

class Annotating;
class DropOverlay;
class HighlightFiles;
class Importing;
class ListPane;
class Organising;
class PagePane;
class Paper;
class QLabel;
class QSplitter;
class QStackedWidget;
class Reading;
class Searching;
class ShownArticle;
class Sidebar;
class Tickers;
class Viewing;
class WelcomePage;

/// The reader's window: sidebar, list, page; it joins them and owns nothing that outlives it. Made last in main(), it
/// dies first: all in it asks the Library.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Library &library, PageBrowser::Maker maker);
    ~MainWindow() override;

    void importPaths(const QStringList &paths);
    void comeToFront();
    void leave(); ///< closes without a question, in the middle of an import, too
    /// Shows the URL of a link and asks before the browser gets it; one that no browser should get is refused.
    void askToOpen(const QString &target);

    const Actions &actions() const { return m_actions; }
    Browsing &browsing() { return m_browsing; }
    PagePane &pagePane() { return *m_page; }
    ListPane &listPane() { return *m_list; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeFeatures();
    void arrange();
    void fillStatusBar();
    void addSteps();
    void enableSteppingOut();
    void addHelp();
    void connectPanes();
    void followPage();
    void restoreState();
    void saveState();
    void retranslate();
    void warnOfLocation();
    void dress(const Theme &theme);
    void say(const QString &sentence);
    void listLoaded();
    void libraryCounted(const LibraryCounts &counts);
    void showIndexed(qint64 done, qint64 all);
    void showBlocked(int requests);

    Library &m_library;
    WindowState m_state;
    Settings m_settings;
    Translation m_translation;
    ThemeControl m_theme;
    Actions m_actions;
    Browsing m_browsing;
    LibraryModel m_model;
    QStackedWidget *m_central;
    QSplitter *m_splitter;
    WelcomePage *m_welcome = nullptr;
    Sidebar *m_sidebar;
    ListPane *m_list;
    PagePane *m_page;
    Importing *m_importing = nullptr;
    Organising *m_organising = nullptr;
    Annotating *m_annotating = nullptr;
    HighlightFiles *m_highlightFiles = nullptr;
    Searching *m_searching = nullptr;
    Viewing *m_viewing = nullptr;
    Reading *m_reading = nullptr;
    Paper *m_paper = nullptr;
    ShownArticle *m_article = nullptr;
    Tickers *m_tickers = nullptr;
    QLabel *m_indexing;
    QLabel *m_offline;
    DropOverlay *m_overlay;
    std::optional<PageId> m_toRestore; // the last run's page, until the list has come once
    bool m_openFirst = false;          // the library was empty: its first article is opened by itself
    bool m_leaving = false;
    int m_blocked = 0; // requests since the start
    qint64 m_indexed = 0;
    qint64 m_toIndex = 0;
};
