// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;

/// Why a statement failed.
struct SqlFailure
{
    int code = 0;   ///< SQLite's primary result code (sqlite3.h); 0: rows that belong together are not there
    QString detail; ///< the extended code, SQLite's own words and the statement: for the log
};

/// One SQLite connection and its prepared statements. Made, used and destroyed on one thread.
///
/// A statement that fails leaves its error here, as a sentence of the file's owner, until forgotten; callers stop
/// there.
class Database final
{
public:
    enum class Access { Write, Read };

    /// How a file is opened. Who writes makes the file first, with the mode that it shall have; SQLite gives -wal and
    /// -shm the same.
    struct Opening
    {
        Access access = Access::Read;
        QStringList settings; ///< each behind PRAGMA, in this order; all connections wait BusyTimeout for each other
        Status (*functions)(sqlite3 *) = nullptr; ///< adds SQL functions and tokenizers
        std::function<Error(const SqlFailure &)> explain;
    };

    static constexpr int BusyTimeout = 10'000; ///< milliseconds: longer than any batch of another process takes

    static Result<std::unique_ptr<Database>> open(const QString &path, const Opening &opening);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    const QString &path() const { return m_path; }

    bool failed() const { return m_error.has_value(); }
    Error error() const; ///< also where no statement failed, but rows that belong together are not there
    void forgetError() { m_error.reset(); }

    bool execute(const QString &sql);     ///< one statement, once
    QVariant pragma(const QString &name); ///< the first value; invalid on failure
    /// WAL stays in the file: asking again writes nothing.
    bool writeAhead();

    /// Ends the statement that runs with an error; from any thread, while this object lives.
    void interrupt();
    sqlite3 *handle() const { return m_handle; } ///< for what QtSql cannot do

private:
    friend class Query;

    explicit Database(const QString &path);
    Status connect(const Opening &opening);
    void fail(const QSqlError &error, const QString &sql);
    QSqlQuery *prepared(const char *sql); ///< null on failure
    QSqlQuery *prepared(const QByteArray &sql);
    std::optional<QSqlQuery> prepare(const QString &sql);

    const QString m_path;
    const QString m_connection;
    sqlite3 *m_handle = nullptr;
    std::function<Error(const SqlFailure &)> m_explain;
    std::optional<Error> m_error;
    int m_errorCode = 0;
    std::unordered_map<const char *, QSqlQuery> m_statements; // keyed by the literal's address
    std::map<QByteArray, QSqlQuery> m_composed;
};
