// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitelibrary.h"

#include "figure.h"

#include "search/tokenizer.h"

#include <QElapsedTimer>
#include <QSqlDriver>
#include <QVariant>

#include <ctime>

namespace {

SearchedText textOf(const QSqlQuery &row)
{
    return {row.value(1).toString(), row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
            row.value(5).toString()};
}

}

SqliteLibrary::SqliteLibrary(const QString &path)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bench-library"));
    m_database.setDatabaseName(path);
    if (!m_database.open())
        failBench(QStringLiteral("cannot open ") + path);
    execute(QStringLiteral("PRAGMA journal_mode = WAL"));
    execute(QStringLiteral("CREATE TABLE IF NOT EXISTS articles (id INTEGER PRIMARY KEY, title TEXT, body TEXT, "
                           "author TEXT, source TEXT, tickers TEXT)"));
    m_insert = prepared("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)");
    m_after = prepared("SELECT * FROM articles WHERE id > ? ORDER BY id LIMIT ?");
    m_one = prepared("SELECT * FROM articles WHERE id = ?");
}

QSqlQuery SqliteLibrary::prepared(const char *sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(QString::fromUtf8(sql));
    return query;
}

void SqliteLibrary::execute(const QString &sql)
{
    if (!QSqlQuery(m_database).exec(sql))
        failBench(sql);
}

void SqliteLibrary::put(ArticleId id, const SearchedText &text)
{
    const QVariantList values{id, text.title, text.body, text.author, text.source, text.tickers};
    for (int i = 0; i < values.size(); ++i)
        m_insert.bindValue(i, values[i]);
    if (!m_insert.exec())
        failBench(QStringLiteral("cannot insert"));
    m_latest = id;
}

Result<QList<ArticleChange>> SqliteLibrary::changesAfter(qint64 after, int limit)
{
    QList<ArticleChange> changes;
    m_after.bindValue(0, after);
    m_after.bindValue(1, limit);
    for (m_after.exec(); m_after.next();) {
        const ArticleId id = m_after.value(0).toLongLong();
        changes += ArticleChange{id, id, textOf(m_after)};
    }
    return changes;
}

Result<QList<std::pair<ArticleId, SearchedText>>> SqliteLibrary::texts(const QList<ArticleId> &ids)
{
    QList<std::pair<ArticleId, SearchedText>> found;
    for (ArticleId id : ids) {
        m_one.bindValue(0, id);
        if (m_one.exec() && m_one.next())
            found += {id, textOf(m_one)};
    }
    return found;
}

Cost bareInsert(SearchSource &library, const QString &path)
{
    std::clock_t spent = 0;
    qint64 waited = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        database.setDatabaseName(path);
        database.open();
        (void)registerTokenizer(*static_cast<sqlite3 *const *>(database.driver()->handle().constData()));
        QSqlQuery query(database);
        query.exec(QStringLiteral("PRAGMA journal_mode = WAL"));
        query.exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
        query.exec(QStringLiteral("CREATE VIRTUAL TABLE words USING fts5(body, title, author, source, tickers, "
                                  "content='', tokenize='tearsheet')"));
        QSqlQuery insert(database);
        insert.prepare(QStringLiteral(
            "INSERT INTO words (rowid, body, title, author, source, tickers) VALUES (?, ?, ?, ?, ?, ?)"));
        for (qint64 after = 0;;) {
            const auto changes = library.changesAfter(after, 400);
            if (changes->isEmpty())
                break;
            QElapsedTimer timer;
            timer.start();
            const std::clock_t start = std::clock();
            query.exec(QStringLiteral("BEGIN"));
            for (const ArticleChange &change : *changes) {
                insert.bindValue(0, change.article);
                const SearchedText &text = *change.text;
                insert.bindValue(1, text.body);
                insert.bindValue(2, text.title);
                insert.bindValue(3, text.author);
                insert.bindValue(4, text.source);
                insert.bindValue(5, text.tickers);
                if (!insert.exec())
                    failBench(QStringLiteral("bare insert"));
            }
            query.exec(QStringLiteral("COMMIT"));
            spent += std::clock() - start;
            waited += timer.nsecsElapsed();
            after = changes->last().number;
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bare"));
    return {double(waited) / 1e9, double(spent) / CLOCKS_PER_SEC};
}
