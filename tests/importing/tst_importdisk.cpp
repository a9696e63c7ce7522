// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/faultvfs.h"
#include "importing/importer.h"
#include "posts.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The importer on a disk that fails at its n-th operation, and one whose power is cut there: for every n with
/// TEARSHEET_LONG, else for each 67th.
class ImportDiskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(FaultVfs::install());
        QVERIFY(m_folder.isValid());
        // The last job brings new words for what the first one brought.
        write(0, Posts::list(1, PerJob));
        write(1, Posts::list(1 + PerJob, PerJob));
        QJsonArray revised;
        for (int number = 1; number <= PerJob; ++number) {
            QJsonObject post = Posts::post(number, QStringLiteral("改过的第%1篇。").arg(number));
            post[QStringLiteral("gmtModify")] = Later;
            revised.append(post);
        }
        write(2, Posts::json({{QStringLiteral("items"), revised}, {QStringLiteral("pageSize"), PerJob}}));
    }

    void theDiskFails_data()
    {
        QTest::addColumn<FaultVfs::Fault>("fault");
        QTest::addColumn<bool>("lasting");
        QTest::newRow("full, for one operation") << FaultVfs::Fault::Full << false;
        QTest::newRow("full, until space is made") << FaultVfs::Fault::Full << true;
        QTest::newRow("an error, once") << FaultVfs::Fault::IoError << false;
        QTest::newRow("errors, until the disk is back") << FaultVfs::Fault::IoError << true;
        QTest::newRow("the power is cut") << FaultVfs::Fault::PowerCut << true;
    }

    /// What was reported stays, what was not is not half there, and the same import again brings the rest.
    void theDiskFails()
    {
        QFETCH(FaultVfs::Fault, fault);
        QFETCH(bool, lasting);
        const bool cut = fault == FaultVfs::Fault::PowerCut;
        int rounds = 0;
        int failures = 0;
        int nth = 1;
        for (bool struck = true; struck; nth += stride(), ++rounds) {
            const QString library = m_folder.filePath(QStringLiteral("library"));
            QSet<ArticleId> reported;
            FaultVfs::begin(fault, nth, lasting, quint32(nth));
            {
                const auto store = ArticleStore::open(library, ArticleStore::Access::Write);
                QVERIFY2(store || store.error().kind == Error::Kind::Environment, at(nth));
                for (int job = 0; store && job < Jobs; ++job) {
                    const ImportSummary summary = import(**store, job, reported);
                    if (summary.failure.isEmpty())
                        continue;
                    ++failures;
                    QVERIFY2(summary.failure.contains(library), qPrintable(summary.failure));
                    if (cut)
                        break;
                    FaultVfs::relieve();
                    QVERIFY2(import(**store, job, reported).failure.isEmpty(), at(nth));
                }
            }
            struck = FaultVfs::struck();
            if (cut && struck)
                FaultVfs::restart();
            FaultVfs::relieve();
            examine(library, reported, nth);
            if (QTest::currentTestFailed())
                return;
            QDir(library).removeRecursively();
        }
        qInfo("%d rounds, %d imports stopped, 0 losses", rounds, failures);
        QVERIFY(failures > 0);
    }

private:
    static constexpr int Jobs = 3;
    static constexpr int PerJob = 30;
    static constexpr qint64 Later = 1800000000000;

    static int stride() { return qEnvironmentVariableIsSet("TEARSHEET_LONG") ? 1 : 67; }

    QString input(int job) const { return m_folder.filePath(QStringLiteral("in/%1.json").arg(job)); }

    void write(int job, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("in"))));
        QFile file(input(job));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    ImportSummary import(ArticleStore &store, int job, QSet<ArticleId> &reported) const
    {
        ImportObserver observer;
        observer.lines = [&reported](const QList<ImportLine> &lines) {
            for (const ImportLine &line : lines)
                reported.insert(line.articles.value(0));
        };
        ImportOptions options;
        options.workers = 1; // so that the n-th operation is the same one in each run
        return importPaths(store, {input(job)}, options, observer);
    }

    void examine(const QString &library, const QSet<ArticleId> &reported, int nth)
    {
        const auto store = ArticleStore::open(library, ArticleStore::Access::Write);
        QVERIFY2(store, store ? "" : qPrintable(QString::fromLatin1(at(nth)) + store.error().detail));
        QVERIFY2((*store)->check()->isEmpty(), at(nth));
        for (const ArticleId id : reported) {
            QVERIFY2((*store)->article(id), at(nth));
            QVERIFY2((*store)->original(id), at(nth));
        }
        QVERIFY2(*(*store)->count() >= int(reported.size()), at(nth));
        QSet<ArticleId> all;
        for (int job = 0; job < Jobs; ++job)
            QVERIFY2(import(**store, job, all).failure.isEmpty(), at(nth));
        QCOMPARE(int(all.size()), Jobs * PerJob - PerJob);
        QCOMPARE(*(*store)->count(), int(all.size()));
        for (const ArticleId id : std::as_const(all))
            QCOMPARE((*store)->article(id)->article.modified.toMSecsSinceEpoch() == Later, id <= PerJob);
        QCOMPARE(*(*store)->check(), QStringList());
    }

    static const char *at(int nth)
    {
        static QByteArray text;
        text = "operation " + QByteArray::number(nth) + ": ";
        return text.constData();
    }

    const QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ImportDiskTest)
#include "tst_importdisk.moc"
