// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tickertable.h"

#include "sqlite/query.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>
#include <utility>

namespace {

constexpr int Months = 12;

int numberOf(const QDate &day)
{
    return day.year() * 12 + day.month();
}

void readNames(Database &database, const QHash<qint64, qsizetype> &places, QList<TickerRow> &tickers)
{
    Query query(database, "SELECT ticker, name FROM aliases WHERE name <> '' ORDER BY name");
    if (query.run())
        while (query.next())
            if (const auto at = places.constFind(query.number(0)); at != places.cend())
                if (TickerRow &ticker = tickers[*at]; ticker.ticker.name != query.text(1))
                    ticker.names.append(query.text(1));
}

void readMonths(Database &database, const QHash<qint64, qsizetype> &places, QList<TickerRow> &tickers)
{
    struct Month
    {
        qsizetype place;
        int number;
        int articles;
    };
    QList<Month> months;
    int latest = 0;
    Query query(database, "SELECT x.ticker, date(a.published / 1000 + coalesce(a.published_offset, 0) * 60, "
                          "'unixepoch', 'start of month') AS month, count(*), "
                          "max(a.published / 1000 + coalesce(a.published_offset, 0) * 60) "
                          "FROM article_tickers x JOIN articles a ON a.id = x.article "
                          "WHERE a.trashed IS NULL AND a.published IS NOT NULL GROUP BY x.ticker, month");
    if (query.run())
        while (query.next()) {
            const auto at = places.constFind(query.number(0));
            const QDate month = QDate::fromString(query.text(1), Qt::ISODate);
            if (at == places.cend() || !month.isValid())
                continue;
            const QDate last = QDateTime::fromSecsSinceEpoch(query.number(3), Qt::UTC).date();
            tickers[*at].last = std::max(tickers[*at].last, last);
            months.append({*at, numberOf(month), int(query.number(2))});
            latest = std::max(latest, numberOf(month));
        }
    for (const Month &month : std::as_const(months))
        if (const int at = Months - 1 - (latest - month.number); at >= 0)
            tickers[month.place].months[at] = month.articles;
}

}

Result<QList<TickerRow>> tickerTable(Database &database)
{
    database.forgetError();
    QList<TickerRow> tickers;
    QHash<qint64, qsizetype> places; // by the table's own number
    {
        Query query(database, "SELECT t.id, t.symbol, t.name, t.articles, w.symbol IS NOT NULL FROM tickers t "
                              "LEFT JOIN watched_tickers w ON w.symbol = t.symbol "
                              "WHERE t.articles > 0 OR w.symbol IS NOT NULL ORDER BY t.articles DESC, t.symbol");
        if (query.run())
            while (query.next())
                if (const auto id = TickerId::parse(query.text(1))) {
                    places.insert(query.number(0), tickers.size());
                    tickers.append({{*id, query.text(2), int(query.number(3))},
                                    {},
                                    {},
                                    QList<int>(Months, 0),
                                    query.number(4) != 0});
                }
    }
    {
        Query query(database, "SELECT symbol FROM watched_tickers WHERE symbol NOT IN (SELECT symbol FROM tickers)");
        if (query.run())
            while (query.next())
                if (const auto id = TickerId::parse(query.text(0)))
                    tickers.append({{*id, {}, 0}, {}, {}, QList<int>(Months, 0), true});
    }
    readNames(database, places, tickers);
    readMonths(database, places, tickers);
    if (database.failed())
        return database.error();
    return tickers;
}
