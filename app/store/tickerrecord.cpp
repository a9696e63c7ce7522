// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tickerrecord.h"

#include "sqlite/query.h"
#include "store/articlereader.h"

namespace {

constexpr int MostTogether = 12;
constexpr int MostSources = 8;

void readNames(Database &database, qint64 ticker, TickerFacts &facts)
{
    Query query(database, "SELECT name FROM aliases WHERE ticker = ? AND name <> '' ORDER BY name");
    if (query.run(ticker))
        while (query.next())
            if (query.text(0) != facts.name)
                facts.names.append(query.text(0));
}

TickerFacts unknown(const TickerId &id)
{
    return {id, {}, {}, 0, {}, {}, {}, {}, {}, 0, 0};
}

/// The number of its row; 0: it was never seen.
qint64 readNamed(Database &database, TickerFacts &facts)
{
    Query query(database, "SELECT id, name, articles FROM tickers WHERE symbol = ?");
    if (!query.run(facts.id.toString()) || !query.next())
        return 0;
    facts.name = query.text(1);
    facts.articles = int(query.number(2));
    readNames(database, query.number(0), facts);
    return query.number(0);
}

QDateTime published(Database &database, const char *sql, qint64 ticker)
{
    Query query(database, sql);
    return query.run(ticker) && query.next() ? ArticleReader::time(query, 0) : QDateTime();
}

void readSpan(Database &database, qint64 ticker, TickerFacts &facts)
{
    facts.first = published(database,
                            "SELECT a.published, a.published_offset FROM article_tickers t JOIN articles a "
                            "ON a.id = t.article WHERE t.ticker = ? AND a.trashed IS NULL AND a.published IS NOT NULL "
                            "ORDER BY a.published LIMIT 1",
                            ticker);
    facts.last = published(database,
                           "SELECT a.published, a.published_offset FROM article_tickers t JOIN articles a "
                           "ON a.id = t.article WHERE t.ticker = ? AND a.trashed IS NULL AND a.published IS NOT NULL "
                           "ORDER BY a.published DESC LIMIT 1",
                           ticker);
}

void readTogether(Database &database, qint64 ticker, TickerFacts &facts)
{
    Query query(database,
                "SELECT o.symbol, o.name, count(*) FROM article_tickers t JOIN articles a ON a.id = t.article "
                "JOIN article_tickers x ON x.article = t.article AND x.ticker <> t.ticker "
                "JOIN tickers o ON o.id = x.ticker WHERE t.ticker = ? AND a.trashed IS NULL "
                "GROUP BY o.id ORDER BY 3 DESC, o.symbol LIMIT ?");
    if (query.run(ticker, MostTogether))
        while (query.next())
            if (const auto id = TickerId::parse(query.text(0)))
                facts.together.append({*id, query.text(1), int(query.number(2))});
}

void readSources(Database &database, qint64 ticker, TickerFacts &facts)
{
    Query query(database, "SELECT a.source, count(*) FROM article_tickers t JOIN articles a ON a.id = t.article "
                          "WHERE t.ticker = ? AND a.trashed IS NULL AND a.source <> '' "
                          "GROUP BY a.source ORDER BY 2 DESC, a.source LIMIT ?");
    if (query.run(ticker, MostSources))
        while (query.next())
            facts.sources.append({query.text(0), int(query.number(1))});
}

/// By the day that the article's own zone had.
void readMonths(Database &database, qint64 ticker, TickerFacts &facts)
{
    Query query(database, "SELECT strftime('%Y-%m-01', a.published / 1000 + coalesce(a.published_offset, 0) * 60, "
                          "'unixepoch') AS month, count(*) FROM article_tickers t JOIN articles a ON a.id = t.article "
                          "WHERE t.ticker = ? AND a.trashed IS NULL AND a.published IS NOT NULL "
                          "GROUP BY month ORDER BY month");
    if (query.run(ticker))
        while (query.next())
            if (const QDate month = QDate::fromString(query.text(0), Qt::ISODate); month.isValid())
                facts.months.append({month, int(query.number(1))});
}

QList<TickerRecord::Mentioning> readNewest(Database &database, qint64 ticker, int most, const QDate &month)
{
    const auto second = [](const QDate &day) { return QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch(); };
    const qint64 from = month.isValid() ? second(month) : 0;
    const qint64 to = month.isValid() ? second(month.addMonths(1)) : 0;
    QList<TickerRecord::Mentioning> newest;
    Query query(database,
                // Chosen before their texts are read.
                "SELECT a.id, a.shown_title, a.source, a.published, a.published_offset, b.text FROM (SELECT m.id "
                "FROM article_tickers t JOIN articles m ON m.id = t.article WHERE t.ticker = ? AND m.trashed IS NULL "
                "AND (? OR m.published / 1000 + coalesce(m.published_offset, 0) * 60 BETWEEN ? AND ? - 1) "
                "ORDER BY m.newest DESC, m.id DESC LIMIT ?) n JOIN articles a ON a.id = n.id "
                "JOIN bodies b ON b.article = a.id ORDER BY a.newest DESC, a.id DESC");
    if (query.run(ticker, !month.isValid(), from, to, most))
        while (query.next())
            newest.append({{query.number(0), query.text(1), query.text(2), ArticleReader::time(query, 3), {}, {}},
                           query.text(5)});
    return newest;
}

}

Result<TickerFacts> TickerRecord::named(Database &database, const TickerId &id)
{
    database.forgetError();
    TickerFacts facts = unknown(id);
    readNamed(database, facts);
    return database.failed() ? Result<TickerFacts>(database.error()) : facts;
}

Result<TickerRecord> TickerRecord::read(Database &database, const TickerId &id, int most, const QDate &month)
{
    database.forgetError();
    TickerRecord record{unknown(id), {}};
    record.facts.month = month;
    if (const qint64 ticker = readNamed(database, record.facts); ticker != 0) {
        readSpan(database, ticker, record.facts);
        readTogether(database, ticker, record.facts);
        readSources(database, ticker, record.facts);
        readMonths(database, ticker, record.facts);
        if (most > 0)
            record.newest = readNewest(database, ticker, most, month);
    }
    if (database.failed())
        return database.error();
    return record;
}
