// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/capture.h"
#include "savedpage.h"

#include <QTest>

/// What a page says of its article, by the places' trust.
class MetadataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void title_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, const QByteArray &head, const QByteArray &headings, const char *title) {
            QTest::newRow(name) << "<html><head>" + head + "</head><body>" + headings + SavedPage::article() +
                                       "</body></html>"
                                << QString::fromUtf8(title);
        };
        row("the heading that begins the tab's title", "<title>Rails sell hours | Quayside</title>",
            "<h1>Quayside</h1><h1>Rails sell hours</h1>", "Rails sell hours");
        row("the tab's, less the site's name",
            "<title>Rails sell hours - Quayside</title><meta property=\"og:site_name\" content=\"Quayside\">", "",
            "Rails sell hours");
        row("the site's name in front",
            "<title>Quayside: Rails | Rails sell hours</title><meta property=\"og:title\" content=\"Rails sell "
            "hours\">",
            "", "Rails sell hours");
        row("Chinese sites, without blanks",
            "<title>一季报好于预期_海港财经_海港网</title><meta property=\"og:site_name\" content=\"海港网\">", "",
            "一季报好于预期");
        row("a headline of the description for search engines",
            "<title>Rails sell hours, and how | Q</title><script type=\"application/ld+json\">"
            "{\"@type\":\"NewsArticle\",\"headline\":\"Rails sell hours, and how\"}</script>",
            "", "Rails sell hours, and how");
        row("a hyphen of its own stays", "<title>Night-time rails sell hours</title>", "",
            "Night-time rails sell hours");
        row("a heading of all that the site wants to be found by", "<title>Rails sell quiet hours at night</title>",
            "<h1>Rails_Rails today_Rails news_Rail shares_Rail quotes_Rails forecast</h1>",
            "Rails sell quiet hours at night");
        row("a heading that the tab does not know", "<title>Rails sell quiet hours at night - Quayside</title>",
            "<h1>Economy</h1>", "Rails sell quiet hours at night");
        row("a headline with readings", "<title>鉄道が夜の時間を売る - Quayside</title>",
            "<h1><ruby>鉄道<rp>(</rp><rt>てつどう</rt><rp>)</rp></ruby>が<ruby>夜<rt>よる</rt></ruby>の時間を売る</h1>",
            "鉄道が夜の時間を売る");
    }

    void title()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, title);
        const CaptureResult result = readCapture(html, {});
        QCOMPARE(result.articles.size(), 1);
        QCOMPARE(result.articles.first().article.title, title);
    }

    void author_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("author");
        const auto row = [](const char *name, const QByteArray &head, const QByteArray &body, const char *author) {
            QTest::newRow(name) << SavedPage::around(body + SavedPage::article(), head) << QString::fromUtf8(author);
        };
        row("rel=author", "", R"(<p>By <a rel="author" href="/r">Ruth Abernathy</a></p>)", "Ruth Abernathy");
        row("itemprop", "", R"(<span itemprop="author"><span itemprop="name">Ruth Abernathy</span></span>)",
            "Ruth Abernathy");
        row("a byline with its date", "", R"(<p class="byline">By Ruth Abernathy | June 3, 2024</p>)",
            "Ruth Abernathy");
        row("meta", R"(<meta name="author" content="Ruth Abernathy">)", "", "Ruth Abernathy");
        row("an address is no name", "<meta property=\"article:author\" content=\"https://example.com/ruth\">", "", "");
        row("a number is no name", R"(<meta name="author" content="104363">)", "", "");
        row("the site is no author",
            R"(<meta name="author" content="Quayside"><meta property="og:site_name" content="Quayside">)", "", "");
        row("a weekday is no name", "", R"(<p class="byline">Donnerstag</p>)", "");
        row("nor is what a program is run by", R"(<meta name="author" content="wordpressadmin">)", "", "");
        row("admin is nobody", R"(<meta name="author" content="admin">)", "", "");
        row("a graph's reference",
            R"(<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"Quiet hours sell well","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ruth Abernathy"}]}</script>)",
            "", "Ruth Abernathy");
        row("two of them",
            R"(<script type="application/ld+json">{"@type":"Article","headline":"Quiet hours sell well","author":[{"name":"Ruth Abernathy"},{"name":"Tom Hale"}]}</script>)",
            "", "Ruth Abernathy, Tom Hale");
        row("a block that strict JSON refuses",
            "<script type=\"application/ld+json\"><!-- {\"@type\":\"Article\",\"headline\":\"Quiet hours\nsell "
            "well\",\"author\":\"Ruth Abernathy\",} --></script>",
            "", "Ruth Abernathy");
        row("Chinese, in the text", "", "<p>作者：王五</p>", "王五");
        row("Chinese, a reporter", "", "<p>本报记者 李小明 发自上海</p>", "李小明");
        row("somebody who comments", "", R"(<div class="comments"><span class="author">Loud Voice</span></div>)", "");
    }

    void author()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, author);
        const CaptureResult result = readCapture(html, {});
        QCOMPARE(result.articles.size(), 1);
        QCOMPARE(result.articles.first().article.author, author);
    }

    void date_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("published"); // ISO 8601 with what zone it was told in
        const auto row = [](const char *name, const QByteArray &head, const QByteArray &body, const char *published) {
            QTest::newRow(name) << SavedPage::around(body + SavedPage::article(), head) << QString::fromUtf8(published);
        };
        row("meta", R"(<meta property="article:published_time" content="2024-06-03T07:30:00+02:00">)", "",
            "2024-06-03T07:30:00+02:00");
        row("meta before what is marked", R"(<meta name="pubdate" content="2024-06-03T07:30:00Z">)",
            R"(<time datetime="2024-06-09T00:00:00Z">later</time>)", "2024-06-03T07:30:00Z");
        row("JSON-LD",
            R"(<script type="application/ld+json">{"@type":"Article","headline":"Quiet hours sell well","datePublished":"2024-06-03T07:30:00Z"}</script>)",
            "", "2024-06-03T07:30:00Z");
        row("itemprop", "", R"(<span itemprop="datePublished" content="2024-06-03T07:30:00Z">June</span>)",
            "2024-06-03T07:30:00Z");
        row("time", "", R"(<time datetime="2024-06-03T07:30:00Z">June 3</time>)", "2024-06-03T07:30:00Z");
        row("beside the headline", "", "<p>3 June 2024 15:30</p>", "2024-06-03T15:30:00Z");
        row("JSON-LD in a CDATA section",
            "<script type=\"application/ld+json\">\n<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Quiet hours "
            "sell well\",\"datePublished\":\"2024-06-03T07:30:00Z\"}\n]]>\n</script>",
            "", "2024-06-03T07:30:00Z");
        row("labelled, before a day that the text tells of", "",
            "<p>On 27 February 2024 they met at the pier, and again on 1 March 2024.</p><p>发布日期：2024-06-03</p>",
            "2024-06-03T00:00:00Z");
        row("labelled, in the next element", "", "<p><span>Veröffentlicht am:</span> <b>3. Juni 2024</b></p>",
            "2024-06-03T00:00:00Z");
        row("labelled in French", "", "<ul><li><p>Mise en ligne</p><p>3 juin 2024</p></li></ul>",
            "2024-06-03T00:00:00Z");
        row("RDFa", "", R"(<span property="schema:dateCreated" content="2024-06-03T07:30:00+00:00"></span>)",
            "2024-06-03T07:30:00Z");
        row("in the page's address, the day first",
            "<link rel=\"canonical\" href=\"https://example.com/news/detail/~03-06-2024-hours\">", "",
            "2024-06-03T00:00:00Z");
        row("close above the headline", "",
            "<p>3 June 2024</p><h1>Quiet hours sell well</h1><p>Met on 9 June 2023.</p>", "2024-06-03T00:00:00Z");
        row("in the headline", "", "<h1><span>3 June 2024</span> Quiet hours sell well</h1>", "2024-06-03T00:00:00Z");
        row("in pieces above the headline", "", R"(<div><b>26</b> Okt 2018</div><h1>Quiet hours sell well</h1>)",
            "2018-10-26T00:00:00Z");
        row("a page all of which is named for what stands beside", "",
            R"(<div class="has-related"><p>3 June 2024 15:30</p>)" + SavedPage::article() + "</div>",
            "2024-06-03T15:30:00Z");
        row("not that of a comment", "",
            R"(<div class="comments"><time datetime="2024-06-09T00:00:00Z">x</time></div>)", "");
        row("not one that is to come", R"(<meta name="date" content="2190-01-01T00:00:00Z">)", "", "");
    }

    void date()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, published);
        const CaptureResult result = readCapture(html, {});
        QCOMPARE(result.articles.size(), 1);
        QCOMPARE(result.articles.first().article.published.toString(Qt::ISODate), published);
    }

    void source_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("source");
        const QByteArray text =
            SavedPage::paragraph(SavedPage::ChineseLead) + SavedPage::paragraph(SavedPage::ChineseOrders);
        const auto row = [](const char *name, const QByteArray &head, const QByteArray &body, const char *source) {
            QTest::newRow(name) << SavedPage::around(body, head) << QString::fromUtf8(source);
        };
        row("the site", R"(<meta property="og:site_name" content="海港网">)", text, "海港网");
        row("named above the text", R"(<meta property="og:site_name" content="海港网">)",
            "<p>来源：证券日报</p>" + text, "证券日报");
        row("named by a link", R"(<meta property="og:site_name" content="海港网">)",
            "<p>来源：<a href=\"/x\">证券日报</a></p>" + text, "证券日报");
    }

    void source()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, source);
        const CaptureResult result = readCapture(html, {});
        QCOMPARE(result.articles.size(), 1);
        QCOMPARE(result.articles.first().article.source, source);
    }
};

QTEST_GUILESS_MAIN(MetadataTest)
#include "tst_metadata.moc"
