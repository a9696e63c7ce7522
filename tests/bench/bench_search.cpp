// SPDX-License-Identifier: GPL-3.0-or-later
/// Search at the size of a large library, beside `rg -l` over the same texts and a bare FTS5 insert of them, all in one
/// run: machines are noisy, ratios inside a run are not. Prints one JSON object per figure, with its goal where it has
/// one; the goals are those of a library of 100,000, where fixed costs no longer count.
///
///     bench_search [articles, 300 unless told] [folder for the files, a temporary one unless told]

#include "figure.h"
#include "sqlitelibrary.h"

#include "search/generatedlibrary.h"

#include "importing/importer.h"
#include "library/searchreader.h"
#include "search/indexer.h"
#include "search/searcher.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <thread>

namespace {

constexpr int QueriesPerClass = 12;
const QString LibraryId = QStringLiteral("bench");

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
            failBench(QStringLiteral("cannot write ") + file.fileName());
        const QByteArray utf8 =
            QStringList{text.title, text.body, text.tickers, text.author, text.source}.join(u'\n').toUtf8();
        file.write(utf8);
        bytes += utf8.size();
    }
    library.execute(QStringLiteral("COMMIT"));
    return bytes;
}

/// Seconds of processor time.
double indexSeconds(SearchSource &library, const QString &path)
{
    const std::clock_t start = std::clock();
    Indexer indexer(path, LibraryId);
    for (bool complete = false; !complete;) {
        const auto progress = indexer.step(library);
        if (!progress)
            failBench(progress.error().detail);
        complete = progress->isComplete();
    }
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Bytes of the closed file: what its journal held is in it.
double fileSize(const QString &path)
{
    return double(QFileInfo(path).size());
}

/// The same kind of articles as posts, imported through the importer while the index keeps up behind it, until the last
/// one can be found.
void benchImport(const QString &folder, int articles)
{
    ArticleGenerator generator(20240604, 8000);
    const QString posts = folder + QStringLiteral("/posts.ndjson");
    QFile file(posts);
    if (!file.open(QIODevice::WriteOnly))
        failBench(QStringLiteral("cannot write ") + posts);
    for (int id = 1; id <= articles; ++id) {
        const SearchedText text = generator.articleOfUsualLength();
        const QString html = QStringLiteral("<p>") +
                             text.body.toHtmlEscaped().replace(u'\n', QStringLiteral("</p><p>")) +
                             QStringLiteral("</p>");
        const QString number = QString::number(1'000'000 + id);
        const QJsonObject post{
            {QStringLiteral("id"), 1'000'000 + id},
            {QStringLiteral("tweetId"), number},
            {QStringLiteral("gmtCreate"), 1'600'000'000'000 + qint64(id) * 1'577'000},
            {QStringLiteral("author"), QJsonObject{{QStringLiteral("id"), 7}, {QStringLiteral("name"), text.author}}},
            {QStringLiteral("title"), text.title},
            {QStringLiteral("symbols"), QJsonArray{QStringLiteral("ABCD")}},
            {QStringLiteral("htmlText"), html}};
        file.write(QJsonDocument(post).toJson(QJsonDocument::Compact) + '\n');
    }
    file.close();

    const QString library = folder + QStringLiteral("/imported");
    auto store = ArticleStore::open(library, ArticleStore::Access::Write);
    if (!store)
        failBench(store.error().detail);
    const std::clock_t start = std::clock();
    QElapsedTimer timer;
    timer.start();
    std::atomic_bool imported = false;
    std::thread indexing([&library, &imported] {
        auto keeper = IndexKeeper::open(library);
        for (;;) {
            const bool last = imported;
            const auto progress = keeper ? (*keeper)->step() : Result<Indexer::Progress>(keeper.error());
            if (!progress)
                failBench(progress.error().detail);
            if (last && progress->isComplete())
                return;
            if (progress->isComplete())
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    });
    const ImportSummary summary = importPaths(**store, {posts}, {}, {});
    const double listed = double(timer.nsecsElapsed()) / 1e9;
    imported = true;
    indexing.join();
    const double searchable = double(timer.nsecsElapsed()) / 1e9;
    const double processor = double(std::clock() - start) / CLOCKS_PER_SEC;
    if (summary.counts[int(ImportOutcome::New)] != articles)
        failBench(QStringLiteral("not every post was imported"));

    LibrarySource source((*store)->database());
    const Cost bare = bareInsert(source, folder + QStringLiteral("/bare-imported.db"));
    const QString baseline = QStringLiteral("bare FTS5 insert");
    print({QStringLiteral("import to listed, %1 posts").arg(articles), listed, QStringLiteral("s"), baseline,
           bare.seconds});
    print({QStringLiteral("import to searchable"), searchable, QStringLiteral("s"), baseline, bare.seconds, 1.3});
    print({QStringLiteral("import to searchable, processor time"), processor, QStringLiteral("s"), baseline,
           bare.processor});
}

double tidySeconds(SearchSource &library, const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    Indexer indexer(path, LibraryId);
    while (*indexer.tidy(library)) {
    }
    return double(timer.nsecsElapsed()) / 1e9;
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
    bool worst = false; ///< nobody's daily query: of which less is asked
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
        failBench(QStringLiteral("found nothing to ask"));
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
        QueryClass made{QString::fromLatin1(name), {}, typing, false};
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
        {QStringLiteral("marks between"),
         {QStringLiteral("GPT-4o"), QStringLiteral("U.S."), QStringLiteral("$NVDA$"), QStringLiteral("AT&T")}},
        {QStringLiteral("worst: lone tail"),
         {QStringLiteral("H100的"), QStringLiteral("B200的的"), QStringLiteral("第3季"), QStringLiteral("5G是"),
          QStringLiteral("，公"), QStringLiteral("。的")},
         false,
         true},
        {QStringLiteral("worst: the most common character"),
         {QStringLiteral("公"), QStringLiteral("市"), QStringLiteral("司"), QStringLiteral("，")},
         false,
         true},
    };
}

void benchQueries(SqliteLibrary &library, const QString &index, const QString &folder, const QList<QueryClass> &classes)
{
    const QString rg = QStandardPaths::findExecutable(QStringLiteral("rg"));
    Searcher searcher(index, LibraryId);
    (void)searcher.find(queryFor(QStringLiteral("x"), false), library, {}); // opens
    for (const QueryClass &queries : classes) {
        QList<double> wholes;
        QList<double> baseline;
        qint64 hits = 0;
        for (const QString &text : queries.queries) {
            const SearchQuery query = queryFor(text, queries.typing);
            QElapsedTimer timer;
            timer.start();
            const auto whole = searcher.find(query, library, {});
            wholes += double(timer.nsecsElapsed()) / 1e6;
            if (!whole)
                failBench(whole.error().detail);
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
        print({QStringLiteral("%1, hits per query").arg(queries.name), double(hits) / double(queries.queries.size()),
               QStringLiteral("articles")});
        for (const auto &[name, share, goal] : {std::tuple(u"p50", 0.5, 0.01), std::tuple(u"p95", 0.95, 0.05)}) {
            const double scan = percentile(baseline, share);
            print({QStringLiteral("%1, %2").arg(queries.name, name), percentile(wholes, share), QStringLiteral("ms"),
                   QStringLiteral("rg -l"), scan, scan > 0 ? queries.worst ? 0.2 : goal : 0});
        }
    }
}

/// Asked to stop at any moment of a long query; beside it what a thread that does nothing but look needs to notice, for
/// where the machine is busy that is most of it.
void benchCancel(SqliteLibrary &library, const QString &index, const char *with)
{
    Searcher searcher(index, LibraryId);
    (void)searcher.find(queryFor(QStringLiteral("x"), false), library, {}); // opens
    QList<double> waits;
    QList<double> bare;
    const auto stopped = [](int after, const auto &work) {
        std::stop_source stop;
        QElapsedTimer sinceStop;
        std::thread typist([&stop, &sinceStop, after] {
            std::this_thread::sleep_for(std::chrono::microseconds(after));
            sinceStop.start();
            stop.request_stop();
        });
        const bool cancelled = work(stop.get_token());
        const double back = cancelled ? double(sinceStop.nsecsElapsed()) / 1e6 : -1;
        typist.join();
        return back;
    };
    for (const char16_t *text : {u"公", u"，", u"，公", u"a"}) {
        for (const int after : {200, 500, 1000, 2000, 4000, 8000, 16000}) { // microseconds
            const double back = stopped(after, [&](const std::stop_token &stop) {
                const auto found = searcher.find(queryFor(QString::fromUtf16(text), true), library, stop);
                return found && found->cancelled;
            });
            if (back >= 0)
                waits += back;
            bare += stopped(after, [](const std::stop_token &stop) {
                while (!stop.stop_requested()) {
                }
                return true;
            });
        }
    }
    for (const auto &[name, share] : {std::pair("p50", 0.5), std::pair("p95", 0.95), std::pair("worst", 1.0)})
        print({QStringLiteral("cancel %1 an index, %2 of %3")
                   .arg(QString::fromLatin1(with), QString::fromLatin1(name))
                   .arg(waits.size()),
               percentile(waits, share),
               QStringLiteral("ms"),
               {},
               0,
               share < 1 ? 0.0 : 10});
    print({QStringLiteral("an idle thread notices, worst of %1").arg(bare.size()), percentile(bare, 1),
           QStringLiteral("ms")});
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int articles = arguments.value(1, QStringLiteral("300")).toInt();
    if (articles < 1)
        failBench(QStringLiteral("the first argument is a number of articles"));
    const QTemporaryDir temporary;
    const QString folder = arguments.value(2, temporary.path());
    const QString texts = folder + QStringLiteral("/texts");
    const QString index = folder + QStringLiteral("/search.db");

    SqliteLibrary library(folder + QStringLiteral("/library.db"));
    ArticleGenerator generator(20240603, 8000);
    const qint64 bytes = generate(library, texts, articles, generator);
    const double text = double(bytes) / 1e6;
    print({QStringLiteral("text"), text, QStringLiteral("MB")});

    const Cost bare = bareInsert(library, folder + QStringLiteral("/bare.db"));
    const double built = indexSeconds(library, index);
    const auto size = [&](const char *name, double goal) {
        print({QString::fromLatin1(name), fileSize(index) / 1e6, QStringLiteral("MB"), QStringLiteral("text"), text,
               goal});
    };
    print({QStringLiteral("index, built, processor time"), built, QStringLiteral("s"),
           QStringLiteral("bare FTS5 insert"), bare.processor, 1.3});
    size("index, size", 1.7);

    const double tidied = tidySeconds(library, index);
    print({QStringLiteral("tidying"), tidied, QStringLiteral("s"), QStringLiteral("building"), built});
    size("index, size when tidy", 1.5);

    // As the program leaves it when it has caught up.
    benchQueries(library, index, texts, queryClasses(library, articles, generator));
    benchCancel(library, index, "with");
    benchCancel(library, folder + QStringLiteral("/none.db"), "without");

    benchImport(folder, std::min(articles, 10'000));
    printGoals();
    return 0;
}
