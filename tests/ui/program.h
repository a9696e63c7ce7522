// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "drawing.h"
#include "engine/enginebrowser.h"
#include "engine/lockedpage.h"
#include "engine/pageview.h"
#include "enginetest.h"
#include "list/listpane.h"
#include "mainwindow.h"
#include "pagepane/enginestart.h"
#include "pagepane/pagepane.h"
#include "watchedapplication.h"

#include <QListView>
#include <QTest>

#include <memory>

/// The program as main() builds it, on a library of its own, with the web engine linked in.
struct Program
{
    explicit Program(const QString &folder)
        : library(folder)
        , window(std::make_unique<MainWindow>(
              library, [](Library &shown, QWidget *parent) { return EngineBrowser::make(shown, parent); }))
    {
        window->resize(1280, 800);
        window->show();
        window->activateWindow(); // shortcuts belong to the active window
    }

    QAbstractItemModel &rows() { return *window->listPane().view().model(); }
    EngineBrowser &browser()
    {
        window->pagePane().begin();
        return static_cast<EngineBrowser &>(*window->pagePane().browser());
    }
    LockedPage &page() { return browser().page(); }
    QWidget &view() { return browser().view(); }

    /// nullptr where there is none.
    QAction *action(QStringView id) { return window->actions().byId(id); }

    Library library;
    std::unique_ptr<MainWindow> window;
};

/// main() of a test of it.
template <typename Test>
int programMain(int argc, char **argv)
{
    Arguments arguments(argc, argv);
    Drawing::prepare();
    EngineStart::prepare(arguments.argc(), arguments.argv());
    Application application(arguments.argc(), arguments.argv());
    Test test;
    return QTest::qExec(&test, arguments.argc(), arguments.argv());
}
