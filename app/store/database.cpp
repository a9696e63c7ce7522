#include "store/database.h"

#include "store/privatefiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>
#include <QThread>

#include <atomic>

#include <sqlite3.h>

namespace {

/// SQLite's primary result codes (sqlite3.h).
enum Code {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Interrupt = 9,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

// Milliseconds: longer than any batch of another process takes, and than a checkpoint on a slow disk.
constexpr int BusyTimeout = 10'000;

// Of SQLite's virtual machine, some of which read a page: milliseconds.
constexpr int InstructionsBetweenLooks = 10'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Library)
};

Error environment(const QString &sentence, const QString &detail = QString())
{
    return Error{Error::Kind::Environment, sentence, detail};
}

QString stopped()
{
    return Text::tr("It was stopped before its end; the library was not changed.");
}

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff; // the rest of the number is SQLite's extended code
}

Error explain(const QSqlError &error, const QString &folder, const QString &sql)
{
    const int code = primaryCode(error);
    const QString detail =
        QStringLiteral("SQLite %1: %2 [%3]").arg(error.nativeErrorCode(), error.databaseText(), sql.simplified());
    switch (code) {
    case Full:
        return environment(Text::tr("The disk is full: the library in %1 could not be written. Free some space and try "
                                    "again; nothing is lost.")
                               .arg(folder),
                           detail);
    case IoError:
        return environment(
            Text::tr("The library in %1 could not be read or written: the disk reported an error. Check the "
                     "disk and its free space; nothing acknowledged is lost.")
                .arg(folder),
            detail);
    case Busy:
    case Locked:
        return environment(
            Text::tr("Another program is using the library in %1. Try again when it has finished.").arg(folder),
            detail);
    case ReadOnly:
        return environment(
            Text::tr("The library in %1 cannot be changed. Check the permissions of the folder and of the files in it.")
                .arg(folder),
            detail);
    case Interrupt:
        return environment(stopped(), detail);
    case Perm:
    case CantOpen:
        return environment(
            Text::tr("The library in %1 could not be opened. Check that the folder exists and that you may "
                     "read and write it.")
                .arg(folder),
            detail);
    case Corrupt:
        return environment(
            Text::tr("The library in %1 is damaged. Copy the folder to a safe place, then look for a good "
                     "copy in its backups folder.")
                .arg(folder),
            detail);
    case NotADatabase:
        return environment(
            Text::tr("The file library.db in %1 is no library of this program. Choose another folder.").arg(folder),
            detail);
    default:
        return Error{Error::Kind::Bug,
                     Text::tr("The library in %1 did not understand the program. Please report this.").arg(folder),
                     detail};
    }
}

/// While it lives, the connection's statements fail once `stop` is asked for.
class Stoppable
{
public:
    Stoppable(const QString &connection, const std::stop_token &stop)
        : m_stop(stop)
    {
        const QVariant handle = QSqlDatabase::database(connection, false).driver()->handle();
        if (qstrcmp(handle.typeName(), "sqlite3*") == 0)
            m_handle = *static_cast<sqlite3 *const *>(handle.constData());
        const auto asked = [](void *token) { return int(static_cast<const std::stop_token *>(token)->stop_requested()); };
        sqlite3_progress_handler(m_handle, InstructionsBetweenLooks, asked, &m_stop);
    }
    ~Stoppable() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(Stoppable)

private:
    std::stop_token m_stop;
    sqlite3 *m_handle = nullptr;
};

QString uniqueConnectionName()
{
    static std::atomic_int counter = 0;
    return QStringLiteral("tearsheet-%1").arg(++counter);
}

}

Database::Database(QString folder, QString path)
    : m_folder(std::move(folder))
    , m_path(std::move(path))
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

Result<std::unique_ptr<Database>> Database::open(const QString &folder, const QString &file, Access access,
                                                 const Schema &schema)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    const QString path = absolute + u'/' + file;
    if (access == Access::Write) {
        if (Status made = PrivateFiles::makeFolder(absolute); !made)
            return made.error();
        if (Status made = PrivateFiles::makeFile(path); !made)
            return made.error();
    } else if (!QFileInfo::exists(path)) {
        return environment(
            Text::tr("There is no library in %1. Import something first, or choose another folder.").arg(absolute));
    }
    std::unique_ptr<Database> database(new Database(absolute, path));
    if (Status connected = database->connect(access, schema.functions); !connected)
        return connected.error();
    if (Status settled = database->settle(access, schema); !settled)
        return settled.error();
    return database;
}

Error Database::error() const
{
    return m_error.value_or(Error{
        Error::Kind::Bug,
        Text::tr("The library in %1 is not in order. Check it, and please report this.").arg(m_folder), QString()});
}

Status Database::connect(Access access, Status (*functions)(sqlite3 *))
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!connection.isValid())
        return environment(Text::tr("The SQLite driver of Qt is missing. Install the package libqt6sql6-sqlite."));
    connection.setDatabaseName(m_path);
    if (access == Access::Read)
        connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!connection.open())
        return fail(connection.lastError(), QStringLiteral("open"));
    const QVariant handle = connection.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return Error{Error::Kind::Bug, {}, QStringLiteral("QSQLITE gives no sqlite3 handle")};
    if (functions)
        if (Status added = functions(*static_cast<sqlite3 *const *>(handle.constData())); !added)
            return added;
    if (!execute(QStringLiteral("PRAGMA busy_timeout = %1").arg(BusyTimeout)))
        return *m_error;
    for (const char *setting : {"foreign_keys = ON", "trusted_schema = OFF", "synchronous = FULL"})
        if (!execute(QStringLiteral("PRAGMA ") + QLatin1StringView(setting)))
            return *m_error;
    return Done{};
}

/// Nothing is written before the file is known to be ours or empty: not even the journal mode, which stays in it.
Status Database::settle(Access access, const Schema &schema)
{
    // In one transaction: between two looks another may make the library.
    if (!execute(QStringLiteral("BEGIN")))
        return *m_error;
    const QVariant objects = pragma(QStringLiteral("schema_version"));
    const quint32 applicationId = pragma(QStringLiteral("application_id")).toUInt();
    const int version = pragma(QStringLiteral("user_version")).toInt();
    if (!objects.isValid() || !execute(QStringLiteral("COMMIT")))
        return *m_error;
    const bool empty = objects.toInt() == 0 && applicationId == 0 && version == 0;
    // SQLite takes a file below its smallest page for an empty one, and would write over it.
    const qint64 size = QFileInfo(m_path).size();
    const bool stub = size > 0 && size < 512;
    if (stub || (!empty && applicationId != schema.applicationId))
        return environment(
            Text::tr("The file library.db in %1 is no library of this program. Choose another folder.").arg(m_folder));
    if (version > schema.version())
        return environment(
            Text::tr("The library in %1 was written by a newer version of this program. Install that version "
                     "to open it; nothing was changed.")
                .arg(m_folder));
    if (access == Access::Read) {
        if (version < schema.version())
            return environment(
                Text::tr("The library in %1 was written by an older version of this program. Open it once for "
                         "writing, with the window or an import.")
                    .arg(m_folder));
        return Done{};
    }
    if (Status logged = writeAhead(); !logged)
        return logged;
    return version < schema.version() ? migrate(version, schema) : Status(Done{});
}

/// WAL stays in the file: asking again writes nothing. Of several that ask for it at once in a new file all but one are
/// told at once that it is busy, for SQLite does not wait where two that read want to write.
Status Database::writeAhead()
{
    const QString sql = QStringLiteral("PRAGMA journal_mode = WAL");
    const QDeadlineTimer deadline(BusyTimeout);
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    while (!query.exec(sql)) {
        if (primaryCode(query.lastError()) != Busy || deadline.hasExpired())
            return fail(query.lastError(), sql);
        QThread::msleep(10);
    }
    return Done{};
}

/// All steps in one transaction: nobody ever sees a version in between.
Status Database::migrate(int from, const Schema &schema)
{
    if (from > 0)
        if (Status saved = backUp(from); !saved)
            return saved;
    WriteTransaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    // Asked again: another process may have been faster between our look and our lock.
    const int standing = pragma(QStringLiteral("user_version")).toInt();
    for (int version = standing; version < schema.version(); ++version)
        for (const QString &statement : schema.steps.at(version))
            if (!execute(statement))
                return *m_error;
    if (standing >= schema.version())
        return Done{};
    for (const QString &statement : schema.finish)
        if (!execute(statement))
            return *m_error;
    if (!execute(QStringLiteral("PRAGMA application_id = %1").arg(schema.applicationId)) ||
        !execute(QStringLiteral("PRAGMA user_version = %1").arg(schema.version())))
        return *m_error;
    return transaction.commit();
}

Status Database::backUp(int version)
{
    const QString folder = m_folder + QStringLiteral("/backups");
    if (Status made = PrivateFiles::makeFolder(folder); !made)
        return made;
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    // Windows and programs that start together migrate together: each has a backup of its own.
    const QString who = QString::number(QCoreApplication::applicationPid()) + m_connection.mid(m_connection.indexOf(u'-'));
    return copyTo(QStringLiteral("%1/%2-v%3-%4-%5.db")
                      .arg(folder, QFileInfo(m_path).completeBaseName())
                      .arg(version)
                      .arg(time, who));
}

Status Database::copyTo(const QString &path, const std::stop_token &stop)
{
    // What a kill leaves is no backup; two that copy at once do not meet.
    const QString unfinished =
        QStringLiteral("%1.%2-%3.part").arg(path).arg(QCoreApplication::applicationPid()).arg(m_connection);
    QFile::remove(unfinished);
    if (Status made = PrivateFiles::makeFile(unfinished); !made) // VACUUM INTO takes an empty file and keeps its mode
        return made;
    QString quoted = unfinished;
    quoted.replace(u'\'', QStringLiteral("''"));
    const int before = pragma(QStringLiteral("user_version")).toInt();
    {
        const Stoppable copying(m_connection, stop);
        if (!execute(QStringLiteral("VACUUM INTO '%1'").arg(quoted))) {
            QFile::remove(unfinished);
            return *m_error;
        }
    }
    const int after = pragma(QStringLiteral("user_version")).toInt(); // another process may have migrated meanwhile
    {
        Database copy(m_folder, unfinished);
        if (Status connected = copy.connect(Access::Read); !connected)
            return connected;
        const Stoppable checking(copy.m_connection, stop);
        const int version = copy.pragma(QStringLiteral("user_version")).toInt();
        const bool whole = copy.pragma(QStringLiteral("integrity_check")).toString() == u"ok";
        if (stop.stop_requested()) {
            QFile::remove(unfinished);
            return environment(stopped());
        }
        if (!whole || version < before || version > after)
            return environment(
                Text::tr("The backup %1 is not good. Check the disk; the library was not changed.").arg(path));
    }
    if (Status kept = PrivateFiles::keep(unfinished, path); !kept)
        return kept;
    return Done{};
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

Error Database::fail(const QSqlError &error, const QString &sql)
{
    m_error = explain(error, m_folder, sql);
    return *m_error;
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
    if (!next())   // QtSql has made the first step already
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
        sqlite3 *const connection = sqlite3_db_handle(statement);
        m_database.fail(QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(connection)), QSqlError::StatementError,
                                  QString::number(sqlite3_extended_errcode(connection))),
                        m_query->lastQuery());
    }
    return list;
}

void Query::bind(int position, const QString &value)
{
    bind(position, QVariant(value.isNull() ? QStringLiteral("") : value));
}

void Query::bind(int position, const QByteArray &value)
{
    bind(position, QVariant(value.isNull() ? QByteArray("") : value));
}

void Query::bind(int position, const QVariant &value)
{
    if (m_query)
        m_query->bindValue(position, value);
}

WriteTransaction::WriteTransaction(Database &database)
    : m_database(database)
    , m_begun(Done{})
{
    m_open = database.execute(QStringLiteral("BEGIN IMMEDIATE"));
    if (!m_open)
        m_begun = database.error();
}

WriteTransaction::~WriteTransaction()
{
    if (!m_open)
        return;
    const std::optional<Error> kept =
        m_database.m_error; // a disk-full error has rolled back already: this one then says nothing new
    m_database.execute(QStringLiteral("ROLLBACK"));
    m_database.m_error = kept;
}

Status WriteTransaction::commit()
{
    if (!m_database.execute(QStringLiteral("COMMIT")))
        return m_database.error(); // still open after SQLITE_BUSY: rolled back by the destructor
    m_open = false;
    return Done{};
}
