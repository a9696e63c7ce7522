// SPDX-License-Identifier: GPL-3.0-or-later
#include "watching/lastlook.h"
#include "watching/settling.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// What one look finds: of "/w" all, or one file alone.
struct Look
{
    qint64 at = 0;
    FileStamps files;
    QByteArrayList settled = {}; // that are taken then
};

Q_DECLARE_METATYPE(QList<Look>)

static FileStamps one(qint64 size, qint64 modified = 1)
{
    return {{"/w/a", {size, modified}}};
}

class SettlingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void taken_data()
    {
        QTest::addColumn<FileStamps>("known");
        QTest::addColumn<QList<Look>>("looks");

        QTest::newRow("not at first sight") << FileStamps() << QList<Look>{{0, one(5)}};
        QTest::newRow("not a millisecond too early") << FileStamps() << QList<Look>{{0, one(5)}, {1999, one(5)}};
        QTest::newRow("after two seconds of rest")
            << FileStamps() << QList<Look>{{0, one(5)}, {2000, one(5), {"/w/a"}}};
        QTest::newRow("looks in between do not matter")
            << FileStamps() << QList<Look>{{0, one(5)}, {900, one(5)}, {1800, one(5)}, {2700, one(5), {"/w/a"}}};
        QTest::newRow("once only") << FileStamps()
                                   << QList<Look>{
                                          {0, one(5)}, {2000, one(5), {"/w/a"}}, {9000, one(5)}, {99000, one(5)}};
        QTest::newRow("one that grows is waited for")
            << FileStamps()
            << QList<Look>{{0, one(5)}, {1500, one(6)}, {3000, one(7)}, {4500, one(7)}, {5000, one(7), {"/w/a"}}};
        QTest::newRow("one that is written to without growing, too")
            << FileStamps()
            << QList<Look>{{0, one(5, 1)}, {1999, one(5, 2)}, {3998, one(5, 2)}, {3999, one(5, 2), {"/w/a"}}};
        QTest::newRow("one that goes and comes begins anew")
            << FileStamps() << QList<Look>{{0, one(5)}, {1000, {}}, {2000, one(5)}, {4000, one(5), {"/w/a"}}};
        QTest::newRow("known from an earlier run")
            << one(5) << QList<Look>{{0, one(5)}, {2000, one(5)}, {90000, one(5)}};
        QTest::newRow("known, but grown since") << one(5) << QList<Look>{{0, one(6)}, {2000, one(6), {"/w/a"}}};
        QTest::newRow("known, but older now") << one(5, 9) << QList<Look>{{0, one(5, 3)}, {2000, one(5, 3), {"/w/a"}}};
        QTest::newRow("changed and changed back is known")
            << one(5) << QList<Look>{{0, one(6)}, {1000, one(5)}, {9000, one(5)}};
        QTest::newRow("gone and back again is read again")
            << one(5) << QList<Look>{{0, {}}, {1000, one(5)}, {3000, one(5), {"/w/a"}}};
        QTest::newRow("taken, and changed since")
            << FileStamps()
            << QList<Look>{{0, one(5)}, {2000, one(5), {"/w/a"}}, {3000, one(6)}, {5000, one(6), {"/w/a"}}};
        QTest::newRow("many at a time, by name")
            << FileStamps()
            << QList<Look>{{0, {{"/w/b", {1, 1}}, {"/w/a/c", {2, 2}}}},
                           {1000, {{"/w/b", {1, 1}}, {"/w/a/c", {2, 2}}, {"/w/late", {3, 3}}}},
                           {2000, {{"/w/b", {1, 1}}, {"/w/a/c", {2, 2}}, {"/w/late", {3, 3}}}, {"/w/a/c", "/w/b"}}};
    }

    void taken()
    {
        QFETCH(FileStamps, known);
        QFETCH(QList<Look>, looks);
        Settling settling(known);
        for (const Look &look : std::as_const(looks)) {
            settling.listed("/w", look.files, look.at);
            QCOMPARE(settling.takeSettled(), look.settled);
        }
    }

    void aLookAtOneFileLeavesTheOthersWaiting()
    {
        Settling settling;
        settling.listed("/w", {{"/w/a", {1, 1}}, {"/w/b", {1, 1}}}, 0);
        settling.lookedAt("/w/a", FileStamp{1, 1}, 2500);
        QCOMPARE(settling.takeSettled(), QByteArrayList{"/w/a"}); // nobody looked at b since
        settling.lookedAt("/w/b", std::nullopt, 3000);
        QVERIFY(settling.waiting().isEmpty());
        QVERIFY(!settling.nextSettled());
    }

    void whatWasReadIsKnown()
    {
        Settling settling;
        settling.listed("/w", one(5), 0);
        QCOMPARE(settling.nextSettled(), std::optional<qint64>(2000));
        QCOMPARE(settling.unreadIn("/w"), 1);
        settling.listed("/w", one(5), 2000);
        QCOMPARE(settling.takeSettled().size(), 1);
        QCOMPARE(settling.unreadIn("/w"), 1);
        QVERIFY(settling.known().isEmpty()); // a kill now must cost nothing
        settling.listed("/w", one(6), 2100); // while it is read
        settling.wasRead("/w/a");
        QCOMPARE(settling.known(), one(5));
        settling.listed("/w", one(6), 4100);
        QCOMPARE(settling.takeSettled(), QByteArrayList{"/w/a"});
    }

    void whatCouldNotBeReadComesAgain()
    {
        Settling settling;
        settling.listed("/w", one(5), 0);
        settling.listed("/w", one(5), 2000);
        QCOMPARE(settling.takeSettled().size(), 1);
        settling.couldNotBeRead("/w/a");
        QVERIFY(settling.takeSettled().isEmpty());
        settling.listed("/w", one(5), 30000);
        settling.listed("/w", one(5), 32000);
        QCOMPARE(settling.takeSettled().size(), 1);
    }

    void aVanishedFolderKeepsWhatWasRead()
    {
        Settling settling(FileStamps{{"/w/a", {1, 1}}, {"/other/a", {1, 1}}});
        settling.listed("/w", {{"/w/a", {1, 1}}, {"/w/b", {1, 1}}}, 0);
        settling.vanished("/w");
        QVERIFY(settling.waiting().isEmpty());
        settling.listed("/w", {{"/w/a", {1, 1}}, {"/w/b", {1, 1}}}, 10000);
        QCOMPARE(settling.waiting(), QByteArrayList{"/w/b"});
    }

    void oneFolderIsNotTheOther()
    {
        Settling settling(FileStamps{{"/w/a", {1, 1}}, {"/ww/a", {1, 1}}});
        settling.listed("/w", {}, 0);
        QCOMPARE(settling.known(), (FileStamps{{"/ww/a", {1, 1}}}));
    }

    void theLastLookIsKept()
    {
        const QTemporaryDir library;
        QVERIFY(LastLook::read(library.path()).isEmpty());
        const FileStamps files{{"/w/a b\nc", {1, -1}}, {"/w/\xff\xfe 1 2", {1LL << 40, 1'700'000'000'123'456'789}}};
        QVERIFY(LastLook::write(library.path(), files));
        QCOMPARE(LastLook::read(library.path()), files);
        QCOMPARE(QFile(LastLook::fileIn(library.path())).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
    }

    void aDamagedLastLookIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("of another version") << QByteArray("tearsheet watched 9\0"
                                                          "1 1 /w/a\0",
                                                          28);
        QTest::newRow("cut") << QByteArray("tearsheet watched 1\0"
                                           "1 1 /w/a",
                                           27);
        QTest::newRow("no numbers") << QByteArray("tearsheet watched 1\0"
                                                  "x 1 /w/a\0",
                                                  29);
        QTest::newRow("no path") << QByteArray("tearsheet watched 1\0"
                                               "1\0",
                                               22);
    }

    void aDamagedLastLookIsNone()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir library;
        QFile file(LastLook::fileIn(library.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(LastLook::read(library.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SettlingTest)
#include "tst_settling.moc"
