// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickers/tickers.h"

#include "actions/actions.h"
#include "base/async.h"
#include "browsing/browsing.h"
#include "library/library.h"
#include "organising/organising.h"
#include "pagepane/pagepane.h"
#include "tickers/tickersdialog.h"
#include "tickers/watchlistfile.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>

namespace {

QString escaped(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

}

Tickers::Tickers(Library &library, Browsing &browsing, PagePane &page, Organising &organising, Actions &actions,
                 QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_browsing(browsing)
    , m_page(page)
    , m_organising(organising)
    , m_window(window)
{
    addActions(page, actions);
    connect(&page, &PagePane::tickerMenuWanted, this, &Tickers::showMenu);
    connect(&page, &PagePane::watchWanted, this, &Tickers::watch);
    connect(&page, &PagePane::arrived, this, &Tickers::refresh);
    connect(&browsing, &Browsing::scopeChanged, this, &Tickers::refresh);
    connect(&browsing, &Browsing::pageChanged, this, &Tickers::refresh);
    connect(&library, &Library::changed, this, &Tickers::refresh);
    connect(&actions, &Actions::retranslated, this, &Tickers::refresh);
    refresh();
}

void Tickers::addActions(PagePane &page, Actions &actions)
{
    m_watch = actions.addCheckable(
        {"ticker.watch", QT_TRANSLATE_NOOP("Actions", "&Watch"), MenuGroup::TickerShown, {Qt::Key_W}, [this] {
             if (const auto ticker = current())
                 watch(*ticker, m_watch->isChecked());
         }});
    m_openPage = actions.add(
        {"ticker.page", QT_TRANSLATE_NOOP("Actions", "Open Ticker &Page"), MenuGroup::TickerShown, {}, [this] {
             if (const auto ticker = current())
                 m_browsing.open(Pages::Ticker{*ticker});
         }});
    actions.add({"ticker.all",
                 QT_TRANSLATE_NOOP("Actions", "&All Tickers…"),
                 MenuGroup::TickerWatchlist,
                 {Qt::CTRL | Qt::Key_T},
                 [this] { showAll(); }});
    actions.add({"ticker.importWatchlist",
                 QT_TRANSLATE_NOOP("Actions", "&Import Watchlist…"),
                 MenuGroup::TickerWatchlist,
                 {},
                 [this] {
                     const QString path = QFileDialog::getOpenFileName(&m_window, tr("Import Watchlist"), {},
                                                                       tr("Text and CSV (*.txt *.csv);;All files (*)"));
                     if (!path.isEmpty())
                         importFrom(path);
                 }});
    actions.add({"ticker.exportWatchlist",
                 QT_TRANSLATE_NOOP("Actions", "&Export Watchlist…"),
                 MenuGroup::TickerWatchlist,
                 {},
                 [this] {
                     const QString path =
                         QFileDialog::getSaveFileName(&m_window, tr("Export Watchlist"),
                                                      QStringLiteral("watchlist.csv"), tr("CSV (*.csv);;Text (*.txt)"));
                     if (!path.isEmpty())
                         exportTo(path);
                 }});
    page.addToBar(m_watch);
}

std::optional<TickerId> Tickers::current() const
{
    const auto *page = m_browsing.page() ? std::get_if<Pages::Ticker>(&*m_browsing.page()) : nullptr;
    return page ? std::optional(page->id) : m_browsing.question().ticker;
}

void Tickers::refresh()
{
    const std::optional<TickerId> ticker = current();
    m_watch->setEnabled(ticker.has_value());
    m_watch->setVisible(ticker.has_value());
    m_openPage->setEnabled(ticker.has_value());
    if (!ticker)
        return;
    onDone(m_library.said(*ticker, 0), this, [this, asked = *ticker](const Result<HiddenTickers::Said> &said) {
        if (said && current() == asked)
            showWatched(said->watched);
    });
}

void Tickers::showWatched(bool watched)
{
    m_watch->setChecked(watched);
    m_watch->setIconText(watched ? tr("★ Watched") : tr("☆ Watch"));
}

void Tickers::showAll()
{
    auto *dialog = new TickersDialog(m_library, m_theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TickersDialog::pageWanted, this,
            [this](const TickerId &ticker) { m_browsing.open(Pages::Ticker{ticker}); });
    connect(dialog, &TickersDialog::articlesWanted, this,
            [this](const TickerId &ticker) { m_browsing.showScope({}, ticker); });
    connect(dialog, &TickersDialog::watchWanted, this, &Tickers::watch);
    dialog->open();
}

void Tickers::watch(const TickerId &ticker, bool watched)
{
    m_organising.apply(watched ? Watchlist::watch({ticker}) : Watchlist::unwatch(ticker), false);
}

void Tickers::showMenu(const TickerId &ticker, const QPoint &at)
{
    const ArticleId article = m_page.article();
    onDone(m_library.said(ticker, article), this, [this, ticker, article, at](const Result<HiddenTickers::Said> &said) {
        if (said)
            openMenu(ticker, *said, article, at);
    });
}

void Tickers::openMenu(const TickerId &ticker, const HiddenTickers::Said &said, ArticleId article, const QPoint &at)
{
    const QString symbol = ticker.toString();
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("tickerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char *id, const QString &text, auto run) {
        QAction *action = menu->addAction(text, this, run);
        action->setObjectName(QString::fromLatin1(id));
    };
    add("show", tr("&Show Its Articles"), [this, ticker] { m_browsing.showScope({}, ticker); });
    add("page", tr("Open Ticker &Page"), [this, ticker] { m_browsing.open(Pages::Ticker{ticker}); });
    add("watch", said.watched ? tr("Stop &Watching") : tr("&Watch"),
        [this, ticker, watched = said.watched] { watch(ticker, !watched); });
    menu->addSeparator();
    add("copySymbol", tr("&Copy Symbol"), [symbol] { QApplication::clipboard()->setText(symbol); });
    add("copyCashtag", tr("Copy as C&ashtag"), [symbol, name = said.name] {
        QApplication::clipboard()->setText(name.isEmpty() ? QStringLiteral("$%1$").arg(symbol)
                                                          : QStringLiteral("$%1(%2)$").arg(name, symbol));
    });
    menu->addSeparator();
    if (article != 0 && !said.hiddenEverywhere)
        add("here",
            said.hiddenHere ? tr("Show in This Article &Again")
                            : tr("This Article Is &Not About %1").arg(escaped(symbol)),
            [this, ticker, article, hidden = said.hiddenHere] {
                m_organising.apply(hidden ? HiddenTickers::show(article, ticker) : HiddenTickers::hide(article, ticker),
                                   true);
            });
    add("everywhere",
        said.hiddenEverywhere ? tr("Show %1 &Everywhere Again").arg(escaped(symbol))
                              : tr("Hide %1 &Everywhere").arg(escaped(symbol)),
        [this, ticker, hidden = said.hiddenEverywhere] {
            m_organising.apply(hidden ? HiddenTickers::showEverywhere(ticker) : HiddenTickers::hideEverywhere(ticker),
                               false);
        });
    menu->popup(at);
}

void Tickers::move(const TickerId &ticker, const std::optional<TickerId> &before)
{
    m_organising.apply(Watchlist::move(ticker, before), false);
}

void Tickers::importFrom(const QString &path)
{
    onDone(WatchlistFile::read(path), this, [this](const Result<QList<TickerId>> &tickers) {
        if (!tickers)
            Q_EMIT failed(tickers.error().sentence);
        else if (tickers->isEmpty())
            Q_EMIT failed(tr("No ticker symbols were found in this file."));
        else
            m_organising.apply(Watchlist::watch(*tickers), false);
    });
}

void Tickers::exportTo(const QString &path)
{
    onDone(m_library.watchlist(), this, [this, path](const Result<QList<WatchedTicker>> &watched) {
        if (!watched)
            return Q_EMIT failed(watched.error().sentence);
        onDone(WatchlistFile::write(path, *watched), this, [this](const Result<int> &written) {
            if (!written)
                Q_EMIT failed(written.error().sentence);
            else
                Q_EMIT said(*written == 1 ? tr("1 ticker exported") : tr("%Ln tickers exported", nullptr, *written));
        });
    });
}
