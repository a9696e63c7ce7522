#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_map>

struct sqlite3;

/// The versions of one kind of database file. steps[0] makes an empty file version 1, steps[n] leads from n to n + 1;
/// a released step is never edited. QSQLITE runs one statement per string.
struct Schema
{
    quint32 applicationId = 0; ///< marks our files (PRAGMA application_id): any other SQLite file is refused
    QList<QStringList> steps;
    QStringList finish = {}; ///< run behind the last step of every migration: what follows from the version as it stands
    Status (*functions)(sqlite3 *) = nullptr; ///< adds what the steps call

    int version() const { return int(steps.size()); }
};

/// One SQLite connection with our settings, and its prepared statements. Made, used and destroyed on one thread.
///
/// A statement that fails leaves its error here, as a sentence naming the folder, until forgotten; callers stop there.
class Database final
{
public:
    enum class Access { Write, Read };

    /// Opens `<folder>/<file>`. Write makes folder (0700) and file (0600), and migrates, after a verified backup into
    /// `<folder>/backups` where there was something to lose. Read demands the file in its current version.
    static Result<std::unique_ptr<Database>> open(const QString &folder, const QString &file, Access access,
                                                  const Schema &schema);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    const QString &folder() const { return m_folder; }
    bool failed() const { return m_error.has_value(); }
    Error error() const; ///< also where no statement failed, but rows that belong together are not there
    void forgetError() { m_error.reset(); }
    QVariant pragma(const QString &name); ///< the first value; invalid on failure

    /// Writes a copy (0600) that SQLite itself makes, and opens and checks it: what stands at `path` afterwards is
    /// whole, on disk, and of one moment. Other processes may go on writing. `path` must be free, its folder there.
    /// Where `stop` is asked for, it ends within milliseconds with an Error, and nothing is left of it.
    /// For a connection that may write: SQLite 3.40's VACUUM INTO on a read-only one fails at a generated column.
    Status copyTo(const QString &path, const std::stop_token &stop = {});

private:
    friend class Query;
    friend class WriteTransaction;

    Database(QString folder, QString path);
    Status connect(Access access, Status (*functions)(sqlite3 *) = nullptr);
    Status settle(Access access, const Schema &schema);
    Status writeAhead();
    Status migrate(int from, const Schema &schema);
    Status backUp(int version);
    bool execute(const QString &sql);
    Error fail(const QSqlError &error, const QString &sql);
    QSqlQuery *prepared(const char *sql); ///< null on failure
    QSqlQuery *prepared(const QByteArray &sql);
    std::optional<QSqlQuery> prepare(const QString &sql);

    QString m_folder;
    QString m_path;
    QString m_connection;
    std::optional<Error> m_error;
    std::unordered_map<const char *, QSqlQuery> m_statements; // keyed by the literal's address
    std::map<QByteArray, QSqlQuery> m_composed;
};

/// One run of a statement; it is prepared once per connection, so `sql` must be a literal and may not be in use twice
/// at a time. Releases its read lock when it goes out of scope.
class Query final
{
public:
    Query(Database &database, const char *sql);
    Query(Database &database, const QByteArray &sql); ///< composed at run time, of names alone: it is kept by its text
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    /// Binds in order and runs. A null QString or QByteArray is stored as an empty one; NULL is QVariant().
    template <typename... Values>
    bool run(const Values &...values)
    {
        int position = 0;
        (bind(position++, values), ...);
        return run();
    }
    bool run();
    bool runWith(const QVariantList &values);   ///< where their number is known only at run time
    QList<qint64> numbers();   ///< the first column of all rows
    bool next(); ///< false at the end and on failure: ask Database::error() where it matters

    QVariant value(int column) const { return m_query->value(column); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }
    int changedRows() const { return m_query->numRowsAffected(); }

private:
    void bind(int position, const QString &value);
    void bind(int position, const QByteArray &value);
    void bind(int position, const QVariant &value);
    void bind(int position, qint64 value) { bind(position, QVariant(value)); }
    void bind(int position, int value) { bind(position, QVariant(value)); }

    Database &m_database;
    QSqlQuery *m_query;
};

/// BEGIN IMMEDIATE: a read that is upgraded to a write fails at once with "database is locked" when another commit
/// came between, whatever the timeout. Rolls back unless committed.
class WriteTransaction final
{
public:
    explicit WriteTransaction(Database &database);
    ~WriteTransaction();
    Q_DISABLE_COPY_MOVE(WriteTransaction)

    const Status &begun() const { return m_begun; }
    Status commit();

private:
    Database &m_database;
    Status m_begun;
    bool m_open = false;
};
