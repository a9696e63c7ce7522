// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/query.h"
#include "sqlite/transaction.h"
#include "store/articlestore.h"
#include "store/libraryfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <barrier>
#include <memory>
#include <sys/stat.h>
#include <thread>
#include <vector>

namespace {

constexpr quint32 Mark = 0x54657374;

Schema schema(int versions)
{
    Schema made{Mark, {{QStringLiteral("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")}}};
    if (versions > 1)
        made.steps.append(
            QStringList{QStringLiteral("ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'plain'"),
                        QStringLiteral("CREATE INDEX notes_colour ON notes (colour)")});
    return made;
}

Result<std::unique_ptr<Database>> openWith(const QString &folder, const Schema &schema,
                                           Database::Access access = Database::Access::Write)
{
    return LibraryFile::open(folder, QStringLiteral("library.db"), access, schema);
}

int mode(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int countNotes(Database &database)
{
    Query query(database, "SELECT count(*) FROM notes");
    return query.run() && query.next() ? int(query.number(0)) : -1;
}

bool addNote(Database &database, const QString &text)
{
    WriteTransaction transaction(database);
    Query query(database, "INSERT INTO notes (text) VALUES (?)");
    return transaction.begun() && query.run(text) && transaction.commit();
}

}

class LibraryFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        QVERIFY(m_temporary->isValid());
        m_folder = m_temporary->filePath(QStringLiteral("deep/er/library"));
        m_file = m_folder + QStringLiteral("/library.db");
    }

    void onlyTheOwnerMayRead()
    {
        const mode_t before = ::umask(0);
        const auto database = openWith(m_folder, schema(1));
        QVERIFY(database && addNote(**database, QStringLiteral("x")));
        ::umask(before);
        QCOMPARE(mode(m_folder), 0700);
        QCOMPARE(mode(m_temporary->filePath(QStringLiteral("deep"))), 0700);
        for (const char *suffix : {"", "-wal", "-shm"})
            QCOMPARE(mode(m_file + QLatin1StringView(suffix)), 0600);
    }

    void aFileThatOthersMayReadIsClosedToThem()
    {
        QVERIFY(openWith(m_folder, schema(1)));
        ::chmod(QFile::encodeName(m_file).constData(), 0664);
        QVERIFY(openWith(m_folder, schema(1)));
        QCOMPARE(mode(m_file), 0600);
    }

    void settings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *value) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(value);
        };
        row("journal_mode", "wal");
        row("synchronous", "2");
        row("foreign_keys", "1");
        row("trusted_schema", "0");
        row("busy_timeout", "10000");
        row("user_version", "2");
    }

    void settings()
    {
        QFETCH(QString, name);
        const auto database = openWith(m_folder, schema(2));
        QVERIFY(database);
        QTEST((*database)->pragma(name).toString(), "value");
    }

    void rollsBackUnlessCommitted()
    {
        const auto database = openWith(m_folder, schema(1));
        QVERIFY(database);
        {
            WriteTransaction transaction(**database);
            QVERIFY(transaction.begun());
            Query query(**database, "INSERT INTO notes (text) VALUES ('gone')");
            QVERIFY(query.run());
        }
        QCOMPARE(countNotes(**database), 0);
        QVERIFY(addNote(**database, QStringLiteral("kept")));
        QCOMPARE(countNotes(**database), 1);
    }

    void aFailedStatementIsRemembered()
    {
        const auto database = openWith(m_folder, schema(1));
        QVERIFY(database);
        Query query(**database, "SELECT colour FROM notes");
        QVERIFY(!query.run());
        QVERIFY((*database)->failed());
        QCOMPARE((*database)->error().kind, Error::Kind::Bug);
        QCOMPARE((*database)->error().sentence, QStringLiteral("Internal database error. Please report it."));
        (*database)->forgetError();
        QVERIFY(!(*database)->failed());
    }

    void migratesBehindAVerifiedBackup()
    {
        {
            const auto old = openWith(m_folder, schema(1));
            QVERIFY(old && addNote(**old, QStringLiteral("before")));
        }
        const auto migrated = openWith(m_folder, schema(2));
        QVERIFY(migrated);
        Query query(**migrated, "SELECT text, colour FROM notes");
        QVERIFY(query.run() && query.next());
        QCOMPARE(query.text(0), QStringLiteral("before"));
        QCOMPARE(query.text(1), QStringLiteral("plain"));

        const QDir backups(m_folder + QStringLiteral("/backups"));
        QCOMPARE(mode(backups.path()), 0700);
        const QStringList names = backups.entryList({QStringLiteral("library-v1-*.db")}, QDir::Files);
        QCOMPARE(names.size(), 1);
        QCOMPARE(mode(backups.filePath(names.first())), 0600);
        const auto copy = LibraryFile::open(backups.path(), names.first(), Database::Access::Read, schema(1));
        QVERIFY(copy);
        QCOMPARE(countNotes(**copy), 1);
    }

    void aNewLibraryNeedsNoBackup()
    {
        QVERIFY(openWith(m_folder, schema(2)));
        QVERIFY(!QFile::exists(m_folder + QStringLiteral("/backups")));
    }

    void aFailedStepLeavesTheOldVersion()
    {
        {
            const auto old = openWith(m_folder, schema(1));
            QVERIFY(old && addNote(**old, QStringLiteral("before")));
        }
        Schema broken = schema(2);
        broken.steps[1].append(QStringLiteral("CREATE TABLE notes (id INTEGER)"));
        QVERIFY(!openWith(m_folder, broken));
        const auto old = openWith(m_folder, schema(1));
        QVERIFY(old);
        QCOMPARE((*old)->pragma(QStringLiteral("user_version")).toInt(), 1);
        QCOMPARE(countNotes(**old), 1);
    }

    void aBackupThatCannotBeMadeStopsTheMigration()
    {
        {
            const auto old = openWith(m_folder, schema(1));
            QVERIFY(old && addNote(**old, QStringLiteral("before")));
        }
        QVERIFY(write(m_folder + QStringLiteral("/backups"), "in the way"));
        const auto refused = openWith(m_folder, schema(2));
        QVERIFY(!refused);
        QVERIFY(refused.error().sentence.contains(QStringLiteral("backups")));
        QVERIFY(openWith(m_folder, schema(1)));
    }

    void refusesANewerLibrary()
    {
        QVERIFY(openWith(m_folder, schema(2)));
        const QByteArray before = read(m_file);
        for (const auto access : {Database::Access::Write, Database::Access::Read}) {
            const auto refused = openWith(m_folder, schema(1), access);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::Environment);
            QVERIFY(refused.error().sentence.contains(QStringLiteral("newer")));
        }
        QCOMPARE(read(m_file), before);
    }

    void aReaderNeverMigrates()
    {
        QVERIFY(openWith(m_folder, schema(1)));
        const auto refused = openWith(m_folder, schema(2), Database::Access::Read);
        QVERIFY(!refused);
        QVERIFY(refused.error().sentence.contains(QStringLiteral("older")));
    }

    void refusesAForeignFile()
    {
        Schema foreign = schema(1);
        foreign.applicationId = 0;
        QVERIFY(openWith(m_folder, foreign));
        const QByteArray before = read(m_file);
        const auto refused = openWith(m_folder, schema(1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Environment);
        QVERIFY(refused.error().sentence.contains(m_folder));
        QCOMPARE(read(m_file), before);
    }

    void refusesWhatIsNoDatabase_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("these are no pages of a database, whatever the name says\n").repeated(40);
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("zeros") << QByteArray(8192, '\0');
    }

    void refusesWhatIsNoDatabase()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(write(m_file, bytes));
        for (const auto access : {Database::Access::Write, Database::Access::Read}) {
            const auto refused = openWith(m_folder, schema(1), access);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::Environment);
            QVERIFY(refused.error().sentence.contains(m_folder));
        }
        QCOMPARE(read(m_file), bytes);
    }

    void anEmptyFileBecomesALibrary()
    {
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(write(m_file, QByteArray()));
        QVERIFY(openWith(m_folder, schema(1)));
    }

    void aFileInTheFoldersPlace()
    {
        QVERIFY(write(m_temporary->filePath(QStringLiteral("deep")), "x"));
        const auto refused = openWith(m_folder, schema(1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Environment);
        QVERIFY(refused.error().sentence.contains(QStringLiteral("deep")));
    }

    void aFolderInTheFilesPlace()
    {
        QVERIFY(QDir().mkpath(m_file));
        for (const auto access : {Database::Access::Write, Database::Access::Read}) {
            const auto refused = openWith(m_folder, schema(1), access);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::Environment);
            QVERIFY(refused.error().sentence.contains(m_folder));
        }
    }

    void readingNeedsALibrary()
    {
        const auto refused = openWith(m_folder, schema(1), Database::Access::Read);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Environment);
        QVERIFY(!QFile::exists(m_folder));
    }

    void anotherWriterIsWaitedForThenNamed()
    {
        const auto first = openWith(m_folder, schema(1));
        const auto second = openWith(m_folder, schema(1));
        QVERIFY(first && second);
        QVERIFY(!(*second)->pragma(QStringLiteral("busy_timeout = 1")).isNull());
        WriteTransaction held(**first);
        QVERIFY(held.begun());
        WriteTransaction refused(**second);
        QVERIFY(!refused.begun());
        QCOMPARE(refused.begun().error().kind, Error::Kind::Environment);
        QVERIFY(refused.begun().error().sentence.contains(m_folder));
    }

    void manyMakeANewLibraryAtOnce()
    {
        constexpr int Many = 6;
        for (int round = 0; round < 30; ++round) {
            const QString folder = m_temporary->filePath(QString::number(round));
            QStringList sentences(Many);
            std::barrier together(Many);
            std::vector<std::jthread> threads;
            for (QString &sentence : sentences)
                threads.emplace_back([&] {
                    together.arrive_and_wait();
                    if (const auto database = openWith(folder, schema(2)); !database)
                        sentence = database.error().sentence + database.error().detail;
                });
            threads.clear();
            QCOMPARE(sentences, QStringList(Many, QString()));
        }
    }

    void openingAgainKeepsTheFirstOnesLock()
    {
        // POSIX locks die when any descriptor of the file is closed; a lost one would let a second process write.
        const auto first = openWith(m_folder, schema(1));
        QVERIFY(first);
        QVERIFY(openWith(m_folder, schema(1)));
        QVERIFY(addNote(**first, QStringLiteral("x")));
        QCOMPARE(countNotes(**first), 1);
    }

    void aDamagedLibrarySaysSo()
    {
        {
            const auto database = openWith(m_folder, schema(1));
            QVERIFY(database);
            for (int i = 0; i < 200; ++i)
                QVERIFY(addNote(**database, QString(500, u'长')));
        }
        QByteArray bytes = read(m_file);
        QVERIFY(bytes.size() > 5 * 4096);
        for (qsizetype page = 2; page < bytes.size() / 4096; ++page)
            bytes.replace(page * 4096, 100, QByteArray(100, '\xff'));
        QVERIFY(write(m_file, bytes));
        const auto database = openWith(m_folder, schema(1));
        QVERIFY(database);
        Query query(**database, "SELECT sum(length(text)) FROM notes");
        QVERIFY(!(query.run() && query.next()));
        QCOMPARE((*database)->error().kind, Error::Kind::Environment);
        QVERIFY((*database)->error().sentence.contains(m_folder));
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(LibraryFileTest)
#include "tst_libraryfile.moc"
