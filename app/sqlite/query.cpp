// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/query.h"

#include <QSqlError>
#include <QSqlResult>

#include <sqlite3.h>

Query::Query(Database &database, const char *sql)
    : m_database(database)
    , m_query(database.prepared(sql))
{
}

Query::Query(Database &database, const QByteArray &sql)
    : m_database(database)
    , m_query(database.prepared(sql))
{
}

Query::~Query()
{
    if (m_query)
        m_query->finish();
}

bool Query::run()
{
    if (!m_query)
        return false;
    if (m_query->exec())
        return true;
    m_database.fail(m_query->lastError(), m_query->lastQuery());
    return false;
}

bool Query::runWith(const QVariantList &values)
{
    for (qsizetype position = 0; position < values.size(); ++position)
        bind(int(position), values.at(position));
    return run();
}

bool Query::next()
{
    if (!m_query)
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_database.fail(m_query->lastError(), m_query->lastQuery());
    return false;
}

/// Past QtSql, which takes four times as long: a list has 100,000 rows.
QList<qint64> Query::numbers()
{
    QList<qint64> list;
    if (!next()) // QtSql has made the first step already
        return list;
    list.append(number(0));
    const QVariant handle = m_query->result()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3_stmt*") != 0)
        return list;
    sqlite3_stmt *const statement = *static_cast<sqlite3_stmt *const *>(handle.constData());
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement))
        list.append(sqlite3_column_int64(statement, 0));
    if (code != SQLITE_DONE) {
        sqlite3 *const connection = m_database.handle();
        m_database.fail(QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(connection)), QSqlError::StatementError,
                                  QString::number(sqlite3_extended_errcode(connection))),
                        m_query->lastQuery());
    }
    return list;
}

/// QtSql takes an empty value whose pointer is null for NULL, too.
void Query::bind(int position, const QVariant &value)
{
    if (!m_query)
        return;
    if (!value.isNull() && value.typeId() == QMetaType::QByteArray && value.toByteArray().isEmpty())
        m_query->bindValue(position, QByteArray(""));
    else if (!value.isNull() && value.typeId() == QMetaType::QString && value.toString().isEmpty())
        m_query->bindValue(position, QStringLiteral(""));
    else
        m_query->bindValue(position, value);
}
