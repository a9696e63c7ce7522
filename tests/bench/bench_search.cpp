/// Search at the size of a large library, beside `rg -l` over the same texts and a bare FTS5 insert of them, all in one
/// run: machines are noisy, ratios inside a run are not. Prints one JSON object per figure.
///
///     bench_search [articles, 300 unless told] [folder for the files, a temporary one unless told]

#include "search/generatedlibrary.h"

#include "search/indexer.h"
#include "search/searcher.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QVariant>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <numeric>
#include <thread>

namespace {

constexpr int QueriesPerClass = 12;
const QString LibraryId = QStringLiteral("bench");

[[noreturn]] void fail(const QString &what)
{
    std::fprintf(stderr, "bench_search: %s\n", qUtf8Printable(what));
    std::exit(1);
}

void figure(const QString &name, double value, const QString &unit, const QString &baseline = {},
            double baselineValue = 0)
{
    QJsonObject line{{QStringLiteral("name"), name}, {QStringLiteral("value"), value}, {QStringLiteral("unit"), unit}};
    if (!baseline.isEmpty()) {
        line[QStringLiteral("baseline")] = baseline;
        line[QStringLiteral("baseline_value")] = baselineValue;
        line[QStringLiteral("ratio")] = baselineValue > 0 ? value / baselineValue : 0;
    }
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(std::min(values.size() - 1, qsizetype(share * double(values.size()))));
}

/// A library as the store keeps it: one SQLite file, a body as one text.
class SqliteLibrary final : public SearchSource
{
public:
    explicit SqliteLibrary(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bench-library"));
        m_database.setDatabaseName(path);
        if (!m_database.open())
            fail(QStringLiteral("cannot open ") + path);
        execute(QStringLiteral("PRAGMA journal_mode = WAL"));
        execute(QStringLiteral("CREATE TABLE IF NOT EXISTS articles (id INTEGER PRIMARY KEY, title TEXT, body TEXT, "
                               "author TEXT, source TEXT, tickers TEXT)"));
        m_insert = prepared("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)");
        m_after = prepared("SELECT * FROM articles WHERE id > ? ORDER BY id LIMIT ?");
        m_one = prepared("SELECT * FROM articles WHERE id = ?");
    }

    void execute(const QString &sql)
    {
        if (!QSqlQuery(m_database).exec(sql))
            fail(sql);
    }

    void put(ArticleId id, const SearchedText &text)
    {
        const QVariantList values{id, text.title, text.body, text.author, text.source, text.tickers};
        for (int i = 0; i < values.size(); ++i)
            m_insert.bindValue(i, values[i]);
        if (!m_insert.exec())
            fail(QStringLiteral("cannot insert"));
        m_latest = id;
    }

    Result<qint64> latestChange() override { return m_latest; }

    Result<QList<ArticleChange>> changesAfter(qint64 after, int limit) override
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

    Result<QList<std::pair<ArticleId, SearchedText>>> texts(const QList<ArticleId> &ids) override
    {
        QList<std::pair<ArticleId, SearchedText>> found;
        for (ArticleId id : ids) {
            m_one.bindValue(0, id);
            if (m_one.exec() && m_one.next())
                found += {id, textOf(m_one)};
        }
        return found;
    }

    Result<IdSet> satisfying(const Filter &) override { return IdSet(); }

private:
    QSqlQuery prepared(const char *sql)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(QString::fromUtf8(sql));
        return query;
    }

    static SearchedText textOf(const QSqlQuery &row)
    {
        return {row.value(1).toString(), row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                row.value(5).toString()};
    }

    QSqlDatabase m_database;
    QSqlQuery m_insert;
    QSqlQuery m_after;
    QSqlQuery m_one;
    qint64 m_latest = 0;
};

/// Writes the library and one text file per article; returns the bytes of text.
qint64 generate(SqliteLibrary &library, const QString &folder, int articles, ArticleGenerator &generator)
{
    qint64 bytes = 0;
    library.execute(QStringLiteral("BEGIN"));
    for (int id = 1; id <= articles; ++id) {
        const SearchedText text = generator.articleOfUsualLength();
        library.put(id, text);
        const QString where = QStringLiteral("%1/%2").arg(folder).arg(id / 1000);
        if (id % 1000 == 0 || id == 1)
            QDir().mkpath(where);
        QFile file(QStringLiteral("%1/%2.txt").arg(where).arg(id));
        if (!file.open(QIODevice::WriteOnly))
            fail(QStringLiteral("cannot write ") + file.fileName());
        const QByteArray utf8 =
            QStringList{text.title, text.body, text.tickers, text.author, text.source}.join(u'\n').toUtf8();
        file.write(utf8);
        bytes += utf8.size();
    }
    library.execute(QStringLiteral("COMMIT"));
    return bytes;
}

/// The same texts into FTS5 with the same tokenizer and nothing else: what indexing cannot be faster than.
double bareInsertSeconds(SqliteLibrary &library, const QString &path)
{
    std::clock_t spent = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        database.setDatabaseName(path);
        database.open();
        (void)registerTokenizer(*static_cast<sqlite3 *const *>(database.driver()->handle().constData()));
        QSqlQuery query(database);
        query.exec(QStringLiteral("PRAGMA journal_mode = WAL"));
        query.exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
        query.exec(QStringLiteral(
            "CREATE VIRTUAL TABLE words USING fts5(body, title, author, source, tickers, content='', tokenize='tearsheet')"));
        QSqlQuery insert(database);
        insert.prepare(
            QStringLiteral("INSERT INTO words (rowid, body, title, author, source, tickers) VALUES (?, ?, ?, ?, ?, ?)"));
        for (qint64 after = 0;;) {
            const auto changes = library.changesAfter(after, 400);
            if (changes->isEmpty())
                break;
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
                    fail(QStringLiteral("bare insert"));
            }
            query.exec(QStringLiteral("COMMIT"));
            spent += std::clock() - start;
            after = changes->last().number;
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bare"));
    return double(spent) / CLOCKS_PER_SEC;
}

double indexSeconds(SqliteLibrary &library, const QString &path)
{
    const std::clock_t start = std::clock();
    Indexer indexer(path, LibraryId);
    for (bool complete = false; !complete;) {
        const auto progress = indexer.step(library);
        if (!progress)
            fail(progress.error().detail);
        complete = progress->isComplete();
    }
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

double fileSize(const QString &path)
{
    return double(QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size());
}

SearchQuery queryFor(const QString &text, bool typing)
{
    return SearchQuery{{{Condition{TextCondition{TextCondition::Scope::Anywhere, needle(text, typing)}, false}}}, {}};
}

struct QueryClass
{
    QString name;
    QStringList queries;
    bool typing = false;
};

/// Queries as people draw them from what they have read.
QList<QueryClass> queryClasses(SqliteLibrary &library, int articles, ArticleGenerator &random)
{
    const auto part = [&](auto fits, int shortest, int longest) {
        for (int attempt = 0; attempt < 100000; ++attempt) {
            const auto texts = library.texts({1 + random.below(articles)});
            QString body = texts->first().second.body;
            body.replace(u'\n', u' ');
            const int length = shortest + random.below(longest - shortest + 1);
            const QString drawn = body.mid(random.below(std::max(1, int(body.size()) - length)), length);
            if (drawn.size() == length && fits(drawn))
                return drawn;
        }
        fail(QStringLiteral("found nothing to ask"));
    };
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    const auto allHan = [&](const QString &text) { return std::all_of(text.begin(), text.end(), isHan); };
    const auto isLatin = [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); };
    const auto word = [&] {
        const QString text =
            part([&](const QString &t) { return t.front() == u' ' && isLatin(t[1]) && isLatin(t[2]); }, 24, 24);
        return text.section(u' ', 1, 1).section(u',', 0, 0).section(u'.', 0, 0);
    };
    const auto classOfQueries = [](const char *name, auto make, bool typing = false) {
        QueryClass made{QString::fromLatin1(name), {}, typing};
        for (int i = 0; i < QueriesPerClass; ++i)
            made.queries += make();
        return made;
    };
    return {
        classOfQueries("one Han character", [&] { return part(allHan, 1, 1); }),
        classOfQueries("two Han characters", [&] { return part(allHan, 2, 2); }),
        classOfQueries("three or four Han characters", [&] { return part(allHan, 3, 4); }),
        classOfQueries("Latin word", word),
        classOfQueries(
            "Latin word being typed", [&] { return word().left(3); }, true),
        classOfQueries("ticker or number",
                       [&] { return random.below(2) ? QStringLiteral("00700") : QString::number(random.below(100)); }),
        classOfQueries(
            "mixed, with marks",
            [&] { return part([](const QString &t) { return !t.front().isSpace() && !t.back().isSpace(); }, 5, 20); }),
        {QStringLiteral("Han after Latin"),
         {QStringLiteral("H100的"), QStringLiteral("B200的的"), QStringLiteral("第3季"), QStringLiteral("5G是")}},
        {QStringLiteral("marks between"),
         {QStringLiteral("GPT-4o"), QStringLiteral("U.S."), QStringLiteral("$NVDA$"), QStringLiteral("AT&T")}},
        {QStringLiteral("worst: the most common character"),
         {QStringLiteral("公"), QStringLiteral("市"), QStringLiteral("司")}},
    };
}

void benchQueries(SqliteLibrary &library, const QString &index, const QString &folder, int articles,
                  const QList<QueryClass> &classes)
{
    std::vector<ArticleId> newestFirst(static_cast<size_t>(articles));
    std::iota(newestFirst.rbegin(), newestFirst.rend(), 1);
    const QString rg = QStandardPaths::findExecutable(QStringLiteral("rg"));
    Searcher searcher(index, LibraryId);
    (void)searcher.find(queryFor(QStringLiteral("x"), false), library, {}); // opens
    for (const QueryClass &queries : classes) {
        QList<double> firsts;
        QList<double> wholes;
        QList<double> baseline;
        qint64 hits = 0;
        for (const QString &text : queries.queries) {
            const SearchQuery query = queryFor(text, queries.typing);
            QElapsedTimer timer;
            timer.start();
            const auto first = searcher.first(query, library, newestFirst, 50, {});
            firsts += double(timer.nsecsElapsed()) / 1e6;
            timer.start();
            const auto whole = searcher.find(query, library, {});
            wholes += double(timer.nsecsElapsed()) / 1e6;
            if (!first || !whole)
                fail(whole ? first.error().detail : whole.error().detail);
            hits += qint64(whole->articles.size());
            if (rg.isEmpty())
                continue;
            timer.start();
            QProcess process;
            process.setStandardOutputFile(QProcess::nullDevice());
            process.start(rg, {QStringLiteral("-l"), QStringLiteral("-i"), QStringLiteral("-F"), QStringLiteral("-e"),
                               text, folder});
            process.waitForFinished(-1);
            baseline += double(timer.nsecsElapsed()) / 1e6;
        }
        figure(QStringLiteral("%1, hits per query").arg(queries.name), double(hits) / double(queries.queries.size()),
               QStringLiteral("articles"));
        for (const auto &[name, share] : {std::pair(u"p50", 0.5), std::pair(u"p95", 0.95)}) {
            const double scan = percentile(baseline, share);
            figure(QStringLiteral("%1, newest 50, %2").arg(queries.name, name), percentile(firsts, share),
                   QStringLiteral("ms"), QStringLiteral("rg -l"), scan);
            figure(QStringLiteral("%1, all, %2").arg(queries.name, name), percentile(wholes, share),
                   QStringLiteral("ms"), QStringLiteral("rg -l"), scan);
        }
    }
}

void benchCancel(SqliteLibrary &library, const QString &index)
{
    Searcher searcher(index, LibraryId);
    QList<double> waits;
    for (const char16_t *text : {u"公", u"。", u"司", u"市"}) {
        std::stop_source stop;
        QElapsedTimer sinceStop;
        std::thread typist([&stop, &sinceStop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(8));
            sinceStop.start();
            stop.request_stop();
        });
        const auto found = searcher.find(queryFor(QString::fromUtf16(text), false), library, stop.get_token());
        const double back = found && found->cancelled ? double(sinceStop.nsecsElapsed()) / 1e6 : 0;
        typist.join();
        if (back > 0)
            waits += back;
    }
    figure(QStringLiteral("cancel, worst"), percentile(waits, 1), QStringLiteral("ms"));
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int articles = arguments.value(1, QStringLiteral("300")).toInt();
    if (articles < 1)
        fail(QStringLiteral("the first argument is a number of articles"));
    const QTemporaryDir temporary;
    const QString folder = arguments.value(2, temporary.path());
    const QString texts = folder + QStringLiteral("/texts");
    const QString index = folder + QStringLiteral("/search.db");

    SqliteLibrary library(folder + QStringLiteral("/library.db"));
    ArticleGenerator generator(20240603, 8000);
    const qint64 bytes = generate(library, texts, articles, generator);
    figure(QStringLiteral("text"), double(bytes) / 1e6, QStringLiteral("MB"));

    const double bare = bareInsertSeconds(library, folder + QStringLiteral("/bare.db"));
    const double built = indexSeconds(library, index);
    figure(QStringLiteral("index, built"), built, QStringLiteral("s"), QStringLiteral("bare FTS5 insert"), bare);
    figure(QStringLiteral("index, size"), fileSize(index) / 1e6, QStringLiteral("MB"), QStringLiteral("text"),
           double(bytes) / 1e6);

    benchQueries(library, index, texts, articles, queryClasses(library, articles, generator));
    benchCancel(library, index);

    Indexer indexer(index, LibraryId);
    QElapsedTimer tidying;
    tidying.start();
    while (*indexer.tidy()) {
    }
    figure(QStringLiteral("tidying"), double(tidying.nsecsElapsed()) / 1e9, QStringLiteral("s"),
           QStringLiteral("building"), built);
    figure(QStringLiteral("index, size when tidy"), fileSize(index) / 1e6, QStringLiteral("MB"), QStringLiteral("text"),
           double(bytes) / 1e6);
    return 0;
}
