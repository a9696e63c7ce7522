// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/posts.h"

#include "base/async.h"
#include "library/library.h"
#include "sqlite/transaction.h"
#include "store/articlestore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// What the window hears of one import.
struct Report
{
    QList<ImportLine> lines;
    std::optional<ImportSummary> summary;
    bool begun = false;
};

}

/// Imports one behind the other, and their cancelling, as the window has them. That a batch runs when it is cancelled
/// is made sure of by another connection that keeps the library to itself meanwhile.
class ImportQueueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        for (int file = 0; file < 8; ++file)
            QVERIFY(write(QStringLiteral("long/%1.json").arg(file), Posts::list(1 + file * 1000, 500)));
        QVERIFY(write(QStringLiteral("short/a.json"), Posts::list(100'000, 3)));
        QVERIFY(write(QStringLiteral("short/b.json"), "{\"weather\":1}"));
        m_library = std::make_unique<Library>(path("library"));
        QVERIFY(wait(m_library->counts(0))); // it is there
        auto store = ArticleStore::open(path("library"), ArticleStore::Access::Write);
        QVERIFY(store);
        m_other = *std::move(store);
        m_hold = std::make_unique<WriteTransaction>(m_other->database());
        QVERIFY(m_hold->begun());
    }

    void cleanup()
    {
        m_hold.reset();
        m_other.reset();
        m_library.reset();
    }

    void theSecondRunsBehindTheFirst()
    {
        Report first;
        Report second;
        import("short", first);
        import("long", second);
        m_hold.reset();
        QTRY_VERIFY_WITH_TIMEOUT(second.summary, 30000);
        QVERIFY(first.summary);
        QCOMPARE(outcomes(first), QStringList({QStringLiteral("3 new"), QStringLiteral("1 refused")}));
        QCOMPARE(outcomes(second), QStringList(QStringLiteral("4000 new")));
        QCOMPARE(wait(m_library->counts(0))->all, 4003);
    }

    void cancelEndsBehindTheRunningBatchAndTheNextBegins()
    {
        Report first;
        Report second;
        ImportTask *running = import("long", first);
        import("short", second);
        QTRY_VERIFY_WITH_TIMEOUT(first.begun, 30000);
        running->cancel();
        m_hold.reset();
        QTRY_VERIFY_WITH_TIMEOUT(first.summary && second.summary, 30000);
        QVERIFY(first.summary->cancelled);
        QVERIFY(first.lines.size() < 4000);
        QVERIFY(!second.summary->cancelled);
        QCOMPARE(outcomes(second), QStringList({QStringLiteral("3 new"), QStringLiteral("1 refused")}));
        const auto held = wait(m_library->ids({}));
        QVERIFY(held);
        QCOMPARE(held->size(), first.lines.size() + 3);
        for (const ImportLine &line : std::as_const(first.lines))
            QVERIFY(held->contains(line.articles.first()));

        Report again;
        import("long", again);
        QTRY_VERIFY_WITH_TIMEOUT(again.summary, 30000);
        QCOMPARE(again.summary->counts[int(ImportOutcome::Same)], int(first.lines.size()));
        QCOMPARE(again.summary->counts[int(ImportOutcome::New)], 4000 - int(first.lines.size()));
    }

    void whatWaitsIsCancelledAlone()
    {
        Report first;
        Report second;
        Report third;
        import("short", first);
        ImportTask *waiting = import("long", second);
        import("short", third);
        waiting->cancel();
        m_hold.reset();
        QTRY_VERIFY_WITH_TIMEOUT(third.summary, 30000);
        QVERIFY(first.summary && !first.summary->cancelled);
        QVERIFY(second.summary && second.summary->cancelled);
        QCOMPARE(second.summary->inputs, 0);
        QCOMPARE(second.lines.size(), 0);
        QCOMPARE(outcomes(third), QStringList({QStringLiteral("3 same"), QStringLiteral("1 refused")}));
        QCOMPARE(wait(m_library->counts(0))->all, 3);
    }

    void whatTheProgramsEndStopsIsOfferedAgain()
    {
        Report first;
        import("long", first);
        m_library->importPaths({path("short")}); // it never begins
        ImportTask *unwanted = m_library->importPaths({path("unwanted")});
        m_library->importBytes("# Pasted\n\nA line of text.", QStringLiteral("Pasted text"));
        QTRY_VERIFY_WITH_TIMEOUT(first.begun, 30000);
        unwanted->cancel();
        endWhileAnImportRuns();
        QVERIFY(QFile::exists(UnreadFile::fileIn(path("library"))));

        m_library = std::make_unique<Library>(path("library"));
        const auto unread = wait(m_library->unread());
        QVERIFY(unread);
        QVERIFY(unread->found.size() > 1 && unread->found.size() <= 9); // of the long ones, and the pasted one
        QCOMPARE(unread->named, QStringList(path("short")));
        QCOMPARE(unread->found.last().bytes, QByteArray("# Pasted\n\nA line of text."));
        Report rest;
        follow(m_library->importUnread(*unread), rest);
        QTRY_VERIFY_WITH_TIMEOUT(rest.summary, 30000);
        QCOMPARE(wait(m_library->counts(0))->all, 4004);
        QTRY_VERIFY(!QFile::exists(UnreadFile::fileIn(path("library"))));
    }

    void whatIsLeftOfTheRestIsOfferedOnce()
    {
        Report first;
        import("long", first);
        QTRY_VERIFY_WITH_TIMEOUT(first.begun, 30000);
        endWhileAnImportRuns();
        m_library = std::make_unique<Library>(path("library"));
        m_library->importUnread(*wait(m_library->unread()))->cancel(); // by its user: it is declined
        QTRY_VERIFY(!QFile::exists(UnreadFile::fileIn(path("library"))));
        m_library = std::make_unique<Library>(path("library"));
        QVERIFY(wait(m_library->unread())->isEmpty());
    }

    void anOfferThatNobodyAnsweredStays_data()
    {
        QTest::addColumn<bool>("forgotten");
        QTest::newRow("not answered") << false;
        QTest::newRow("declined") << true;
    }

    void anOfferThatNobodyAnsweredStays()
    {
        QFETCH(bool, forgotten);
        QVERIFY(UnreadFile::write(path("library"), {{path("short")}}));
        m_hold.reset();
        QCOMPARE(wait(m_library->unread())->named, QStringList(path("short")));
        if (forgotten)
            m_library->forgetUnread();
        m_library = std::make_unique<Library>(path("library"));
        QCOMPARE(wait(m_library->unread())->isEmpty(), forgotten);
    }

    void aDamagedNoteIsNone()
    {
        QVERIFY(write(QStringLiteral("library/unread"), "\xa1\x65named"));
        QVERIFY(wait(m_library->unread())->isEmpty());
    }

private:
    /// In the middle of the first batch, or behind it: thousands of articles are left.
    void endWhileAnImportRuns()
    {
        m_hold.reset();
        m_library.reset();
    }

    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }

    bool write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir->filePath(name));
        return QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly) &&
               file.write(bytes) == bytes.size();
    }

    template <typename T>
    static T wait(const QFuture<T> &future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
        return future.result();
    }

    ImportTask *import(const char *folder, Report &report)
    {
        ImportTask *task = m_library->importPaths({path(folder)});
        follow(task, report);
        return task;
    }

    void follow(ImportTask *task, Report &report)
    {
        connect(task, &ImportTask::progressed, this, [&report] { report.begun = true; });
        connect(task, &ImportTask::lines, this, [&report](const QList<ImportLine> &lines) { report.lines += lines; });
        connect(task, &ImportTask::finished, this,
                [&report](const ImportSummary &summary) { report.summary = summary; });
    }

    /// By the report's lines, which must be what the summary counts.
    static QStringList outcomes(const Report &report)
    {
        static const char *const names[] = {"new", "same", "revised", "partial", "share", "refused"};
        int counts[6] = {};
        for (const ImportLine &line : report.lines)
            ++counts[int(line.outcome)];
        QStringList told;
        for (int outcome = 0; outcome < 6; ++outcome) {
            if (counts[outcome] != report.summary->counts[outcome])
                told.append(QStringLiteral("summary differs"));
            if (counts[outcome] > 0)
                told.append(QString::number(counts[outcome]) + u' ' + QLatin1String(names[outcome]));
        }
        return told;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<ArticleStore> m_other;
    std::unique_ptr<WriteTransaction> m_hold;
};

QTEST_GUILESS_MAIN(ImportQueueTest)
#include "tst_importqueue.moc"
