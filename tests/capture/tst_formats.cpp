// SPDX-License-Identifier: GPL-3.0-or-later
#include "described.h"

#include "capture/imagesource.h"

#include <QCryptographicHash>
#include <QTest>

/// Formats besides JSON, pages and plain text: feeds, notebooks, letters, web archives, Markdown, tables, pages of
/// notes.
class FormatsTest final : public QObject
{
    Q_OBJECT

    using Fields = QMap<QString, QString>;

    static CaptureContext named(const QString &fileName)
    {
        CaptureContext context;
        context.fileName = fileName;
        return context;
    }

    static QByteArray feed(const QByteArray &items)
    {
        return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" "
               "xmlns:content=\"http:/"
               "/purl.org/rss/1.0/modules/content/\"><channel><title>Harbour Notes</title>"
               "<link>https:/"
               "/harbour.example/</link>" +
               items + "</channel></rss>";
    }

    static QByteArray item(const QByteArray &guid, const QByteArray &inside)
    {
        return "<item><title>Cranes at " + guid +
               "</title><link>https:/"
               "/harbour.example/" +
               guid + "?a=1&b=2</link><guid isPermaLink=\"false\">" + guid +
               "</guid><pubDate>Mon, 03 Jun 2024 10:45:55 +0800</pubDate>" + inside + "</item>";
    }

    static QByteArray letter(const QByteArray &id)
    {
        return "From: =?utf-8?Q?Quay_Letters?= <post@quay.example>\r\nTo: reader@example.com\r\n"
               "Subject: Tugs and tides\r\nDate: Mon, 03 Jun 2024 10:45:55 +0800\r\nMessage-ID: <" +
               id +
               ">\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"out\"\r\n\r\n--out\r\n"
               "Content-Type: multipart/alternative; boundary=\"out-in\"\r\n\r\n--out-in\r\nContent-Type: "
               "text/plain\r\n\r\nplain words of ours\r\n--out-in\r\nContent-Type: text/html; charset=gb2312\r\n"
               "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>=B8=DB=BF=DA rates held.</p>"
               "<img src=3D\"cid:pic\">\r\n--out-in--\r\n--out\r\nContent-Type: image/png\r\nContent-ID: <pic>\r\n"
               "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--out--\r\n";
    }

    static QByteArray record(const QByteArray &type, const QByteArray &address, const QByteArray &block)
    {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address +
               "\r\nWARC-Date: 2024-06-03T02:45:55Z\r\nContent-Type: application/http\r\nContent-Length: " +
               QByteArray::number(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
    }

    static QByteArray page(const QByteArray &word)
    {
        return "<html><head><title>Locks and " + word + "</title></head><body><article><h1>Locks and " + word +
               "</h1><p>The lower lock was closed for a week, and the barges waited for it in a long row.</p>"
               "<p>Nobody lost money by it, since the mills upstream had their stores full of grain.</p></article>"
               "</body></html>";
    }

    static QByteArray notebook()
    {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE en-export SYSTEM \"x\"><en-export><note><title>Dry "
               "docks</title><content><![CDATA[<?xml version=\"1.0\"?><en-note><div>Four docks, &nbsp;one crane.</div>"
               "<en-media type=\"image/gif\" hash=\"4d2d8fb4a1d4cdbed2b2b8a2a0dbd1ba\"/><en-crypt>c2VjcmV0</en-crypt>"
               "<en-todo checked=\"true\"/>paint</en-note>]]></content><created>20240603T024555Z</created><updated>"
               "20240604T000000Z</updated><tag>harbour</tag><note-attributes><author>Ann</author><source-url>"
               "https:/"
               "/quay.example/docks</source-url></note-attributes><resource><data encoding=\"base64\">R0lGODlh"
               "</data><mime>image/gif</mime></resource></note><note><title>Empty</title><content><![CDATA[<en-note/"
               ">]]>"
               "</content></note><note><title>Buoys</title><content><![CDATA[<en-note>Green to starboard.</en-note>]]>"
               "</content><created>20240605T024555Z</created></note></en-export>";
    }

    /// A property list of dictionaries, lists, data and texts, written as Apple's programs do.
    class Plist
    {
    public:
        int text(const QByteArray &ascii) { return add(marked(0x50, ascii.size()) + ascii); }
        int data(const QByteArray &bytes) { return add(marked(0x40, bytes.size()) + bytes); }
        int list(const QList<int> &objects) { return add(marked(0xa0, objects.size()) + references(objects)); }
        int dictionary(const QList<int> &keys, const QList<int> &values)
        {
            return add(marked(0xd0, keys.size()) + references(keys) + references(values));
        }

        QByteArray written(int root) const
        {
            QByteArray bytes = "bplist00";
            QByteArray table;
            for (const QByteArray &object : m_objects) {
                table += char(bytes.size() >> 8);
                table += char(bytes.size() & 0xff);
                bytes += object;
            }
            const auto number = [](qsizetype value) {
                return QByteArray(6, '\0') + char(value >> 8) + char(value & 0xff);
            };
            const qsizetype begin = bytes.size();
            return bytes + table + QByteArray(6, '\0') + '\2' + '\1' + number(m_objects.size()) + number(root) +
                   number(begin);
        }

    private:
        static QByteArray marked(int kind, qsizetype size)
        {
            if (size < 15)
                return QByteArray(1, char(kind | int(size)));
            return QByteArray(1, char(kind | 15)) + '\x11' + char(size >> 8) + char(size & 0xff);
        }
        static QByteArray references(const QList<int> &objects)
        {
            QByteArray bytes;
            for (const int object : objects)
                bytes += char(object);
            return bytes;
        }
        int add(const QByteArray &object)
        {
            m_objects.append(object);
            return int(m_objects.size()) - 1;
        }

        QByteArrayList m_objects;
    };

    static QByteArray safari()
    {
        Plist plist;
        const int data = plist.text("WebResourceData");
        const int url = plist.text("WebResourceURL");
        const int type = plist.text("WebResourceMIMEType");
        const int encoding = plist.text("WebResourceTextEncodingName");
        const int main = plist.dictionary({data, url, type, encoding}, {plist.data(page("c")),
                                                                        plist.text("https:/"
                                                                                   "/q.example/c"),
                                                                        plist.text("text/html"), plist.text("UTF-8")});
        const int picture = plist.dictionary({data, url, type}, {plist.data("GIF89a"),
                                                                 plist.text("https:/"
                                                                            "/q.example/p.gif"),
                                                                 plist.text("image/gif")});
        const int mainKey = plist.text("WebMainResource");
        const int othersKey = plist.text("WebSubresources");
        return plist.written(plist.dictionary({mainKey, othersKey}, {main, plist.list({picture})}));
    }

    static QByteArray clipped()
    {
        return "---\ntitle: \"Piers: a history\"\nsource: https:/"
               "/quay.example/piers\nauthor:\n  - \"[[Ann]]\"\n  - Bob\n"
               "published: 2024-06-03\ncreated: 2024-06-04\ntags: [harbour, 'old, new']\n---\n# Piers: a "
               "history\n\nWood "
               "**rots**, see [[Stone|stone]].\n\n| year | cost |\n| --- | --- |\n| 1911 | 12.5 |\n";
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("outline");
        QTest::addColumn<Fields>("first");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &outline,
                            std::initializer_list<std::pair<const char *, const char *>> first = {},
                            const char *fileName = "") {
            Fields fields;
            for (const auto &[key, value] : first)
                fields.insert(QString::fromLatin1(key), QString::fromUtf8(value));
            QTest::newRow(name) << QString::fromUtf8(fileName) << bytes << outline << fields;
        };
        const QString refusal = QStringLiteral("refused ");

        row("RSS, with and without a text",
            feed(item("g1", "<description>short</description><content:encoded><![CDATA[<p>Whole "
                            "words</p>]]></content:encoded>") +
                 item("g2", "<description>Only &lt;b&gt;this&lt;/b&gt;</description>") + item("g3", "")),
            {QStringLiteral("feed/news/https:/"
                            "/harbour.example/#g1"),
             QStringLiteral("feed/news/https:/"
                            "/harbour.example/#g2"),
             refusal},
            {{"title", "Cranes at g1"},
             {"source", "Harbour Notes"},
             {"summary", "short"},
             {"body", "<p>Whole words</p>"},
             {"url", "https:/"
                     "/harbour.example/g1?a=1&b=2"},
             {"published", "2024-06-03T10:45:55+08:00"}});
        row("RSS, an item that is broken",
            feed("<item><title>a<b></title></item>" + item("g1", "<description>words</description>")),
            {QStringLiteral("feed/news/https:/"
                            "/harbour.example/#g1"),
             refusal});
        row("RSS, cut off", feed(item("g1", "<description>words</description>") + "<item><title>half"),
            {QStringLiteral("feed/news/https:/"
                            "/harbour.example/#g1"),
             refusal});
        row("RSS, prefixes that nobody declared",
            "<rss><channel><title>T</title><item><dc:creator>Ann &nbsp;B</dc:creator><content:encoded>&lt;p&gt;w "
            "w&lt;/p&gt;"
            "</content:encoded></item></channel></rss>",
            {QStringLiteral("feed/content/*")}, {{"author", "Ann B"}, {"source", "T"}});
        row("RDF",
            "<rdf:RDF xmlns:rdf=\"r\"><channel><title>T</title><link>https:/"
            "/t.example/</link></channel><item><title>One"
            "</title><link>https:/"
            "/t.example/1</link><description>words of ours</description></item></rdf:RDF>",
            {QStringLiteral("feed/news/https:/"
                            "/t.example/1")},
            {{"title", "One"}, {"source", "T"}});
        row("Atom",
            "<feed xmlns=\"http:/"
            "/www.w3.org/2005/Atom\"><title>T</title><link rel=\"self\" href=\"https:/"
            "/t.example/f\"/>"
            "<author><name>Ann</name></author><entry><title type=\"html\">One &amp;amp; two</title><link "
            "href=\"https:/"
            "/t.example/1\"/><id>tag:t.example,2024:1</id><published>2024-06-03T02:45:55Z</published>"
            "<updated>2024-06-04T00:00:00Z</updated><content type=\"xhtml\"><x:div xmlns:x=\"x\"><x:p>w &lt; "
            "w</x:p></x:div>"
            "</content></entry></feed>",
            {QStringLiteral("feed/news/#tag:t.example,2024:1")},
            {{"title", "One & two"},
             {"author", "Ann"},
             {"source", "T"},
             {"url", "https:/"
                     "/t.example/1"},
             {"modified", "2024-06-04T00:00:00Z"}});
        row("feed without items", feed(""), {refusal});

        row("letter", letter("7@quay.example"), {QStringLiteral("mail/news/7@quay.example")},
            {{"title", "Tugs and tides"},
             {"source", "Quay Letters"},
             {"published", "2024-06-03T10:45:55+08:00"},
             {"format", "html"}});
        row("letter of plain text in base64",
            "Subject: T\nFrom: Ann <a@x.example>\nDate: Mon, 03 Jun 2024 10:45:55 +0800\nContent-Transfer-Encoding: "
            "base64\nContent-Type: text/plain; charset=utf-8\n\nd29yZHMgb2Ygb3Vycw==\n",
            {QStringLiteral("mail/content/*")}, {{"body", "words of ours"}, {"format", "text"}});
        row("mailbox",
            "From a@x.example Mon Jun  3 10:45:55 2024\n" + letter("1@q") +
                "\nFrom here on the words are ours\n\nFrom "
                "b@x.example Mon Jun  3 10:46:55 2024\n" +
                letter("2@q"),
            {QStringLiteral("mail/news/1@q"), QStringLiteral("mail/news/2@q")});

        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
        const QByteArray chunked = QByteArray::number(page("b").size(), 16) + "\r\n" + page("b") + "\r\n0\r\n\r\n";
        row("web archive",
            record("request",
                   "https:/"
                   "/q.example/a",
                   "GET /a HTTP/1.1\r\n\r\n") +
                record("response",
                       "https:/"
                       "/q.example/r",
                       "HTTP/1.1 301 Moved\r\nLocation: /a\r\n\r\n") +
                record("response",
                       "https:/"
                       "/q.example/a",
                       head + "\r\n" + page("a")) +
                record("response",
                       "https:/"
                       "/q.example/b",
                       head + "Transfer-Encoding: chunked\r\n\r\n" + chunked) +
                record("revisit",
                       "https:/"
                       "/q.example/c",
                       head + "\r\n") +
                record("response",
                       "https:/"
                       "/q.example/s.js",
                       "HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\n\r\nx()"),
            {QStringLiteral("page/news/https:/"
                            "/q.example/a"),
             QStringLiteral("page/news/https:/"
                            "/q.example/b")},
            {{"title", "Locks and a"}});
        row("web archive without pages",
            record("request",
                   "https:/"
                   "/q.example/a",
                   "GET /a HTTP/1.1\r\n\r\n"),
            {refusal});

        row("Safari's web archive", safari(),
            {QStringLiteral("page/news/https:/"
                            "/q.example/c")},
            {{"title", "Locks and c"}});

        row("notebook", notebook(),
            {QStringLiteral("evernote/content/*"), QStringLiteral("evernote/content/*"), refusal},
            {{"title", "Dry docks"},
             {"author", "Ann"},
             {"url", "https:/"
                     "/quay.example/docks"},
             {"states", "harbour"},
             {"published", "2024-06-03T02:45:55Z"},
             {"modified", "2024-06-04T00:00:00Z"}});
        row("notebook, cut off", notebook().chopped(60), {QStringLiteral("evernote/content/*"), refusal, refusal});

        row("Markdown with front matter", clipped(),
            {QStringLiteral("markdown/news/https:/"
                            "/quay.example/piers")},
            {{"title", "Piers: a history"},
             {"author", "Ann, Bob"},
             {"states", "harbour;old, new"},
             {"published", "2024-06-03T00:00:00+08:00"},
             {"body", "<p>Wood <strong>rots</strong>, see "
                      "stone.</p>\n<table>\n<thead>\n<tr>\n<th>year</th>\n<th>cost</th>\n</tr>\n"
                      "</thead>\n<tbody>\n<tr>\n<td>1911</td>\n<td>12.5</td>\n</tr>\n</tbody>\n</table>\n"}},
            "piers.md");
        row("Markdown by its signs",
            "# Sluices\n\nSee [the plan](https:/"
            "/q.example/plan) for them.\n",
            {QStringLiteral("markdown/content/*")}, {{"title", "Sluices"}});
        row("Markdown by its name", "Words of ours about *weirs*.\n", {QStringLiteral("markdown/content/*")},
            {{"title", "weirs"}, {"body", "<p>Words of ours about <em>weirs</em>.</p>\n"}}, "weirs.md");
        row("Markdown of Logseq",
            "title:: Sluices\nurl:: https:/"
            "/q.example/s\n- Words\n- of ours\n",
            {QStringLiteral("markdown/news/https:/"
                            "/q.example/s")},
            {{"title", "Sluices"}});
        row("text with a hash", "#freight is up\nand so are rates", {QStringLiteral("text/content/*")});

        row("table of posts",
            "post_title,post_author,post_content,post_date,post_time,post_url\n\"Docks, again\",Ann,\"Four docks.\nOne "
            "\"\"crane\"\".\",2024-06-03,10:45,https:/"
            "/q.example/1\nTugs,Bob,Two tugs.,2024-06-04,11:00,\n",
            {QStringLiteral("table/news/https:/"
                            "/q.example/1"),
             QStringLiteral("table/content/*")},
            {{"title", "Docks, again"},
             {"author", "Ann"},
             {"body", "Four docks.\nOne \"crane\"."},
             {"published", "2024-06-03T10:45:00+08:00"},
             {"note", "noted"}});
        row("table in Chinese, by tabs",
            QStringLiteral("标题\t正文\t发布时间\n码头\t四个船坞\t2024-06-03 10:45\n").toUtf8(),
            {QStringLiteral("table/content/*")}, {{"title", "码头"}, {"published", "2024-06-03T10:45:00+08:00"}});
        row("prose with commas",
            "Docks, cranes, and tugs\nwere sold, again, and again\nby the port, they say, at night\n",
            {QStringLiteral("text/content/*")});

        row("page of notes",
            "<html><body><div class=\"memos\"><div class=\"memo\"><div class=\"time\">2024-06-03 10:45:55</div><div "
            "class=\"content\"><div><p>#harbour Four docks.</p></div></div><div class=\"files\"></div></div><div "
            "class=\"memo\"><div class=\"time\">2024-06-04 10:45:55</div><div class=\"content\"><p>Two "
            "tugs.</p></div></div></div></body></html>",
            {QStringLiteral("flomo/content/*"), QStringLiteral("flomo/content/*")},
            {{"published", "2024-06-03T10:45:55+08:00"}, {"states", "harbour"}});
        row("page of a chat",
            "<html><body><div class=\"message default clearfix\" id=\"message5\"><div class=\"body\"><div "
            "class=\"pull_right "
            "date details\" title=\"03.06.2024 10:45:55 UTC+08:00\">10:45</div><div class=\"from_name\">Ann</div><div "
            "class=\"text\">Four docks.</div></div></div></body></html>",
            {QStringLiteral("telegram/content/*")}, {{"author", "Ann"}, {"published", "2024-06-03T10:45:55+08:00"}});
    }

    void reads()
    {
        QFETCH(QString, fileName);
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, outline);
        QFETCH(Fields, first);
        const CaptureResult result = readCapture(bytes, named(fileName));
        QCOMPARE(Described::outline(result), outline);
        if (result.articles.isEmpty())
            return;
        const Fields fields = Described::fields(result.articles.first());
        for (auto field = first.cbegin(); field != first.cend(); ++field)
            QCOMPARE(fields.value(field.key()), field.value());
    }

    void eachArticleIsReadAgainFromItsOwnBytes_data() { reads_data(); }

    void eachArticleIsReadAgainFromItsOwnBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, fileName);
        for (const CapturedArticle &captured : readCapture(bytes, named(fileName)).articles) {
            if (captured.original.isEmpty())
                continue;
            const CaptureResult again = readCapture(captured.original, {});
            QCOMPARE(again.articles.size(), 1);
            QCOMPARE(again.articles.first().article.key, captured.article.key);
            QCOMPARE(again.articles.first().body, captured.body);
        }
    }

    void picturesComeAlong()
    {
        const QByteArray gif = QByteArray::fromBase64("R0lGODlh");
        const QByteArray md5 = QCryptographicHash::hash(gif, QCryptographicHash::Md5).toHex();
        const auto notes = readCapture(notebook().replace("4d2d8fb4a1d4cdbed2b2b8a2a0dbd1ba", md5), {}).articles;
        QVERIFY(notes.first().images);
        QCOMPARE(notes.first().images->read({"cid:" + md5}, 1000).value("cid:" + md5).bytes, gif);
        QVERIFY(notes.first().body.contains("<img src=\"cid:" + md5));
        QVERIFY(!notes.first().body.contains("c2VjcmV0"));

        const auto pages = readCapture(safari(), {}).articles;
        QVERIFY(pages.size() == 1 && pages.first().images);
        QCOMPARE(pages.first().images->names(), QByteArrayList{"https:/"
                                                               "/q.example/p.gif"});

        const auto letters = readCapture(letter("1@q"), {}).articles;
        QCOMPARE(letters.first().images->names(), QByteArrayList{"cid:pic"});
        QVERIFY(letters.first().body.contains(QStringLiteral("港口").toUtf8()));
    }

    void tellsByName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("aside");
        const auto row = [](const char *name, const QByteArray &bytes, const char *words, bool aside = false,
                            const char *fileName = "") {
            QTest::newRow(name) << bytes << QString::fromLatin1(fileName) << QString::fromLatin1(words) << aside;
        };
        row("PNG", QByteArray("\x89PNG\r\n\x1a\n", 8), "PNG", true);
        row("font", "wOF2 and so on", "font", true);
        row("icon", QByteArray("\0\0\1\0\1\0", 6), "picture", true);
        row("film",
            QByteArray("\0\0\0\x18"
                       "ftypmp42",
                       12),
            "film", true);
        row("bitmap", "BM" + QByteArray(12, '\0') + "(" + QByteArray(20, '\0'), "picture", true);
        row("a word that begins like a bitmap", "BMW sold more cars", "");
        row("old Word", QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8), "Word");
        row("RTF", "{\\rtf1\\ansi words}", "RTF");
        row("Kindle", QByteArray(60, 'x') + "BOOKMOBI", "Kindle");
        row("7z", "7z\xbc\xaf\x27\x1c", "Unpack");
        row("SQLite", "SQLite format 3\n", "database");
        row("property list", "bplist00 and so on", "property list");
        row("bookmarks",
            "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF=\"https:/"
            "/a.example/\">A</A><DT><A "
            "HREF=\"https:/"
            "/b.example/\">B</A><DD>a remark</DL>",
            "2 link");
        row("Pocket's page",
            "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul><li><a href=\"https:/"
            "/a.example/\" "
            "time_added=\"1717382755\">A</a></li></ul></body></html>",
            "1 link");
        row("Pocket's table",
            "title,url,time_added,tags,status\nA,https:/"
            "/a.example/,1717382755,x,unread\n",
            "1 link");
        row("Readwise's table", "Highlight,Book Title,Book Author\n\"A passage, of ours\",Docks,Ann\n", "Readwise");
        row("any table", "year;cranes;tugs\n1911;4;2\n1912;5;2\n1913;5;3\n", "table");
        row("links in JSON",
            "[{\"href\":\"https:/"
            "/a.example/\",\"description\":\"A\",\"extended\":\"\"},{\"href\":\"https:/"
            "/b.example/\",\"description\":\"B\"}]",
            "2 link");
        row("links in lines",
            "{\"url\":\"https:/"
            "/a.example/\",\"title\":\"A\"}\n{\"url\":\"https:/"
            "/b.example/\",\"title\":\"B\"}\n",
            "2 link");
        row("links in a text",
            "https:/"
            "/a.example/ A\n\n- https:/"
            "/b.example/\nhttps:/"
            "/c.example/\n",
            "3 link");
        row("feeds",
            "<opml version=\"1.0\"><body><outline text=\"A\" xmlUrl=\"https:/"
            "/a.example/f\"/></body></opml>",
            "1 feed");
        row("site map",
            "<?xml version=\"1.0\"?><urlset><url><loc>https:/"
            "/a.example/</loc></url></urlset>",
            "1 link");
        row("part of a book", "<?xml version=\"1.0\"?><package><metadata><meta name=\"a\"/></metadata></package>",
            "part", true);
        row("drawing", "<svg xmlns=\"s\"><text>words</text></svg>", "SVG", true);
        row("unknown XML", "<?xml version=\"1.0\"?><ledger><p>12</p></ledger>", "ledger");
        row("site's manifest", R"({"name":"Quay","short_name":"Q","icons":[]})", "manifest", true);
        row("answer of a site", R"({"code":403,"message":"log in first"})", "log in first");
        row("style sheet", "body { color: #222; margin: 0 }\n.a { top: 1px }\n", "style sheet", true);
        row("style sheet by name", "@media print { a { b: c } }", "style sheet", true, "a.css");
        row("script", "(function () { var a = b(1); a.c = (d || e)(); }());", "script", true, "app.js");
        row("rules for robots", "User-agent: *\nDisallow: /x\n", "search engines", true);
        row("program", "#!/usr/bin/python3\nprint('words')\n", "program");
        row("data of Python", "{'title': 'Docks', 'text': 'Four of them', 'top': None}\n", "Python");
        row("base64",
            QByteArray(150, 'w').toBase64().first(76) + "\n" +
                QByteArray("Four Docks 1911?").repeated(9).toBase64().first(76) + "\nQUJD\n",
            "base64");
        row("shortcut",
            "[InternetShortcut]\r\nURL=https:/"
            "/a.example/\r\n",
            "shortcut");
    }

    void tellsByName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, fileName);
        QFETCH(QString, words);
        QFETCH(bool, aside);
        const CaptureResult result = readCapture(bytes, named(fileName));
        if (words.isEmpty()) {
            QCOMPARE(result.articles.size(), 1);
            return;
        }
        QVERIFY(result.articles.isEmpty());
        QCOMPARE(result.refusals.size(), 1);
        QVERIFY2(result.refusals.first().reason.contains(words), qPrintable(result.refusals.first().reason));
        QCOMPARE(result.refusals.first().aside, aside);
    }

    void articlesAboutSuchThings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("code in prose") << QByteArray("How we count cranes\nThe program is short:\nint main() { return "
                                                     "count(cranes); }\nIt runs every night, and "
                                                     "the port pays for it.\nNobody has asked why.\n");
        QTest::newRow("an address below") << QByteArray("Four docks were sold.\nNobody knows to whom.\nhttps:/"
                                                        "/a.example/\n");
        QTest::newRow("a list of prices")
            << QByteArray("Prices on Monday\nWheat 12.5, rye 11\nBarley 9, oats 8, peas 7\n");
        QTest::newRow("a long word") << QByteArray(200, 'w');
    }

    void articlesAboutSuchThings()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(readCapture(text, {}).articles.size(), 1);
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "tst_formats.moc"
