#include "windowactions.h"

#include "organising/organising.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>

namespace {

QString tr(const char *text) { return QCoreApplication::translate("WindowActions", text); }

QAction *make(QMainWindow &window, const QString &text, const QList<QKeySequence> &keys = {})
{
    auto *action = new QAction(text, &window);
    action->setShortcuts(keys);
    return action;
}

QAction *makeChoice(QActionGroup *group, const QString &text, ThemeControl::Choice choice)
{
    auto *action = new QAction(text, group);
    action->setCheckable(true);
    action->setData(int(choice));
    return action;
}

}

WindowActions::WindowActions(QMainWindow &window)
    : importFiles(make(window, tr("&Import Files…"), {Qt::CTRL | Qt::Key_O}))
    , importFolder(make(window, tr("Import &Folder…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O}))
    , importSamples(make(window, tr("Import &Samples")))
    , report(make(window, tr("Import &Report")))
    , reports(make(window, tr("Import Re&ports…")))
    , watched(make(window, tr("&Watched Folders…")))
    , restore(make(window, tr("Restore from &Backup…")))
    , quit(make(window, tr("&Quit"), {QKeySequence::Quit}))
    , copy(make(window, tr("&Copy"), {QKeySequence::Copy}))
    , search(make(window, tr("&Search the Library"), {Qt::CTRL | Qt::Key_K}))
    , saveSearch(make(window, tr("Sa&ve Search")))
    , nextHit(make(window, tr("Next &Hit"), {Qt::Key_F3}))
    , previousHit(make(window, tr("Pre&vious Hit"), {Qt::SHIFT | Qt::Key_F3}))
    , paste(make(window, tr("&Paste"), {QKeySequence::Paste}))
    , themes(new QActionGroup(&window))
    , sidebar(make(window, tr("&Sidebar"), {Qt::Key_F9}))
    , groupByDate(make(window, tr("&Group by Date")))
    , zoomIn(make(window, tr("Zoom &In"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}))
    , zoomOut(make(window, tr("Zoom &Out"), {Qt::CTRL | Qt::Key_Minus}))
    , zoomReset(make(window, tr("&Actual Size"), {Qt::CTRL | Qt::Key_0}))
    , fullScreen(make(window, tr("&Full Screen"), {Qt::Key_F11}))
    , openOriginal(make(window, tr("&Original in Browser…"), {Qt::Key_B}))
    , showOriginal(make(window, tr("&Show Original"), {Qt::CTRL | Qt::Key_U}))
    , copyTitle(make(window, tr("Copy &Title")))
    , copyLink(make(window, tr("Copy &Link")))
    , next(make(window, tr("&Next Article"), {Qt::Key_J}))
    , previous(make(window, tr("&Previous Article"), {Qt::Key_K}))
    , allArticles(make(window, tr("&All Articles"), {Qt::Key_Escape}))
    , keys(make(window, tr("&Keys"), {Qt::Key_F1}))
    , about(make(window, tr("&About Tearsheet")))
{
    makeChoice(themes, tr("&Light"), ThemeControl::Choice::Light);
    makeChoice(themes, tr("&Dark"), ThemeControl::Choice::Dark);
    makeChoice(themes, tr("Follow S&ystem"), ThemeControl::Choice::System);
    sidebar->setCheckable(true);
    groupByDate->setCheckable(true);
    fullScreen->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    report->setVisible(false);   // until an import has run
}

QAction *WindowActions::themeAction(ThemeControl::Choice choice) const { return themes->actions().at(int(choice)); }

void WindowActions::fill(QMainWindow &window, QAction *back, QAction *forward, const Organising &organising) const
{
    back->setShortcuts({Qt::ALT | Qt::Key_Left});
    forward->setShortcuts({Qt::ALT | Qt::Key_Right});

    QMenu *file = window.menuBar()->addMenu(tr("&File"));
    file->addActions({importFiles, importFolder, importSamples});
    file->addAction(watched);
    file->addSeparator();
    file->addActions({report, reports});
    file->addSeparator();
    file->addAction(restore);
    file->addSeparator();
    file->addAction(quit);

    QMenu *edit = window.menuBar()->addMenu(tr("&Edit"));
    edit->addActions({organising.undoAction(), organising.redoAction()});
    edit->addSeparator();
    edit->addActions({copy, paste});
    edit->addSeparator();
    edit->addActions({search, saveSearch, nextHit, previousHit});

    QMenu *view = window.menuBar()->addMenu(tr("&View"));
    view->addActions(themes->actions());
    view->addSeparator();
    view->addActions({sidebar, groupByDate});
    view->addSeparator();
    view->addActions({zoomIn, zoomOut, zoomReset});
    view->addSeparator();
    view->addAction(fullScreen);

    QMenu *article = window.menuBar()->addMenu(tr("&Article"));
    article->addActions(organising.articleActions());
    article->addSeparator();
    article->addActions({openOriginal, showOriginal, copyTitle, copyLink});

    QMenu *go = window.menuBar()->addMenu(tr("&Go"));
    go->addActions({next, previous, organising.nextUnreadAction()});
    go->addSeparator();
    go->addActions({back, forward});
    go->addSeparator();
    go->addAction(allArticles);

    window.menuBar()->addMenu(tr("&Help"))->addActions({keys, about});
}
