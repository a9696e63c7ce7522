// SPDX-License-Identifier: GPL-3.0-or-later
#include "posts.h"
#include "zip.h"

#include "importing/importer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using enum ImportOutcome;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray post(int number)
{
    return Posts::page(Posts::post(number));
}

/// A post that shares news number `news`.
QByteArray sharing(int number, int news)
{
    QJsonObject made = Posts::post(number);
    made.insert(QStringLiteral("repostType"), 2);
    made.insert(QStringLiteral("repost"),
                QJsonObject{{QStringLiteral("kind"), QStringLiteral("news")},
                            {QStringLiteral("id"), QString::number(news)},
                            {QStringLiteral("title"), QStringLiteral("航运周报 %1").arg(news)},
                            {QStringLiteral("content"), QStringLiteral("<p>第%1期:运价止跌。</p>").arg(news)}});
    return Posts::page(made);
}

QByteArray htmlPage(int number)
{
    return "<!DOCTYPE html><html><body><textarea id=\"__APP_DATA__\" hidden>" +
           QString::fromUtf8(post(number)).toHtmlEscaped().toUtf8() + "</textarea></body></html>";
}

QByteArray newsPage(int number)
{
    const QByteArray id = QByteArray::number(number);
    return "<!DOCTYPE html><html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":"
           "\"Report " +
           id + "\",\"url\":\"https://example.com/" + id + "\",\"articleBody\":\"Freight rates held in week " + id +
           ".\"}</script></head><body></body></html>";
}

QByteArray webArchive(int number)
{
    return "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
           "Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://example.com/\r\n"
           "\r\n" +
           htmlPage(number) + "\r\n--b--\r\n";
}

QByteArray inUtf16(const QByteArray &utf8)
{
    return QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom).encode(QString::fromUtf8(utf8));
}

QByteArray feed(int number)
{
    const QByteArray id = QByteArray::number(number);
    return "<rss version=\"2.0\"><channel><title>Quay</title><link>https:/"
           "/q.example/</link><item><title>Item " +
           id + "</title><guid>" + id + "</guid><description>Rates held in week " + id +
           ".</description></item></channel></rss>";
}

QByteArray letter(int number)
{
    const QByteArray id = QByteArray::number(number);
    return "From: Ann <a@x.example>\nTo: b@x.example\nSubject: Letter " + id +
           "\nDate: Mon, 03 Jun 2024 10:45:55 +0800\nMessage-ID: <" + id + "@x>\n\nRates held in week " + id + ".\n";
}

QByteArray notebook(int number)
{
    const QByteArray id = QByteArray::number(number);
    return "<?xml version=\"1.0\"?><en-export><note><title>Note " + id +
           "</title><content><![CDATA[<en-note>Rates held in week " + id +
           ".</en-note>]]></content></note></en-export>";
}

QByteArray webCrawl(int number)
{
    const QByteArray id = QByteArray::number(number);
    const QByteArray block =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + newsPage(number) + "<p>Rates held.</p>";
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https:/"
           "/example.com/" +
           id + "\r\nContent-Length: " + QByteArray::number(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

QByteArray chapter(int number)
{
    return "<?xml version=\"1.0\"?><html><head><title>Chapter</title></head><body><p>Rates held in week " +
           QByteArray::number(number) + ".</p></body></html>";
}

/// One kind of input: how to make number `n`, which may use ids n to n + 9, and what its first import says.
struct Kind
{
    const char *suffix;
    std::function<QByteArray(int)> bytes;
    QList<ImportOutcome> expected;
    std::function<QList<ZipMember>(int)> members = {}; ///< set: an archive of them
};

const QList<Kind> &kinds()
{
    static const QList<Kind> all{
        {".json", post, {New}},
        {".json", [](int n) { return Posts::list(n, 3); }, {New, New, New}},
        {".jsonl", [](int n) { return post(n) + "\nno JSON\n" + post(n + 1) + '\n'; }, {New, Refused, New}},
        {".json", [](int n) { return post(n) + post(n + 1); }, {New, New}},
        {".html", htmlPage, {New}},
        {".html", newsPage, {New}},
        {".html", [](int n) { return "<html><script>window.STATE = " + post(n) + ";</script></html>"; }, {New}},
        {".mhtml", webArchive, {New}},
        {".js", [](int n) { return "callback(" + post(n) + ");"; }, {New}},
        {".json", [](int n) { return inUtf16(post(n)); }, {New}},
        {".json", [](int n) { return "\xef\xbb\xbf" + post(n); }, {New}},
        {".txt", [](int n) { return "观潮人\n06-03\n" + post(n) + "\n免责声明:不构成建议\n"; }, {New}},
        {".txt",
         [](int n) { return "A headline of ours\nAnd paragraph " + QByteArray::number(n) + " below it."; },
         {New}},
        {".json", [](int n) { return post(n).first(post(n).indexOf("\"title\"") - 30); }, {Partial}},
        // The same again, newer, older, and shared by a second post.
        {".json", [](int n) { return Posts::list(n, 1) + Posts::list(n, 1); }, {New, Same}},
        {".json",
         [](int n) {
             QJsonObject later = Posts::post(n, QStringLiteral("改过的话。"));
             later.insert(QStringLiteral("gmtModify"), qint64(1'900'000'000'000));
             return post(n) + '\n' + Posts::page(later) + '\n';
         },
         {New, Revised}},
        {".json", [](int n) { return sharing(n, n) + '\n' + sharing(n + 1, n) + '\n'; }, {New, Share}},
        // Archives.
        {".zip",
         {},
         {New, New, Refused},
         [](int n) {
             return QList<ZipMember>{{"a.json", post(n)}, {"b/c.html", htmlPage(n + 1)}, {"d.json", "{}"}};
         }},
        {".zip",
         {},
         {Refused, New, Refused},
         [](int n) {
             return QList<ZipMember>{{"../a.json", post(n)}, {"b.json", post(n)}, {"c", {}, "/etc"}};
         }},
        {".zip", {}, {Refused}, [](int) { return QList<ZipMember>(); }},
        // What other programs export.
        {".xml", feed, {New}},
        {".eml", letter, {New}},
        {".mbox",
         [](int n) {
             const QByteArray line = "From a@x.example Mon Jun  3 10:45:55 2024\n";
             return line + letter(n) + '\n' + line + letter(n + 1);
         },
         {New, New}},
        {".enex", notebook, {New}},
        {".warc", webCrawl, {New}},
        {".md",
         [](int n) { return "---\ntitle: Week\n---\nRates **held** in week " + QByteArray::number(n) + ".\n"; },
         {New}},
        {".csv",
         [](int n) {
             const QByteArray id = QByteArray::number(n);
             return "title,content\nWeek " + id + ",Rates held.\nWeek " + id + ",\"Rates, again.\"\n";
         },
         {New, New}},
        {".epub",
         {},
         {New},
         [](int n) {
             return QList<ZipMember>{
                 {"META-INF/container.xml", "<container/>"}, {"c.xhtml", chapter(n)}, {"s.css", "a{b:c}"}};
         }},
        {".docx",
         {},
         {Refused},
         [](int) {
             return QList<ZipMember>{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:document/>"}};
         }},
        {".html",
         [](int n) {
             return "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF=\"https:/"
                    "/example.com/" +
                    QByteArray::number(n) + "\">A</A></DL>";
         },
         {Refused}},
        // Parts of pages, of which nothing is told.
        {".jpg", [](int) { return QByteArray("\xff\xd8\xff\xe0") + QByteArray(200, '\x7f'); }, {}},
        {".css", [](int) { return QByteArray("body { color: red; margin: 0 }\np { top: 1px }\n"); }, {}},
        // What nobody can read.
        {".json", [](int) { return QByteArray(); }, {Refused}},
        {".bin", [](int n) { return QByteArray(300 + n % 50, '\x02'); }, {Refused}},
        {".json", [](int) { return QByteArray("{\"weather\":{\"wind\":[3,4]}}"); }, {Refused}},
        {".json", [](int) { return QByteArray("{\"data\":{\"na"); }, {Refused}},
        {".txt", [](int) { return QByteArray("  \r\n\t "); }, {Refused}},
        {".html", [](int) { return QByteArray("<html><body><script>x()</script></body></html>"); }, {Refused}},
        {".zip", [](int n) { return "PK\x03\x04 no archive " + QByteArray::number(n); }, {Refused}},
    };
    return all;
}

}

/// A folder of everything that people hand in: every input is accounted for, and importing it again changes nothing.
class MixedFolderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        for (int i = 0; i < Inputs; ++i) {
            const Kind &kind = kindOf(i);
            const QString name = path(i);
            QVERIFY(i % 100 != 0 || QDir().mkpath(QFileInfo(name).path()));
            QVERIFY(kind.members ? writeZip(name, kind.members(firstId(i))) : write(name, kind.bytes(firstId(i))));
        }
    }

    void everyInputIsAccountedFor()
    {
        const ImportSummary summary = import();
        QCOMPARE(summary.inputs, Inputs);
        QVERIFY(summary.failure.isEmpty());
        for (int i = 0; i < Inputs; ++i) {
            QList<ImportOutcome> outcomes = m_found.value(path(i));
            QCOMPARE(sorted(outcomes), sorted(kindOf(i).expected));
        }
        int told = 0;
        for (int i = 0; i < Inputs; ++i)
            told += !kindOf(i).expected.isEmpty();
        QCOMPARE(m_found.size(), told);
    }

    void againNothingChanges()
    {
        const QByteArray before = fingerprint();
        const ImportSummary summary = import();
        QCOMPARE(summary.inputs, Inputs);
        for (int i = 0; i < Inputs; ++i) {
            QList<ImportOutcome> expected = kindOf(i).expected;
            for (ImportOutcome &outcome : expected)
                outcome = outcome == Refused ? Refused : Same;
            QCOMPARE(sorted(m_found.value(path(i))), sorted(expected));
        }
        QCOMPARE(fingerprint(), before);
        auto store = ArticleStore::open(library(), ArticleStore::Access::Write);
        QVERIFY(store);
        QCOMPARE(*(*store)->check(), QStringList());
    }

private:
    static constexpr int Inputs = 5000;

    QString library() const { return m_folder.filePath(QStringLiteral("library")); }
    static const Kind &kindOf(int input) { return kinds().at(input % kinds().size()); }
    static int firstId(int input) { return 1000 + input * 10; }

    QString path(int input) const
    {
        return m_folder.filePath(QStringLiteral("in/%1/%2%3")
                                     .arg(input / 100, 2, 10, QLatin1Char('0'))
                                     .arg(input, 4, 10, QLatin1Char('0'))
                                     .arg(QString::fromLatin1(kindOf(input).suffix)));
    }

    /// Refusals stand behind the articles of their input.
    static QList<ImportOutcome> sorted(QList<ImportOutcome> outcomes)
    {
        std::sort(outcomes.begin(), outcomes.end());
        return outcomes;
    }

    ImportSummary import()
    {
        m_found.clear();
        auto store = ArticleStore::open(library(), ArticleStore::Access::Write);
        ImportObserver observer;
        observer.lines = [this](const QList<ImportLine> &lines) {
            for (const ImportLine &line : lines)
                m_found[line.input].append(line.outcome);
        };
        return store ? importPaths(**store, {m_folder.filePath(QStringLiteral("in"))}, {}, observer) : ImportSummary();
    }

    QByteArray fingerprint() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QFileInfo &info : QDir(library()).entryInfoList(QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            hash.addData(info.fileName().toUtf8());
            if (file.open(QIODevice::ReadOnly))
                hash.addData(&file);
        }
        return hash.result();
    }

    QTemporaryDir m_folder;
    QHash<QString, QList<ImportOutcome>> m_found;
};

QTEST_GUILESS_MAIN(MixedFolderTest)
#include "tst_mixedfolder.moc"
