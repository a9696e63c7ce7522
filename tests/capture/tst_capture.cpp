// SPDX-License-Identifier: GPL-3.0-or-later
#include "described.h"

#include <QStringEncoder>
#include <QTest>

#include <unicode/ucnv.h>

namespace {

const QByteArray Post = R"({"id":101,"author":{"name":"Ann"},"text":"a post of ours"})";
const QByteArray News = R"({"id":"77","kind":"news","title":"Acme","content":"<p>news of ours</p>"})";

const QByteArray WebArchiveHead =
    "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
    "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n";

QByteArray inGb18030(const QString &text)
{
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("gb18030", &error);
    QByteArray bytes(text.size() * 4 + 16, Qt::Uninitialized);
    bytes.resize(ucnv_fromUChars(converter, bytes.data(), int(bytes.size()),
                                 reinterpret_cast<const UChar *>(text.utf16()), int(text.size()), &error));
    ucnv_close(converter);
    return bytes;
}

QByteArray inUtf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

QString inCodePage(const QByteArray &bytes, const char *page)
{
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(page, &error);
    QString text(bytes.size() * 2, Qt::Uninitialized);
    text.resize(ucnv_toUChars(converter, reinterpret_cast<UChar *>(text.data()), int(text.size()), bytes.constData(),
                              int(bytes.size()), &error));
    ucnv_close(converter);
    return text;
}

QString withoutControls(QString text)
{
    text.removeIf([](QChar c) { return c.unicode() >= 0x80 && c.unicode() < 0xA0; });
    return text;
}

}

/// Containers, encodings and bad input: everything around the posts.
class CaptureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, std::initializer_list<const char *> expected) {
            QStringList lines;
            for (const char *line : expected)
                lines << QString::fromUtf8(line);
            QTest::newRow(name) << bytes << lines;
        };
        row("bare object", Post, {"tiger/post/101"});
        row("white space around", "\r\n\t " + Post + "\n\n", {"tiger/post/101"});
        row("array", '[' + Post + ',' + News + ']', {"tiger/post/101", "tiger/news/77"});
        row("text capture", "Ann\n06-03\na post of ours\n" + Post + "\nComments\n", {"tiger/post/101"});
        row("text capture, braces in its lines", "use {x} and {\"quoted\" words\n[Game] {\n" + Post + "\nend }",
            {"tiger/post/101"});
        row("text capture, quote left open", "he said {\"so\n" + Post, {"tiger/post/101"});
        row("lines", Post + '\n' + News + '\n', {"tiger/post/101", "tiger/news/77"});
        row("lines of Windows", Post + "\r\n" + News + "\r\n", {"tiger/post/101", "tiger/news/77"});
        row("lines with blank ones", "\n" + Post + "\n\n" + News, {"tiger/post/101", "tiger/news/77"});
        row("a bad line", Post + "\n{\"id\":7,,}\n" + News + '\n',
            {"tiger/post/101", "tiger/news/77", "refused line 2"});
        row("a line that is no JSON", Post + "\nnonsense\n" + News + '\n',
            {"tiger/post/101", "tiger/news/77", "refused line 2"});
        row("a line without a post", Post + "\n{\"cursor\":1}\n" + News + '\n',
            {"tiger/post/101", "tiger/news/77", "refused line 2"});
        row("the last line cut", Post + '\n' + Post + "\n{\"id\":102,\"author\":{\"name\":\"B\"},\"text\":\"half a sen",
            {"tiger/post/101", "tiger/post/101", "tiger/post/102 partial"});
        row("two on one line", Post + News, {"tiger/post/101", "tiger/news/77"});
        row("concatenated, pretty",
            "{\n \"id\": 1,\n \"author\": {},\n \"text\": \"w\"\n}\n{\n \"id\": 2,\n \"author\": {},\n \"text\": "
            "\"w\"\n}",
            {"tiger/post/1", "tiger/post/2"});
        row("JSONP", "callback(" + Post + ");", {"tiger/post/101"});
        row("script state", "window.STATE = {\"data\":" + Post + "};", {"tiger/post/101"});
        row("script variables", "var a={\"data\":" + Post + "}; var other=1;", {"tiger/post/101"});
        row("JSONP, guarded, on Windows", "\r\n/**/typeof cb === 'function' && cb([" + Post + "]);\r\n",
            {"tiger/post/101"});
        row("page with escaped state",
            "<!DOCTYPE html><html><body><textarea id=\"__APP_DATA__\" hidden>" +
                QString::fromUtf8(Post).toHtmlEscaped().toUtf8() + "</textarea></body></html>",
            {"tiger/post/101"});
        row("state with other quotes",
            "<html><TEXTAREA class=x id='__APP_DATA__'>" + QByteArray(Post).replace("\"", "&#34;") + "</TEXTAREA>",
            {"tiger/post/101"});
        row("page with a script", "<html><script>window.STATE = {\"data\":" + Post + "};</script></html>",
            {"tiger/post/101"});
        row("page with a variable among others",
            "<html><script>var before={\"a\":1}; var a={\"data\":" + Post + "}; var other=1;</script></html>",
            {"tiger/post/101"});
        row("page as SingleFile writes it",
            "<!DOCTYPE html> <html lang=zh><!--\n Page saved with SingleFile \n url: https://example.com/a \n-->"
            "<textarea id=__APP_DATA__ hidden>" +
                QByteArray(Post).replace("\"", "&quot;") + "</textarea>",
            {"tiger/post/101"});
        row("page behind a comment", "<!-- saved -->\n<html><body><p>Words of ours</p>", {"page/content/*"});
        row("page behind a style sheet",
            "<style>" + QByteArray("p { color: red }\n").repeated(500) +
                "</style><!DOCTYPE html><html><p>Words of ours</p>",
            {"page/content/*"});
        row("part of a page", "<article><h1>A headline</h1>And words of ours</article>", {"page/content/*"});
        row("text that begins with an angle", "<3 this company, and $Acme(ACM)$ too", {"text/content/*"});
        row("page in a web archive that is cut off",
            WebArchiveHead + ("<html><textarea id=\"__APP_DATA__\">" + QByteArray(Post).replace("\"", "&quot;") +
                              "</textarea><p>" + QByteArray(200, 'w'))
                                 .toBase64()
                                 .chopped(50),
            {"tiger/post/101"});
        row("page, state cut",
            "<html><textarea id=\"__APP_DATA__\">{&quot;id&quot;:101,&quot;author&quot;:{},&quot;text&quot;:&quot;half "
            "a",
            {"tiger/post/101 partial"});
        row("page without data", "<html><head><title>A page</title></head><body><p>Words of ours</p></body></html>",
            {"page/content/*"});
        row("visible text", "A headline of ours\nAnd a paragraph below it.", {"text/content/*"});
        row("one word", "hello", {"text/content/*"});
        row("cut after a complete post",
            "{\"allList\":[{\"id\":1,\"author\":{},\"text\":\"w\"},{\"id\":2,\"author\":{},\"text\":\"cut h",
            {"tiger/post/1", "tiger/post/2 partial"});
        row("cut in a key", "{\"id\":1,\"author\":{},\"text\":\"w\",\"gmtCre", {"tiger/post/1 partial"});
        row("cut in the id", R"({"data":[{"text":"w","author":{},"id":12)", {"refused byte 38"});
        row("cut behind the first of a list", '[' + Post + ",{\"id\":102,\"auth", {"tiger/post/101 partial"});
        row("cut in the original of a post",
            "{\"id\":3,\"author\":{},\"text\":\"c\",\"repost\":{\"id\":2,\"author\":{},\"text\":\"half a sen",
            {"tiger/post/2<3 partial"});
        row("cut in an escape", "{\"id\":1,\"author\":{},\"text\":\"w\\u4e", {"tiger/post/1 partial"});
        row("broken in the middle", R"({"list":[{"id":1,"author":{},"text":"w"},,{"id":2,"author":{},"text":"w"}]})",
            {"tiger/post/1 partial", "tiger/post/2"});
        row("no comma in a list", R"([{"id":1,"author":{},"text":"w"} {"id":2,"author":{},"text":"w"}])",
            {"tiger/post/1 partial", "tiger/post/2"});
        row("page with data in a CDATA section",
            "<html><script type=\"application/ld+json\">//<![CDATA[\n" + Post + "\n//]]></script></html>",
            {"tiger/post/101"});
        row("visible text before data that is cut",
            "A headline of ours\nA paragraph of more than forty letters follows "
            "here.\n{\"userPageInfo\":{\"id\":\"3\",\"name\":\"U\",\"avatar\":\"https://example.com/a/b/c\",\"x",
            {"text/content/* partial"});
    }

    void containers()
    {
        QFETCH(QByteArray, bytes);
        QTEST(Described::outline(readCapture(bytes, {})), "expected");
    }

    /// A part of a long list says what it would say in the whole.
    void runsOfALongList_data()
    {
        QTest::addColumn<QByteArray>("run");
        QTest::addColumn<QStringList>("expected"); // the place of each
        QTest::newRow("posts") << Post + ',' + News
                               << QStringList{QStringLiteral("$.items[40]"), QStringLiteral("$.items[41]")};
        QTest::newRow("one post") << Post << QStringList{QStringLiteral("$.items[40]")};
        QTest::newRow("lists inside an element")
            << "{\"c\":[" + Post + "]}" << QStringList{QStringLiteral("$.items[40].c[0]")};
        QTest::newRow("no post") << QByteArray("{},{}") << QStringList{QStringLiteral("refused from element 41 on")};
        QTest::newRow("a broken element")
            << QByteArray("{},{\"a\":1,}") << QStringList{QStringLiteral("refused byte 1010")};
        QTest::newRow("too deep") << "{\"a\":" + QByteArray(600, '[') << QStringList{QStringLiteral("refused byte 0")};
    }

    void runsOfALongList()
    {
        QFETCH(QByteArray, run);
        const QByteArray before = "{\"v\":[{}],\"items\":[";
        CaptureContext context;
        context.run = ListRun{1, 40, before.size(), 1000};
        const CaptureResult result = readCapture(before + run + "]}", context);
        QStringList places;
        for (const CapturedArticle &captured : result.articles) {
            places += captured.member;
            QVERIFY(captured.original == Post || captured.original == News);
        }
        for (const CaptureRefusal &refusal : result.refusals)
            places += QStringLiteral("refused ") + refusal.place;
        QTEST(places, "expected");
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("noted");
        const QString title = QStringLiteral("星河公司营收增长，前景看好");
        const QString json =
            QStringLiteral(R"({"id":1,"author":{"name":"王"},"text":"公司的业绩超过了市场的预期","title":"%1"})")
                .arg(title);
        QTest::newRow("UTF-8") << json.toUtf8() << title << false;
        QTest::newRow("UTF-8 with BOM") << "\xef\xbb\xbf" + json.toUtf8() << title << false;
        QTest::newRow("UTF-16 LE") << inUtf16(json, QStringConverter::Utf16LE) << title << false;
        QTest::newRow("UTF-16 BE") << inUtf16(json, QStringConverter::Utf16BE) << title << false;
        QTest::newRow("GB18030") << inGb18030(json) << title << false;
        QTest::newRow("a byte lost") << json.toUtf8().replace(QStringLiteral("看好").toUtf8(),
                                                              QByteArray("\xe7\x9c") + QStringLiteral("好").toUtf8())
                                     << QStringLiteral("星河公司营收增长，前景\uFFFD\uFFFD好") << true;
        const QString page =
            QStringLiteral("<html><title>%1</title><p>公司的业绩超过了市场的预期</p></html>").arg(title);
        QTest::newRow("page in UTF-16 LE") << inUtf16(page, QStringConverter::Utf16LE) << title << false;
        QTest::newRow("page in GB18030") << inGb18030(page) << title << false;
        const QString misread = QString::fromLatin1(title.toUtf8());
        QTest::newRow("misread before it was saved")
            << QString(json).replace(title, misread).toUtf8() << misread.simplified() << true;
    }

    void encodings()
    {
        QFETCH(QByteArray, bytes);
        const CaptureResult result = readCapture(bytes, {});
        QCOMPARE(result.articles.size(), 1);
        QTEST(result.articles.first().article.title, "title");
        QTEST(!result.articles.first().note.isEmpty(), "noted");
    }

    void damageIsCalledSo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("noted");
        const QByteArray utf8 =
            QStringLiteral("星河公司营收增长，前景看好，业绩超过了市场的预期，机构上调目标价").toUtf8();
        for (const char *page : {"ISO-8859-1", "ISO-8859-2", "ISO-8859-7", "windows-1252"}) {
            const QString misread = inCodePage(utf8, page);
            QTest::addRow("misread as %s", page) << misread << true;
            QTest::addRow("misread as %s, controls lost", page) << withoutControls(misread) << true;
        }
        QTest::newRow("Chinese") << QString::fromUtf8(utf8) << false;
        QTest::newRow("French, with its spaces")
            << QStringLiteral("Société\u00a0: «\u00a0côté\u00a0», été\u00a0; où ça\u00a0? Déjà très élevés à "
                              "5\u00a0°C, clé\u00a0! La façade a été "
                              "rénovée, les bénéfices déclarés dépassent les prévisions")
            << false;
        QTest::newRow("Czech") << QStringLiteral("Příliš žluťoučký kůň úpěl ďábelské ódy, též spořitelna očekává růst")
                               << false;
        QTest::newRow("Greek") << QStringLiteral("«Η εταιρεία» ανακοίνωσε αύξηση των κερδών: «είπε ο πρόεδρος»")
                               << false;
    }

    void damageIsCalledSo()
    {
        QFETCH(QString, text);
        const CaptureResult result =
            readCapture(QStringLiteral(R"({"id":1,"author":{},"text":"%1"})").arg(text).toUtf8(), {});
        QCOMPARE(result.articles.size(), 1);
        QCOMPARE(QString::fromUtf8(result.articles.first().body), text.trimmed());
        QTEST(!result.articles.first().note.isEmpty(), "noted");
    }

    void refusalsNameTheByteInTheFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("place");
        const QString before = QStringLiteral("前景看好的公司，业绩增长 \U0001F600 x\n");
        const QString broken = before + QStringLiteral("{\"标题\":\"营收，利润\",\"id\":12");
        const QString whole = broken.chopped(2); // up to the number, which the end may have cut
        const auto row = [](const char *name, const QByteArray &bytes, qsizetype place) {
            QTest::newRow(name) << bytes << place;
        };
        row("UTF-8", broken.toUtf8(), whole.toUtf8().size());
        row("UTF-8 with BOM", "\xef\xbb\xbf" + broken.toUtf8(), 3 + whole.toUtf8().size());
        row("UTF-16 LE", inUtf16(broken, QStringConverter::Utf16LE), 2 + 2 * whole.size());
        row("UTF-16 BE", inUtf16(broken, QStringConverter::Utf16BE), 2 + 2 * whole.size());
        row("GB18030", inGb18030(broken), inGb18030(whole).size());
        // 5 bytes that are no characters before it, one U+FFFD that came with the file, and one byte behind it
        const QByteArray damage = "\xe7\x9c \xff\xfe\xef\xbf\xbd\xef ";
        row("damaged UTF-8", damage + broken.toUtf8() + '\xe7', damage.size() + whole.toUtf8().size());
        row("damaged UTF-8 with BOM", "\xef\xbb\xbf" + damage + broken.toUtf8(),
            3 + damage.size() + whole.toUtf8().size());
    }

    void refusalsNameTheByteInTheFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qsizetype, place);
        const CaptureResult result = readCapture(bytes, {});
        QCOMPARE(result.refusals.size(), 1);
        QCOMPARE(result.refusals.first().place, QStringLiteral("byte %1").arg(place));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QByteArray &bytes, const char *word) {
            QTest::newRow(name) << bytes << QString::fromLatin1(word);
        };
        row("empty", {}, "empty");
        row("white space", " \r\n\t", "white space");
        row("byte order mark alone", "\xef\xbb\xbf", "white space");
        row("JPEG", QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10) + QByteArray(1000, '\x7f'), "JPEG");
        row("ZIP", "PK\x03\x04 rest", "ZIP");
        row("200 MB of zeros", QByteArray(200 * 1024 * 1024, '\0'), "binary");
        row("signs only", "--- *** ---", "no readable text");
        row("JSON without a post", R"({"hello":"world","list":[1,2,{"id":3}]})", "no post");
        row("empty object", "{}", "no post");
        row("empty array", "[]", "no post");
        row("nothing before the cut", "{\"i18n\":{\"language\":\"en_US\"},\"data\":{\"na", "cut off");
        row("too deep", QByteArray(600, '[') + Post + QByteArray(600, ']'), "512");
        row("too deep, never closed", QByteArray(100'000, '['), "512");
        row("a post of more than 64 MB", "{\"id\":1,\"author\":{},\"text\":\"" + QByteArray(64 << 20, 'w') + "\"}",
            "64 MB");
        row("web archive cut off before its page", WebArchiveHead, "cut off");
        row("page without words",
            "<html><head><style>p{}</style></head><body><script>var x = 1;</script></body></html>", "no article");
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const CaptureResult result = readCapture(bytes, {});
        QCOMPARE(result.articles.size(), 0);
        QCOMPARE(result.refusals.size(), 1);
        QVERIFY2(result.refusals.first().reason.contains(word), qPrintable(result.refusals.first().reason));
    }

    void tellsEachPostsOwnBytes()
    {
        const QByteArray lines = Post + "\n{\"items\":[" + News + "]}\n";
        const CaptureResult result = readCapture(lines, {});
        QCOMPARE(result.articles.size(), 2);
        QCOMPARE(result.articles[0].original, Post);
        QCOMPARE(result.articles[0].member, QStringLiteral("line 1"));
        QCOMPARE(result.articles[1].original, News);
        QCOMPARE(result.articles[1].member, QStringLiteral("line 2 $.items[0]"));

        const CaptureResult list = readCapture("{\"x\":{},\"items\":[" + News + ", " + Post + "]}", {});
        QCOMPARE(list.articles.size(), 2);
        QCOMPARE(list.articles[0].original, News);
        QCOMPARE(list.articles[0].member, QStringLiteral("$.items[0]"));
        QCOMPARE(list.articles[1].original, Post);
    }

    void visibleText()
    {
        const QByteArray bytes = "A headline of ours\n06-03\nShare\nIt holds $Acme(ACM)$ and the words of a "
                                 "paragraph.\n\nDisclaimer: no advice.\nOpen App\n";
        const QDateTime modified(QDate(2024, 1, 2), QTime(3, 4), Qt::UTC);
        const CaptureResult result = readCapture(bytes, {QStringLiteral("x.txt"), modified});
        QCOMPARE(result.articles.size(), 1);
        const Article &article = result.articles.first().article;
        QCOMPARE(article.title, QStringLiteral("A headline of ours"));
        QCOMPARE(article.disclaimer, QStringLiteral("Disclaimer: no advice."));
        QCOMPARE(article.language, QStringLiteral("en"));
        QCOMPARE(article.saved, modified);
        QCOMPARE(article.key.id.size(), 64);
        QCOMPARE(article.tickers.size(), 1);
        QCOMPARE(result.articles.first().body, "It holds $Acme(ACM)$ and the words of a paragraph.");
    }

    void pageTellsOfItself()
    {
        const CaptureResult result = readCapture(
            R"(<!doctype html><html><head><title>Site - A page</title><meta property="og:title" content="A &quot;page&quot;">)"
            R"(<meta name="author" content="Ann"><link rel="canonical" href="https://example.com/a?b=1&amp;c=2"><meta property="article:published_time" content="2024-06-03T10:45:00Z">)"
            R"(</head><body><p>The words of ours, and the rest of it.</p></body></html>)",
            {});
        QCOMPARE(result.articles.size(), 1);
        const Article &article = result.articles.first().article;
        QCOMPARE(article.title, QStringLiteral("A \"page\""));
        QCOMPARE(article.author, QStringLiteral("Ann"));
        QCOMPARE(article.url, QStringLiteral("https://example.com/a?b=1&c=2"));
        QCOMPARE(article.published.toString(Qt::ISODate), QStringLiteral("2024-06-03T10:45:00Z"));
        QCOMPARE(article.language, QStringLiteral("en"));
    }

    void savedPagesSayWhereFromAndWhen_data()
    {
        QTest::addColumn<QByteArray>("comment");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("saved");
        const QString modified = QStringLiteral("2025-01-01T00:00:00Z");
        const QString address = QStringLiteral("https://example.com/a");
        const QByteArray singleFile = "<!--\n Page saved with SingleFile \n url: https://example.com/a \n";
        QTest::newRow("SingleFile") << singleFile +
                                           " saved date: Mon Jun 03 2024 10:45:55 GMT+0800 (\xe4\xb8\xad) \n-->"
                                    << address << QStringLiteral("2024-06-03T10:45:55+08:00");
        QTest::newRow("SingleFile, west of Greenwich")
            << singleFile + " saved date: Sun Dec 31 2023 23:59:59 GMT-0330 (NST) \n-->" << address
            << QStringLiteral("2023-12-31T23:59:59-03:30");
        QTest::newRow("SingleFile, no such day")
            << singleFile + " saved date: Mon Feb 31 2024 10:45:55 GMT+0800 (x) \n-->" << address << modified;
        QTest::newRow("SingleFile, no date") << singleFile + "-->" << address << modified;
        QTest::newRow("SingleFile, no web address")
            << QByteArray("<!--\n Page saved with SingleFile \n url: file:///etc/passwd \n"
                          " saved date: Mon Jun 03 2024 10:45:55 GMT+0000 (UTC) \n-->")
            << QString() << QStringLiteral("2024-06-03T10:45:55Z");
        QTest::newRow("browser") << QByteArray("<!-- saved from url=(0021)https://example.com/a -->") << address
                                 << modified;
        QTest::newRow("neither") << QByteArray("<!-- url: https://example.com/a -->") << QString() << modified;
    }

    void savedPagesSayWhereFromAndWhen()
    {
        QFETCH(QByteArray, comment);
        const QByteArray page =
            "<!DOCTYPE html> <html lang=en>" + comment + "<body><p>Words of ours, <a href=\"b\">and more</a></p>";
        const CaptureResult result = readCapture(page, {{}, QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC)});
        QCOMPARE(result.articles.size(), 1);
        const CapturedArticle &captured = result.articles.first();
        QTEST(captured.article.url, "url");
        QTEST(captured.baseUrl.toString(), "url");
        QTEST(captured.article.saved.toString(Qt::ISODate), "saved");
    }

    void webArchive_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("body");
        const QByteArray html =
            "<html><head><title>A=B \xe9\x87\x91</title></head><body><p>Words of ours</p></body></html>";
        QTest::newRow("plain") << QByteArray("8bit") << html;
        QTest::newRow("base64") << QByteArray("base64") << html.toBase64();
        QTest::newRow("quoted-printable") << QByteArray("quoted-printable")
                                          << QByteArray(html)
                                                 .replace("=", "=3D")
                                                 .replace("\xe9\x87\x91", "=E9=87=91")
                                                 .replace("<body>", "<bo=\r\ndy>");
    }

    void webArchive()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, body);
        const QByteArray bytes = "From: <Saved by a browser>\r\nSnapshot-Content-Location: "
                                 "https://example.com/a\r\nDate: Mon, 3 Jun 2024 10:45:55 +0800\r\n"
                                 "MIME-Version: 1.0\r\nContent-Type: "
                                 "multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--B--\"\r\n\r\n"
                                 "----B--\r\nContent-Type: text/css\r\n\r\np {}\r\n"
                                 "----B--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: " +
                                 encoding + "\r\n\r\n" + body + "\r\n----B------\r\n";
        const CaptureResult result = readCapture(bytes, {{}, QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC)});
        QCOMPARE(result.articles.size(), 1);
        const CapturedArticle &captured = result.articles.first();
        QCOMPARE(captured.article.title, QStringLiteral("A=B 金"));
        QCOMPARE(captured.article.url, QStringLiteral("https://example.com/a"));
        QCOMPARE(captured.article.saved.toString(Qt::ISODate), QStringLiteral("2024-06-03T10:45:55+08:00"));
        QVERIFY(captured.body.contains("<p>Words of ours</p>"));
    }

    /// Each would take minutes if any step were quadratic; the time-out of the test is the judge.
    void hostileInputIsLinear_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        constexpr int Times = 100'000;
        const auto row = [](const char *name, const char *piece) {
            QTest::newRow(name) << "x " + QByteArray(piece).repeated(Times);
        };
        row("opening braces", "{\"");
        row("keys", "{\"a\":");
        row("escaped quotes", "{\"\\\"");
        row("broken strings", "{\"\n");
        row("brackets and blanks", "[ ");
        row("dollars", "$A ");
        row("angle brackets", "<");
        row("textareas", "<textarea ");
        row("comments", "<!--");
        QTest::newRow("pages of openings") << "<html>" + QByteArray("<script").repeated(Times);
        QTest::newRow("pages of scripts") << "<html>" + QByteArray("<script>{\"</script>").repeated(Times / 10);
        QTest::newRow("pages of references") << "<html>" + QByteArray("&#").repeated(Times);
        QTest::newRow("posts in one line") << '[' + QByteArray(Post + ',').repeated(5'000) + "1]";
    }

    void hostileInputIsLinear()
    {
        QFETCH(QByteArray, bytes);
        const CaptureResult result = readCapture(bytes, {});
        QVERIFY(!result.articles.isEmpty() || !result.refusals.isEmpty());
    }

    void nothingIsReadAfterAStop_data()
    {
        QTest::addColumn<QByteArray>("input");
        const QByteArray post = "{\"id\":7,\"likeSize\":1,\"text\":\"The cranes ran all night.\"}";
        QTest::newRow("a post") << post;
        QTest::newRow("lines") << post + '\n' + post + '\n';
        QTest::newRow("a post in a text") << "Words before it\n" + post + "\nand behind\n";
    }

    void nothingIsReadAfterAStop()
    {
        QFETCH(QByteArray, input);
        CaptureContext context;
        QVERIFY(!readCapture(input, context).articles.isEmpty());
        std::stop_source stop;
        stop.request_stop();
        context.stop = stop.get_token();
        for (const CapturedArticle &captured : readCapture(input, context).articles)
            QCOMPARE(captured.article.key.family, QStringLiteral("text"));
    }
};

QTEST_GUILESS_MAIN(CaptureTest)
#include "tst_capture.moc"
