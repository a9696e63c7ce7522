// SPDX-License-Identifier: GPL-3.0-or-later
#include "posts.h"
#include "weighedimports.h"
#include "zip.h"

#include "importing/importer.h"
#include "support/pictures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

namespace {

constexpr qsizetype Megabyte = 1'000'000;
constexpr double MostMegabytes = 512; // above the idle program, whatever is handed over
constexpr double SharedMegabytes =
    300;                           // of them what a small input may take as well: tables and trees within their bounds
constexpr double MostSeconds = 20; // of processor time, for 64 MB
constexpr double Largest = 64e6;   // bytes
constexpr double MostBehindStop = 2; // seconds of processor time: on an idle machine more than by the clock

bool isLong()
{
    return qEnvironmentVariableIsSet("TEARSHEET_LONG");
}

/// Of an input that is so large in the long run; in the plain one a third, which must take no more than its share.
qsizetype sized(qsizetype bytes)
{
    return isLong() ? bytes : bytes / 3;
}

using Maker = std::function<QByteArray()>;

QByteArray filled(const QByteArray &unit, qsizetype bytes)
{
    return unit.repeated(sized(bytes) / unit.size());
}

QByteArray text(const QByteArray &unit, qsizetype bytes = 60 * Megabyte)
{
    return "A title line\n" + filled(unit, bytes);
}

QByteArray html(const QByteArray &unit, qsizetype bytes = 58 * Megabyte)
{
    return "<!DOCTYPE html><html><body><p>Title of it</p>" + filled(unit, bytes) + "</body></html>";
}

/// A post with so much in one of its fields.
QByteArray post(const char *field, const QByteArray &value)
{
    QJsonObject small = Posts::post(7);
    small[QLatin1String(field)] = QStringLiteral("@here@");
    return Posts::page(small).replace("@here@", value);
}

}
Q_DECLARE_METATYPE(Maker)

/// Large and hostile inputs, each for its kind: an outcome, within the memory and the processor time that are promised.
class HeavyInputsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<Maker>("make");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, const char *outcome, const Maker &make) {
            QTest::newRow(name) << make << QString::fromLatin1(outcome);
        };
        row("line feeds.txt", "new", [] { return text("\n"); });
        row("carriage returns.txt", "new", [] { return text("a\r"); });
        row("short lines.txt", "new", [] { return text("a\n"); });
        row("short values in a text.txt", "new", [] { return text("{\"a\":1}x ", 30 * Megabyte); });
        row("values that end in their first name.txt", "refused", [] { return text("{\""); });
        row("dollar signs.txt", "new", [] { return text("$"); });
        row("cashtags.txt", "new", [] { return text("$A$ "); });
        row("less-than signs.txt", "new", [] { return text("<"); });
        row("marks in two orders.txt", "new", [] { return text("\u0316\u0301", 20 * Megabyte); });
        row("what grows when it is made canonical.txt", "new", [] { return text("\uFDFA", 20 * Megabyte); });
        row("a post of dollar signs.json", "new", [] { return post("htmlText", filled("$", 60 * Megabyte)); });
        row("a post of cashtags.json", "new", [] { return post("htmlText", filled("$A$ ", 60 * Megabyte)); });
        row("a post of short lines.json", "new", [] { return post("htmlText", filled("a\\n", 60 * Megabyte)); });
        row("a post of short paragraphs.json", "new", [] { return post("htmlText", filled("<p>a", 60 * Megabyte)); });
        row("a post of escapes.json", "new", [] { return post("htmlText", filled("\\u6211", 60 * Megabyte)); });
        row("a title of marks.json", "new", [] { return post("title", filled("\u0301", 50 * Megabyte)); });
        row("a long name.json", "new", [] { return post("name", filled("N", 50 * Megabyte)); });
        row("a long id.json", "new", [] { return post("tweetId", filled("7", 50 * Megabyte)); });
        row("lists that are never closed.json", "refused", [] { return "{\"data\":" + filled("[", 56 * Megabyte); });
        row("numbers.json", "refused", [] { return "{\"a\":[" + filled("1,", 58 * Megabyte) + "1]}"; });
        row("posts in a map.json", "new", [] {
            QByteArray map = "{";
            for (int i = 1; i < 20'000; ++i)
                map += "\"" + QByteArray::number(i) + "\":{\"id\":" + QByteArray::number(i) +
                       ",\"likeSize\":1,\"text\":\"ab\"},";
            return map + "\"end\":0}";
        });
        row("less-than signs.html", "new", [] { return html("<"); });
        row("ampersands.html", "new", [] { return html("&"); });
        row("markup.html", "new", [] {
            return html("<div class=\"c\"><p>Some <b>words</b> <a href=\"https://harbour.example/x?y=1\">here</a></p>"
                        "<table><tr><td>1</td></tr></table></div>",
                        44 * Megabyte);
        });
        row("bytes that are no UTF-8.txt", "new", [] { return text("\xFF\xC3 word", 60 * Megabyte); });
    }

    void files()
    {
        QFETCH(Maker, make);
        QFETCH(QString, outcome);
        const QString path = m_folder.filePath(QString::fromUtf8(QTest::currentDataTag()));
        const QByteArray bytes = make();
        write(path, bytes);
        weigh(path, outcome, bytes.size());
        QFile::remove(path);
    }

    void stops_data()
    {
        QTest::addColumn<Maker>("make");
        QTest::addColumn<double>("untilStop");
        const auto row = [](const char *name, const Maker &make) {
            for (const double seconds : {0.05, 0.2, 0.5, 1.0, 2.0})
                if (isLong() || seconds < 0.5)
                    QTest::addRow("%s after %.2f s", name, seconds) << make << seconds;
        };
        row("dollar signs.txt", [] { return text("$"); });
        row("a post of short paragraphs.json", [] { return post("htmlText", filled("<p>a", 60 * Megabyte)); });
        row("ampersands.html", [] { return html("&"); });
        row("markup.html", [] { return html("<div><p>Some <b>words</b></p></div>", 44 * Megabyte); });
        // Within the guard's bounds, so that the page is parsed and its article looked for.
        row("spans.html", [] { return html("<span class=\"a\">a</span>", isLong() ? 8 * Megabyte : 24 * Megabyte); });
        row("posts.json", [] { return Posts::list(1, isLong() ? 90'000 : 30'000); });
        row("bytes that are no UTF-8.txt", [] { return text("\xFF\xC3 word"); });
    }

    /// Whatever it is at: whoever asks an import to end, or closes the window, does not wait.
    void stops()
    {
        QFETCH(Maker, make);
        QFETCH(double, untilStop);
        const QString path = m_folder.filePath(QStringLiteral("stopped"));
        write(path, make());
        WeighedImports imports(20 * MostSeconds, untilStop);
        const auto weighed = imports.import(path);
        QVERIFY2(weighed, qPrintable(imports.howItEnded()));
        qInfo("%.2f s behind the stop", weighed->behindStop);
        if (WeightCounts)
            QVERIFY2(weighed->behindStop < MostBehindStop, qPrintable(QString::number(weighed->behindStop)));
        QVERIFY(imports.librarySound());
    }

    void archives()
    {
        const QString path = m_folder.filePath(QStringLiteral("line feeds.zip"));
        QList<ZipMember> members;
        for (int i = 0; i < 6; ++i)
            members.append({"t" + QByteArray::number(i) + ".txt",
                            "Title number " + QByteArray::number(i) + '\n' + filled("\n", 60 * Megabyte)});
        members.append({"other.png", "\x89PNG" + noise(sized(8 * Megabyte))}); // else the ratio says what it is
        QVERIFY(writeZip(path, members));
        members.clear();
        weigh(path, QStringLiteral("new"), sized(60 * Megabyte));
    }

    /// Pages of one name, each with the same pictures.
    void picturesOfAnArchive()
    {
        const QString path = m_folder.filePath(QStringLiteral("pages.zip"));
        QList<ZipMember> members;
        QByteArray images;
        for (int i = 0; i < 10; ++i) {
            const QByteArray name = "page_files/" + QByteArray::number(i) + ".png";
            members.append({name, Pictures::png(20 + i, 20) + noise(700'000)});
            images += "<img src=\"" + name + "\">";
        }
        for (int i = 0; i < 1500; ++i)
            members.append({"page.html", "<html><body><p>The page of number " + QByteArray::number(i) +
                                             " has some words.</p>" + images + "</body></html>"});
        QVERIFY(writeZip(path, members));
        members.clear();
        weigh(path, QStringLiteral("new"), sized(60 * Megabyte), 5);
    }

private:
    /// Bytes that no packer makes smaller.
    static QByteArray noise(qsizetype size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        quint32 state = 20240603;
        for (char &byte : bytes) {
            state = state * 1664525 + 1013904223;
            byte = char(state >> 24);
        }
        return bytes;
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// `size`: in bytes, of what is read at a time.
    static void weigh(const QString &path, const QString &outcome, qsizetype size,
                      double seconds = isLong() ? MostSeconds : MostSeconds / 2)
    {
        const double share = double(size) / Largest;
        const double most = std::clamp(share * MostMegabytes, SharedMegabytes, MostMegabytes);
        WeighedImports imports(WeightCounts ? seconds : 20 * seconds);
        const auto weighed = imports.import(path);
        QVERIFY2(weighed, qPrintable(imports.howItEnded()));
        QCOMPARE(weighed->failure, QString());
        QVERIFY(!weighed->outcomes.isEmpty());
        QCOMPARE(weighed->outcomes.first(), outcome);
        qInfo("%.0f MB, %.1f s", weighed->megabytes, weighed->seconds);
        if (WeightCounts)
            QVERIFY2(weighed->megabytes < most, qPrintable(QString::number(weighed->megabytes)));
        QVERIFY(imports.librarySound());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(HeavyInputsTest)
#include "tst_heavyinputs.moc"
