// SPDX-License-Identifier: GPL-3.0-or-later
#include "posts.h"
#include "zip.h"

#include "capture/imagesource.h"
#include "importing/importer.h"
#include "importing/rederive.h"
#include "sqlite/query.h"
#include "support/pictures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

#include <sys/stat.h>
#include <unistd.h>

using namespace Pictures;

namespace {

const QByteArray Chart = png(80, 60);
const QByteArray Photo = bmp(50, 50);
const QByteArray Words =
    "<p>码头上的吊机整夜未停,运价却仍在低位,船东们在等下一个旺季。The cranes ran all night and rates stayed low.</p>";

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray page(const QByteArray &body, const QByteArray &url = {})
{
    return "<!DOCTYPE html><html>" + (url.isEmpty() ? QByteArray() : "<!-- saved from url=(0030)" + url + " -->") +
           "<head><meta charset=\"utf-8\"><title>码头笔记</title></head><body>" + Words + body + "</body></html>";
}

QByteArray part(const QByteArray &headers, const QByteArray &bytes)
{
    return "--edge\r\n" + headers + "\r\n\r\n" + bytes + "\r\n";
}

QByteArray archive(const QByteArray &html, const QByteArray &parts)
{
    return "MIME-Version: 1.0\r\nSnapshot-Content-Location: https://harbour.example/notes/1.html\r\n"
           "Content-Type: multipart/related; type=\"text/html\"; boundary=\"edge\"\r\n\r\n" +
           part("Content-Type: text/html; charset=utf-8\r\nContent-Location: https://harbour.example/notes/1.html",
                html) +
           parts + "--edge--\r\n";
}

QByteArray base64Part(const QByteArray &named, const QByteArray &bytes, const QByteArray &type = "image/png")
{
    QByteArray lines;
    const QByteArray encoded = bytes.toBase64();
    for (qsizetype at = 0; at < encoded.size(); at += 76)
        lines += encoded.mid(at, 76) + "\r\n";
    return part("Content-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n" + named, lines);
}

/// A page whose article stands in its data and names a picture by its address on the web.
QByteArray pageWithData(const QByteArray &address, const QByteArray &shown)
{
    QJsonObject post = Posts::post(101);
    post[QStringLiteral("htmlText")] = QString::fromUtf8(Words + "<p><img src=\"" + address + "\"></p>");
    return "<!DOCTYPE html><html><body><div>" + shown + "</div><textarea id=\"__APP_DATA__\">" +
           QString::fromUtf8(Posts::page(post)).toHtmlEscaped().toUtf8() + "</textarea></body></html>";
}

}

/// From the capture's file to the library: which pictures the article has then.
class CapturedImagesTest final : public QObject
{
    Q_OBJECT

    struct File
    {
        QByteArray name;
        QByteArray bytes;
    };

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in")));
        m_store = *ArticleStore::open(m_folder->filePath(QStringLiteral("library")), ArticleStore::Access::Write);
    }

    void cleanup()
    {
        QCOMPARE(*m_store->check(), QStringList());
        m_store.reset();
    }

    void containers_data()
    {
        QTest::addColumn<QList<File>>("files");
        QTest::addColumn<QByteArrayList>("expected"); // "address hash"
        const auto row = [](const char *name, const QList<File> &files, const QByteArrayList &expected) {
            QTest::newRow(name) << files << expected;
        };
        const QByteArray chart = ' ' + hashOf(Chart);
        const QByteArray photo = ' ' + hashOf(Photo);
        const QByteArray uri = "data:image/png;base64," + Chart.toBase64();
        const QByteArray url = "https://harbour.example/notes/1.html";

        row("MHTML, by its address",
            {{"a.mhtml", archive(page("<img src=\"https://cdn.example/c.png\">"),
                                 base64Part("Content-Location: https://cdn.example/c.png", Chart))}},
            {"https://cdn.example/c.png" + chart});
        row("MHTML, relative to the page",
            {{"a.mhtml", archive(page("<img src=\"../c.png\">"),
                                 base64Part("Content-Location: https://harbour.example/c.png", Chart))}},
            {"https://harbour.example/c.png" + chart});
        row("MHTML, by cid",
            {{"a.mhtml", archive(page("<img src=\"cid:frame-1@mhtml.blink\">"),
                                 base64Part("Content-ID: <frame-1@mhtml.blink>", Chart))}},
            {"https://cid.invalid/frame-1@mhtml.blink" + chart});
        row("MHTML, eight bits",
            {{"a.mhtml",
              archive(page("<img src=\"https://cdn.example/c.bmp\">"),
                      part("Content-Type: image/bmp\r\nContent-Location: https://cdn.example/c.bmp", Photo))}},
            {"https://cdn.example/c.bmp " + hashOf(Photo + "\r\n")});
        row("MHTML, what the page does not show is not kept",
            {{"a.mhtml",
              archive(page("<p>none</p>"), base64Part("Content-Location: https://cdn.example/c.png", Chart))}},
            {});
        row("MHTML, a script that calls itself a picture",
            {{"a.mhtml", archive(page("<img src=\"https://cdn.example/c.png\">"),
                                 base64Part("Content-Location: https://cdn.example/c.png", "alert(1)"))}},
            {});
        row("SingleFile", {{"a.html", page("<img src=\"" + uri + "\">")}},
            {"https://sha-256.invalid/" + hashOf(Chart) + chart});
        row("SingleFile, the address it had",
            {{"a.html", page("<img data-sf-original-src=\"https://cdn.example/c.png\" src=\"" + uri + "\">")}},
            {"https://cdn.example/c.png" + chart});
        row("SingleFile, the article stands in the page's data",
            {{"a.html",
              pageWithData("https://static.example/0f1e2d3c4b5a69788796",
                           "<img data-sf-original-src=\"https://static.example/0f1e2d3c4b5a69788796\" src=\"" + uri +
                               "\">")}},
            {"https://static.example/0f1e2d3c4b5a69788796" + chart});
        row("a folder beside the page", {{"a.html", page("<img src=\"./a_files/c.png\">")}, {"a_files/c.png", Chart}},
            {"https://page.invalid/a_files/c.png" + chart});
        row("the same, the page says where it was",
            {{"a.html", page("<img src=\"./a_files/c.png\">", url)}, {"a_files/c.png", Chart}},
            {"https://harbour.example/notes/a_files/c.png" + chart});
        row("names in Chinese, with spaces and signs",
            {{"码头 1.html",
              page("<img src=\"./码头 1_files/图(1)%20%232.png\"><img src=\"%E7%A0%81%E5%A4%B4%201_files/b.bmp\">")},
             {"码头 1_files/图(1) #2.png", Chart},
             {"码头 1_files/b.bmp", Photo}},
            {"https://page.invalid/%E7%A0%81%E5%A4%B4%201_files/%E5%9B%BE(1)%20%232.png" + chart,
             "https://page.invalid/%E7%A0%81%E5%A4%B4%201_files/b.bmp" + photo});
        row("the article stands in the page's data, the browser added an extension",
            {{"a.html", pageWithData("https://static.example/0f1e2d3c4b5a69788796", "")},
             {"a_files/0f1e2d3c4b5a69788796.jpg", Photo}},
            {"https://static.example/0f1e2d3c4b5a69788796" + photo});
        row("a name that tells nothing is no match",
            {{"a.html", pageWithData("https://static.example/cover.png", "")}, {"a_files/cover.png", Chart}}, {});
        row("a file that the page does not name", {{"a.html", page("")}, {"a_files/c.png", Chart}}, {});
        row("a file outside of the folder",
            {{"a.html", page("<img src=\"a_files/../c.png\"><img src=\"../c.png\"><img src=\"/c.png\">")},
             {"a_files/b.png", Chart},
             {"c.png.html", page("")}},
            {});
        row("SVG named .png", {{"a.html", page("<img src=\"a_files/c.png\">")}, {"a_files/c.png", svg()}}, {});
        row("a bomb", {{"a.html", page("<img src=\"a_files/c.png\">")}, {"a_files/c.png", png(80, 1, 0, 0x7fffffff)}},
            {});
        row("two names for the same bytes",
            {{"a.html", page("<img src=\"a_files/c.png\"><img src=\"a_files/d.png\">")},
             {"a_files/c.png", Chart},
             {"a_files/d.png", Chart}},
            {"https://page.invalid/a_files/c.png" + chart, "https://page.invalid/a_files/d.png" + chart});
    }

    void containers()
    {
        QFETCH(QList<File>, files);
        QFETCH(QByteArrayList, expected);
        for (const File &file : std::as_const(files))
            write(file.name, file.bytes);
        const ImportLine line = importFirst();
        QCOMPARE(line.outcome, ImportOutcome::New);
        std::sort(expected.begin(), expected.end());
        QCOMPARE(images(line), expected);
        const StoredArticle article = *m_store->article(line.articles.first());
        for (const StoredImage &image : article.images)
            QCOMPARE(hashOf(*m_store->image(line.articles.first(), image.hash)), image.hash);

        const QByteArray before = libraryBytes();
        QCOMPARE(importFirst().outcome, ImportOutcome::Same);
        QCOMPARE(libraryBytes(), before);
    }

    /// What the table above does with a folder, in a ZIP archive.
    void archives_data()
    {
        QTest::addColumn<QList<File>>("files");
        QTest::addColumn<int>("count");
        const QByteArray named = page("<img src=\"./a_files/c.png\"><img src=\"a_files/deep/d.png\">");
        QTest::newRow("the page first") << QList<File>{{"a.html", named}, {"a_files/c.png", Chart}} << 1;
        QTest::newRow("the pictures first") << QList<File>{{"a_files/c.png", Chart}, {"a.html", named}} << 1;
        QTest::newRow("in a folder") << QList<File>{{"x/a.html", named}, {"x/a_files/c.png", Chart}} << 1;
        QTest::newRow("in another folder")
            << QList<File>{{"x/a.html", named}, {"y/a_files/c.png", Chart}, {"a_files/c.png", Chart}} << 0;
        QTest::newRow("no picture") << QList<File>{{"a.html", named}, {"a_files/c.png", svg()}} << 0;
        QTest::newRow("a bomb") << QList<File>{{"a.html", named}, {"a_files/c.png", QByteArray(40 << 20, '\0')}} << 0;
        QTest::newRow("a name with \"..\"")
            << QList<File>{{"a.html", page("<img src=\"a_files/../../c.png\">")}, {"a_files/../../c.png", Chart}} << 0;
    }

    void archives()
    {
        QFETCH(QList<File>, files);
        QFETCH(int, count);
        QList<ZipMember> members;
        for (const File &file : std::as_const(files))
            members.append({file.name, file.bytes});
        QVERIFY(writeZip(path("all.zip"), members));
        const QList<ImportLine> lines = import();
        int found = 0;
        for (const ImportLine &line : lines)
            if (!line.articles.isEmpty())
                found += int(m_store->article(line.articles.first())->images.size());
        QCOMPARE(found, count);
        for (const ImportLine &line : import())
            QVERIFY(line.outcome == ImportOutcome::Same || line.outcome == ImportOutcome::Refused);
    }

    void whatIsNoFileIsNotOpened_data()
    {
        QTest::addColumn<std::function<int(const QByteArray &, const QByteArray &)>>("make");
        QTest::newRow("a pipe") << std::function(
            [](const QByteArray &, const QByteArray &at) { return ::mkfifo(at.constData(), 0600); });
        QTest::newRow("a link to a picture") << std::function([](const QByteArray &picture, const QByteArray &at) {
            return ::symlink(picture.constData(), at.constData());
        });
        QTest::newRow("a folder") << std::function(
            [](const QByteArray &, const QByteArray &at) { return ::mkdir(at.constData(), 0700); });
    }

    void whatIsNoFileIsNotOpened()
    {
        QFETCH(std::function<int(const QByteArray &, const QByteArray &)>, make);
        write("a.html", page("<img src=\"a_files/c.png\"><img src=\"a_files/d.png\">"));
        write("a_files/d.png", Photo);
        QFile outside(m_folder->filePath(QStringLiteral("outside.png")));
        QVERIFY(outside.open(QIODevice::WriteOnly) && outside.write(Chart) == Chart.size());
        outside.close();
        QCOMPARE(make(outside.fileName().toLocal8Bit(), path("a_files/c.png").toLocal8Bit()), 0);
        QCOMPARE(images(importFirst()), QByteArrayList{"https://page.invalid/a_files/d.png " + hashOf(Photo)});
    }

    void aFolderThatIsALinkIsNotEntered()
    {
        write("a.html", page("<img src=\"a_files/c.png\">"));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("outside")));
        QFile outside(m_folder->filePath(QStringLiteral("outside/c.png")));
        QVERIFY(outside.open(QIODevice::WriteOnly) && outside.write(Chart) == Chart.size());
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("outside")), path("a_files")));
        QCOMPARE(images(importFirst()), QByteArrayList());
    }

    void manyAreKeptUpToALimit()
    {
        QByteArray body;
        for (quint32 i = 0; i < 10'000; ++i) {
            body += "<img src=\"a_files/" + QByteArray::number(i) + ".png\">";
            if (i < 2'500)
                write("a_files/" + QByteArray::number(i) + ".png", png(4, 4, i));
        }
        write("a.html", page(body));
        const ImportLine line = importFirst();
        QCOMPARE(m_store->article(line.articles.first())->images.size(), ImageLimits::Count);
        QCOMPARE(importFirst().outcome, ImportOutcome::Same);
    }

    void theReportSaysWhatWasLeftOut()
    {
        write("a.html", page("<img src=\"a_files/c.png\">"));
        write("a_files/c.png", svg());
        QVERIFY(importFirst().reason.contains(QStringLiteral("left out")));
    }

    /// Dropped alone first, then with its folder.
    void picturesThatComeLaterAreAdded()
    {
        write("a.html", page("<img src=\"a_files/c.png\">"));
        QCOMPARE(images(importFirst()), QByteArrayList());
        write("a_files/c.png", Chart);
        const ImportLine line = importFirst();
        QCOMPARE(line.outcome, ImportOutcome::Same);
        QCOMPARE(images(line).size(), 1);
        const QByteArray before = libraryBytes();
        QCOMPARE(importFirst().outcome, ImportOutcome::Same);
        QCOMPARE(libraryBytes(), before);
    }

    /// A library of an earlier version has the originals, and no pictures.
    void anEarlierArticleGetsItsPictures()
    {
        write("a.mhtml",
              archive(page("<img src=\"cid:1@x\"><img src=\"data:image/bmp;base64," + Photo.toBase64() + "\">"),
                      base64Part("Content-ID: <1@x>", Chart)));
        const ImportLine line = importFirst();
        const QByteArrayList before = images(line);
        QCOMPARE(before.size(), 2);
        QVERIFY(Query(m_store->database(), "DELETE FROM article_images").run());
        QVERIFY(Query(m_store->database(), "UPDATE bodies SET policy = 2").run());
        QCOMPARE(*rederive(*m_store, 10), 1);
        QCOMPARE(images(line), before);
    }

    void picturesFromTheFolderStayWhenTheArticleIsMadeAgain()
    {
        write("a.html", page("<img src=\"a_files/c.png\">"));
        write("a_files/c.png", Chart);
        const ImportLine line = importFirst();
        QVERIFY(Query(m_store->database(), "UPDATE bodies SET policy = 2").run());
        QCOMPARE(*rederive(*m_store, 10), 1);
        const auto article = m_store->article(line.articles.first());
        QCOMPARE(article->images.size(), 1);
        QVERIFY(article->html.contains("<img src=\"" + article->images.first().address + '"'));
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QStringLiteral("in/")) + QString::fromUtf8(name); }

    void write(const QByteArray &name, const QByteArray &bytes)
    {
        QFile file(path(name.constData()));
        QDir().mkpath(QFileInfo(file).path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    QList<ImportLine> import()
    {
        QList<ImportLine> all;
        ImportObserver observer;
        observer.lines = [&all](const QList<ImportLine> &lines) { all += lines; };
        const ImportSummary summary = importPaths(*m_store, {m_folder->filePath(QStringLiteral("in"))}, {}, observer);
        return summary.failure.isEmpty() ? all : QList<ImportLine>();
    }

    ImportLine importFirst() { return import().value(0); }

    QByteArrayList images(const ImportLine &line)
    {
        QByteArrayList found;
        if (line.articles.isEmpty())
            return found;
        const StoredArticle article = *m_store->article(line.articles.first());
        for (const StoredImage &image : article.images)
            found << image.address + ' ' + image.hash;
        return found;
    }

    QByteArray libraryBytes() const
    {
        QByteArray all;
        for (const char *name : {"library/library.db", "library/library.db-wal"}) {
            QFile file(m_folder->filePath(QLatin1StringView(name)));
            all += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(CapturedImagesTest)
#include "tst_capturedimages.moc"
