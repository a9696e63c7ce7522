// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/database.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

#include <atomic>

#include <sqlite3.h>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

QString uniqueConnectionName()
{
    static std::atomic_int counter = 0;
    return QStringLiteral("tearsheet-%1").arg(++counter);
}

}

Database::Database(const QString &path)
    : m_path(path)
    , m_connection(uniqueConnectionName())
{
}

Database::~Database()
{
    m_statements.clear();
    m_composed.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Opening &opening)
{
    std::unique_ptr<Database> database(new Database(path));
    if (Status connected = database->connect(opening); !connected)
        return connected.error();
    return database;
}

Status Database::connect(const Opening &opening)
{
    m_explain = opening.explain;
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!connection.isValid())
        return Error{Error::Kind::Environment,
                     Text::tr("Qt's SQLite driver is missing. Install the package libqt6sql6-sqlite."), QString()};
    connection.setDatabaseName(m_path);
    if (opening.access == Access::Read)
        connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!connection.open()) {
        fail(connection.lastError(), QStringLiteral("open"));
        return error();
    }
    const QVariant handle = connection.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return Error{Error::Kind::Bug, {}, QStringLiteral("QSQLITE gives no sqlite3 handle")};
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    if (opening.functions)
        if (Status added = opening.functions(m_handle); !added)
            return added;
    if (!execute(QStringLiteral("PRAGMA busy_timeout = %1").arg(BusyTimeout)))
        return error();
    for (const QString &setting : opening.settings)
        if (!execute(QStringLiteral("PRAGMA ") + setting))
            return error();
    return Done{};
}

Error Database::error() const
{
    return m_error ? *m_error : m_explain(SqlFailure());
}

/// Of several that ask for it at once in a new file all but one are told at once that it is busy, for SQLite does not
/// wait where two that read want to write.
bool Database::writeAhead()
{
    const QDeadlineTimer deadline(BusyTimeout);
    while (!execute(QStringLiteral("PRAGMA journal_mode = WAL"))) {
        if (m_errorCode != SQLITE_BUSY || deadline.hasExpired())
            return false;
        forgetError();
        QThread::msleep(10);
    }
    return true;
}

bool Database::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (query.exec(sql))
        return true;
    fail(query.lastError(), sql);
    return false;
}

QVariant Database::pragma(const QString &name)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (query.exec(QStringLiteral("PRAGMA ") + name) && query.next())
        return query.value(0);
    fail(query.lastError(), name);
    return QVariant();
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

void Database::fail(const QSqlError &error, const QString &sql)
{
    m_errorCode = error.nativeErrorCode().toInt() & 0xff; // the rest of the number is SQLite's extended code
    m_error = m_explain(
        {m_errorCode,
         QStringLiteral("SQLite %1: %2 [%3]").arg(error.nativeErrorCode(), error.databaseText(), sql.simplified())});
}

QSqlQuery *Database::prepared(const char *sql)
{
    const auto found = m_statements.find(sql);
    if (found != m_statements.end())
        return &found->second;
    std::optional<QSqlQuery> query = prepare(QString::fromUtf8(sql));
    return query ? &m_statements.emplace(sql, *std::move(query)).first->second : nullptr;
}

QSqlQuery *Database::prepared(const QByteArray &sql)
{
    const auto found = m_composed.find(sql);
    if (found != m_composed.end())
        return &found->second;
    std::optional<QSqlQuery> query = prepare(QString::fromUtf8(sql));
    return query ? &m_composed.emplace(sql, *std::move(query)).first->second : nullptr;
}

std::optional<QSqlQuery> Database::prepare(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (query.prepare(sql))
        return query;
    fail(query.lastError(), sql);
    return std::nullopt;
}
