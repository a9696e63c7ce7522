// SPDX-License-Identifier: GPL-3.0-or-later
#include "articledata.h"

#include "importing/derive.h"
#include "importing/importer.h"
#include "importing/inputreader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <thread>

namespace {

constexpr int Bodies = 500;

void print(const char *name, double value, const char *unit, double baseline)
{
    std::printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"baseline\":%.3f,\"ratio\":%.3f}\n", name, value,
                unit, baseline, baseline > 0 ? value / baseline : 0);
    std::fflush(stdout);
}

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// Processor time of all threads or of this one: what other programs take does not count in it.
double processorTime(clockid_t clock)
{
    timespec time = {};
    ::clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// Posts in the shape of the Tiger family.
class Captures final
{
public:
    Captures()
    {
        for (const QByteArray &body : articleBodies(Bodies))
            m_bodies.append(inJson(body));
    }

    /// With as many bodies as make `least` bytes.
    QByteArray post(int number, qsizetype least = 0) const
    {
        const QByteArray id = QByteArray::number(1'000'000 + number);
        QByteArray json = "{\"id\":" + id + ",\"tweetId\":\"" + id +
                          "\",\"gmtCreate\":" + QByteArray::number(1'600'000'000'000 + qint64(number) * 1'577'000) +
                          ",\"author\":{\"id\":7,\"name\":\"观潮人\"},\"title\":\"第 " + id +
                          " 号\",\"symbols\":[\"ABCD\"],\"htmlText\":\"<p>" + id + "</p>";
        int body = number;
        do
            json += m_bodies.at(body++ % Bodies);
        while (json.size() < least);
        return json + "\"}";
    }

private:
    static QByteArray inJson(const QByteArray &text)
    {
        QByteArray escaped = text;
        return escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    }

    QByteArrayList m_bodies;
};

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// In folders of a thousand, as nobody keeps more in one.
bool writeFolder(const QString &folder, const Captures &captures, int articles)
{
    bool written = true;
    for (int i = 0; written && i < articles; ++i) {
        const QString below = folder + QStringLiteral("/%1").arg(i / 1000, 3, 10, QLatin1Char('0'));
        written = (i % 1000 != 0 || QDir().mkpath(below)) &&
                  write(below + QStringLiteral("/%1.json").arg(i, 6, 10, QLatin1Char('0')), captures.post(i));
    }
    return written;
}

bool writeLines(const QString &path, const Captures &captures, int articles, qsizetype least)
{
    QFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    for (int i = 0; written && i < articles; ++i)
        written = file.write(captures.post(i, least) + '\n') > 0;
    return written;
}

/// One JSON value.
bool writeList(const QString &path, const Captures &captures, int articles, qsizetype least)
{
    QFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    for (int i = 0; written && i < articles; ++i)
        written = file.write((i == 0 ? "{\"items\":[" : ",") + captures.post(i, least)) > 0;
    return written && file.write("]}") > 0;
}

/// Anonymous memory of this process in MB (RssAnon of proc(5)): what the budget counts.
double anonymousMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

struct Run
{
    ImportSummary summary;
    double peak = 0; ///< MB above the beginning
    double seconds = 0;
    double processor = 0; ///< seconds of all threads
};

/// Opens the library, imports and closes it.
Run import(const QString &library, const QString &path)
{
    malloc_trim(0); // what was freed before is not this import's
    Run run;
    const double before = anonymousMemory();
    std::atomic_bool done = false;
    std::thread sampler([&] {
        while (!done) {
            run.peak = std::max(run.peak, anonymousMemory() - before);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    });
    QElapsedTimer timer;
    timer.start();
    const double processor = processorTime(CLOCK_PROCESS_CPUTIME_ID);
    {
        auto store = ArticleStore::open(library, ArticleStore::Access::Write);
        if (store)
            run.summary = importPaths(**store, {path}, {}, {});
        run.seconds = seconds(timer); // without the checkpoint that closing makes
        run.processor = processorTime(CLOCK_PROCESS_CPUTIME_ID) - processor;
    }
    done = true;
    sampler.join();
    return run;
}

QByteArray fingerprint(const QString &library)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (QDirIterator files(library, QDir::Files); files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
    }
    return hash.result();
}

struct Stages
{
    double seconds = 0;
    double processor = 0;
};

/// What one core needs for one article, stage by stage, one behind the other.
Stages sumOfStages(const QString &library, const QString &folder)
{
    const QList<ImportInput> inputs = collectInputs({folder}, true);
    const auto now = [] { return processorTime(CLOCK_THREAD_CPUTIME_ID); };
    double read = 0;
    double decode = 0;
    double derived = 0;
    double stored = 0;
    auto store = ArticleStore::open(library, ArticleStore::Access::Write);
    QList<NewArticle> batch;
    QElapsedTimer timer;
    timer.start();
    for (qsizetype i = 0; store && i < inputs.size(); ++i) {
        double begun = now();
        const Portion portion = InputReader(inputs.at(i), {}).next();
        read += now() - begun;
        begun = now();
        const CaptureResult captures = readCapture(portion.bytes, {QString(), portion.modified});
        decode += now() - begun;
        begun = now();
        for (const CapturedArticle &captured : captures.articles)
            batch.append(derive(identify(captured, portion.bytes), captured).article);
        derived += now() - begun;
        if (batch.size() < 500 && i + 1 < inputs.size())
            continue;
        begun = now();
        if (!(*store)->add(batch))
            return {};
        stored += now() - begun;
        batch.clear();
    }
    const double articles = double(inputs.size());
    print("stage: read", read / articles * 1e6, "us/article", 0);
    print("stage: decode", decode / articles * 1e6, "us/article", 0);
    print("stage: derive", derived / articles * 1e6, "us/article", 0);
    print("stage: store", stored / articles * 1e6, "us/article", 0);
    return {seconds(timer) / articles, (read + decode + derived + stored) / articles};
}

bool measure(const char *what, const QString &library, const QString &path, int articles)
{
    const Run first = import(library, path);
    const QByteArray before = fingerprint(library);
    const Run again = import(library, path);
    if (first.summary.counts[int(ImportOutcome::New)] != articles ||
        again.summary.counts[int(ImportOutcome::Same)] != articles || before != fingerprint(library)) {
        std::fprintf(stderr, "%s: not every article was new, then the same, or the library was written to\n", what);
        return false;
    }
    const auto name = [what](const char *figure) { return QByteArray(what) + ": " + figure; };
    print(name("listed").constData(), articles / first.seconds, "articles/s", 0);
    print(name("imported again").constData(), first.seconds / again.seconds, "times faster", 5);
    print(name("imported again, by processor time").constData(), first.processor / again.processor, "times less", 5);
    print(name("peak anonymous memory").constData(), first.peak, "MB", 200);
    print(name("peak anonymous memory, again").constData(), again.peak, "MB", 200);
    return true;
}

}

/// bench_import [ARTICLES]: a folder of captures, imported to `listed` against the limit that its stages set, measured
/// in the same run (goal 0.8; where the machine is busy only the processor's times tell), and imported again (goal 5
/// times faster, nothing written); peak anonymous memory (goal: 200 MB). With TEARSHEET_LONG also a 1 GB NDJSON of
/// 60,000 posts, one JSON list of 15,000 and a folder of 100,000 files.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int articles = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10'000;
    const QTemporaryDir folder;
    const Captures captures;
    const auto path = [&folder](const char *name) { return folder.filePath(QString::fromLatin1(name)); };

    if (!writeFolder(path("in"), captures, articles))
        return 1;
    const Run first = import(path("library"), path("in"));
    if (!measure("folder", path("library-2"), path("in"), articles))
        return 1;
    const Stages sum = sumOfStages(path("library-3"), path("in"));
    if (sum.seconds <= 0)
        return 1;
    print("listed against the sum of stages", articles / first.seconds, "articles/s",
          QThread::idealThreadCount() / sum.seconds);
    print("processor time against the sum of stages", first.processor / articles * 1e6, "us/article",
          sum.processor * 1e6);
    for (const char *library : {"in", "library", "library-2", "library-3"})
        QDir(path(library)).removeRecursively();
    if (!qEnvironmentVariableIsSet("TEARSHEET_LONG"))
        return 0;

    constexpr qsizetype Least = 16'000; // 60,000 of them come to some 1.1 GB
    if (!writeLines(path("many.ndjson"), captures, 60'000, Least))
        return 1;
    print("NDJSON", double(QFile(path("many.ndjson")).size()) / 1e6, "MB", 0);
    bool measured = measure("NDJSON", path("lines"), path("many.ndjson"), 60'000);
    QFile::remove(path("many.ndjson"));
    if (!writeList(path("list.json"), captures, 15'000, Least))
        return 1;
    print("list", double(QFile(path("list.json")).size()) / 1e6, "MB", 0);
    measured = measure("list", path("listed"), path("list.json"), 15'000) && measured;
    QFile::remove(path("list.json"));
    QDir(path("listed")).removeRecursively();
    QDir(path("lines")).removeRecursively();
    measured = writeFolder(path("100k"), captures, 100'000) &&
               measure("100,000 files", path("files"), path("100k"), 100'000) && measured;
    return measured ? 0 : 1;
}
