// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "annotating/annotating.h"
#include "annotating/highlightfiles.h"
#include "base/async.h"
#include "base/paths.h"
#include "drawing.h"
#include "dropoverlay.h"
#include "helpdialogs.h"
#include "imports/importing.h"
#include "imports/importstatus.h"
#include "imports/unreadbar.h"
#include "languages.h"
#include "list/listpane.h"
#include "organising/organising.h"
#include "organising/restoredialog.h"
#include "pagepane/externallink.h"
#include "pagepane/pagepane.h"
#include "panes.h"
#include "reading/paper.h"
#include "reading/reading.h"
#include "samples.h"
#include "scale.h"
#include "searching/searching.h"
#include "settings/settingstable.h"
#include "shownarticle.h"
#include "sidebar/sidebar.h"
#include "tickers/tickers.h"
#include "viewing.h"
#include "watching/watchsettings.h"
#include "welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace {

constexpr int SidebarWidth = 212;
constexpr int ListWidth = 352;

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    if (data->hasFormat(LibraryModel::mimeType()))
        return paths; // our own articles, on their way out
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

}

MainWindow::MainWindow(Library &library, PageBrowser::Maker maker)
    : m_library(library)
    , m_state(library.folder())
    , m_settings(m_state.file())
    , m_translation(m_settings.value(Setting::Language))
    , m_theme(m_settings.value(Setting::Theme))
    , m_actions(*this)
    , m_model(library)
    , m_central(new QStackedWidget(new QWidget(this))) // moved there later, all in it would be styled twice
    , m_splitter(new QSplitter(m_central))
    , m_sidebar(new Sidebar(library, m_browsing, m_splitter))
    , m_list(new ListPane(library, m_model, m_browsing, m_splitter))
    , m_page(new PagePane(library, std::move(maker), m_splitter))
    , m_indexing(new QLabel(this))
    , m_offline(new QLabel(this))
    , m_overlay(new DropOverlay(this))
{
    setWindowTitle(QStringLiteral("Tearsheet"));
    setFont(QApplication::font()); // m_theme chose it after this window was made: it would not follow
    setAcceptDrops(true);
    makeFeatures();
    m_actions.fill(*menuBar());
    arrange();
    fillStatusBar();
    connectPanes();
    followPage();
    restoreState();
    library.watch(WatchSettings::folders(library.folder()));
    QCoreApplication::removePostedEvents(this, QEvent::LanguageChange); // all of it was made in the language that is
    if (Drawing::usesOpenGl())
        m_page->begin(); // after the list's first paint the window would vanish for a moment
}

MainWindow::~MainWindow() = default;

/// In the order in which their actions stand in a group of a menu.
void MainWindow::makeFeatures()
{
    m_importing = new Importing(m_library, m_browsing, m_actions, *this);
    addSteps();
    m_organising = new Organising(m_library, m_model, m_browsing, *m_list, *m_page, m_actions, *this);
    m_annotating = new Annotating(
        m_library, m_browsing, *m_page, m_settings, m_actions,
        [this](const Edit &edit) { m_organising->apply(edit, true); }, *this);
    m_highlightFiles = new HighlightFiles(m_library, *m_page, m_actions, *this);
    m_searching = new Searching(m_library, m_browsing, *m_list, *m_page, m_actions, m_state, this);
    m_viewing = new Viewing(m_settings, m_theme, m_browsing, *m_sidebar, *m_list, *m_page, m_actions, *this);
    Languages::addMenu(m_settings, m_actions, *this);
    m_reading = new Reading(m_library, m_settings, *m_list, *m_page, m_actions, *this);
    m_paper = new Paper(m_settings, *m_page, m_actions, *this);
    m_article = new ShownArticle(m_library, *m_page, m_actions, *this);
    m_tickers = new Tickers(m_library, m_browsing, *m_page, *m_organising, m_actions, *this);
    addHelp();
}

void MainWindow::arrange()
{
    setMinimumSize(480, 360);
    m_splitter->setChildrenCollapsible(false);
    const Scale scale(font());
    m_sidebar->setMinimumWidth(scale(Panes::LeastSidebar));
    m_list->setMinimumWidth(scale(Panes::LeastList));
    m_page->setMinimumWidth(scale(Panes::LeastPage));
    for (int pane = 0; pane < 3; ++pane)
        m_splitter->setStretchFactor(pane, pane == 2 ? 1 : 0);
    m_splitter->setSizes({scale(SidebarWidth), scale(ListWidth), 1000});
    m_list->view().setFocus(); // it has the keys as soon as there is a list
    m_central->addWidget(m_splitter);
    QWidget *whole = m_central->parentWidget();
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&m_importing->unreadBar());
    layout->addWidget(m_central, 1);
    setCentralWidget(whole);
}

void MainWindow::fillStatusBar()
{
    m_offline->setTextFormat(Qt::PlainText);
    m_offline->setObjectName(QStringLiteral("soft"));
    m_indexing->setTextFormat(Qt::PlainText);
    m_indexing->setObjectName(QStringLiteral("indexing"));
    m_indexing->hide();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(&m_importing->status());
    statusBar()->addWidget(&m_organising->notice());
    statusBar()->addWidget(m_indexing);
    statusBar()->addPermanentWidget(m_offline);
    connect(&m_library, &Library::indexed, this, &MainWindow::showIndexed);
    connect(m_page, &PagePane::blockedChanged, this, &MainWindow::showBlocked);
    showBlocked(0);
}

/// From one article, and from one place in the library, to another.
void MainWindow::addSteps()
{
    m_actions.add({"go.next", QT_TRANSLATE_NOOP("Actions", "&Next Article"), MenuGroup::GoList, {Qt::Key_J}, [this] {
                       m_list->step(1);
                   }});
    m_actions.add(
        {"go.previous", QT_TRANSLATE_NOOP("Actions", "&Previous Article"), MenuGroup::GoList, {Qt::Key_K}, [this] {
             m_list->step(-1);
         }});
    QAction *back = m_actions.add(
        {"go.back", QT_TRANSLATE_NOOP("Actions", "&Back"), MenuGroup::GoHistory, {Qt::ALT | Qt::Key_Left}, [this] {
             m_browsing.goBack();
         }});
    QAction *forward = m_actions.add({"go.forward",
                                      QT_TRANSLATE_NOOP("Actions", "&Forward"),
                                      MenuGroup::GoHistory,
                                      {Qt::ALT | Qt::Key_Right},
                                      [this] { m_browsing.goForward(); }});
    m_actions.add({"go.all", QT_TRANSLATE_NOOP("Actions", "&All Articles"), MenuGroup::GoAll, {Qt::Key_Escape}, [this] {
                       m_browsing.stepOut();
                   }});
    m_page->addHistory(back, forward);
    const auto enable = [this, back, forward] {
        back->setEnabled(m_browsing.canGoBack());
        forward->setEnabled(m_browsing.canGoForward());
    };
    connect(&m_browsing, &Browsing::historyChanged, this, enable);
    enable();
}

/// In full screen, and while a text is looked for, its key leaves that first.
void MainWindow::enableSteppingOut()
{
    m_actions.byId(u"go.all")->setEnabled(m_browsing.canStepOut() && !m_viewing->isPageAlone() &&
                                          !m_reading->isFinding());
}

void MainWindow::addHelp()
{
    m_actions.add(
        {"file.restore", QT_TRANSLATE_NOOP("Actions", "Restore from &Backup…"), MenuGroup::FileRestore, {}, [this] {
             auto *dialog = new RestoreDialog(m_library, this);
             dialog->setAttribute(Qt::WA_DeleteOnClose);
             dialog->open();
         }});
    m_actions
        .add({"file.quit",
              QT_TRANSLATE_NOOP("Actions", "&Quit"),
              MenuGroup::FileQuit,
              {QKeySequence::Quit},
              [this] { close(); }})
        ->setMenuRole(QAction::QuitRole);
    m_actions.add(
        {"help.keys", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), MenuGroup::Help, {Qt::Key_F1}, [this] {
             HelpDialogs::showKeys(m_actions, this);
         }});
    m_actions
        .add({"help.about",
              QT_TRANSLATE_NOOP("Actions", "&About Tearsheet"),
              MenuGroup::Help,
              {},
              [this] {
                  HelpDialogs::showAbout(
                      [this] {
                          QList<QPair<QString, QString>> paths{{tr("Library"), m_library.folder()},
                                                               {tr("Window state"), m_state.file()},
                                                               {tr("Watched folders"), WatchSettings::file()},
                                                               {tr("Log"), Paths::log()}};
                          if (const QString samples = samplesFolder(); !samples.isEmpty())
                              paths.append({tr("Samples"), samples});
                          return paths;
                      },
                      this);
              }})
        ->setMenuRole(QAction::AboutRole);
}

void MainWindow::connectPanes()
{
    const auto briefly = [this](int milliseconds) {
        return [this, milliseconds](const QString &sentence) { statusBar()->showMessage(sentence, milliseconds); };
    };
    connect(m_sidebar, &Sidebar::dropped, m_organising, &Organising::drop);
    connect(m_sidebar, &Sidebar::tagMenuWanted, m_organising, &Organising::showTagMenu);
    connect(m_sidebar, &Sidebar::searchMenuWanted, m_searching, &Searching::showMenu);
    connect(m_sidebar, &Sidebar::counted, this, &MainWindow::libraryCounted);
    connect(m_list, &ListPane::menuWanted, this,
            [this](const QPoint &at) { m_organising->showMenu(at, m_article->menuActions()); });
    connect(m_list, &ListPane::painted, m_page, &PagePane::begin);
    connect(m_list, &ListPane::painted, this, [this] { // for it Qt loads all that it has for drawings
        setWindowIcon(QIcon(QStringLiteral(":/tearsheet/icons/tearsheet.svg")));
    });
    connect(m_list, &ListPane::painted, this, &MainWindow::warnOfLocation);
    connect(m_list, &ListPane::searchBegun, m_viewing, &Viewing::showList);
    connect(m_paper, &Paper::said, this, briefly(10'000));
    connect(m_paper, &Paper::failed, this, &MainWindow::say);
    connect(m_reading, &Reading::said, this, briefly(4000));
    connect(m_reading, &Reading::searchWanted, &m_browsing, &Browsing::showSearch);
    connect(m_reading, &Reading::readToItsEnd, m_organising, &Organising::becomeRead);
    connect(m_reading, &Reading::findingChanged, this, &MainWindow::enableSteppingOut);
    connect(m_viewing, &Viewing::pageAloneChanged, this, &MainWindow::enableSteppingOut);
    connect(&m_browsing, &Browsing::historyChanged, this, &MainWindow::enableSteppingOut);
    enableSteppingOut();
    connect(m_list, &ListPane::importWanted, m_importing, &Importing::chooseFiles);
    connect(&m_model, &LibraryModel::loaded, this, &MainWindow::listLoaded);
    connect(m_organising, &Organising::failed, this, &MainWindow::say);
    connect(m_organising, &Organising::said, this, briefly(5000));
    connect(m_annotating, &Annotating::said, this, briefly(5000));
    connect(m_highlightFiles, &HighlightFiles::said, this, briefly(8000));
    connect(m_highlightFiles, &HighlightFiles::failed, this, &MainWindow::say);
    connect(m_searching, &Searching::failed, this, &MainWindow::say);
    connect(m_searching, &Searching::said, this, briefly(4000));
    connect(m_page, &PagePane::said, this, briefly(10'000));
    // The first count may come after the first commit: then it would not say that the library was empty.
    connect(m_importing, &Importing::begun, this,
            [this] { m_openFirst = m_openFirst || (!m_browsing.page() && m_model.rowCount() == 0); });
    connect(&m_model, &LibraryModel::loaded, m_importing, &Importing::offerUnread, Qt::SingleShotConnection);
    connect(m_importing, &Importing::quitWanted, this, &MainWindow::leave);
    connect(m_importing, &Importing::failed, this, &MainWindow::say);
    connect(m_importing, &Importing::said, this, briefly(5000));
    connect(m_article, &ShownArticle::linkWanted, this, &MainWindow::askToOpen);
    connect(m_tickers, &Tickers::failed, this, &MainWindow::say);
    connect(m_tickers, &Tickers::said, this, briefly(5000));
    connect(m_sidebar, &Sidebar::tickerMenuWanted, m_tickers, &Tickers::showMenu);
    connect(m_sidebar, &Sidebar::watchedMoved, m_tickers, &Tickers::move);
    connect(&m_library, &Library::backupFailed, this, [this](const QString &sentence) {
        statusBar()->showMessage(tr("Today's backup failed. %1").arg(sentence), 60'000);
    });
    connect(&m_theme, &ThemeControl::changed, this, &MainWindow::dress);
    m_settings.follow(Setting::Language, this, [this](TextLanguage language) { m_translation.speak(language); });
}

void MainWindow::followPage()
{
    connect(&m_browsing, &Browsing::pageChanged, m_page, [this](Browsing::Way way) {
        if (!m_browsing.page())
            m_page->close();
        else if (way == Browsing::Way::Anew)
            m_page->open(*m_browsing.page());
        else
            m_page->returnTo(*m_browsing.page());
    });
    connect(m_page, &PagePane::arrived, &m_browsing, &Browsing::arrived);
    connect(m_page, &PagePane::arrived, m_organising, [this](const PageId &page) {
        m_organising->articleShown(articleOf(page), m_settings.value(Setting::BecomesRead) == ReadWhen::Opened);
    });
    connect(m_page, &PagePane::tickerClicked, &m_browsing, [this](const TickerId &ticker, const Click &click) {
        const bool aside = click.button == Qt::MiddleButton || click.modifiers & Qt::ControlModifier;
        if (aside)
            m_browsing.open(Pages::Ticker{ticker});
        else
            m_browsing.showScope({}, ticker);
    });
    connect(m_page, &PagePane::pageClicked, &m_browsing, &Browsing::open);
    connect(m_page, &PagePane::untaggedWanted, this, [this](const TickerId &ticker) {
        onDone(m_library.untaggedQuery(ticker), this, [this](const Result<QString> &query) {
            if (query && !query->isEmpty())
                m_browsing.showSearch(*query);
        });
    });
    connect(m_page, &PagePane::linkClicked, this, &MainWindow::askToOpen);
    connect(m_page, &PagePane::linkHovered, this, [this, shown = QString()](const QString &target) mutable {
        if (!target.isEmpty())
            statusBar()->showMessage(target);
        else if (statusBar()->currentMessage() == shown) // each new page tells that nothing is hovered
            statusBar()->clearMessage();
        shown = target;
    });
}

void MainWindow::restoreState()
{
    resize(WindowState::firstSize(screen()->availableSize()));
    restoreGeometry(m_state.geometry());
    m_splitter->restoreState(m_state.splitter());
    m_splitter->setHandleWidth(1); // after it: it brings back its own
    dress(m_theme.theme());
    m_toRestore = m_state.page();
}

void MainWindow::saveState()
{
    m_state.setGeometry(saveGeometry());
    m_state.setSplitter(m_splitter->saveState());
    m_reading->keepPlace();
    if (m_browsing.page())
        m_state.setPage(*m_browsing.page());
}

/// Once: who leaves the library there has his reasons.
void MainWindow::warnOfLocation()
{
    if (m_state.locationWarned())
        return;
    onDone(m_library.locationWarning(), this, [this](const Result<QString> &warning) {
        if (!warning || warning->isEmpty())
            return;
        m_state.setLocationWarned();
        say(*warning);
    });
}

void MainWindow::dress(const Theme &theme)
{
    setFont(QApplication::font()); // the theme's; a window that was there before does not follow by itself
    m_sidebar->dress(theme);
    m_list->dress(theme);
    m_page->dress(theme);
    m_annotating->dress(theme);
    m_tickers->dress(theme);
    m_overlay->dress(theme);
}

void MainWindow::say(const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Tearsheet"), {}, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(sentence);
    box->open();
}

void MainWindow::showIndexed(qint64 done, qint64 all)
{
    m_indexed = done;
    m_toIndex = all;
    m_indexing->setText(tr("Indexing for search: %1 %").arg(QLocale().toString(done * 100 / qMax<qint64>(all, 1))));
    m_indexing->setVisible(done < all);
}

void MainWindow::showBlocked(int requests)
{
    m_blocked = requests;
    m_offline->setText(requests == 1  ? tr("Offline · 1 request blocked")
                       : requests > 0 ? tr("Offline · %Ln requests blocked", nullptr, requests)
                                      : tr("Offline · 0 requests"));
}

void MainWindow::importPaths(const QStringList &paths)
{
    m_importing->importPaths(paths);
}

void MainWindow::comeToFront()
{
    setWindowState(windowState().setFlag(Qt::WindowMinimized, false));
    raise();
    activateWindow();
}

void MainWindow::askToOpen(const QString &target)
{
    if (target.isEmpty())
        return;
    const QUrl url(target, QUrl::StrictMode);
    if (!ExternalLink::mayOpen(url)) {
        say(tr("This is not a web or mail address, so it was not opened:\n%1").arg(target));
        return;
    }
    auto *dialog = new ExternalLink(url, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExternalLink::confirmed, this,
            [](const QUrl &confirmed) { QDesktopServices::openUrl(confirmed); });
    dialog->open();
}

void MainWindow::listLoaded()
{
    if (m_model.rowCount() == 0)
        return;
    const auto last = std::exchange(m_toRestore, std::nullopt);
    const ArticleId article = last ? articleOf(*last) : 0;
    if (last && (article == 0 || m_model.rowOf(article) >= 0))
        m_browsing.open(*last);
    else if (std::exchange(m_openFirst, false))
        m_list->step(0);
}

void MainWindow::libraryCounted(const LibraryCounts &counts)
{
    const bool empty = counts.all + counts.trash == 0;
    m_openFirst = m_openFirst || empty;
    if (empty && !m_welcome) { // made when it is needed: its picture and its title cost 5 ms of every other start
        m_welcome = new WelcomePage(
            {m_actions.byId(u"import.files"), m_actions.byId(u"import.folder"), m_actions.byId(u"import.samples")},
            m_central);
        m_central->addWidget(m_welcome);
    }
    m_central->setCurrentWidget(empty ? static_cast<QWidget *>(m_welcome) : m_splitter);
    m_organising->setSteps(counts.steps);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction); // never a move: the source would delete the user's file
    event->accept();
    m_overlay->cover(int(paths.size()));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_overlay->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_overlay->hide();
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    importPaths(paths);
}

/// Asked by Tab, and by whatever had the focus as it is hidden or disabled: then the next in the row would be a Star,
/// or the page's first link.
bool MainWindow::focusNextPrevChild(bool next)
{
    const QWidget *now = focusWidget();
    if (!now || (now->isVisible() && now->isEnabled()))
        return QMainWindow::focusNextPrevChild(next);
    if (m_list->view().isVisibleTo(m_splitter)) // which may be about to take the welcome page's place
        m_list->view().setFocus(Qt::OtherFocusReason);
    else
        m_page->takeFocus();
    return true;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_overlay->resize(size());
    m_viewing->windowResized();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange)
        m_theme.systemChanged();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        m_viewing->windowStateChanged();
    else if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_library.lookIntoWatched();
}

void MainWindow::retranslate()
{
    m_theme.languageChanged();
    m_actions.retranslate();
    showBlocked(m_blocked);
    showIndexed(m_indexed, m_toIndex);
}

void MainWindow::leave()
{
    m_leaving = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_importing->isImporting() && !m_leaving && !qApp->isSavingSession()) {
        event->ignore();
        m_importing->askToQuit();
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}
