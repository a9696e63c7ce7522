// SPDX-License-Identifier: GPL-3.0-or-later
#include "posts.h"
#include "zip.h"

#include "importing/importer.h"
#include "store/organiser.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As Wallabag exports what its reader kept.
QByteArray kept(const char *name, const char *words, const QStringList &tags)
{
    return Posts::json({{QStringLiteral("is_archived"), 1},
                        {QStringLiteral("is_starred"), 1},
                        {QStringLiteral("title"), QString::fromLatin1(name)},
                        {QStringLiteral("url"), QStringLiteral("https://example.com/") + QString::fromLatin1(name)},
                        {QStringLiteral("content"), QString::fromLatin1(words)},
                        {QStringLiteral("tags"), QJsonArray::fromStringList(tags)}});
}

QByteArray fingerprint(const QString &library)
{
    QByteArray all;
    for (const char *name : {"library.db", "library.db-wal"})
        all += read(library + u'/' + QLatin1StringView(name)) + '|';
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256);
}

}

class ImporterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        auto store = ArticleStore::open(library(), ArticleStore::Access::Write);
        QVERIFY(store);
        m_store = *std::move(store);
        m_lines.clear();
        m_progress = ImportProgress();
    }

    void cleanup()
    {
        if (m_store)
            QCOMPARE(*m_store->check(), QStringList());
        m_store.reset();
    }

    void onePost()
    {
        write("a.json", Posts::page(Posts::post(101)));
        const ImportSummary summary = run({path("a.json")});
        QCOMPARE(m_lines.size(), 1);
        const ImportLine line = m_lines.first();
        QCOMPARE(line.outcome, ImportOutcome::New);
        QCOMPARE(line.input, path("a.json"));
        QCOMPARE(line.family, QStringLiteral("tiger"));
        QCOMPARE(line.articles.size(), 1);
        QCOMPARE(summary.inputs, 1);
        QCOMPARE(summary.counts[int(ImportOutcome::New)], 1);
        QVERIFY(summary.failure.isEmpty());

        const auto stored = m_store->article(line.articles.first());
        QVERIFY(stored);
        QCOMPARE(stored->article.title, QStringLiteral("随笔 101"));
        QVERIFY(stored->text.contains(QStringLiteral("第101号")));
        QVERIFY(stored->characters > 20);
        QCOMPARE(stored->tickers.size(), 1);
        QCOMPARE(stored->tickers.first().id.toString(), QStringLiteral("NVDA"));
        QCOMPARE(stored->tickers.first().origin, TickerOrigin::Link);
        QCOMPARE(*m_store->original(stored->id), Posts::page(Posts::post(101)));
        QVERIFY(m_store->rows({stored->id})->first().excerpt.startsWith(QStringLiteral("第101号")));
    }

    void againWritesNothing()
    {
        for (int i = 0; i < 20; ++i)
            write(qPrintable(QStringLiteral("in/%1.json").arg(i)), Posts::page(Posts::post(100 + i)));
        write("in/list.json", Posts::list(500, 30));
        write("in/bad.json", "\x01\x02");
        run({path("in")});
        m_store.reset();
        const QByteArray before = fingerprint(library());
        m_store = *ArticleStore::open(library(), ArticleStore::Access::Write);
        const ImportSummary again = run({path("in")});
        QCOMPARE(again.counts[int(ImportOutcome::Same)], 50);
        QCOMPARE(again.counts[int(ImportOutcome::Refused)], 1);
        QCOMPARE(again.inputs, 22);
        m_store.reset();
        QCOMPARE(fingerprint(library()), before);
        m_store = *ArticleStore::open(library(), ArticleStore::Access::Write);
        QCOMPARE(*m_store->count(), 50);
    }

    void linesComeInTheOrderOfTheInputs()
    {
        QStringList expected;
        for (int i = 0; i < 300; ++i) {
            const QString name = QStringLiteral("in/%1.json").arg(i, 4, 10, QLatin1Char('0'));
            // Sizes differ, so that the workers finish out of order.
            write(qPrintable(name), i % 7 == 0 ? Posts::list(10000 + i * 100, 20) : Posts::page(Posts::post(i + 1)));
            for (int line = 0; line < (i % 7 == 0 ? 20 : 1); ++line)
                expected.append(path(qPrintable(name)));
        }
        ImportOptions options;
        options.workers = 4;
        run({path("in")}, options);
        QStringList found;
        for (const ImportLine &line : std::as_const(m_lines))
            found.append(line.input);
        QCOMPARE(found, expected);
    }

    void moreThanABatch()
    {
        write("list.json", Posts::list(1, 1700));
        const ImportSummary summary = run({path("list.json")});
        QCOMPARE(summary.inputs, 1);
        QCOMPARE(summary.counts[int(ImportOutcome::New)], 1700);
        QCOMPARE(m_lines.size(), 1700);
        QCOMPARE(*m_store->count(), 1700);
        QVERIFY(m_calls >= 4); // in batches of at most 500
    }

    void aLongFileOfLines()
    {
        QByteArray bytes = "\xEF\xBB\xBF"; // no part of the first line
        QStringList expected;
        for (int number = 1; number <= 600; ++number) {
            const bool bad = number % 97 == 0;
            bytes += (bad ? QByteArray("no JSON") : Posts::json(Posts::post(number))) + '\n';
            expected.append(QStringLiteral("line %1").arg(number));
        }
        write("in/1.ndjson", bytes);
        write("in/2.json", Posts::page(Posts::post(9000)));
        expected.append(QString());
        ImportOptions options;
        options.workers = 4;
        options.limits.piece = 2000; // some hundred portions
        const ImportSummary summary = run({path("in")}, options);
        QCOMPARE(summary.inputs, 2);
        QCOMPARE(summary.counts[int(ImportOutcome::New)], 595);
        QCOMPARE(summary.counts[int(ImportOutcome::Refused)], 6);
        QCOMPARE(m_progress.done, 2);
        // In order, but for refusals, which stand behind the articles of their portion.
        const auto numberOf = [](const QString &member) { return member.section(u' ', -1).toInt(); };
        QStringList members;
        int furthest = 0;
        for (const ImportLine &line : std::as_const(m_lines)) {
            members.append(line.outcome == ImportOutcome::Refused ? line.place : line.member);
            if (line.outcome == ImportOutcome::Refused) {
                QCOMPARE(numberOf(line.place) % 97, 0);
            } else if (!line.member.isEmpty()) {
                QVERIFY(numberOf(line.member) > furthest);
                furthest = numberOf(line.member);
            }
        }
        QCOMPARE(QSet<QString>(members.begin(), members.end()), QSet<QString>(expected.begin(), expected.end()));
        QCOMPARE(members.size(), expected.size());
        QCOMPARE(*m_store->original(m_lines.first().articles.first()), Posts::json(Posts::post(1)));
    }

    /// What the reader did elsewhere comes along once; what is done here stays.
    void statesComeWithANewArticle()
    {
        const QString tooLong(101, u'x');
        write("a.json", kept("a", "words of ours",
                             {QStringLiteral("Chips"), QStringLiteral("  chips "), QStringLiteral(" "), tooLong}));
        run({path("a.json")});
        const ArticleId id = m_lines.first().articles.first();
        ArticleRow row = m_store->rows({id})->first();
        QVERIFY(row.read && row.starred && row.archived);
        QCOMPARE(row.tags.size(), 1);
        QCOMPARE(row.tags.first().name, QStringLiteral("Chips"));

        Organiser organiser(m_store->database());
        QVERIFY(organiser.apply({Action::Kind::Unstar, {id}, {}, {}}));
        write("a.json", kept("a", "other words", {QStringLiteral("later")}));
        QCOMPARE(run({path("a.json")}).counts[int(ImportOutcome::Revised)], 1);
        row = m_store->rows({id})->first();
        QVERIFY(!row.starred);
        QCOMPARE(row.tags.size(), 1);
    }

    /// The step that made a tag is undone; what has come with that tag since keeps it.
    void undoLeavesTagsThatCame()
    {
        write("a.json", kept("a", "words", {}));
        write("b.json", kept("b", "words", {QStringLiteral("chips")}));
        run({path("a.json")});
        const ArticleId tagged = m_lines.first().articles.first();
        Organiser organiser(m_store->database());
        QVERIFY(organiser.apply({Action::Kind::AddTag, {tagged}, QStringLiteral("chips"), {}}));
        run({path("b.json")});
        QVERIFY(organiser.undo());
        const QList<ArticleRow> rows = *m_store->rows({tagged, m_lines.last().articles.first()});
        QCOMPARE(rows.first().tags.size(), 0);
        QCOMPARE(rows.last().tags.size(), 1);
    }

    /// Cut into a hundred parts, it gives what it gives as a whole.
    void aLongList()
    {
        QByteArray list = R"({"ret":0,"data":{"items":[)";
        for (int number = 1; number <= 300; ++number)
            list += (number % 50 == 7 ? QByteArray("{\"advertisement\":1}") : Posts::json(Posts::post(number))) + ',';
        list.back() = ']';
        list += "}}";
        write("list.json", list);
        const auto told = [this] {
            QStringList lines;
            for (const ImportLine &line : std::as_const(m_lines))
                lines += QStringLiteral("%1 %2 %3").arg(line.member, line.place, line.reason);
            return lines;
        };
        QCOMPARE(run({path("list.json")}).counts[int(ImportOutcome::New)], 294);
        const QStringList whole = told();
        QCOMPARE(whole.last(), QStringLiteral("$.data.items[299]  "));
        m_lines.clear();

        ImportOptions options;
        options.workers = 4;
        options.limits.piece = 2000;
        options.limits.whole = 10'000; // less than the list has
        const ImportSummary again = run({path("list.json")}, options);
        QCOMPARE(again.inputs, 1);
        QCOMPARE(again.counts[int(ImportOutcome::Same)], 294);
        QCOMPARE(told(), whole);
        QCOMPARE(*m_store->original(m_lines.last().articles.first()), Posts::json(Posts::post(300)));
    }

    void anArchive()
    {
        QVERIFY(writeZip(path("a.zip"), {{"one.json", Posts::page(Posts::post(1))},
                                         {"../two.json", Posts::page(Posts::post(2))},
                                         {"list.json", Posts::list(3, 2)}}));
        const ImportSummary summary = run({path("a.zip")});
        QCOMPARE(summary.inputs, 1);
        QStringList told;
        for (const ImportLine &line : std::as_const(m_lines)) {
            QCOMPARE(line.input, path("a.zip"));
            told.append((line.outcome == ImportOutcome::New ? QStringLiteral("+ ") : QStringLiteral("- ")) +
                        line.member);
        }
        QCOMPARE(told,
                 QStringList({QStringLiteral("+ one.json"), QStringLiteral("- ../two.json"),
                              QStringLiteral("+ list.json $.items[0]"), QStringLiteral("+ list.json $.items[1]")}));
        QCOMPARE(*m_store->original(m_lines.first().articles.first()), Posts::page(Posts::post(1)));
    }

    void badInputs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty file") << QByteArray();
        QTest::newRow("zeros") << QByteArray(1 << 20, '\0');
        QTest::newRow("a JPEG") << QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffdb004300") +
                                       QByteArray(2000, '\xa7');
        QTest::newRow("JSON without a post") << QByteArray("{\"weather\": {\"wind\": [3, 4, 5]}}");
    }

    void badInputs()
    {
        QFETCH(QByteArray, bytes);
        write("in/1-bad", bytes);
        write("in/2-good.json", Posts::page(Posts::post(7)));
        const ImportSummary summary = run({path("in/1-bad"), path("in/2-good.json")}); // each is named
        QCOMPARE(summary.counts[int(ImportOutcome::Refused)], 1);
        QCOMPARE(summary.counts[int(ImportOutcome::New)], 1);
        QCOMPARE(m_lines.first().outcome, ImportOutcome::Refused);
        QVERIFY(!m_lines.first().reason.isEmpty());
        QVERIFY(m_lines.first().articles.isEmpty());
    }

    void badPaths()
    {
        QVERIFY(QDir().mkpath(path("empty")));
        write("good.json", Posts::page(Posts::post(7)));
        const ImportSummary summary = run({path("gone.json"), path("empty"), path("good.json")});
        QCOMPARE(summary.inputs, 3);
        QCOMPARE(summary.counts[int(ImportOutcome::Refused)], 2);
        QCOMPARE(m_lines.at(2).outcome, ImportOutcome::New);
        for (int line : {0, 1})
            QVERIFY(!m_lines.at(line).reason.isEmpty());
    }

    void aHugeFileOfZeros()
    {
        QFile file(path("zeros"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(200 << 20)); // sparse: takes no room on the disk
        const ImportSummary summary = run({path("zeros")});
        QCOMPARE(summary.counts[int(ImportOutcome::Refused)], 1);
        QVERIFY(!m_lines.first().reason.isEmpty());
    }

    void aTruncatedPostIsPartialUntilTheWholeOneComes()
    {
        const QByteArray whole = Posts::page(Posts::post(9, QStringLiteral("一段很长的话。").repeated(100)));
        write("cut.json", whole.left(whole.lastIndexOf("\"text\"") + 200));
        write("whole.json", whole);
        run({path("cut.json")});
        QCOMPARE(m_lines.value(0).outcome, ImportOutcome::Partial);
        run({path("whole.json"), path("cut.json")});
        QCOMPARE(m_lines.value(1).outcome, ImportOutcome::Revised);
        QCOMPARE(m_lines.value(2).outcome, ImportOutcome::Same);
        QCOMPARE(*m_store->count(), 1);
    }

    void progressEndsAtTheSummary()
    {
        write("in/a.json", Posts::list(1, 20));
        write("in/b.json", "nothing \x01 here");
        write("in/c.json", QByteArray());
        const ImportSummary summary = run({path("in")});
        QCOMPARE(m_progress.found, 3);
        QCOMPARE(m_progress.done, 3);
        QCOMPARE(m_progress.done, summary.inputs);
        QCOMPARE(m_progress.refused, summary.counts[int(ImportOutcome::Refused)]);
        QCOMPARE(m_progress.articles + m_progress.refused, int(m_lines.size()));
    }

    void progressGoesOnWithinALargeInput_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a list") << QStringLiteral("list.json");
        QTest::newRow("lines") << QStringLiteral("lines.ndjson");
        QTest::newRow("an archive") << QStringLiteral("posts.zip");
    }

    void progressGoesOnWithinALargeInput()
    {
        QFETCH(QString, name);
        QByteArray lines;
        QList<ZipMember> members;
        for (int i = 0; i < 700; ++i) {
            const QByteArray post = Posts::json(Posts::post(1 + i));
            lines += post + '\n';
            members.append({QByteArray::number(i) + ".json", Posts::page(Posts::post(1 + i))});
        }
        write("list.json", Posts::list(1, 700));
        write("lines.ndjson", lines);
        QVERIFY(writeZip(path("posts.zip"), members));
        ImportOptions options;
        options.limits.piece = 4096;
        QList<ImportProgress> told;
        ImportObserver observer;
        observer.progress = [&told](const ImportProgress &now) { told.append(now); };
        importPaths(*m_store, {path(qPrintable(name))}, options, observer);
        QVERIFY(told.size() > 2);
        double before = 0;
        bool within = false;
        for (const ImportProgress &now : std::as_const(told)) {
            QVERIFY(now.inputs() >= before);
            QVERIFY(now.inputDone <= now.inputSize);
            within = within || (now.done == 0 && now.inputDone > 0 && now.articles > 0);
            before = now.inputs();
        }
        QVERIFY(within);
        QCOMPARE(told.last().inputs(), 1.0);
        QCOMPARE(told.last().articles, 700);
    }

    void whatWasNotReadIsTold()
    {
        for (int i = 0; i < 3; ++i)
            write(qPrintable(QStringLiteral("in/%1.json").arg(i)), Posts::list(1 + i * 1000, 500));
        std::atomic_bool cancel = false;
        ImportOptions options;
        options.cancel = &cancel;
        ImportObserver observer;
        observer.progress = [&cancel](const ImportProgress &now) { cancel = now.articles > 0; };
        const ImportSummary first = importPaths(*m_store, {path("in")}, options, observer);
        QVERIFY(first.cancelled);
        QVERIFY(!first.unread.isEmpty() && first.unread.named.isEmpty());
        QCOMPARE(first.unread.found.size(), 3 - first.inputs);
        const ImportSummary rest = importUnread(*m_store, first.unread, {}, {});
        QVERIFY(rest.unread.isEmpty());
        QCOMPARE(*m_store->count(), 1500);

        const ImportSummary none = importPaths(*m_store, {path("in")}, options, {}); // before a folder is looked into
        QCOMPARE(none.unread.named, QStringList(path("in")));
        QVERIFY(none.unread.found.isEmpty());
    }

    void cancelEndsBehindTheRunningBatch()
    {
        for (int i = 0; i < 8; ++i)
            write(qPrintable(QStringLiteral("in/%1.json").arg(i)), Posts::list(1 + i * 1000, 500));
        std::atomic_bool cancel = false;
        ImportOptions options;
        options.cancel = &cancel;
        ImportObserver observer;
        int told = 0;
        observer.lines = [&](const QList<ImportLine> &lines) {
            told += int(lines.size());
            cancel = true;
        };
        const ImportSummary summary = importPaths(*m_store, {path("in")}, options, observer);
        QVERIFY(summary.cancelled);
        QVERIFY(told > 0 && told < 4000);
        QCOMPARE(*m_store->count(), told);
        const ImportSummary rest = run({path("in")});
        QVERIFY(!rest.cancelled);
        QCOMPARE(rest.counts[int(ImportOutcome::Same)], told);
        QCOMPARE(*m_store->count(), 4000);
    }

    void anInputThatCancelBrokeOffIsNotDone()
    {
        write("list.json", Posts::list(1, 1700));
        std::atomic_bool cancel = false;
        ImportOptions options;
        options.cancel = &cancel;
        ImportObserver observer;
        observer.lines = [&](const QList<ImportLine> &) { cancel = true; };
        observer.progress = [this](const ImportProgress &progress) { m_progress = progress; };
        const ImportSummary summary = importPaths(*m_store, {path("list.json")}, options, observer);
        QVERIFY(summary.cancelled);
        QCOMPARE(summary.inputs, 0);
        QCOMPARE(m_progress.done, 0);
        QCOMPARE(m_progress.bytes, 0);
    }

    void linesAreToldWhenTheyAreOnDisk()
    {
        write("list.json", Posts::list(1, 1200));
        auto reader = ArticleStore::open(library(), ArticleStore::Access::Read);
        QVERIFY(reader);
        ImportObserver observer;
        int told = 0;
        bool seen = true;
        observer.lines = [&](const QList<ImportLine> &lines) {
            told += int(lines.size());
            for (const ImportLine &line : lines)
                seen = seen && bool((*reader)->article(line.articles.first()));
        };
        importPaths(*m_store, {path("list.json")}, {}, observer);
        QCOMPARE(told, 1200);
        QVERIFY(seen);
    }

    void aStoreThatCannotWriteAcknowledgesNothing()
    {
        write("a.json", Posts::page(Posts::post(1)));
        m_store = *ArticleStore::open(library(), ArticleStore::Access::Read);
        const ImportSummary summary = run({path("a.json")});
        QVERIFY(summary.failure.contains(library()));
        QCOMPARE(m_lines.size(), 0);
        QCOMPARE(summary.inputs, 0);
    }

    void theRealCapture()
    {
        const QString capture =
            QStringLiteral(TEARSHEET_SOURCE_DIR "/../shared/captures/laohu8-post-312728658227384.txt");
        if (!QFile::exists(capture))
            QSKIP("the real capture is not beside the source tree");
        run({capture});
        QCOMPARE(m_lines.size(), 1);
        QCOMPARE(m_lines.first().outcome, ImportOutcome::New);
        const auto stored = m_store->article(m_lines.first().articles.first());
        QVERIFY(stored);
        QCOMPARE(stored->article.key.id, QStringLiteral("1171147611"));
        QCOMPARE(stored->article.key.kind, ArticleKey::Kind::News);
        QCOMPARE(stored->article.tickers.size(), 20);
        QCOMPARE(stored->tickers.size(), 29); // ten links, of which one is among the twenty
        QCOMPARE(stored->shares.size(), 1);
        QCOMPARE(*m_store->original(stored->id), read(capture));
        m_store.reset();
        const QByteArray before = fingerprint(library());
        m_store = *ArticleStore::open(library(), ArticleStore::Access::Write);
        run({capture});
        QCOMPARE(m_lines.last().outcome, ImportOutcome::Same);
        QCOMPARE(m_lines.last().articles, m_lines.first().articles);
        m_store.reset();
        QCOMPARE(fingerprint(library()), before);
    }

private:
    QString library() const { return m_folder->filePath(QStringLiteral("library")); }
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    ImportSummary run(const QStringList &paths, const ImportOptions &options = {})
    {
        m_calls = 0;
        ImportObserver observer;
        observer.lines = [this](const QList<ImportLine> &lines) {
            m_lines += lines;
            ++m_calls;
        };
        observer.progress = [this](const ImportProgress &progress) { m_progress = progress; };
        return importPaths(*m_store, paths, options, observer);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
    QList<ImportLine> m_lines;
    ImportProgress m_progress;
    int m_calls = 0;
};

QTEST_GUILESS_MAIN(ImporterTest)
#include "tst_importer.moc"
