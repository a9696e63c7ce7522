// SPDX-License-Identifier: GPL-3.0-or-later
#include "zip.h"

#include "importing/importer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using enum ImportOutcome;

namespace {

/// Through libarchive, as gzip(1) would.
QByteArray gzipped(const QByteArray &bytes)
{
    QByteArray packed(bytes.size() + 1024, Qt::Uninitialized);
    size_t used = 0;
    archive *made = archive_write_new();
    archive_write_add_filter_gzip(made);
    archive_write_set_format_raw(made);
    archive_write_open_memory(made, packed.data(), size_t(packed.size()), &used);
    archive_entry *entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(made, entry);
    archive_write_data(made, bytes.constData(), size_t(bytes.size()));
    archive_entry_free(entry);
    archive_write_close(made);
    archive_write_free(made);
    return packed.first(qsizetype(used));
}

/// JSON, with its quotation marks.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

QByteArray chapter(const QByteArray &word)
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<html xmlns=\"x\"><head><title>" + word +
           "</title></head><body><h1>On " + word + "</h1><p>The port sold its " + word +
           " in the spring, and nobody asked for the price.</p><p>They stand there still, painted once a year.</p>"
           "<img src=\"../pics/a.gif\"/></body></html>";
}

QByteArray letter(int number)
{
    const QByteArray id = QByteArray::number(number);
    return "From a@x.example Mon Jun  3 10:45:55 2024\nFrom: Ann <a@x.example>\nTo: b@x.example\nSubject: Letter " +
           id + "\nDate: Mon, 03 Jun 2024 10:45:55 +0800\nMessage-ID: <" + id +
           "@x>\nContent-Type: text/plain\n\nNumber " + id + " of ours.\n" +
           QByteArray("rates hold at night\n").repeated(50) + "\n";
}

QByteArray row(int number)
{
    return "Dock " + QByteArray::number(number) + ",\"Words\nof " + QByteArray::number(number) + "\"\n";
}

QByteArray note(int number)
{
    return "<note><title>Note " + QByteArray::number(number) + "</title><content><![CDATA[<en-note>Words of " +
           QByteArray::number(number) + "</en-note>]]></content><created>20240603T0245" +
           QByteArray::number(10 + number % 50) + "Z</created></note>";
}

QByteArray answer(int number)
{
    const QByteArray block =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + chapter("lock " + QByteArray::number(number));
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https:/"
           "/q.example/" +
           QByteArray::number(number) +
           "\r\nWARC-Date: 2024-06-03T02:45:55Z\r\nContent-Length: " + QByteArray::number(block.size()) + "\r\n\r\n" +
           block + "\r\n\r\n";
}

template <typename Make>
QByteArray many(int count, Make make)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes += make(i);
    return bytes;
}

}

/// Books, exports, mailboxes and crawls as files and in archives: what of them becomes articles, and what is left
/// aside.
class ContainersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid() && QDir(m_folder->path()).mkdir(QStringLiteral("in")));
    }

    void book()
    {
        QVERIFY(writeZip(path("a.epub"), {{"mimetype", "application/epub+zip"},
                                          {"META-INF/container.xml", "<container/>"},
                                          {"OEBPS/content.opf", "<package/>"},
                                          {"OEBPS/text/cover.xhtml", chapter("cover")},
                                          {"OEBPS/text/c1.xhtml", chapter("cranes")},
                                          {"OEBPS/text/c2.xhtml", chapter("tugs")},
                                          {"OEBPS/pics/a.gif", gif()},
                                          {"OEBPS/s.css", "body { color: red }"}}));
        import();
        QCOMPARE(m_outcomes, QList<ImportOutcome>({New, New}));
        const auto article = m_store->article(1);
        QVERIFY(article);
        QCOMPARE(article->article.title, QStringLiteral("On cranes"));
        QCOMPARE(*m_store->lacksImages(1), false);
    }

    void toldAsWhole_data()
    {
        QTest::addColumn<QByteArrayList>("members");
        QTest::addColumn<QString>("word");
        QTest::newRow("Word") << QByteArrayList{"[Content_Types].xml", "word/document.xml"} << QStringLiteral("Word");
        QTest::newRow("Excel") << QByteArrayList{"[Content_Types].xml", "xl/workbook.xml"} << QStringLiteral("Excel");
        QTest::newRow("OpenDocument") << QByteArrayList{"mimetype", "content.xml", "META-INF/manifest.xml"}
                                      << QStringLiteral("OpenDocument");
        QTest::newRow("protected book") << QByteArrayList{"META-INF/container.xml", "META-INF/rights.xml", "a.xhtml"}
                                        << QStringLiteral("protection");
        QTest::newRow("program") << QByteArrayList{"META-INF/MANIFEST.MF", "a.class"} << QStringLiteral("program");
    }

    void toldAsWhole()
    {
        QFETCH(QByteArrayList, members);
        QFETCH(QString, word);
        QList<ZipMember> made;
        for (const QByteArray &name : std::as_const(members))
            made.append({name, "<a>words</a>"});
        QVERIFY(writeZip(path("a.zip"), made));
        import();
        QCOMPARE(m_outcomes, QList<ImportOutcome>({Refused}));
        QVERIFY2(m_reasons.first().contains(word), qPrintable(m_reasons.first()));
    }

    void omnivore()
    {
        QVERIFY(writeZip(path("o.zip"),
                         {{"content/docks-1.html", "<p>Four docks, one crane.</p>"},
                          {"metadata_0_to_2.json",
                           quoted("[{'slug':'docks-1','title':'Docks','url':'https:/"
                                  "/q.example/d','state':'Active',"
                                  "'readingProgress':0,'savedAt':'2024-06-03T02:45:55.000Z','labels':['harbour']},"
                                  "{'slug':'tugs-2','title':'Tugs','url':'https:/"
                                  "/q.example/t','state':'Active',"
                                  "'readingProgress':0,'savedAt':'2024-06-03T02:45:55.000Z'}]")},
                          {"highlights/docks-1.md", "> one crane"}}));
        import();
        QCOMPARE(m_outcomes, QList<ImportOutcome>({New, Refused}));
        QVERIFY2(m_reasons.last().contains(QLatin1String("1 link")), qPrintable(m_reasons.last()));
        QCOMPARE(m_store->article(1)->article.title, QStringLiteral("Docks"));
    }

    void crawlInItsPackage()
    {
        QVERIFY(writeZip(path("a.wacz"), {{"datapackage.json", "{}"},
                                          {"pages/pages.jsonl", "{\"format\":\"json-pages-1.0\"}\n"},
                                          {"archive/data.warc.gz", gzipped(answer(1)) + gzipped(answer(2))},
                                          {"indexes/index.cdx", "words"}}));
        import();
        QCOMPARE(m_outcomes, QList<ImportOutcome>({New, New}));
    }

    /// Cut into runs of whole records; each is read once, and none twice.
    void longOnes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("articles");
        QTest::newRow("mailbox") << many(200, letter) << 200;
        QTest::newRow("notebook") << "<?xml version=\"1.0\"?><en-export application=\"a\">" + many(40, note) +
                                         "</en-export>"
                                  << 40;
        QTest::newRow("crawl") << many(60, answer) << 60;
        QTest::newRow("table") << "title,content\n" + many(500, row) << 500;
        QTest::newRow("crawl, packed") << gzipped(many(60, answer)) << 60;
        QTest::newRow("lines, packed") << gzipped(many(30, [](int number) {
            return quoted("{'title':'T " + QByteArray::number(number) +
                          "','content':'words of ours','url':'https:/"
                          "/q.example/" +
                          QByteArray::number(number) + "'}\n");
        })) << 30;
    }

    void longOnes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, articles);
        QVERIFY(write("long", bytes));
        ImportOptions options;
        options.limits.piece = 2000;
        import(options);
        QCOMPARE(m_outcomes.count(New), articles);
        QCOMPARE(m_outcomes.size(), articles);
        import(options);
        QCOMPARE(m_outcomes.count(Same), articles);
        import();
        QCOMPARE(m_outcomes.count(Same), articles);
    }

    void oneRecordThatIsTooLong()
    {
        QVERIFY(write("long",
                      letter(1) + letter(2).chopped(1) + QByteArray("words\n").repeated(40'000) + "\n" + letter(3)));
        ImportOptions options;
        options.limits.piece = 2000;
        options.limits.post = 50'000;
        import(options);
        QCOMPARE(m_outcomes, QList<ImportOutcome>({New, Refused, New}));
    }

    void packedThatNeverEnds()
    {
        QVERIFY(write("zeros.gz", gzipped(QByteArray(30 << 20, '0'))));
        import();
        QCOMPARE(m_outcomes, QList<ImportOutcome>({Refused}));
        QVERIFY2(m_reasons.first().contains(QLatin1String("times its size")), qPrintable(m_reasons.first()));
    }

    void noteWithItsPictures()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("in/assets")));
        QVERIFY(write("note.md", "---\ntitle: Docks\n---\nFour docks ![crane](assets/a.gif)\n"));
        QVERIFY(write("assets/a.gif", gif()));
        import();
        QCOMPARE(m_outcomes, QList<ImportOutcome>({New}));
        QCOMPARE(*m_store->lacksImages(1), false);
    }

    void partsOfSitesAreLeftAside()
    {
        QVERIFY(write("index.html", chapter("cranes")));
        QVERIFY(write("s.css", "body { color: red; margin: 0 }\np { top: 1px }\n"));
        QVERIFY(write("app.js", "(function () { var a = b(1); a.c = (d || e)(); }());"));
        QVERIFY(write("a.gif", gif()));
        QVERIFY(write("robots.txt", "User-agent: *\nDisallow: /x\n"));
        QVERIFY(write("Thumbs.db", "words"));
        import();
        QCOMPARE(m_outcomes, QList<ImportOutcome>({New}));
    }

    void nothingButParts()
    {
        QVERIFY(write("s.css", "body { color: red; margin: 0 }\np { top: 1px }\n"));
        QVERIFY(write("a.gif", gif()));
        import();
        QCOMPARE(m_outcomes, QList<ImportOutcome>({Refused}));
        QVERIFY2(m_reasons.first().contains(QLatin1String("2 file")), qPrintable(m_reasons.first()));
    }

    void aPartThatIsNamedItself()
    {
        QVERIFY(write("a.gif", gif()));
        import({}, path("a.gif"));
        QCOMPARE(m_outcomes, QList<ImportOutcome>({Refused}));
        QVERIFY(m_reasons.first().contains(QLatin1String("GIF")));
    }

private:
    static QByteArray gif() { return QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw=="); }

    QString path(const char *name) const { return m_folder->filePath(QStringLiteral("in/") + QLatin1String(name)); }

    bool write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    void import(const ImportOptions &options = {}, const QString &what = {})
    {
        m_outcomes.clear();
        m_reasons.clear();
        m_store.reset();
        auto store = ArticleStore::open(m_folder->filePath(QStringLiteral("library")), ArticleStore::Access::Write);
        QVERIFY(store);
        m_store = *std::move(store);
        ImportObserver observer;
        observer.lines = [this](const QList<ImportLine> &lines) {
            for (const ImportLine &line : lines) {
                m_outcomes.append(line.outcome);
                m_reasons.append(line.reason);
            }
        };
        importPaths(*m_store, {what.isEmpty() ? m_folder->filePath(QStringLiteral("in")) : what}, options, observer);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
    QList<ImportOutcome> m_outcomes;
    QStringList m_reasons;
};

QTEST_GUILESS_MAIN(ContainersTest)
#include "tst_containers.moc"
