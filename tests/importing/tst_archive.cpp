// SPDX-License-Identifier: GPL-3.0-or-later
#include "posts.h"
#include "zip.h"

#include "importing/inputreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace {

constexpr InputLimits Limits{
    .piece = 1 << 20, .post = 100'000, .whole = 1 << 20, .unpacked = 350'000, .ratio = 100, .members = 50};

/// Text that does not pack well.
QByteArray noise(qsizetype size, quint32 seed = 1)
{
    QByteArray bytes;
    bytes.reserve(size);
    for (; bytes.size() < size; seed = seed * 1664525u + 1013904223u)
        bytes.append(char('0' + (seed >> 24) % 70));
    return bytes;
}

}

/// Each member of an archive is read, or refused with a sentence.
class ArchiveTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void members()
    {
        const QByteArray post = Posts::page(Posts::post(1));
        QVERIFY(writeZip(zip(), {{"posts/", {}, {}, true},
                                 {"posts/1.json", post},
                                 {"posts/2.txt", "words"},
                                 {QStringLiteral("行情.txt").toUtf8(), "more words"}}));
        const QList<Portion> found = read();
        QCOMPARE(names(found), QStringList({QStringLiteral("posts/1.json"), QStringLiteral("posts/2.txt"),
                                            QStringLiteral("行情.txt")}));
        QCOMPARE(found.at(0).bytes, post);
        QCOMPARE(found.at(1).bytes, QByteArray("words"));
        QCOMPARE(found.at(1).modified.toSecsSinceEpoch(), 1'700'000'000);
        for (const Portion &portion : found)
            QVERIFY2(portion.refusal.isEmpty(), qPrintable(portion.refusal));
    }

    void leftOut_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("hidden file") << QByteArray(".DS_Store");
        QTest::newRow("hidden folder") << QByteArray("a/.git/x.json");
        QTest::newRow("what a Mac adds") << QByteArray("__MACOSX/a/._x.json");
        QTest::newRow("a saved page's folder") << QByteArray("a/page_files/ad.html");
        QTest::newRow("such a folder, packed before its page") << QByteArray("b/page_files/ad.html");
    }

    void leftOut()
    {
        QFETCH(QByteArray, name);
        QVERIFY(writeZip(zip(), {{"a/page.html", "<p>x"}, {name, "x"}, {"b/page.html", "<p>x"}}));
        QCOMPARE(names(read()), QStringList({QStringLiteral("a/page.html"), QStringLiteral("b/page.html")}));
    }

    void refusesAMember_data()
    {
        QTest::addColumn<QList<ZipMember>>("members");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const ZipMember &member, const char *word) {
            QTest::newRow(name) << QList<ZipMember>{member} << QString::fromLatin1(word);
        };
        row("absolute", {"/etc/a.json", "x"}, "outside");
        row("absolute on Windows", {"C:\\a.json", "x"}, "outside");
        row("above", {"../a.json", "x"}, "outside");
        row("above, within", {"a/../../b.json", "x"}, "outside");
        row("above, with the other slash", {"a\\..\\..\\b.json", "x"}, "outside");
        row("a link", {"a.json", {}, "/etc/passwd"}, "link");
        row("empty", {"a.json", {}}, "empty");
        row("large, as it says itself", {"a.json", noise(Limits.post + 1)}, "larger than");
    }

    void refusesAMember()
    {
        QFETCH(QList<ZipMember>, members);
        QFETCH(QString, word);
        members.append(ZipMember{"good.json", "good"});
        QVERIFY(writeZip(zip(), members));
        const QList<Portion> found = read();
        QCOMPARE(found.size(), 2);
        QVERIFY(found.at(0).bytes.isEmpty());
        QVERIFY2(found.at(0).refusal.contains(word), qPrintable(found.at(0).refusal));
        QCOMPARE(found.at(1).bytes, QByteArray("good"));
    }

    /// Packers write such members, though libarchive's does not. A pipe it takes for a file, and its bytes are read as
    /// one.
    void noOrdinaryFile_data()
    {
        QTest::addColumn<int>("type"); // as in st_mode
        QTest::newRow("device of characters") << 0x2000;
        QTest::newRow("device of blocks") << 0x6000;
        QTest::newRow("socket") << 0xC000;
    }

    void noOrdinaryFile()
    {
        QFETCH(int, type);
        QVERIFY(writeZip(zip(), {{"a.json", "x"}, {"good.json", "good"}}));
        QByteArray bytes = contents();
        const qsizetype entry = bytes.indexOf("PK\x01\x02"); // in the directory; its mode stands in bytes 40 and 41
        QVERIFY(entry > 0);
        bytes[entry + 41] = char(type >> 8 | 1);
        write(bytes);
        const QList<Portion> found = read();
        QCOMPARE(found.size(), 2);
        QVERIFY(found.at(0).bytes.isEmpty());
        QVERIFY2(found.at(0).refusal.contains(QStringLiteral("device")), qPrintable(found.at(0).refusal));
        QCOMPARE(found.at(1).bytes, QByteArray("good"));
    }

    void encrypted()
    {
        if (!writeZip(zip(), {{"a.json", "secret"}}, "password"))
            QSKIP("this libarchive does not encrypt");
        const QList<Portion> found = read();
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().refusal.contains(QStringLiteral("encrypted")), qPrintable(found.first().refusal));
    }

    void stops_data()
    {
        QTest::addColumn<QList<ZipMember>>("members");
        QTest::addColumn<int>("read");
        QTest::addColumn<QString>("word");
        QTest::newRow("more than may be unpacked") << QList<ZipMember>{{"1", noise(90'000)},
                                                                       {"2", noise(90'000, 2)},
                                                                       {"3", noise(90'000, 3)},
                                                                       {"4", noise(90'000, 4)},
                                                                       {"5", "x"}}
                                                   << 3 << QStringLiteral("unpacks to over");
        QTest::newRow("packed too well") << QList<ZipMember>{{"1", "x"}, {"2", QByteArray(99'000, '0')}, {"3", "x"}}
                                         << 1 << QStringLiteral("times its size");
        QList<ZipMember> many;
        for (int i = 0; i <= Limits.members; ++i)
            many.append(ZipMember{QByteArray::number(i), noise(200)});
        QTest::newRow("too many") << many << Limits.members << QStringLiteral("more than 50 files");
        QTest::newRow("none") << QList<ZipMember>{} << 0 << QStringLiteral("no files");
        QTest::newRow("folders only") << QList<ZipMember>{{"a/", {}, {}, true}} << 0 << QStringLiteral("no files");
    }

    void stops()
    {
        QFETCH(QList<ZipMember>, members);
        QFETCH(int, read);
        QFETCH(QString, word);
        QVERIFY(writeZip(zip(), members));
        const QList<Portion> found = this->read();
        QCOMPARE(found.size(), read + 1);
        for (int i = 0; i < read; ++i)
            QCOMPARE(found.at(i).bytes, members.at(i).bytes);
        QVERIFY2(found.last().refusal.contains(word), qPrintable(found.last().refusal));
    }

    void aDirectoryThatLies()
    {
        QVERIFY(writeZip(zip(), {{"a.json", noise(99'000)}}));
        QByteArray bytes = contents();
        // The length of the unpacked member stands in its own head, behind it, and in the directory.
        const QByteArray length("\xb8\x82\x01\x00", 4);
        QVERIFY(bytes.count(length) >= 2);
        write(bytes.replace(length, QByteArray("\x05\x00\x00\x00", 4)));
        const QList<Portion> found = read();
        QCOMPARE(found.size(), 1);
        QVERIFY(!found.first().refusal.isEmpty());
    }

    void aByteWrong()
    {
        QVERIFY(writeZip(zip(), {{"a.txt", noise(5000)}, {"b.txt", "good"}}));
        QByteArray bytes = contents();
        bytes[2000] = char(bytes[2000] ^ 0x55);
        write(bytes);
        const QList<Portion> found = read();
        QVERIFY2(found.first().refusal.contains(QStringLiteral("damaged"), Qt::CaseInsensitive),
                 qPrintable(found.first().refusal));
        QCOMPARE(found.first().member, QStringLiteral("a.txt"));
        QVERIFY(found.first().bytes.isEmpty());
    }

    void cutOff()
    {
        QVERIFY(writeZip(zip(), {{"a.txt", noise(5000)}, {"b.txt", noise(5000, 7)}}));
        write(contents().first(6500));
        const QList<Portion> found = read();
        QCOMPARE(found.first().bytes, noise(5000));
        QVERIFY(!found.last().refusal.isEmpty());
    }

    void cutAnywhere()
    {
        QVERIFY(writeZip(zip(), {{"a.txt", "some words"}, {"b.txt", "and more of them"}}));
        const QByteArray whole = contents();
        for (qsizetype size = 4; size < whole.size(); ++size) {
            write(whole.first(size));
            const QList<Portion> found = read();
            const bool refused = std::any_of(found.begin(), found.end(),
                                             [](const Portion &portion) { return !portion.refusal.isEmpty(); });
            const bool complete =
                found.size() == 2 && found.at(0).bytes == "some words" && found.at(1).bytes == "and more of them";
            QVERIFY2(refused || complete, qPrintable(QString::number(size)));
        }
    }

    void anArchiveInAnArchiveIsAMemberLikeOthers()
    {
        QVERIFY(writeZip(zip(), {{"inner.txt", "x"}}));
        const QByteArray inner = contents();
        QVERIFY(writeZip(zip(), {{"inner.zip", inner}}));
        const QList<Portion> found = read();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().bytes, inner); // which readCapture then refuses by name
    }

private:
    QString zip() const { return m_folder->filePath(QStringLiteral("a.zip")); }

    QByteArray contents() const
    {
        QFile file(zip());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray &bytes) const
    {
        QFile file(zip());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    QList<Portion> read() const
    {
        QList<Portion> found;
        InputReader reader({zip(), QFile::encodeName(zip()), QString()}, Limits);
        while (!reader.atEnd())
            if (const Portion portion = reader.next(); !portion.bytes.isEmpty() || !portion.refusal.isEmpty())
                found.append(portion);
        return found;
    }

    static QStringList names(const QList<Portion> &portions)
    {
        QStringList found;
        for (const Portion &portion : portions)
            found.append(portion.member);
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "tst_archive.moc"
