// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "sqlite/database.h"
#include "store/compression.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace {

enum class Tear { Cut, Zeros, Byte };

}

/// Damages a library behind the store's back and asks what the check says.
class LibraryCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        auto store = ArticleStore::open(m_folder->path(), ArticleStore::Access::Write);
        QVERIFY(store);
        QVERIFY((*store)->add({Samples::article(QStringLiteral("1")), Samples::article(QStringLiteral("2"))}));
        QCOMPARE(*(*store)->check(), QStringList());
    }

    void finds_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *damage, const char *said) {
            QTest::newRow(name) << QString::fromLatin1(damage) << QString::fromLatin1(said);
        };
        row("another original", "UPDATE originals SET frame = (SELECT frame FROM originals WHERE id = 2) WHERE id = 1",
            "original of article 1");
        row("a broken original", "UPDATE originals SET frame = x'00' WHERE id = 2", "original of article 2");
        row("an original of nobody", "DELETE FROM article_originals WHERE article = 2", "belongs to no article");
        row("a missing original", "DELETE FROM originals WHERE id = 2", "originals");
        row("a missing body", "DELETE FROM bodies WHERE article = 1", "body of article 1");
        row("a broken body", "UPDATE bodies SET html = x'28' WHERE article = 2", "body of article 2");
        row("a wrong count", "UPDATE tickers SET articles = 7 WHERE symbol = '00316'",
            "00316 has a wrong count of articles: 7");
        row("a row whose article is gone", "INSERT INTO comments VALUES (99, 0, '', NULL, NULL, '')", "comments");
    }

    void finds()
    {
        QFETCH(QString, damage);
        QFETCH(QString, said);
        change(damage);
        auto store = ArticleStore::open(m_folder->path(), ArticleStore::Access::Read);
        QVERIFY(store);
        const auto found = (*store)->check();
        QVERIFY(found);
        QVERIFY(!found->isEmpty());
        QVERIFY2(found->join(u'\n').contains(said), qPrintable(found->join(u'\n')));
    }

    void aDamagedOriginalIsNotHandedOut()
    {
        change(QStringLiteral("UPDATE originals SET frame = x'28b52ffd' WHERE id = 1"));
        auto store = ArticleStore::open(m_folder->path(), ArticleStore::Access::Read);
        QVERIFY(store);
        QCOMPARE((*store)->original(1).error().kind, Error::Kind::Environment);
        QVERIFY((*store)->original(2));
    }

    void theWriteAheadLogIsMissing_data()
    {
        QTest::addColumn<QStringList>("copied");
        QTest::newRow("only library.db was copied") << QStringList{QString()};
        QTest::newRow("the -wal was deleted, the -shm was not") << QStringList{QString(), QStringLiteral("-shm")};
    }

    /// The library of the last checkpoint: sound, and the same import brings the rest.
    void theWriteAheadLogIsMissing()
    {
        QFETCH(QStringList, copied);
        const QTemporaryDir whole;
        {
            QVERIFY(ArticleStore::open(whole.path(), ArticleStore::Access::Write));
        }
        QList<NewArticle> early{Samples::article(QStringLiteral("e1")), Samples::article(QStringLiteral("e2"))};
        {
            const auto store = ArticleStore::open(whole.path(), ArticleStore::Access::Write);
            QVERIFY(store && (*store)->add(early));
        }
        const auto store = ArticleStore::open(whole.path(), ArticleStore::Access::Write);
        QVERIFY(store);
        (*store)->database().pragma(QStringLiteral("wal_autocheckpoint = 0"));
        const QList<NewArticle> late{Samples::article(QStringLiteral("l1")), Samples::article(QStringLiteral("l2")),
                                     Samples::article(QStringLiteral("l3"))};
        QVERIFY((*store)->add(late));
        QVERIFY(QFileInfo(whole.filePath(QStringLiteral("library.db-wal"))).size() > 0);
        const QTemporaryDir part;
        for (const QString &suffix : std::as_const(copied))
            QVERIFY(QFile::copy(whole.filePath(QStringLiteral("library.db") + suffix),
                                part.filePath(QStringLiteral("library.db") + suffix)));

        const auto found = ArticleStore::open(part.path(), ArticleStore::Access::Write);
        QVERIFY2(found, found ? "" : qPrintable(found.error().sentence));
        QCOMPARE(*(*found)->check(), QStringList());
        QCOMPARE(*(*found)->count(), int(early.size()));
        for (const Stored &stored : *(*found)->add(early + late))
            QCOMPARE(stored.outcome, stored.id <= early.size() ? StoreOutcome::Same : StoreOutcome::New);
        QCOMPARE(*(*found)->check(), QStringList());
        QCOMPARE(*(*store)->count(), int(early.size() + late.size()));
    }

    void theWriteAheadLogIsTorn_data()
    {
        QTest::addColumn<Tear>("tear");
        QTest::newRow("its end was cut off") << Tear::Cut;
        QTest::newRow("its end is zeros") << Tear::Zeros;
        QTest::newRow("one byte is another") << Tear::Byte;
    }

    /// Wherever it is torn: what was committed before opens, nothing of what came after is half there.
    void theWriteAheadLogIsTorn()
    {
        QFETCH(Tear, tear);
        const QTemporaryDir whole;
        {
            QVERIFY(ArticleStore::open(whole.path(), ArticleStore::Access::Write));
        }
        const auto store = ArticleStore::open(whole.path(), ArticleStore::Access::Write);
        QVERIFY(store);
        (*store)->database().pragma(QStringLiteral("wal_autocheckpoint = 0"));
        const QString log = whole.filePath(QStringLiteral("library.db-wal"));
        QList<qint64> ends; // of the log, after each commit
        for (int number = 1; number <= 4; ++number) {
            QVERIFY((*store)->add({Samples::article(QString::number(number))}));
            ends.append(QFileInfo(log).size());
        }
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(qint64(bytes.size()), ends.last());

        int rounds = 0;
        for (qsizetype at = 0; at < bytes.size(); at += 6007, ++rounds) {
            QByteArray torn = bytes;
            if (tear == Tear::Cut)
                torn.truncate(at);
            else if (tear == Tear::Zeros)
                torn.replace(at, torn.size() - at, QByteArray(torn.size() - at, '\0'));
            else
                torn[at] = char(torn[at] ^ 0x40);
            const auto committed = std::count_if(ends.cbegin(), ends.cend(), [at](qint64 end) { return end <= at; });
            const QTemporaryDir part;
            QVERIFY(
                QFile::copy(whole.filePath(QStringLiteral("library.db")), part.filePath(QStringLiteral("library.db"))));
            QFile copy(part.filePath(QStringLiteral("library.db-wal")));
            QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(torn) == torn.size() && copy.flush());
            copy.close();
            const auto found = ArticleStore::open(part.path(), ArticleStore::Access::Write);
            QVERIFY2(found, found ? "" : qPrintable(found.error().sentence));
            QCOMPARE(*(*found)->count(), int(committed));
            QCOMPARE(*(*found)->check(), QStringList());
        }
        qInfo("torn at %d places, 0 losses", rounds);
    }

    void packsAndUnpacks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("zeros") << QByteArray(1 << 20, '\0');
        QTest::newRow("all bytes") << [] {
            QByteArray all;
            for (int i = 0; i < 256; ++i)
                all += char(i);
            return all;
        }();
    }

    void packsAndUnpacks()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray frame = Compression::pack(bytes);
        QVERIFY(Compression::unpack(frame));
        QCOMPARE(*Compression::unpack(frame), bytes);
        for (qsizetype length = 0; length < frame.size(); ++length)
            QVERIFY(!Compression::unpack(frame.first(length)));
        QByteArray flipped = frame;
        flipped[frame.size() - 1] = char(flipped.back() ^ 1); // in the checksum
        QVERIFY(!Compression::unpack(flipped));
    }

private:
    void change(const QString &sql)
    {
        const QString name = QStringLiteral("damage");
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(m_folder->filePath(QStringLiteral("library.db")));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(sql)); // foreign keys are off by default
        }
        QSqlDatabase::removeDatabase(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LibraryCheckTest)
#include "tst_librarycheck.moc"
