// SPDX-License-Identifier: GPL-3.0-or-later
#include "posts.h"

#include "importing/importer.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

/// Imports in another process that dies or runs out of disk: 100 kills, 1,000 with TEARSHEET_LONG.
class ImportFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(QDir().mkpath(captures()));
        for (int i = 0; i < Files; ++i) {
            QFile file(captures() + QStringLiteral("/%1.json").arg(i, 4, 10, QLatin1Char('0')));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(Posts::list(1 + i * 1000, PostsPerFile)) > 0);
        }
    }

    void killed()
    {
        const int rounds = qEnvironmentVariableIsSet("TEARSHEET_LONG") ? 1000 : 100;
        QRandomGenerator random(20240603);
        int interrupted = 0;
        for (int round = 0; round < rounds; ++round) {
            const QString library = m_folder->filePath(QStringLiteral("library-%1").arg(round));
            QSet<ArticleId> acknowledged;
            bool done = false;
            QProcess child;
            start(child, {library, captures()});
            // A place in the work rather than a time: where the machine is slow, the kill still falls inside.
            const int after = random.bounded(Files * PostsPerFile);
            while (int(acknowledged.size()) <= after && child.waitForReadyRead(30000))
                note(child, acknowledged, done);
            ::kill(pid_t(child.processId()), SIGKILL);
            QVERIFY(child.waitForFinished());
            note(child, acknowledged, done);
            interrupted += done ? 0 : 1;
            examine(library, acknowledged);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d rounds, %d interrupted, 0 losses", rounds, interrupted);
        QVERIFY(interrupted > 0);
    }

    void twoAtOnce()
    {
        const QString library = m_folder->filePath(QStringLiteral("library")); // made by whoever comes first
        QProcess one;
        QProcess other;
        start(one, {library, captures()});
        start(other, {library, captures()});
        for (QProcess *child : {&one, &other}) {
            QVERIFY(child->waitForFinished(120000));
            QSet<ArticleId> acknowledged;
            bool done = false;
            m_rest.clear();
            note(*child, acknowledged, done);
            QVERIFY2(done, qPrintable(m_failure));
            QCOMPARE(int(acknowledged.size()), Files * PostsPerFile);
        }
        auto store = ArticleStore::open(library, ArticleStore::Access::Read);
        QVERIFY(store);
        QCOMPARE(*(*store)->count(), Files * PostsPerFile);
        QCOMPARE(*(*store)->check(), QStringList());
    }

    void theDiskIsFull_data()
    {
        QTest::addColumn<int>("bytes");
        for (int kilobytes : {4, 40, 100, 200, 300, 600})
            QTest::addRow("%d KB", kilobytes) << kilobytes * 1024;
    }

    void theDiskIsFull()
    {
        QFETCH(int, bytes);
        const QString library = m_folder->filePath(QStringLiteral("library"));
        QSet<ArticleId> acknowledged;
        bool done = false;
        QProcess child;
        start(child, {library, captures(), QStringLiteral("--largest-write"), QString::number(bytes)});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), 3);
        note(child, acknowledged, done);
        QVERIFY(!done);
        QVERIFY2(m_failure.contains(library), qPrintable(m_failure));
        examine(library, acknowledged);
    }

private:
    static constexpr int Files = 60;
    static constexpr int PostsPerFile = 20;

    QString captures() const { return m_folder->filePath(QStringLiteral("captures")); }

    void start(QProcess &child, const QStringList &arguments)
    {
        m_failure.clear();
        m_rest.clear();
        child.start(QStringLiteral(IMPORT_CHILD), arguments, QIODevice::ReadOnly);
        QVERIFY(child.waitForStarted());
    }

    void note(QProcess &child, QSet<ArticleId> &acknowledged, bool &done)
    {
        m_rest += child.readAllStandardOutput();
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
            const QString line = QString::fromUtf8(m_rest.first(end));
            m_rest.remove(0, end + 1);
            if (line.startsWith(u"line "))
                acknowledged.insert(line.section(u' ', 2, 2).toLongLong());
            else if (line.startsWith(u"failure "))
                m_failure = line.sliced(8);
            done = done || line == u"done";
        }
    }

    /// What was acknowledged is there, all is sound, and the same import again brings the rest.
    void examine(const QString &library, const QSet<ArticleId> &acknowledged)
    {
        auto store = ArticleStore::open(library, ArticleStore::Access::Write);
        QVERIFY2(store, qPrintable(store ? QString() : store.error().sentence));
        QCOMPARE(*(*store)->check(), QStringList());
        for (ArticleId id : acknowledged) {
            QVERIFY((*store)->article(id));
            QVERIFY((*store)->original(id));
        }
        const int there = *(*store)->count();
        QVERIFY(there >= int(acknowledged.size()));
        const ImportSummary rest = importPaths(**store, {captures()}, {}, {});
        QCOMPARE(rest.counts[int(ImportOutcome::Same)], there);
        QCOMPARE(rest.counts[int(ImportOutcome::New)], Files * PostsPerFile - there);
        QCOMPARE(*(*store)->check(), QStringList());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_rest;
    QString m_failure;
};

QTEST_GUILESS_MAIN(ImportFaultsTest)
#include "tst_importfaults.moc"
