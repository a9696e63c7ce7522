// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchfile.h"

#include "base/privatefiles.h"
#include "search/match.h"
#include "sqlite/query.h"
#include "sqlite/transaction.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>
#include <sys/stat.h>

#include <cstdio>

namespace {

QString stamp()
{
    return QString::fromLatin1(tokenizerVersion());
}

QString sentence(const QString &path)
{
    return QCoreApplication::translate("Search",
                                       "The search index %1 could not be read or written. Check its permissions and "
                                       "the free disk space. Searching still works, but slowly.")
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
    : m_path(std::move(path))
    , m_libraryId(std::move(libraryId))
{
}

SearchFile::~SearchFile() = default;

Result<std::unique_ptr<SearchFile>> SearchFile::open(const QString &path, const QString &libraryId, Access access)
{
    std::unique_ptr<SearchFile> file(new SearchFile(path, libraryId));
    Status opened = file->connect(access);
    if (opened && access == Access::Write)
        opened = file->settle();
    if (!opened && file->isDamaged() && access == Access::Write) {
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
    if (writes && !QFile::exists(m_path))
        if (Status made = PrivateFiles::makeFile(m_path); !made)
            return Error{Error::Kind::Environment, sentence(m_path), made.error().sentence};
    // NORMAL: a power cut may cost the last batches, never the file; they are made again.
    QStringList settings = {QStringLiteral("synchronous = NORMAL"), QStringLiteral("trusted_schema = OFF")};
    // Before the first table. Pages of 16 KiB: the index is built with a tenth less of processor time than with
    // SQLite's 4; and a tidied file gives its free pages back.
    if (writes)
        settings << QStringLiteral("page_size = 16384") << QStringLiteral("auto_vacuum = INCREMENTAL");
    auto opened = Database::open(m_path, {.access = writes ? Database::Access::Write : Database::Access::Read,
                                          .settings = settings,
                                          .functions = registerTokenizer,
                                          .explain = [this](const SqlFailure &failure) {
                                              m_failure = failure.code;
                                              return Error{Error::Kind::Environment, sentence(m_path), failure.detail};
                                          }});
    if (!opened)
        return opened.error();
    m_database = *std::move(opened);
    m_inode = inodeOf(m_path);
    return !writes || m_database->writeAhead() ? Status(Done{}) : outcome();
}

Status SearchFile::settle()
{
    const auto found = state();
    if (!found)
        return found.error();
    return found->ours ? Status(Done{}) : clear();
}

bool SearchFile::isDamaged() const
{
    return m_failure == SQLITE_CORRUPT || m_failure == SQLITE_NOTADB;
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
    {
        Query checkpoint(*file->m_database, "PRAGMA wal_checkpoint(TRUNCATE)");
        if (checkpoint.run() && checkpoint.next())
            busy = checkpoint.number(0) != 0;
    }
    if (Status written = file->outcome(); !written)
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
    State state;
    bool exists = false;
    {
        Query query(*m_database, "SELECT 1 FROM sqlite_schema WHERE name = 'state'");
        exists = query.run() && query.next();
    }
    if (exists) {
        Query query(*m_database,
                    "SELECT library, tokenizer, generation, progress, (SELECT max(id) FROM documents), dead "
                    "FROM state");
        if (query.run() && query.next() && query.text(0) == m_libraryId && query.text(1) == stamp())
            state = {true, query.number(2), query.number(3), query.number(4), query.number(5)};
    }
    if (Status read = outcome(); !read)
        return read.error();
    return state;
}

Status SearchFile::clear()
{
    WriteTransaction transaction(*m_database);
    if (!transaction.begun())
        return outcome();
    for (const char *statement : Fresh)
        if (!m_database->execute(QString::fromLatin1(statement)))
            return outcome();
    if (Status stamped = run("INSERT INTO state VALUES (?, ?, random(), 0, 0)", m_libraryId, stamp()); !stamped)
        return stamped;
    return transaction.commit() ? Status(Done{}) : outcome();
}

Result<bool> SearchFile::add(const QList<ArticleChange> &changes, qint64 after)
{
    WriteTransaction transaction(*m_database);
    if (!transaction.begun())
        return outcome().error();
    const Result<bool> added = addAll(changes, after);
    if (!added)
        return added;
    return transaction.commit() ? added : outcome().error();
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
    if (auto noted = run("UPDATE state SET progress = ?, dead = ?", progress, dead); !noted)
        return noted.error();
    return true;
}

/// How many documents died of it.
Result<int> SearchFile::add(const ArticleChange &change)
{
    int died = 0;
    {
        Query query(*m_database, "DELETE FROM documents WHERE article = ?");
        if (!query.run(change.article))
            return outcome().error();
        died = query.changedRows();
    }
    if (!change.text)
        return died;
    qint64 document = 0;
    {
        Query query(*m_database, "INSERT INTO documents (article) VALUES (?)");
        if (!query.run(change.article))
            return outcome().error();
        document = query.insertedId();
    }
    const SearchedText text = folded(*change.text);
    Status inserted = run("INSERT INTO words (rowid, body, title, author, source, tickers) VALUES (?, ?, ?, ?, ?, ?)",
                          document, text.body, text.title, text.author, text.source, text.tickers);
    if (inserted)
        inserted = run("INSERT INTO beginnings (rowid, text) VALUES (?, ?)", document,
                       tokenBeginnings({text.title, text.body, text.author, text.source, text.tickers}));
    if (!inserted)
        return inserted.error();
    return died;
}

Result<bool> SearchFile::tidyStep()
{
    // Some hundredths of a second each: another process may want to write.
    for (const char *merge : {"INSERT INTO words (words, rank) VALUES ('merge', -125)",
                              "INSERT INTO beginnings (beginnings, rank) VALUES ('merge', -125)"}) {
        const auto before = sqlite3_total_changes64(m_database->handle());
        if (auto merged = run(merge); !merged)
            return merged.error();
        if (sqlite3_total_changes64(m_database->handle()) - before >= 2) // as FTS5 documents the end of the work
            return true;
    }
    const bool free = m_database->pragma(QStringLiteral("freelist_count")).toInt() > 0;
    if (Status looked = outcome(); !looked)
        return looked.error();
    if (free)
        if (auto given = run("PRAGMA incremental_vacuum(500)"); !given)
            return given.error();
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
    {
        Query query(*m_database, "SELECT id, article FROM documents WHERE id > ? ORDER BY id");
        if (query.run(number))
            while (query.next())
                documents.push_back({query.number(0), query.number(1)});
    }
    if (Status read = outcome(); !read)
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

Result<QList<qint64>> SearchFile::matching(const QByteArray &match, Where where)
{
    QList<qint64> documents;
    {
        Query query(*m_database, where == Where::Beginnings ? "SELECT rowid FROM beginnings WHERE beginnings MATCH ?"
                                                            : "SELECT rowid FROM words WHERE words MATCH ?");
        if (query.run(QString::fromUtf8(inColumn(where, match))))
            documents = query.numbers();
    }
    if (Status read = outcome(); !read)
        return read.error();
    return documents;
}

Result<std::vector<std::pair<qint64, double>>> SearchFile::ranked(const QByteArrayList &matches)
{
    std::vector<std::pair<qint64, double>> documents;
    {
        Query query(*m_database, "SELECT rowid, bm25(words, 1.0, 10.0, 2.0, 2.0, 6.0) FROM words WHERE words MATCH ?");
        if (query.run(QString::fromUtf8(matches.join(" OR "))))
            while (query.next())
                documents.emplace_back(query.number(0), query.real(1));
    }
    if (Status read = outcome(); !read)
        return read.error();
    return documents;
}

void SearchFile::interrupt()
{
    m_database->interrupt();
}

template <typename... Values>
Status SearchFile::run(const char *sql, const Values &...values)
{
    {
        Query query(*m_database, sql);
        if (query.run(values...))
            while (query.next()) {
            }
    }
    return outcome();
}

Status SearchFile::outcome()
{
    if (!m_database->failed())
        return Done{};
    const Error error = m_database->error();
    m_database->forgetError();
    return error;
}
