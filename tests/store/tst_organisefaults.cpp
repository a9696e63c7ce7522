// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarystate.h"
#include "oldlibrary.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <array>
#include <memory>
#include <vector>

/// Organising (undo and redo among it), backing up and migrating in a process that is killed: 100 rounds, 1,000 with
/// TEARSHEET_LONG.
class OrganiseFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void killedWhileOrganising()
    {
        QRandomGenerator random(20260302);
        for (int round = 0; round < rounds(); ++round) {
            const QString library = m_folder->filePath(QStringLiteral("killed-%1").arg(round));
            const quint32 seed = random.generate();
            QVERIFY(begin(library));
            QProcess child;
            child.start(QStringLiteral(ORGANISE_CHILD), {library, QString::number(seed)}, QIODevice::ReadOnly);
            const int after = int(random.bounded(150));
            int acknowledged = 0;
            while (acknowledged < after && child.waitForReadyRead(30000))
                acknowledged += int(child.readAllStandardOutput().count('\n'));
            child.kill(); // SIGKILL
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            acknowledged += int(child.readAllStandardOutput().count('\n'));
            QVERIFY(acknowledged >= after);
            examine(library, seed, acknowledged);
            if (QTest::currentTestFailed())
                return;
            QDir(library).removeRecursively();
        }
        qInfo("%d rounds, 0 losses", rounds());
    }

    /// Whatever is named a backup is a whole library, and one that was acknowledged is there.
    void killedWhileBackingUp()
    {
        QRandomGenerator random(20260305);
        const QString library = m_folder->filePath(QStringLiteral("library"));
        QVERIFY(begin(library));
        const QDir backups(library + QStringLiteral("/backups"));
        QString expected;
        for (int round = 0; round < rounds(); ++round) {
            QDir(backups).removeRecursively();
            QProcess child;
            child.start(QStringLiteral(ORGANISE_CHILD), {library, QStringLiteral("backup")}, QIODevice::ReadOnly);
            const int after = 1 + int(random.bounded(6));
            int acknowledged = 0;
            while (acknowledged < after && child.waitForReadyRead(30000))
                acknowledged += int(child.readAllStandardOutput().count('\n'));
            child.waitForReadyRead(int(random.bounded(8))); // somewhere in the next one
            child.kill();                                   // SIGKILL
            QVERIFY(child.waitForFinished());
            QVERIFY(acknowledged >= after);
            const QStringList names = backups.entryList({QStringLiteral("library-*.db")}, QDir::Files);
            QVERIFY(!names.isEmpty());
            for (const QString &name : names) {
                const QTemporaryDir other;
                QVERIFY(QFile::copy(backups.filePath(name), other.filePath(QStringLiteral("library.db"))));
                const auto copy = ArticleStore::open(other.path(), ArticleStore::Access::Write);
                QVERIFY(copy);
                QCOMPARE(*(*copy)->check(), QStringList());
                if (expected.isEmpty())
                    expected = stateOf(**copy);
                QCOMPARE(stateOf(**copy), expected);
            }
        }
        qInfo("%d rounds, 0 losses", rounds());
    }

    void killedWhileMigrating()
    {
        QRandomGenerator random(20260303);
        const QString pristine = m_folder->filePath(QStringLiteral("old"));
        QVERIFY(OldLibrary::make(pristine, OldArticles));
        int interrupted = 0;
        for (int round = 0; round < rounds(); ++round) {
            const QString library = m_folder->filePath(QStringLiteral("old-%1").arg(round));
            QVERIFY(QDir().mkpath(library));
            QVERIFY(QFile::copy(pristine + QStringLiteral("/library.db"), library + QStringLiteral("/library.db")));
            QProcess child;
            child.start(QStringLiteral(ORGANISE_CHILD), {library}, QIODevice::ReadOnly);
            QVERIFY(child.waitForStarted());
            interrupted += child.waitForFinished(int(random.bounded(120))) ? 0 : 1;
            child.kill(); // SIGKILL
            child.waitForFinished();

            const auto store = ArticleStore::open(library, ArticleStore::Access::Write);
            QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
            QCOMPARE(*(*store)->count(), OldArticles);
            QCOMPARE(*(*store)->check(), QStringList());
            QVERIFY(!QDir(library + QStringLiteral("/backups")).isEmpty());
            QDir(library).removeRecursively();
        }
        qInfo("%d rounds, %d interrupted, 0 losses", rounds(), interrupted);
        QVERIFY(interrupted > 0);
    }

    void manyOpenOneLibraryAtOnce_data()
    {
        QTest::addColumn<bool>("old");
        QTest::newRow("a new one") << false;
        QTest::newRow("one of the first version") << true;
    }

    void manyOpenOneLibraryAtOnce()
    {
        QFETCH(bool, old);
        for (int round = 0; round < 5; ++round) {
            const QString library = m_folder->filePath(QStringLiteral("shared-%1").arg(round));
            QVERIFY(!old || OldLibrary::make(library, OldArticles));
            std::array<QString, 4> complaints;
            std::vector<std::unique_ptr<QThread>> threads;
            for (QString &complaint : complaints)
                threads
                    .emplace_back(QThread::create([&complaint, &library] {
                        const auto store = ArticleStore::open(library, ArticleStore::Access::Write);
                        complaint = store ? QString() : store.error().sentence + u' ' + store.error().detail;
                    }))
                    ->start();
            for (const auto &thread : threads)
                QVERIFY(thread->wait(60000));
            for (const QString &complaint : complaints)
                QCOMPARE(complaint, QString());
        }
    }

private:
    static constexpr int OldArticles = 3000;

    static int rounds() { return qEnvironmentVariableIsSet("TEARSHEET_LONG") ? 1000 : 100; }

    static bool begin(const QString &library)
    {
        const auto store = ArticleStore::open(library, ArticleStore::Access::Write);
        QList<NewArticle> batch;
        for (int number = 1; number <= 40; ++number)
            batch << RandomOperations::numbered(number);
        return store && (*store)->add(batch);
    }

    /// Sound, and in the state after the last acknowledged step, or after the one that was on its way.
    void examine(const QString &library, quint32 seed, int acknowledged)
    {
        const auto store = ArticleStore::open(library, ArticleStore::Access::Write);
        QVERIFY2(store, store ? "" : qPrintable(store.error().sentence));
        QCOMPARE(*(*store)->check(), QStringList());
        const QString found = stateOf(**store);

        const QTemporaryDir folder;
        QVERIFY(begin(folder.path()));
        const auto again = ArticleStore::open(folder.path(), ArticleStore::Access::Write);
        QVERIFY(again);
        RandomOperations operations(seed);
        for (int step = 0; step < acknowledged; ++step)
            QVERIFY(operations.next(**again));
        const QString last = stateOf(**again);
        QVERIFY(operations.next(**again));
        QVERIFY2(found == last || found == stateOf(**again),
                 qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(acknowledged)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(OrganiseFaultsTest)
#include "tst_organisefaults.moc"
