#pragma once

#include "drawing.h"
#include "enginetest.h"
#include "list/listpane.h"
#include "mainwindow.h"
#include "page/engine.h"
#include "page/pageengine.h"
#include "page/pagepane.h"
#include "watchedapplication.h"

#include <QListView>
#include <QMenuBar>
#include <QTest>

#include <memory>

/// The program as main() builds it, on a library of its own.
struct Program
{
    explicit Program(const QString &folder)
        : library(folder)
        , engine(library)
        , window(std::make_unique<MainWindow>(library, engine))
    {
        window->resize(1280, 800);
        window->show();
        window->activateWindow(); // shortcuts belong to the active window
    }

    QAbstractItemModel &rows() { return *window->listPane().view().model(); }
    ArticlePage &page() { return window->pagePane().page(); }

    /// By its text in the menus, without the ampersand; nullptr where there is none.
    QAction *action(const QString &text)
    {
        for (const QAction *menu : window->menuBar()->actions())
            for (QAction *each : menu->menu()->actions())
                if (each->text().remove(u'&') == text)
                    return each;
        return nullptr;
    }

    Library library;
    PageEngine engine;
    std::unique_ptr<MainWindow> window; // dies first: its page before the engine's profile
};

/// main() of a test of it.
template <typename Test>
int programMain(int argc, char **argv)
{
    EngineTest::Arguments arguments(argc, argv);
    Drawing::prepare();
    Engine::prepare(arguments.argc(), arguments.argv());
    Application application(arguments.argc(), arguments.argv());
    Test test;
    return QTest::qExec(&test, arguments.argc(), arguments.argv());
}
