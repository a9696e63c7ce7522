// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "list/listpane.h"
#include "mainwindow.h"
#include "pagepane/pagebrowser.h"

#include <QListView>

#include <memory>

/// The window on a library of its own, with a browser that shows nothing: for what needs no web engine.
struct PlainWindow
{
    class Blank final : public PageBrowser
    {
    public:
        using PageBrowser::PageBrowser;
        void tell(const PageCommand &) override {}
    };

    explicit PlainWindow(const QString &folder)
        : library(folder)
        , window(std::make_unique<MainWindow>(
              library, [](Library &, QWidget *parent) { return Result<PageBrowser *>(new Blank(parent)); }))
    {
        window->resize(1280, 800);
        window->show();
        window->activateWindow(); // shortcuts belong to the active window
    }

    QAbstractItemModel &rows() { return *window->listPane().view().model(); }
    QAction *action(QStringView id) { return window->actions().byId(id); } ///< nullptr where there is none

    Library library;
    std::unique_ptr<MainWindow> window;
};
