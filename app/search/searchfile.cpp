#include "search/searchfile.h"

#include "search/match.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>
#include <sys/stat.h>

#include <atomic>
#include <cstdio>

namespace {

QString nextConnectionName()
{
    static std::atomic_int number = 0;
    return QStringLiteral("search-%1").arg(++number);
}

QString stamp()
{
    return QString::fromLatin1(tokenizerVersion());
}

QString sentence(const QString &path)
{
    return QCoreApplication::translate("Search", "The search index %1 could not be read or written. Check its "
                                                 "permissions and the space on the disk; searching goes on without it, "
                                                 "but slowly.")
        .arg(path);
}

/// 0 when there is no file.
quint64 inodeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? quint64(status.st_ino) : 0;
}

const char *const Fresh[] = {
    "DROP TABLE IF EXISTS state",
    "DROP TABLE IF EXISTS documents",
    "DROP TABLE IF EXISTS words",
    "DROP TABLE IF EXISTS characters", // of versions before
    "DROP TABLE IF EXISTS beginnings",
    "CREATE TABLE state (library TEXT NOT NULL, tokenizer TEXT NOT NULL, generation INTEGER NOT NULL, "
    "progress INTEGER NOT NULL, dead INTEGER NOT NULL)",
    // AUTOINCREMENT: the number of a dead document is never given to another one.
    "CREATE TABLE documents (id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL UNIQUE)",
    // The body comes first: FTS5 writes two bytes per token and article for every other column.
    "CREATE VIRTUAL TABLE words USING fts5(body, title, author, source, tickers, content='', tokenize='tearsheet')",
    // Which documents hold a character or a word that begins so: reading all tokens that do takes ten times as long.
    // FTS5's own tokenizer for ASCII parts what folded text and spaces make exactly there.
    "CREATE VIRTUAL TABLE beginnings USING fts5(text, content='', detail=none, columnsize=0, tokenize='ascii')",
    // FTS5's own pages fill those of the file, as its default does with pages of 4 KiB.
    "INSERT INTO words (words, rank) SELECT 'pgsz', page_size - 46 FROM pragma_page_size",
    "INSERT INTO beginnings (beginnings, rank) SELECT 'pgsz', page_size - 46 FROM pragma_page_size",
};

}

SearchFile::SearchFile(QString path, QString libraryId)
    : m_connection(nextConnectionName())
    , m_path(std::move(path))
    , m_libraryId(std::move(libraryId))
{
}

SearchFile::~SearchFile()
{
    m_statements.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<SearchFile>> SearchFile::open(const QString &path, const QString &libraryId, Access access)
{
    std::unique_ptr<SearchFile> file(new SearchFile(path, libraryId));
    Status opened = file->connect(access);
    if (opened && access == Access::Write)
        opened = file->settle();
    if (!opened && file->m_damaged && access == Access::Write) {
        file.reset();
        remove(path);
        file.reset(new SearchFile(path, libraryId));
        opened = file->connect(access);
        if (opened)
            opened = file->settle();
    }
    if (!opened)
        return opened.error();
    return file;
}

Status SearchFile::connect(Access access)
{
    const bool writes = access == Access::Write;
    if (writes && !QFile::exists(m_path)) {
        QFile made(m_path);
        if (!made.open(QIODevice::WriteOnly | QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner))
            return Error{Error::Kind::Environment, sentence(m_path), made.errorString()};
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(m_path);
    if (!writes)
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database.open())
        return fail(database.lastError(), "open");
    m_inode = inodeOf(m_path);
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return Error{Error::Kind::Bug, {}, QStringLiteral("QSQLITE gives no sqlite3 handle")};
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    if (auto registered = registerTokenizer(m_handle); !registered)
        return registered;
    // NORMAL: a power cut may cost the last batches, never the file; they are made again.
    for (const char *setting :
         {"PRAGMA busy_timeout = 10000", "PRAGMA synchronous = NORMAL", "PRAGMA trusted_schema = OFF"})
        if (auto set = run(setting); !set)
            return set;
    if (!writes)
        return Done{};
    // Before the first table. Pages of 16 KiB: the index is built with a tenth less of processor time than with SQLite's
    // 4; and a tidied file gives its free pages back.
    for (const char *setting :
         {"PRAGMA page_size = 16384", "PRAGMA auto_vacuum = INCREMENTAL", "PRAGMA journal_mode = WAL"})
        if (auto set = run(setting); !set)
            return set;
    return Done{};
}

Status SearchFile::settle()
{
    const auto found = state();
    if (!found)
        return found.error();
    return found->ours ? Status(Done{}) : clear();
}

void SearchFile::remove(const QString &path)
{
    // The journal first: left beside a new file it would be played into that.
    for (const char *part : {"-wal", "-shm", ""})
        QFile::remove(path + QLatin1StringView(part));
}

Status SearchFile::moveTo(std::unique_ptr<SearchFile> file, const QString &path)
{
    // All of it into the one file that a rename moves.
    bool busy = true;
    const Status written = file->each("PRAGMA wal_checkpoint(TRUNCATE)", {},
                                      [&busy](const QSqlQuery &row) { busy = row.value(0).toInt() != 0; });
    if (!written)
        return written;
    const QString from = file->m_path;
    file.reset();
    if (busy)
        return Error{Error::Kind::Environment, sentence(from), QStringLiteral("the journal is in use")};
    remove(path);
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(path).constData()) != 0)
        return Error{Error::Kind::Environment, sentence(path), qt_error_string()};
    return Done{};
}

bool SearchFile::isReplaced() const
{
    return inodeOf(m_path) != m_inode;
}

Result<SearchFile::State> SearchFile::state()
{
    bool exists = false;
    const Status looked =
        each("SELECT 1 FROM sqlite_schema WHERE name = 'state'", {}, [&exists](const QSqlQuery &) { exists = true; });
    if (!looked)
        return looked.error();
    State state;
    if (!exists)
        return state;
    const Status read =
        each("SELECT library, tokenizer, generation, progress, (SELECT max(id) FROM documents), dead FROM state", {},
             [this, &state](const QSqlQuery &row) {
                 if (row.value(0).toString() == m_libraryId && row.value(1).toString() == stamp())
                     state = {true, row.value(2).toLongLong(), row.value(3).toLongLong(), row.value(4).toLongLong(),
                              row.value(5).toLongLong()};
             });
    if (!read)
        return read.error();
    return state;
}

Status SearchFile::clear()
{
    if (auto begun = run("BEGIN IMMEDIATE"); !begun)
        return begun;
    Status done = Done{};
    for (const char *statement : Fresh)
        if (done)
            done = run(statement);
    if (done)
        done = run("INSERT INTO state VALUES (?, ?, random(), 0, 0)", {m_libraryId, stamp()});
    if (done)
        done = run("COMMIT");
    if (!done)
        (void)run("ROLLBACK");
    return done;
}

Result<bool> SearchFile::add(const QList<ArticleChange> &changes, qint64 after)
{
    if (auto begun = run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    Result<bool> added = addAll(changes, after);
    if (added) {
        if (auto committed = run("COMMIT"); committed)
            return added;
        else
            added = committed.error();
    }
    (void)run("ROLLBACK"); // after a full disk SQLite has done so itself
    return added;
}

Result<bool> SearchFile::addAll(const QList<ArticleChange> &changes, qint64 after)
{
    const auto now = state();
    if (!now)
        return now.error();
    if (!now->ours || now->progress != after)
        return false;
    qint64 dead = now->dead;
    for (const ArticleChange &change : changes) {
        const auto died = add(change);
        if (!died)
            return died.error();
        dead += *died;
    }
    const qint64 progress = changes.isEmpty() ? after : changes.last().number;
    if (auto noted = run("UPDATE state SET progress = ?, dead = ?", {progress, dead}); !noted)
        return noted.error();
    return true;
}

/// How many documents died of it.
Result<int> SearchFile::add(const ArticleChange &change)
{
    int died = 0;
    const Status removed = each("DELETE FROM documents WHERE article = ? RETURNING id", {change.article},
                                [&died](const QSqlQuery &) { ++died; });
    if (!removed)
        return removed.error();
    if (!change.text)
        return died;
    if (auto numbered = run("INSERT INTO documents (article) VALUES (?)", {change.article}); !numbered)
        return numbered.error();
    const qint64 document = sqlite3_last_insert_rowid(m_handle);
    const SearchedText text = folded(*change.text);
    Status inserted = run("INSERT INTO words (rowid, body, title, author, source, tickers) VALUES (?, ?, ?, ?, ?, ?)",
                          {document, text.body, text.title, text.author, text.source, text.tickers});
    if (inserted)
        inserted = run("INSERT INTO beginnings (rowid, text) VALUES (?, ?)",
                       {document, tokenBeginnings({text.title, text.body, text.author, text.source, text.tickers})});
    if (!inserted)
        return inserted.error();
    return died;
}

Result<bool> SearchFile::tidyStep()
{
    // Some hundredths of a second each: another process may want to write.
    for (const char *merge : {"INSERT INTO words (words, rank) VALUES ('merge', -125)",
                              "INSERT INTO beginnings (beginnings, rank) VALUES ('merge', -125)"}) {
        const auto before = sqlite3_total_changes64(m_handle);
        if (auto merged = run(merge); !merged)
            return merged.error();
        if (sqlite3_total_changes64(m_handle) - before >= 2) // as FTS5 documents the end of the work
            return true;
    }
    bool free = false;
    Status done = each("PRAGMA freelist_count", {}, [&free](const QSqlQuery &row) { free = row.value(0).toInt() > 0; });
    if (done && free)
        done = run("PRAGMA incremental_vacuum(500)");
    if (!done)
        return done.error();
    return free;
}

Status SearchFile::beginReading()
{
    return run("BEGIN");
}
void SearchFile::endReading()
{
    (void)run("COMMIT");
}

Result<std::vector<SearchFile::Document>> SearchFile::documentsAfter(qint64 number)
{
    std::vector<Document> documents;
    const Status read = each("SELECT id, article FROM documents WHERE id > ? ORDER BY id", {number},
                             [&documents](const QSqlQuery &row) {
                                 documents.push_back({row.value(0).toLongLong(), row.value(1).toLongLong()});
                             });
    if (!read)
        return read.error();
    return documents;
}

QByteArray SearchFile::inColumn(Where where, const QByteArray &match)
{
    const char *const column = where == Where::Title    ? "title : "
                               : where == Where::Author ? "author : "
                               : where == Where::Source ? "source : "
                                                        : "";
    return column + match;
}

Result<std::vector<qint64>> SearchFile::matching(const QByteArray &match, Where where)
{
    const char *const sql = where == Where::Beginnings ? "SELECT rowid FROM beginnings WHERE beginnings MATCH ?"
                                                       : "SELECT rowid FROM words WHERE words MATCH ?";
    const QByteArray expression = inColumn(where, match);
    sqlite3_stmt *statement = nullptr;
    // Not through QtSql, which takes longer over a row than FTS5.
    sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, expression.constData(), int(expression.size()), SQLITE_STATIC);
    std::vector<qint64> documents;
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement))
        documents.push_back(sqlite3_column_int64(statement, 0));
    if (code == SQLITE_DONE) {
        sqlite3_finalize(statement);
        return documents;
    }
    const QSqlError error(QString(), QString::fromUtf8(sqlite3_errmsg(m_handle)), QSqlError::StatementError,
                          QString::number(sqlite3_extended_errcode(m_handle)));
    sqlite3_finalize(statement);
    return fail(error, sql);
}

Result<std::vector<std::pair<qint64, double>>> SearchFile::ranked(const QByteArrayList &matches)
{
    std::vector<std::pair<qint64, double>> documents;
    const Status read = each("SELECT rowid, bm25(words, 1.0, 10.0, 2.0, 2.0, 6.0) FROM words WHERE words MATCH ?",
                             {QString::fromUtf8(matches.join(" OR "))}, [&documents](const QSqlQuery &row) {
                                 documents.emplace_back(row.value(0).toLongLong(), row.value(1).toDouble());
                             });
    if (!read)
        return read.error();
    return documents;
}

void SearchFile::interrupt()
{
    sqlite3_interrupt(m_handle);
}

Status SearchFile::run(const char *sql, const QVariantList &values)
{
    return each(sql, values, [](const QSqlQuery &) {});
}

template <typename Row>
Status SearchFile::each(const char *sql, const QVariantList &values, Row row)
{
    auto [at, isNew] = m_statements.try_emplace(sql, QSqlDatabase::database(m_connection, false));
    QSqlQuery &query = at->second;
    if (isNew) {
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromUtf8(sql))) {
            const Error error = fail(query.lastError(), sql);
            m_statements.erase(at);
            return error;
        }
    }
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    bool good = query.exec();
    while (good && query.next())
        row(query);
    good = good && !query.lastError().isValid();
    const QSqlError error = query.lastError();
    query.finish(); // gives the read lock back
    return good ? Status(Done{}) : fail(error, sql);
}

Error SearchFile::fail(const QSqlError &error, const char *sql)
{
    const int code = error.nativeErrorCode().toInt() & 0xff; // above stands SQLite's extended code
    m_damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    return Error{Error::Kind::Environment, sentence(m_path),
                 QStringLiteral("SQLite %1: %2 [%3]")
                     .arg(error.nativeErrorCode(), error.databaseText(), QString::fromUtf8(sql))};
}
