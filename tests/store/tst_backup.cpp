#include "librarystate.h"
#include "store/backup.h"
#include "store/database.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

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
        const QStringList gone = Backup::superfluous(names);
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

private:
    QString library() const { return m_folder->filePath(QStringLiteral("library")); }

    const QDateTime m_now{QDate(2026, 3, 1), QTime(8, 15), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
