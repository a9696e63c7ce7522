// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "article/tickerid.h"
#include "store/hiddentickers.h"
#include "theme.h"

#include <QObject>
#include <QPoint>

#include <optional>

class Actions;
class Browsing;
class Library;
class Organising;
class PagePane;
class QAction;
class QWidget;

/// What the window does with tickers beyond showing them: the menu of a chip, what the user says of it (it is watched,
/// an article is not about it), and the watchlist in and out. Its actions are for the ticker whose page is shown, else
/// for the one that the list is filtered by. Lives on the GUI thread and belongs to the window.
class Tickers final : public QObject
{
    Q_OBJECT

public:
    Tickers(Library &library, Browsing &browsing, PagePane &page, Organising &organising, Actions &actions,
            QWidget &window);

    void dress(const Theme &theme) { m_theme = theme; }
    void showAll(); ///< the table of all tickers
    void showMenu(const TickerId &ticker, const QPoint &at);
    void move(const TickerId &ticker, const std::optional<TickerId> &before); ///< in the watchlist
    void importFrom(const QString &path); ///< a watchlist: its tickers are watched, too
    void exportTo(const QString &path);

Q_SIGNALS:
    void failed(const QString &sentence);
    void said(const QString &sentence); ///< for the status bar

private:
    void addActions(PagePane &page, Actions &actions);
    std::optional<TickerId> current() const;
    void watch(const TickerId &ticker, bool watched);
    void refresh();
    void showWatched(bool watched);
    void openMenu(const TickerId &ticker, const HiddenTickers::Said &said, ArticleId article, const QPoint &at);

    Library &m_library;
    Browsing &m_browsing;
    PagePane &m_page;
    Organising &m_organising;
    QWidget &m_window;
    Theme m_theme = Theme::of(false);
    QAction *m_watch = nullptr;
    QAction *m_openPage = nullptr;
};
