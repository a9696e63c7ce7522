// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/hiddentickers.h"

#include "sqlite/query.h"

#include <QCoreApplication>

namespace HiddenTickers {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HiddenTickers)
};

Edit inArticle(const char *kind, const char *sql, ArticleId article, const TickerId &ticker)
{
    const auto make = [sql, article, symbol = ticker.toString()](Database &database, const QDateTime &) -> Status {
        Query query(database, sql);
        query.run(symbol, article);
        return Done{};
    };
    return {QString::fromLatin1(kind), ticker.toString(), make};
}

Edit everywhere(const char *kind, const char *sql, const TickerId &ticker)
{
    const auto make = [sql, symbol = ticker.toString()](Database &database, const QDateTime &) -> Status {
        Query query(database, sql);
        query.run(symbol);
        return Done{};
    };
    return {QString::fromLatin1(kind), ticker.toString(), make};
}

}

Edit hide(ArticleId article, const TickerId &ticker)
{
    return inArticle("hide-ticker",
                     "INSERT INTO hidden_tickers (symbol, article) SELECT ?, id FROM articles WHERE id = ? "
                     "ON CONFLICT DO NOTHING",
                     article, ticker);
}

Edit show(ArticleId article, const TickerId &ticker)
{
    return inArticle("show-ticker", "DELETE FROM hidden_tickers WHERE symbol = ? AND article = ?", article, ticker);
}

Edit hideEverywhere(const TickerId &ticker)
{
    return everywhere("hide-ticker-everywhere",
                      "INSERT INTO unwanted_tickers (symbol) VALUES (?) ON CONFLICT DO NOTHING", ticker);
}

Edit showEverywhere(const TickerId &ticker)
{
    return everywhere("show-ticker-everywhere", "DELETE FROM unwanted_tickers WHERE symbol = ?", ticker);
}

Result<Said> said(Database &database, const TickerId &ticker, ArticleId article)
{
    database.forgetError();
    const QString symbol = ticker.toString();
    Query query(database, "SELECT EXISTS (SELECT 1 FROM hidden_tickers WHERE symbol = ? AND article = ?), "
                          "EXISTS (SELECT 1 FROM unwanted_tickers WHERE symbol = ?), "
                          "EXISTS (SELECT 1 FROM watched_tickers WHERE symbol = ?), "
                          "(SELECT name FROM tickers WHERE symbol = ?)");
    Said known;
    if (query.run(symbol, article, symbol, symbol, symbol) && query.next())
        known = {query.number(0) != 0, query.number(1) != 0, query.number(2) != 0, query.text(3)};
    if (database.failed())
        return database.error();
    return known;
}

const QList<StepKind> &hereKinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("hide-ticker"), [](const Step &step) { return Text::tr("Hide %1").arg(step.subject); },
         [](const Step &step) { return Text::tr("%1 hidden in this article").arg(step.subject); }},
        {QStringLiteral("show-ticker"), [](const Step &step) { return Text::tr("Show %1").arg(step.subject); },
         [](const Step &step) { return Text::tr("%1 shown again").arg(step.subject); }},
    };
    return kinds;
}

const QList<StepKind> &everywhereKinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("hide-ticker-everywhere"),
         [](const Step &step) { return Text::tr("Hide %1 Everywhere").arg(step.subject); },
         [](const Step &step) { return Text::tr("%1 hidden everywhere").arg(step.subject); }},
        {QStringLiteral("show-ticker-everywhere"),
         [](const Step &step) { return Text::tr("Show %1 Everywhere").arg(step.subject); },
         [](const Step &step) { return Text::tr("%1 shown everywhere").arg(step.subject); }},
    };
    return kinds;
}

}
