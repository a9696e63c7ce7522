// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarystate.h"
#include "sqlite/database.h"
#include "store/backup.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <stop_token>

class BackupTest final : public QObject
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
        QVERIFY(m_store->add({RandomOperations::numbered(1), RandomOperations::numbered(2)}));
        QVERIFY(Organiser(m_store->database()).apply({Action::Kind::AddTag, {1}, QStringLiteral("甲"), {}}));
    }

    void cleanup() { m_store.reset(); }

    void aCopyIsAWholeLibrary()
    {
        const QString expected = stateOf(*m_store);
        const auto made = Backup::make(m_store->database(), QString(), m_now);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QCOMPARE(QFileInfo(*made).fileName(), QStringLiteral("library-20260301-081500.db"));
        QCOMPARE(QFile(*made).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QDir(library() + QStringLiteral("/backups")).entryList(QDir::Files).size(), 1); // nothing unfinished

        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere"));
        QVERIFY(QDir().mkpath(elsewhere));
        QVERIFY(QFile::copy(*made, elsewhere + QStringLiteral("/library.db")));
        const auto copy = ArticleStore::open(elsewhere, ArticleStore::Access::Write);
        QVERIFY(copy);
        QCOMPARE(stateOf(**copy), expected);
        QCOMPARE(*(*copy)->check(), QStringList());
    }

    void noCopyIsWrittenOverAnother()
    {
        QVERIFY(Backup::make(m_store->database(), QString(), m_now));
        const auto again = Backup::make(m_store->database(), QString(), m_now);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Environment);
    }

    void theFolderRotatesButNotTheUsersOwn()
    {
        const QString mine = m_folder->filePath(QStringLiteral("mine"));
        for (int hour = 0; hour < 3; ++hour) {
            QVERIFY(Backup::make(m_store->database(), QString(), m_now.addSecs(3600 * hour)));
            QVERIFY(Backup::make(m_store->database(), mine, m_now.addSecs(3600 * hour)));
        }
        QCOMPARE(QDir(library() + QStringLiteral("/backups")).entryList(QDir::Files),
                 QStringList{QStringLiteral("library-20260301-101500.db")});
        QCOMPARE(QDir(mine).entryList(QDir::Files).size(), 3);
    }

    void keepsSevenDaysAndFourWeeks()
    {
        QStringList names{QStringLiteral("library-v1-20200101-000000-000.db"), QStringLiteral("notes.txt")};
        for (int day = 0; day < 60; ++day)
            for (const char *time : {"080000", "200000"})
                names << QStringLiteral("library-%1-%2.db")
                             .arg(QDate(2026, 3, 29).addDays(-day).toString(QStringLiteral("yyyyMMdd")),
                                  QLatin1String(time));
        const QStringList gone = Backup::superfluous(names, QDateTime(QDate(2026, 3, 29), QTime(20, 0), Qt::UTC));
        for (const QString &name : gone)
            names.removeAll(name);
        names.sort();
        // The 29th is a Sunday: each week's newest is its Sunday's.
        QStringList expected{QStringLiteral("library-v1-20200101-000000-000.db"), QStringLiteral("notes.txt")};
        for (const char *date : {"20260308", "20260315", "20260322", "20260323", "20260324", "20260325", "20260326",
                                 "20260327", "20260328", "20260329"})
            expected << QStringLiteral("library-%1-200000.db").arg(QLatin1String(date));
        expected.sort();
        QCOMPARE(names, expected);
    }

    /// Ten days of backups of a time to come would else take every place, and today's would go as soon as it is made.
    void theClockWasWrong()
    {
        for (int day = 0; day < 10; ++day)
            QVERIFY(Backup::make(m_store->database(), QString(), m_now.addYears(4).addDays(day)));
        const QDir backups(library() + QStringLiteral("/backups"));
        const QStringList wrong = backups.entryList(QDir::Files);
        for (int day = 0; day < 3; ++day) {
            const auto made = Backup::makeIfDue(m_store->database(), m_now.addDays(day));
            QVERIFY(made);
            QVERIFY(!made->isEmpty());
            QVERIFY(QFile::exists(*made));
        }
        QCOMPARE(backups.entryList(QDir::Files).size(), wrong.size() + 3);
    }

    void aCopyCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto made = Backup::make(m_store->database(), QString(), m_now, stop.get_token());
        QVERIFY(!made);
        QCOMPARE(QDir(library() + QStringLiteral("/backups")).entryList(QDir::Files), QStringList());
        QVERIFY(Backup::make(m_store->database(), QString(), m_now));
    }

    void isDue_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<bool>("due"); // at 08:15 on 1 March 2026, UTC
        const auto row = [](const char *name, const QStringList &names, bool due) {
            QTest::newRow(name) << names << due;
        };
        const QString old = QStringLiteral("library-20260228-081500.db");
        row("none yet", {}, true);
        row("just made", {QStringLiteral("library-20260301-081500.db")}, false);
        row("of this morning, after older ones",
            {QStringLiteral("library-20250101-000000.db"), QStringLiteral("library-20260301-000000.db")}, false);
        row("not quite a day old", {QStringLiteral("library-20260228-081501.db")}, false);
        row("a day old", {old}, true);
        row("only a migration's", {QStringLiteral("library-v2-20260301-081400-000.db")}, true);
        row("only an unfinished one", {QStringLiteral("library-20260301-081400.db.17-a.part")}, true);
        row("the clock had been wrong", {QStringLiteral("library-20990101-000000.db"), old}, true);
        row("no date", {QStringLiteral("library-20261399-000000.db")}, true);
    }

    void isDue()
    {
        QFETCH(QStringList, names);
        QTEST(Backup::isDue(names, m_now), "due");
    }

    void onceADay()
    {
        const auto first = Backup::makeIfDue(m_store->database(), m_now);
        QVERIFY(first);
        QVERIFY(QFile::exists(*first));
        QCOMPARE(*Backup::makeIfDue(m_store->database(), m_now.addSecs(23 * 3600)), QString());
        QVERIFY(!Backup::makeIfDue(m_store->database(), m_now.addDays(1))->isEmpty());
    }

    void anEmptyLibraryNeedsNone()
    {
        const auto empty = ArticleStore::open(m_folder->filePath(QStringLiteral("empty")), ArticleStore::Access::Write);
        QVERIFY(empty);
        QCOMPARE(*Backup::makeIfDue((*empty)->database(), m_now), QString());
    }

    void whatAKillLeftGoesAfterADay()
    {
        QVERIFY(QDir().mkpath(library() + QStringLiteral("/backups")));
        QFile left(library() + QStringLiteral("/backups/library-20260101-000000.db.1-a.part"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        const QDateTime written = QFileInfo(left).lastModified().toUTC();
        QVERIFY(Backup::make(m_store->database(), QString(), written.addSecs(3600)));
        QVERIFY(left.exists());
        QVERIFY(Backup::make(m_store->database(), QString(), written.addDays(2)));
        QVERIFY(!left.exists());
    }

    void theNewestOf_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("newest");
        QTest::newRow("none") << QStringList() << QString();
        QTest::newRow("two") << QStringList{QStringLiteral("library-20260301-081500.db"),
                                            QStringLiteral("library-20260228-235959.db")}
                             << QStringLiteral("library-20260301-081500.db");
        QTest::newRow("others") << QStringList{QStringLiteral("library-v2-20260301-081400-000.db"),
                                               QStringLiteral("z.db")}
                                << QString();
    }

    void theNewestOf()
    {
        QFETCH(QStringList, names);
        QTEST(Backup::newest(names), "newest");
    }

private:
    QString library() const { return m_folder->filePath(QStringLiteral("library")); }

    const QDateTime m_now{QDate(2026, 3, 1), QTime(8, 15), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
