#pragma once

#include "library/librarymodel.h"
#include "pagepane/pagebrowser.h"
#include "sidebar/place.h"
#include "store/librarycounts.h"
#include "themecontrol.h"
#include "windowactions.h"
#include "windowstate.h"

#include <QMainWindow>
#include <QPointer>
#include <QUrl>

class DropOverlay;
class ImportStatus;
class ListPane;
class Organising;
class PagePane;
class QLabel;
class QSplitter;
class QStackedWidget;
class Searching;
class Sidebar;
class WatchedDialog;

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
    void setPlace(const Place &place);
    void setFilter(const std::optional<TickerId> &ticker);   ///< nothing: all articles
    /// Shows the URL of a link and asks before the browser gets it; one that no browser should get is refused.
    void askToOpen(const QString &target);

    PagePane &pagePane() { return *m_page; }
    ListPane &listPane() { return *m_list; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void connectPanes();
    void connectActions();
    void restoreState();
    void saveState();
    void enableStepBack();
    void warnOfPlace();
    void dress(const Theme &theme);
    void paste();
    void showOriginal();
    void showWatched();
    void zoomBy(qreal factor);
    void articleArrived(ArticleId article);
    void listLoaded();
    void libraryCounted(const LibraryCounts &counts);
    void chooseFiles();
    void chooseFolder();

    Library &m_library;
    WindowState m_state;
    ThemeControl m_theme;
    WindowActions m_actions;
    LibraryModel m_model;
    QStackedWidget *m_central;
    QSplitter *m_splitter;
    Sidebar *m_sidebar;
    ListPane *m_list;
    PagePane *m_page;
    Organising *m_organising;
    Searching *m_searching;
    ImportStatus *m_import;
    QLabel *m_indexing;
    QLabel *m_offline;
    DropOverlay *m_overlay;
    QPointer<WatchedDialog> m_watched;
    std::optional<PageId> m_toRestore;   // the last run's page, until the list has come once
    bool m_openFirst = false;     // the library was empty: its first article is opened by itself
    QString m_savedSearch;        // the text that picking it put into the field
    QString m_title;              // of the article shown
    QString m_originalUrl;        // may be empty
};
