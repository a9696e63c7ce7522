#include "mainwindow.h"

#include "base/async.h"
#include "base/paths.h"
#include "drawing.h"
#include "dropoverlay.h"
#include "helpdialogs.h"
#include "importing/importstatus.h"
#include "importing/pasting.h"
#include "importing/watcheddialog.h"
#include "list/listpane.h"
#include "list/searchfield.h"
#include "organising/organising.h"
#include "organising/restoredialog.h"
#include "originalviewer.h"
#include "pagepane/externallink.h"
#include "pagepane/pagepane.h"
#include "samples.h"
#include "searching/searching.h"
#include "sidebar/sidebar.h"
#include "watching/watchsettings.h"
#include "welcomepage.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QIcon>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>

namespace {

constexpr int SidebarWidth = 212;
constexpr int ListWidth = 352;

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    if (data->hasFormat(LibraryModel::mimeType()))
        return paths;   // our own articles, on their way out
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

void say(QWidget *window, const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Tearsheet"), {}, QMessageBox::Ok, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(sentence);
    box->open();
}

}

MainWindow::MainWindow(Library &library, PageBrowser::Maker maker)
    : m_library(library)
    , m_state(library.folder())
    , m_theme(m_state.theme())
    , m_actions(*this)
    , m_model(library)
    , m_central(new QStackedWidget(this))
    , m_splitter(new QSplitter(m_central))
    , m_sidebar(new Sidebar(library, m_splitter))
    , m_list(new ListPane(m_model, m_splitter))
    , m_page(new PagePane(library, std::move(maker), m_splitter))
    , m_organising(new Organising(library, m_model, *m_list, *m_page, *this))
    , m_searching(new Searching(library, m_model, *m_list, *m_page, m_actions, m_state, this))
    , m_import(new ImportStatus(this))
    , m_indexing(new QLabel(this))
    , m_offline(new QLabel(this))
    , m_overlay(new DropOverlay(this))
{
    setWindowTitle(QStringLiteral("Tearsheet"));
    setWindowIcon(QIcon(QStringLiteral(":/tearsheet/icons/tearsheet.svg")));
    setFont(QApplication::font());   // m_theme chose it after this window was made: it would not follow
    setAcceptDrops(true);
    setMinimumSize(720, 420);

    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_sidebar->setMinimumWidth(140);
    m_list->setMinimumWidth(240);
    m_page->setMinimumWidth(320);
    for (int pane = 0; pane < 3; ++pane)
        m_splitter->setStretchFactor(pane, pane == 2 ? 1 : 0);
    m_splitter->setSizes({SidebarWidth, ListWidth, 1000});

    m_actions.importSamples->setVisible(!samplesFolder().isEmpty());
    m_central->addWidget(m_splitter);
    m_central->addWidget(new WelcomePage({m_actions.importFiles, m_actions.importFolder, m_actions.importSamples}, this));
    setCentralWidget(m_central);

    m_offline->setTextFormat(Qt::PlainText);
    m_offline->setObjectName(QStringLiteral("soft"));
    statusBar()->setSizeGripEnabled(false);
    m_indexing->setTextFormat(Qt::PlainText);
    m_indexing->setObjectName(QStringLiteral("indexing"));
    m_indexing->hide();
    statusBar()->addWidget(m_import);
    statusBar()->addWidget(m_indexing);
    connect(&m_library, &Library::indexed, this, [this](qint64 done, qint64 all) {
        m_indexing->setText(tr("Indexing for search: %1 %").arg(QLocale().toString(done * 100 / qMax<qint64>(all, 1))));
        m_indexing->setVisible(done < all);
    });
    statusBar()->addPermanentWidget(m_offline);
    const auto showBlocked = [this](int blocked) {
        m_offline->setText(blocked == 0 ? tr("Offline · 0 requests")
                                        : tr("Offline · %1 requests blocked").arg(QLocale().toString(blocked)));
    };
    connect(m_page, &PagePane::blockedChanged, this, showBlocked);
    showBlocked(0);

    m_actions.fill(*this, m_page->backAction(), m_page->forwardAction(), *m_organising);
    connectPanes();
    connectActions();
    restoreState();
    library.watch(WatchSettings::folders(library.folder()));
    if (Drawing::usesOpenGl())
        m_page->begin();   // after the list's first paint the window would vanish for a moment
}

MainWindow::~MainWindow() = default;

void MainWindow::connectPanes()
{
    connect(m_sidebar, &Sidebar::picked, this, &MainWindow::setPlace);
    connect(m_sidebar, &Sidebar::dropped, m_organising, &Organising::drop);
    connect(m_sidebar, &Sidebar::tagMenuWanted, m_organising, &Organising::showTagMenu);
    connect(m_list, &ListPane::menuWanted, this, [this](const QPoint &at) {
        m_organising->showMenu(at, {m_actions.openOriginal, m_actions.copyTitle, m_actions.copyLink});
    });
    connect(m_organising, &Organising::failed, this, [this](const QString &sentence) { say(this, sentence); });
    connect(m_organising, &Organising::tagRenamed, this, [this](const QString &from, const QString &to) {
        if (m_model.query().section == Section{Section::Kind::Tag, from})
            setPlace({{Section::Kind::Tag, to}, {}, {}});
    });
    connect(m_sidebar, &Sidebar::counted, this, &MainWindow::libraryCounted);
    connect(m_list, &ListPane::picked, m_page, [this](ArticleId article) { m_page->open(Pages::Article{article}); });
    connect(m_list, &ListPane::painted, m_page, &PagePane::begin);
    connect(m_list, &ListPane::painted, this, &MainWindow::warnOfPlace);
    connect(m_list, &ListPane::searched, this, [this](const QString &text) {
        m_sidebar->setPlace({m_model.query().section, m_model.query().ticker, text});
        enableStepBack();
    });
    connect(m_sidebar, &Sidebar::searchMenuWanted, m_searching, &Searching::showMenu);
    connect(m_searching, &Searching::failed, this, [this](const QString &sentence) { say(this, sentence); });
    connect(m_searching, &Searching::said, this, [this](const QString &sentence) { statusBar()->showMessage(sentence, 4000); });
    connect(m_list, &ListPane::filterDropped, this, [this] { setFilter(std::nullopt); });
    connect(m_list, &ListPane::importWanted, this, &MainWindow::chooseFiles);
    connect(&m_model, &LibraryModel::loaded, this, &MainWindow::listLoaded);
    connect(m_page, &PagePane::arrived, this, [this](const PageId &page) { articleArrived(articleOf(page)); });
    connect(m_page, &PagePane::tickerClicked, this, [this](const TickerId &ticker) { setFilter(ticker); });
    connect(m_page, &PagePane::linkClicked, this, &MainWindow::askToOpen);
    connect(m_page, &PagePane::said, this, [this](const QString &sentence) { statusBar()->showMessage(sentence, 10'000); });
    connect(m_page, &PagePane::linkHovered, this, [this, shown = QString()](const QString &target) mutable {
        if (!target.isEmpty())
            statusBar()->showMessage(target);
        else if (statusBar()->currentMessage() == shown)   // each new page tells that nothing is hovered
            statusBar()->clearMessage();
        shown = target;
    });
    connect(&m_library, &Library::importStarted, m_import, &ImportStatus::followQuietly);
    connect(m_import, &ImportStatus::reportReady, this, [this] { m_actions.report->setVisible(true); });
    connect(m_import, &ImportStatus::importFailed, this, [this](const QString &sentence) { say(this, sentence); });
    connect(&m_library, &Library::backupFailed, this, [this](const QString &sentence) {
        statusBar()->showMessage(tr("No backup could be made today. %1").arg(sentence), 60'000);
    });
    connect(m_import, &ImportStatus::articleWanted, m_page, [this](ArticleId article) { m_page->open(Pages::Article{article}); });
    connect(&m_theme, &ThemeControl::changed, this, &MainWindow::dress);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions.importFiles, &MainWindow::chooseFiles);
    on(m_actions.importFolder, &MainWindow::chooseFolder);
    on(m_actions.importSamples, [this] { importPaths({samplesFolder()}); });
    on(m_actions.report, [this] { m_import->showReport(); });
    on(m_actions.reports, [this] { m_import->showKeptReports(); });
    on(m_actions.watched, &MainWindow::showWatched);
    on(m_actions.restore, [this] {
        auto *dialog = new RestoreDialog(m_library, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(m_actions.quit, [this] { close(); });
    on(m_actions.copy, [this] { m_page->copySelection(); });
    on(m_actions.paste, &MainWindow::paste);
    on(m_actions.showOriginal, &MainWindow::showOriginal);
    connect(m_actions.themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_theme.choose(ThemeControl::Choice(action->data().toInt()));
        m_state.setTheme(m_theme.choice());
    });
    connect(m_actions.sidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(m_actions.groupByDate, &QAction::toggled, this, [this](bool grouped) {
        m_list->setGrouped(grouped);
        m_state.setGrouped(grouped);
    });
    connect(m_list, &ListPane::sortChosen, this, [this](ListQuery::Sort sort) { m_state.setSort(sort); });
    on(m_actions.zoomIn, [this] { zoomBy(1.1); });
    on(m_actions.zoomOut, [this] { zoomBy(1 / 1.1); });
    on(m_actions.zoomReset, [this] { zoomBy(1 / m_page->zoom()); });
    connect(m_actions.fullScreen, &QAction::toggled, this, [this](bool full) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
    });
    on(m_actions.openOriginal, [this] { askToOpen(m_originalUrl); });
    on(m_actions.copyTitle, [this] { QApplication::clipboard()->setText(m_title); });
    on(m_actions.copyLink, [this] { QApplication::clipboard()->setText(m_originalUrl); });
    on(m_actions.search, [this] { m_list->startSearch(); });
    on(m_actions.next, [this] { m_list->step(1); });
    on(m_actions.previous, [this] { m_list->step(-1); });
    on(m_actions.allArticles, [this] {
        if (m_list->searchField().text().isEmpty())
            setFilter(std::nullopt);
        else
            m_list->searchField().clear();   // one step back at a time
    });
    on(m_actions.keys, [this] { HelpDialogs::showKeys(this); });
    on(m_actions.about, [this] {
        QList<QPair<QString, QString>> paths{{tr("Library"), m_library.folder()}, {tr("Window state"), m_state.file()},
                                             {tr("Watched folders"), WatchSettings::file()}};
        if (const QString samples = samplesFolder(); !samples.isEmpty())
            paths.append({tr("Samples"), samples});
        HelpDialogs::showAbout(paths, this);
    });
    for (QAction *action : {m_actions.openOriginal, m_actions.showOriginal, m_actions.copyTitle, m_actions.copyLink, m_actions.allArticles})
        action->setEnabled(false);
}

void MainWindow::restoreState()
{
    resize(1280, 800);
    restoreGeometry(m_state.geometry());
    m_splitter->restoreState(m_state.splitter());
    m_splitter->setHandleWidth(1);
    m_actions.sidebar->setChecked(m_state.sidebarShown());
    m_sidebar->setVisible(m_state.sidebarShown());
    if (const ListQuery::Sort sort = m_state.sort(); sort != ListQuery::Sort::Newest) {
        ListQuery query = m_model.query();
        query.sort = sort;
        m_model.setQuery(query);
        m_list->setSort(sort);
    }
    m_actions.groupByDate->setChecked(m_state.grouped());
    m_page->setZoom(m_state.zoom());
    dress(m_theme.theme());
    m_actions.themeAction(m_theme.choice())->setChecked(true);
    m_toRestore = m_state.page();
}

void MainWindow::saveState()
{
    m_state.setGeometry(saveGeometry());
    m_state.setSplitter(m_splitter->saveState());
    m_state.setSidebarShown(m_actions.sidebar->isChecked());
    m_state.setZoom(m_page->zoom());
    if (m_page->page())
        m_state.setPage(*m_page->page());
}

/// Once: who leaves the library there has his reasons.
void MainWindow::warnOfPlace()
{
    if (m_state.placeWarned())
        return;
    onDone(m_library.placeWarning(), this, [this](const Result<QString> &warning) {
        if (!warning || warning->isEmpty())
            return;
        m_state.setPlaceWarned();
        say(this, *warning);
    });
}

void MainWindow::dress(const Theme &theme)
{
    m_sidebar->dress(theme);
    m_list->dress(theme);
    m_page->dress(theme);
    m_overlay->dress(theme);
}

void MainWindow::zoomBy(qreal factor) { m_page->setZoom(m_page->zoom() * factor); }

void MainWindow::importPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    // The first count may come after the first commit: then it would not say that the library was empty.
    m_openFirst = m_openFirst || (m_page->article() == 0 && m_model.rowCount() == 0);
    m_import->follow(m_library.importPaths(paths));
}

void MainWindow::comeToFront()
{
    setWindowState(windowState().setFlag(Qt::WindowMinimized, false));
    raise();
    activateWindow();
}

void MainWindow::paste()
{
    const Pasted pasted = pastedFrom(*QApplication::clipboard()->mimeData());
    importPaths(pasted.files);
    if (!pasted.bytes.isEmpty())
        m_import->follow(m_library.importBytes(pasted.bytes, pasted.name));
    else if (pasted.files.isEmpty())
        statusBar()->showMessage(tr("The clipboard holds no text and no files."), 5000);
}

void MainWindow::showOriginal()
{
    auto *viewer = new OriginalViewer(m_library, m_page->article(), m_title, this);
    viewer->setAttribute(Qt::WA_DeleteOnClose);
    viewer->show();
}

void MainWindow::showWatched()
{
    if (!m_watched) {
        m_watched = new WatchedDialog(m_library, this);
        m_watched->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_watched->show();
    m_watched->raise();
    m_watched->activateWindow();
}

void MainWindow::setFilter(const std::optional<TickerId> &ticker) { setPlace({{}, ticker, {}}); }

void MainWindow::setPlace(const Place &place)
{
    SearchField &field = m_list->searchField();
    if (!place.search.isEmpty() || field.text() == m_savedSearch)
        field.setText(place.search);   // another place is not the saved search any more
    m_savedSearch = place.search;
    ListQuery query = m_model.query();
    if (query.section == place.section && query.ticker == place.ticker)
        return;
    query.section = place.section;
    query.ticker = place.ticker;
    m_model.setQuery(query);
    m_sidebar->setPlace({place.section, place.ticker, field.text()});
    enableStepBack();
    m_organising->setSection(place.section.kind);
    m_list->setFilter(place.ticker, {});
    if (!place.ticker)
        return;
    onDone(m_library.ticker(*place.ticker), this, [this, asked = *place.ticker](const Result<TickerCount> &found) {
        if (found && m_model.query().ticker == asked)
            m_list->setFilter(asked, found->name);
    });
}

void MainWindow::enableStepBack()
{
    const ListQuery &query = m_model.query();
    m_actions.allArticles->setEnabled(Place{query.section, query.ticker, {}} != Place() || !m_list->searchField().text().isEmpty());
}

void MainWindow::askToOpen(const QString &target)
{
    if (target.isEmpty())
        return;
    const QUrl url(target, QUrl::StrictMode);
    if (!ExternalLink::mayOpen(url)) {
        say(this, tr("This link is not an ordinary web address, so it is not opened:\n%1").arg(target));
        return;
    }
    auto *dialog = new ExternalLink(url, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExternalLink::confirmed, this, [](const QUrl &confirmed) { QDesktopServices::openUrl(confirmed); });
    dialog->open();
}

void MainWindow::articleArrived(ArticleId article)
{
    m_list->setCurrent(article);
    m_organising->articleShown(article);
    onDone(m_library.rows({article}), this, [this, article](const Result<QList<ArticleRow>> &rows) {
        if (!rows || rows->isEmpty() || m_page->article() != article)
            return;
        m_title = rows->first().title;
        m_originalUrl = rows->first().url;
        m_actions.copyTitle->setEnabled(true);
        m_actions.showOriginal->setEnabled(true);
        m_actions.openOriginal->setEnabled(!m_originalUrl.isEmpty());
        m_actions.copyLink->setEnabled(!m_originalUrl.isEmpty());
        setWindowTitle(tr("%1 — Tearsheet").arg(m_title.simplified()));
    });
}

void MainWindow::listLoaded()
{
    if (m_model.rowCount() == 0)
        return;
    const auto last = std::exchange(m_toRestore, std::nullopt);
    const ArticleId article = last ? articleOf(*last) : 0;
    if (last && (article == 0 || m_model.rowOf(article) >= 0)) {
        m_list->setCurrent(article);
        m_page->open(*last);
    } else if (std::exchange(m_openFirst, false)) {
        m_list->step(0);
    }
}

void MainWindow::libraryCounted(const LibraryCounts &counts)
{
    const bool empty = counts.all + counts.trash == 0;
    m_openFirst = m_openFirst || empty;
    m_central->setCurrentIndex(empty ? 1 : 0);
    m_organising->setSteps(counts.steps);
}

void MainWindow::chooseFiles()
{
    importPaths(QFileDialog::getOpenFileNames(this, tr("Import Files"),
                                              QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)));
}

void MainWindow::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Import Folder"), QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    if (!folder.isEmpty())
        importPaths({folder});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);   // never a move: the source would delete the user's file
    event->accept();
    m_overlay->cover(int(paths.size()));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *) { m_overlay->hide(); }

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

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_overlay->resize(size());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange)
        m_theme.systemChanged();
    else if (event->type() == QEvent::WindowStateChange)
        m_actions.fullScreen->setChecked(isFullScreen());
    else if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_library.lookIntoWatched();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}
