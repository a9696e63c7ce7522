// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/watchlist.h"

#include "sqlite/query.h"

#include <QCoreApplication>
#include <QStringList>

namespace Watchlist {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Watchlist)
};

QStringList symbols(Database &database)
{
    QStringList list;
    Query query(database, "SELECT symbol FROM watched_tickers ORDER BY position, symbol");
    if (query.run())
        while (query.next())
            list << query.text(0);
    return list;
}

}

Edit watch(const QList<TickerId> &tickers)
{
    const auto make = [tickers](Database &database, const QDateTime &) -> Status {
        Query query(database, "INSERT INTO watched_tickers (symbol, position) "
                              "SELECT ?, coalesce(max(position), 0) + 1 FROM watched_tickers WHERE true "
                              "ON CONFLICT DO NOTHING");
        for (const TickerId &ticker : tickers)
            if (!query.run(ticker.toString()))
                break;
        return Done{};
    };
    return {QStringLiteral("watch"), tickers.size() == 1 ? tickers.first().toString() : QString(), make};
}

Edit unwatch(const TickerId &ticker)
{
    const auto make = [symbol = ticker.toString()](Database &database, const QDateTime &) -> Status {
        Query query(database, "DELETE FROM watched_tickers WHERE symbol = ?");
        query.run(symbol);
        return Done{};
    };
    return {QStringLiteral("unwatch"), ticker.toString(), make};
}

Edit move(const TickerId &ticker, const std::optional<TickerId> &before)
{
    const auto make = [symbol = ticker.toString(), before = before ? before->toString() : QString()](
                          Database &database, const QDateTime &) -> Status {
        QStringList order = symbols(database);
        if (!order.removeOne(symbol))
            return Done{};
        const qsizetype at = order.indexOf(before);
        order.insert(at < 0 ? order.size() : at, symbol);
        Query query(database, "UPDATE watched_tickers SET position = ? WHERE symbol = ? AND position <> ?");
        for (qint64 position = 1; position <= order.size(); ++position)
            if (!query.run(position, order.at(position - 1), position))
                break;
        return Done{};
    };
    return {QStringLiteral("move-watched"), ticker.toString(), make};
}

Result<QList<WatchedTicker>> of(Database &database)
{
    database.forgetError();
    Query query(database,
                "SELECT w.symbol, coalesce(t.name, ''), coalesce(t.articles, 0), (SELECT count(*) FROM "
                "article_tickers x JOIN articles a ON a.id = x.article WHERE x.ticker = t.id AND a.trashed IS NULL "
                "AND a.read = 0 AND a.archived = 0) FROM watched_tickers w LEFT JOIN tickers t ON t.symbol = w.symbol "
                "ORDER BY w.position, w.symbol");
    QList<WatchedTicker> list;
    if (query.run())
        while (query.next())
            if (const auto id = TickerId::parse(query.text(0)))
                list.append({{*id, query.text(1), int(query.number(2))}, int(query.number(3))});
    if (database.failed())
        return database.error();
    return list;
}

const QList<StepKind> &kinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("watch"),
         [](const Step &step) {
             return step.subject.isEmpty() ? Text::tr("Watch Tickers") : Text::tr("Watch %1").arg(step.subject);
         },
         [](const Step &step) {
             return step.subject.isEmpty() ? Text::tr("Added to the watchlist")
                                           : Text::tr("%1 is watched").arg(step.subject);
         }},
        {QStringLiteral("unwatch"), [](const Step &step) { return Text::tr("Stop Watching %1").arg(step.subject); },
         [](const Step &step) { return Text::tr("%1 is no longer watched").arg(step.subject); }},
        {QStringLiteral("move-watched"), [](const Step &step) { return Text::tr("Move %1").arg(step.subject); },
         [](const Step &step) { return Text::tr("%1 moved").arg(step.subject); }},
    };
    return kinds;
}

}
