// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/faultvfs.h"
#include "librarystate.h"
#include "oldlibrary.h"
#include "sqlite/database.h"
#include "store/backup.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

/// A library on a disk that fails at its n-th operation, for every n, and one whose power is cut there.
/// With TEARSHEET_LONG; else for each 13th n. Then, too, each power cut is repeated with other writes surviving it.
class StoreFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(FaultVfs::install()); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void theDiskFails_data()
    {
        QTest::addColumn<FaultVfs::Fault>("fault");
        QTest::addColumn<bool>("lasting");
        QTest::newRow("full, for one operation") << FaultVfs::Fault::Full << false;
        QTest::newRow("full, until space is made") << FaultVfs::Fault::Full << true;
        QTest::newRow("an error, once") << FaultVfs::Fault::IoError << false;
        QTest::newRow("errors, until the disk is back") << FaultVfs::Fault::IoError << true;
    }

    /// Each step either is done, or says why not and has done nothing, and works when it is tried again.
    void theDiskFails()
    {
        QFETCH(FaultVfs::Fault, fault);
        QFETCH(bool, lasting);
        learn();
        QVERIFY(m_operations > 0);
        int rounds = 0;
        for (int nth = 1; nth <= m_operations; nth += stride(), ++rounds) {
            const QString library = m_folder->filePath(QStringLiteral("faulty"));
            FaultVfs::begin(fault, nth, lasting);
            {
                Script script(library);
                for (int step = 0; step < Script::Steps; ++step) {
                    const Status done = script.run(step);
                    if (done)
                        continue;
                    QVERIFY2(done.error().kind == Error::Kind::Environment, qPrintable(done.error().detail));
                    FaultVfs::relieve();
                    const QString found = script.state();
                    QVERIFY2(found == m_states.at(step) || found == m_states.at(step + 1), at(nth, step));
                    if (found == m_states.at(step) || Script::isRepeatable(step))
                        if (const Status again = script.run(step); !again)
                            QFAIL(qPrintable(QString::fromLatin1(at(nth, step)) + again.error().sentence +
                                             again.error().detail));
                    QVERIFY2(script.state() == m_states.at(step + 1), at(nth, step));
                }
            }
            FaultVfs::relieve();
            examine(library, Script::Steps, nth);
            if (QTest::currentTestFailed())
                return;
            QDir(library).removeRecursively();
        }
        qInfo("%d rounds, 0 losses", rounds);
    }

    /// Everything acknowledged is there; of the step that was on its way, all or nothing.
    void thePowerIsCut()
    {
        learn();
        int rounds = 0;
        qint64 lost = 0;
        const int draws = isLong() ? 20 : 3;
        for (int nth = 1; nth <= m_operations; nth += stride())
            for (int draw = 0; draw < draws; ++draw, ++rounds) {
                const QString library = m_folder->filePath(QStringLiteral("dark"));
                int acknowledged = 0;
                FaultVfs::begin(FaultVfs::Fault::PowerCut, nth, true, quint32(nth * 1000 + draw));
                {
                    Script script(library);
                    while (acknowledged < Script::Steps && script.run(acknowledged))
                        ++acknowledged;
                }
                lost += FaultVfs::restart();
                examine(library, acknowledged, nth);
                if (QTest::currentTestFailed())
                    return;
                QDir(library).removeRecursively();
            }
        qInfo("%d rounds, %lld sectors dropped, 0 losses", rounds, lost);
        QVERIFY(lost > 0);
    }

    void theDiskFailsWhileMigrating_data()
    {
        QTest::addColumn<FaultVfs::Fault>("fault");
        QTest::newRow("full") << FaultVfs::Fault::Full;
        QTest::newRow("an error") << FaultVfs::Fault::IoError;
        QTest::newRow("a power cut") << FaultVfs::Fault::PowerCut;
    }

    void theDiskFailsWhileMigrating()
    {
        QFETCH(FaultVfs::Fault, fault);
        constexpr int Articles = 60;
        const QString pristine = m_folder->filePath(QStringLiteral("pristine"));
        QVERIFY(OldLibrary::make(pristine, Articles));
        int rounds = 0;
        int nth = 1;
        for (bool struck = true; struck; nth += stride(), ++rounds) {
            const QString library = m_folder->filePath(QStringLiteral("old"));
            QVERIFY(QDir().mkpath(library));
            QVERIFY(QFile::copy(pristine + QStringLiteral("/library.db"), library + QStringLiteral("/library.db")));
            FaultVfs::begin(fault, nth, fault == FaultVfs::Fault::PowerCut, quint32(nth));
            const auto first = ArticleStore::open(library, ArticleStore::Access::Write);
            QVERIFY(first || first.error().kind == Error::Kind::Environment);
            struck = FaultVfs::struck();
            FaultVfs::relieve();
            if (fault == FaultVfs::Fault::PowerCut && struck)
                restartWithout(first);
            const auto store = ArticleStore::open(library, ArticleStore::Access::Write);
            QVERIFY2(store, store ? "" : qPrintable(QStringLiteral("%1: ").arg(nth) + store.error().detail));
            QCOMPARE(*(*store)->count(), Articles);
            QCOMPARE(*(*store)->check(), QStringList());
            QVERIFY(!QDir(library + QStringLiteral("/backups")).entryList({QStringLiteral("*.db")}).isEmpty());
            QDir(library).removeRecursively();
        }
        qInfo("%d rounds, 0 losses", rounds);
    }

private:
    static bool isLong() { return qEnvironmentVariableIsSet("TEARSHEET_LONG"); }
    static int stride() { return isLong() ? 1 : 13; }

    /// One life of a library: made, filled, organised at random, backed up.
    class Script
    {
    public:
        static constexpr int Steps = 30;
        static constexpr int BackupStep = 15;
        static bool isRepeatable(int step) { return step == 0 || step == BackupStep; }

        explicit Script(QString library)
            : m_library(std::move(library))
        {
        }

        Status run(int step)
        {
            if (step == 0)
                return open();
            if (step == 1) {
                QList<NewArticle> batch;
                for (int number = 1; number <= 25; ++number)
                    batch << RandomOperations::numbered(number);
                const auto stored = m_store->add(batch);
                return stored ? Status(Done{}) : stored.error();
            }
            if (step == BackupStep) {
                const auto made =
                    Backup::make(m_store->database(), QString(), Samples::beijing(1).addSecs(m_backups++));
                return made ? Status(Done{}) : made.error();
            }
            RandomOperations tried = m_operations;
            if (!tried.next(*m_store))
                return m_store->database().error();
            m_operations = tried;
            return Done{};
        }

        QString state() { return m_store ? stateOf(*m_store) : QString(); }

    private:
        Status open()
        {
            auto opened = ArticleStore::open(m_library, ArticleStore::Access::Write);
            if (!opened)
                return opened.error();
            m_store = *std::move(opened);
            // Else no checkpoint would come within so few steps.
            m_store->database().pragma(QStringLiteral("wal_autocheckpoint = 12"));
            return Done{};
        }

        const QString m_library;
        std::unique_ptr<ArticleStore> m_store;
        RandomOperations m_operations{20260304};
        int m_backups = 0;
    };

    /// The state before and after each step, and how many operations all of them take, on a good disk.
    void learn()
    {
        m_states = {QString()};
        const QString library = m_folder->filePath(QStringLiteral("good"));
        FaultVfs::begin(FaultVfs::Fault::None, 0, false);
        {
            Script script(library);
            for (int step = 0; step < Script::Steps; ++step) {
                QVERIFY(script.run(step));
                m_states << script.state();
            }
        }
        m_operations = FaultVfs::operations();
        QDir(library).removeRecursively();
    }

    /// Sound, in the state after `acknowledged` steps or one more, and its backups are whole libraries.
    void examine(const QString &library, int acknowledged, int nth)
    {
        {
            const auto store = ArticleStore::open(library, ArticleStore::Access::Write);
            QVERIFY2(store, store ? "" : qPrintable(QString::fromLatin1(at(nth, acknowledged)) + store.error().detail));
            QCOMPARE(*(*store)->check(), QStringList());
            const QString found = stateOf(**store);
            QVERIFY2(found == m_states.at(acknowledged) || found == m_states.value(acknowledged + 1),
                     at(nth, acknowledged));
        }
        const QDir backups(library + QStringLiteral("/backups"));
        QVERIFY2(acknowledged <= Script::BackupStep || !backups.entryList({QStringLiteral("*.db")}).isEmpty(),
                 at(nth, acknowledged));
        for (const QString &name : backups.entryList({QStringLiteral("*.db")})) {
            const QTemporaryDir other;
            QVERIFY(QFile::copy(backups.filePath(name), other.filePath(QStringLiteral("library.db"))));
            const auto copy = ArticleStore::open(other.path(), ArticleStore::Access::Write);
            QVERIFY2(copy, at(nth, acknowledged));
            QCOMPARE(*(*copy)->check(), QStringList());
            QCOMPARE(stateOf(**copy), m_states.at(Script::BackupStep));
        }
    }

    static void restartWithout(const Result<std::unique_ptr<ArticleStore>> &store)
    {
        if (store)
            const_cast<std::unique_ptr<ArticleStore> &>(*store).reset();
        FaultVfs::restart();
    }

    static const char *at(int nth, int step)
    {
        static QByteArray text;
        text = "operation " + QByteArray::number(nth) + ", step " + QByteArray::number(step) + ": ";
        return text.constData();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_states;
    int m_operations = 0;
};

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
