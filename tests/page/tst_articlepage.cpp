// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/shownpage.h"

#include <QRegularExpression>
#include <QTest>

using namespace ShownPage;

/// Pages are judged by their bytes: exactly these are served and printed by `show --html`.
class ArticlePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policyComesFirst()
    {
        const QByteArray html = articlePage(withBody("<p>x</p>"), {}).html;
        QVERIFY(html.contains("<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "));
        QVERIFY(html.contains("<link rel=\"stylesheet\" href=\"tearsheet://style/article.css\">"));
        QVERIFY(html.contains("data-theme=\"light\""));
        QVERIFY(articlePage(withBody("<p>x</p>"), {PageColours::Dark}).html.contains("data-theme=\"dark\""));
    }

    void body_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *body, const char *expected) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(expected);
        };
        row("ticker link becomes a chip", "<p>a <a href=\"https://laohu8.com/S/00285\">比亚迪电子</a> b</p>",
            "<p>a <a class=\"chip hk\" href=\"tearsheet://ticker/00285\">比亚迪电子<span "
            "class=\"symbol\"> 00285</span></a> b</p>");
        row("a chip that says its symbol says it once", "<p><a href=\"https://laohu8.com/S/IBM\">IBM</a></p>",
            "<p><a class=\"chip us\" href=\"tearsheet://ticker/IBM\">IBM</a></p>");
        row("a cashtag within a link to its ticker comes out once",
            "<p><a href=\"https://laohu8.com/S/JD\">$京东(JD)$</a>涨</p>",
            "<p><a class=\"chip us\" href=\"tearsheet://ticker/JD\">京东<span "
            "class=\"symbol\"> JD</span></a>涨</p>");
        row("a cashtag of the code alone within its link",
            "<p>a <a href=\"https://laohu8.com/S/JD\"><b>$JD$</b></a></p>",
            "<p>a <a class=\"chip us\" href=\"tearsheet://ticker/JD\"><b>JD</b></a></p>");
        row("a bare name within its link", "<p><a href=\"https://laohu8.com/S/NVDA\">$英伟达$</a></p>",
            "<p><a class=\"chip us\" href=\"tearsheet://ticker/NVDA\">英伟达<span "
            "class=\"symbol\"> NVDA</span></a></p>");
        row("name and symbol as a link's text", "<p><a href=\"https://laohu8.com/S/JD\">京东(JD)</a></p>",
            "<p><a class=\"chip us\" href=\"tearsheet://ticker/JD\">京东(JD)</a></p>");
        row("a symbol within a longer word is not said", "<p><a href=\"https://laohu8.com/S/JD\">JDX</a></p>",
            "<p><a class=\"chip us\" href=\"tearsheet://ticker/JD\">JDX<span class=\"symbol\"> JD</span></a></p>");
        row("another's cashtag within a link stays", "<p><a href=\"https://laohu8.com/S/JD\">$SPY$</a></p>",
            "<p><a class=\"chip us\" href=\"tearsheet://ticker/JD\">$SPY$<span "
            "class=\"symbol\"> JD</span></a></p>");
        row("other links go through the table", "<p><a href=\"https://example.com/a?b=1&amp;c=2\">x</a></p>",
            "<p><a href=\"tearsheet://link/0\">x</a></p>");
        row("one target, one number",
            "<p><a href=\"https://example.com/\">x</a><a href=\"https://example.com/b\">y</a><a "
            "href=\"https://example.com/\">z</a></p>",
            "<p><a href=\"tearsheet://link/0\">x</a><a href=\"tearsheet://link/1\">y</a><a "
            "href=\"tearsheet://link/0\">z</a></p>");
        row("mail", "<p><a href=\"mailto:a@example.com\">x</a></p>", "<p><a href=\"tearsheet://link/0\">x</a></p>");
        row("cashtag with name", "<p>Buy $Micron Technology(MU)$ now</p>",
            "<p>Buy <a class=\"chip us\" href=\"tearsheet://ticker/MU\">Micron Technology<span "
            "class=\"symbol\"> MU</span></a> now</p>");
        row("cashtag with code only", "<p>$SPY$</p>",
            "<p><a class=\"chip us\" href=\"tearsheet://ticker/SPY\">SPY</a></p>");
        row("a bare name is looked up", "<p>$英伟达$涨</p>",
            "<p><a class=\"chip us\" href=\"tearsheet://ticker/NVDA\">英伟达<span "
            "class=\"symbol\"> NVDA</span></a>涨</p>");
        row("a bare name that nobody knows stays", "<p>$无名$</p>", "<p>$无名$</p>");
        row("money stays", "<p>$190 target, EPS of $6.37</p>", "<p>$190 target, EPS of $6.37</p>");
        row("code stays", "<pre>echo $SPY$</pre>", "<pre>echo $SPY$</pre>");
        row("text around a cashtag stays escaped", "<p>1 &lt; 2 $SPY$ &amp; 3</p>",
            "<p>1 &lt; 2 <a class=\"chip us\" href=\"tearsheet://ticker/SPY\">SPY</a> &amp; 3</p>");
        row("image becomes a placeholder of its size",
            "<p><img src=\"https://static.example.com/x\" tg-width=\"1080\" tg-height=\"596\"></p>",
            "<p><span class=\"image-missing\">Image not saved (1080 × 596)</span></p>");
        row("image says what it showed", "<p><img src=\"https://static.example.com/x\" alt=\"A chart\"></p>",
            "<p><span class=\"image-missing\">Image not saved<span class=\"alt\">A chart</span></span></p>");
        row("wide tables get a box of their own", "<table><tbody><tr><td>x</td></tr></tbody></table>",
            "<div class=\"wide\"><table><tbody><tr><td>x</td></tr></tbody></table></div>");
        row("figures stand at the right of their cell",
            "<table><tbody><tr><td>x</td><td>1,260.4</td><td>-3.5%</td><td>(1.2)</td><td>–</td><td>2024年报</td>"
            "</tr></tbody></table>",
            "<div class=\"wide\"><table><tbody><tr><td>x</td><td class=\"figure\">1,260.4</td><td "
            "class=\"figure\">-3.5%</td><td class=\"figure\">(1.2)</td><td class=\"figure\">–</td><td><span "
            "class=\"number\">2024年</span>报</td></tr></tbody></table></div>");
        row("a cell that the source aligns stays as it is",
            "<table><tbody><tr><td class=\"ts-left\">12</td></tr></tbody></table>",
            "<div class=\"wide\"><table><tbody><tr><td class=\"ts-left\">12</td></tr></tbody></table></div>");
        row("a number stays with its unit", "<p>营收260.4亿美元，增12.5%</p>",
            "<p>营收<span class=\"number\">260.4亿美元</span>，增12.5%</p>");
        row("a long address may break anywhere", "<p>见 https://example.com/a&amp;b。</p>",
            "<p>见 <span class=\"address\">https://example.com/a&amp;b</span>。</p>");
        row("two marks take the room of one and a half", "<p>说，“好”。</p>",
            "<p>说<span class=\"tight\">，</span>“好<span class=\"tight\">”</span>。</p>");
        row("code is not set", "<pre>2024年，“x”</pre>", "<pre>2024年，“x”</pre>");
        row("headings get anchors, subheadings none", "<p><strong>A</strong></p><p><strong>B</strong></p><p>c</p>",
            "<h2 id=\"h-0\">A</h2><h3 class=\"ts-subheading\">B</h3><p>c</p>");
    }

    void body()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, expected);
        StoredArticle stored = withBody(body);
        stored.tickers = {mention("NVDA", "英伟达")};
        const QByteArray html = articlePage(stored, {}).html;
        const qsizetype from = html.indexOf("<div class=\"body\">") + 18;
        QVERIFY(from >= 18);
        QCOMPARE(html.sliced(from, html.indexOf("</article>") - from), expected + "</div>");
    }

    void heldImages_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("expected"); // HASH stands for the hash
        const auto row = [](const char *name, const char *body, const char *expected) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(expected);
        };
        row("with the size that the source gives",
            "<p><img src=\"https://a.example/c?d&amp;e\" width=\"300\" height=\"200\"></p>",
            "<p><img src=\"tearsheet://image/HASH\" height=\"200\" width=\"300\"></p>");
        row("else with its own", "<p><img src=\"https://a.example/c?d&amp;e\"></p>",
            "<p><img src=\"tearsheet://image/HASH\" width=\"40\" height=\"30\"></p>");
        row("one side given", "<p><img src=\"https://a.example/c?d&amp;e\" width=\"20\"></p>",
            "<p><img src=\"tearsheet://image/HASH\" width=\"20\"></p>");
        row("alternative text stays escaped",
            "<p><img src=\"https://a.example/c?d&amp;e\" alt='a \"b\" &lt;' width=\"20\"></p>",
            "<p><img src=\"tearsheet://image/HASH\" alt=\"a &quot;b&quot; &lt;\" width=\"20\"></p>");
        row("another address is a placeholder", "<p><img src=\"https://a.example/c?d\"></p>",
            "<p><span class=\"image-missing\">Image not saved</span></p>");
    }

    void heldImages()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, expected);
        const QByteArray hash(64, 'a');
        StoredArticle stored = withBody(body);
        stored.images = {{"https://a.example/c?d&e", hash, {ImageHeader::Format::Png, 40, 30}, 100}};
        const Page page = articlePage(stored, {});
        QVERIFY2(page.html.contains("<div class=\"body\">" + expected.replace("HASH", hash) + "</div>"),
                 page.html.constData());
        QCOMPARE(page.images, expected.contains(hash) ? QSet<QByteArray>{hash} : QSet<QByteArray>());
    }

    void aPartialArticleSaysSo()
    {
        StoredArticle stored = withBody("<p>half a sen</p>");
        QVERIFY(!articlePage(stored, {}).html.contains("class=\"partial\""));
        stored.article.partial = true;
        QVERIFY(articlePage(stored, {}).html.contains("<p class=\"partial\">Incomplete"));
    }

    void aSavedPageSaysWhatOfItIsShown_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("wantsWhole");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("notice");
        const QByteArray everything = "<a class=\"choice\" href=\"tearsheet://show/whole\">show everything</a>";
        const QByteArray alone = "<a class=\"choice\" href=\"tearsheet://show/article\">show the article alone</a>";
        const auto taken = [](const QByteArray &words) { return "<span class=\"taken\">" + words + "</span>"; };
        const auto row = [](const char *name, const char *shown, bool wantsWhole, const QByteArray &line,
                            const QByteArray &notice = {}) {
            QTest::newRow(name) << QString::fromLatin1(shown) << wantsWhole << line << notice;
        };
        row("no page", "", false, {});
        row("an article", "article", false, taken("Taken from a saved page") + everything);
        row("an article's beginning", "stub", false, taken("Taken from a saved page") + everything);
        row("as the user wants it", "whole", true, taken("All of a saved page") + alone);
        row("no article", "whole", false, taken("A saved page"), "No article was found in this page: shown whole.");
        row("a list of links", "links", false, taken("A saved page"), "This page is a list of links: shown whole.");
    }

    void aSavedPageSaysWhatOfItIsShown()
    {
        QFETCH(QString, shown);
        QFETCH(bool, wantsWhole);
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, notice);
        StoredArticle stored = withBody("<p>x</p>");
        stored.shown = shown;
        stored.wantsWhole = wantsWhole;
        stored.article.published = QDateTime(QDate(2025, 3, 10), QTime(8, 0), Qt::UTC);
        stored.article.saved = stored.article.published.addDays(4);
        const QByteArray html = articlePage(stored, {}).html;
        const QByteArray when = "<span class=\"when\">saved 14 Mar 2025</span>";
        QCOMPARE(html.contains("saved-page"), !line.isEmpty());
        if (!line.isEmpty())
            QVERIFY2(html.contains("<p class=\"byline saved-page\">" + when + line + "</p>"), html.constData());
        QCOMPARE(html.contains("<p class=\"notice\">"), !notice.isEmpty());
        QVERIFY(html.contains("<p class=\"notice\"><b>" + notice + "</b>") || notice.isEmpty());
    }

    void noRemoteUrlStays()
    {
        StoredArticle stored = withBody("<p><a href=\"https://example.com/1\">1</a><img src=\"http://example.com/2\">"
                                        "<a href=\"//example.com/3\">3</a></p>");
        stored.article.url = QStringLiteral("https://example.com/original?a=1&b=2");
        const Page page = articlePage(stored, {});
        QVERIFY(!page.html.contains("example.com"));
        QVERIFY(!page.html.contains("http:") && !page.html.contains("https:"));
        QCOMPARE(page.links.first(), stored.article.url);
        QVERIFY(page.html.contains("<a class=\"original\" href=\"tearsheet://link/0\">"));
    }

    void anUnusableOriginalHasNoLink_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://",
                                "http://u:p@example.com/", "tearsheet://article/1", "https://exa mple.com/"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void anUnusableOriginalHasNoLink()
    {
        QFETCH(QString, url);
        StoredArticle stored = withBody("<p>x</p>");
        stored.article.url = url;
        QVERIFY(articlePage(stored, {}).links.isEmpty());
    }

    void everyTextOfTheCaptureIsEscaped()
    {
        const QString evil = QStringLiteral("\"><script>alert(1)</script><img src=x onerror=alert(1)>'&amp;");
        StoredArticle stored = withBody("<p>x</p>");
        stored.text = evil;
        Article &article = stored.article;
        article.title = article.author = article.source = article.summary = article.disclaimer = article.language =
            evil;
        article.comments = {{evil, {}, evil}};
        stored.note = evil;
        stored.tags = {{evil, QStringLiteral("blue")}};
        stored.shares = {{evil, evil, evil, QDateTime::currentDateTime(), evil, evil}};
        article.tickers =
            stored.tickers = {mention("BK4554", qUtf8Printable(evil)), mention("NVDA", qUtf8Printable(evil))};
        const QByteArray html = articlePage(stored, {}).html;
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("<img"));
        QVERIFY(html.contains("&lt;script&gt;"));
        QVERIFY(html.contains("<html lang=\"&quot;&gt;&lt;script"));
    }

    void aBodyThatFailsTheVerifierIsShownAsText()
    {
        StoredArticle stored = withBody("<p>x</p>");
        stored.html = "<p onclick=\"alert(1)\">x</p>";
        stored.text = QStringLiteral("first\nsecond");
        const QByteArray html = articlePage(stored, {}).html;
        QVERIFY(!html.contains("onclick"));
        QVERIFY(html.contains("<p>first</p><p>second</p>"));
        QVERIFY(html.contains("Shown as plain text"));
    }

    void chipsStandInGroupsAndFold()
    {
        StoredArticle stored = withBody("<p>x</p>");
        for (int i = 1; i <= 9; ++i)
            stored.article.tickers << mention(qPrintable(QStringLiteral("BK%1").arg(4500 + i)),
                                              "一个相当长的概念板块名字");
        stored.article.tickers << mention("NVDA", "英伟达") << mention(".IXIC", "纳斯达克")
                               << mention("LU0097036916.USD", "A fund") << mention("CL2509", "Crude");
        stored.tickers = stored.article.tickers;
        stored.tickers << mention("TSM", "台积电", TickerOrigin::Link);
        const QString html = QString::fromUtf8(articlePage(stored, {}).html);
        QStringList labels;
        const QRegularExpression label(QStringLiteral("<span class=\"label\">([^<]*)</span>"));
        for (auto found = label.globalMatch(html); found.hasNext();)
            labels << found.next().captured(1);
        QCOMPARE(labels, (QStringList{QStringLiteral("Stocks"), QStringLiteral("Concepts"), QStringLiteral("Funds"),
                                      QStringLiteral("Indices"), QStringLiteral("Others")}));
        QCOMPARE(html.count(QStringLiteral("<a class=\"chip")), 13); // the inline link is no relation
        QVERIFY(html.contains(QStringLiteral("<summary class=\"chip other\">+7</summary>")));
        QVERIFY(html.contains(QStringLiteral("<b>NVDA</b> 英伟达</a>")));
    }

    /// The reader's own words stand on the page, in blocks of their own: each line of a note, each tag.
    void noteAndTagsStandOnThePage()
    {
        StoredArticle stored = withBody("<p>x</p>");
        QVERIFY(!articlePage(stored, {}).html.contains("class=\"own\""));
        stored.note = QStringLiteral("Ask Ruth <about> it.\n\nTwice.");
        stored.tags = {{QStringLiteral("港口"), QStringLiteral("blue")},
                       {QStringLiteral("R&D"), QStringLiteral("rose")}};
        const Page page = articlePage(stored, {});
        QVERIFY(page.html.contains("<p>Ask Ruth &lt;about&gt; it.</p><p>Twice.</p>"));
        const auto said = [&page](PageField field, int number) {
            const PageText::Block *block = page.text.block(field, number);
            return block ? page.text.textOf(*block).toString() : QString();
        };
        QCOMPARE(said(PageField::Note, 0), QStringLiteral("Ask Ruth <about> it."));
        QCOMPARE(said(PageField::Note, 1), QStringLiteral("Twice."));
        QCOMPARE(said(PageField::Tag, 0), QStringLiteral("港口"));
        QCOMPARE(said(PageField::Tag, 1), QStringLiteral("R&D"));
    }

    void countsAreSingularAndPlural()
    {
        StoredArticle stored = withBody("<p>x</p>");
        stored.words = 1;
        stored.article.comments = {{QStringLiteral("Ruth"), {}, QStringLiteral("y")}};
        const QByteArray one = articlePage(stored, {}).html;
        QVERIFY(one.contains(">1 word<") && one.contains(">1 comment<"));
        stored.words = 2;
        stored.article.comments += stored.article.comments;
        const QByteArray two = articlePage(stored, {}).html;
        QVERIFY(two.contains(">2 words<") && two.contains(">2 comments<"));
    }

    /// "+1" would take about the room of what it hides.
    void noChipIsFoldedAlone()
    {
        StoredArticle stored = withBody("<p>x</p>");
        for (int i = 1; i <= 3; ++i)
            stored.article.tickers << mention(qPrintable(QStringLiteral("BK%1").arg(4500 + i)),
                                              "一个相当长的概念板块名字");
        const QString html = QString::fromUtf8(articlePage(stored, {}).html);
        QCOMPARE(html.count(QStringLiteral("<a class=\"chip")), 3);
        QVERIFY(!html.contains(QStringLiteral("<summary")));
        stored.article.tickers << mention("BK4511", "一个相当长的概念板块名字");
        QVERIFY(QString::fromUtf8(articlePage(stored, {}).html).contains(QStringLiteral(">+2</summary>")));
    }

    void bylineSaysWhatIsKnown()
    {
        StoredArticle stored = withBody("<p>x</p>");
        stored.article.source = QStringLiteral("测试日报");
        stored.article.published = QDateTime(QDate(2024, 6, 3), QTime(10, 45), Qt::OffsetFromUTC, 8 * 3600);
        stored.characters = 21392;
        stored.words = 800;
        stored.minutes = 53;
        const QString html = QString::fromUtf8(articlePage(stored, {}).html);
        QVERIFY(html.contains(QStringLiteral("<span class=\"source\">测试日报</span>")));
        QVERIFY(html.contains(QStringLiteral("<span class=\"when\">2024-06-03 10:45 UTC+8</span>")));
        QVERIFY(html.contains(QStringLiteral("<span class=\"length\">21,392 字</span>")));
        QVERIFY(html.contains(QStringLiteral("about 53 min")));
    }

    void anUndatedArticleSaysWhenItWasSaved()
    {
        StoredArticle stored = withBody("<p>x</p>");
        stored.article.saved = QDateTime(QDate(2024, 11, 30), QTime(10, 45), Qt::OffsetFromUTC, 8 * 3600);
        QVERIFY(articlePage(stored, {}).html.contains("<span class=\"when\">saved 30 Nov 2024</span>"));
        stored.article.published = stored.article.saved.addDays(-1);
        QVERIFY(!articlePage(stored, {}).html.contains("saved"));
    }

    void contentsNeedTwoHeadings()
    {
        QVERIFY(!articlePage(withBody("<h2>A</h2><p>x</p>"), {}).html.contains("<nav"));
        const QByteArray html = articlePage(withBody("<h2>A &amp; <em>b</em></h2><p>x</p><h3>C</h3><p>y</p>"), {}).html;
        QVERIFY(
            html.contains("<nav class=\"contents\"><h2>Contents</h2><a class=\"level-2\" href=\"#h-0\">A &amp; b</a>"
                          "<a class=\"level-3\" href=\"#h-1\">C</a></nav>"));
    }

    void contentsListTheFirstOfSeveralBoldLines()
    {
        StoredArticle stored = withBody("<h1>A &amp; B</h1><p>x</p><p><b>C</b></p><p><b>D<br>d</b></p><p>y</p>");
        const QByteArray contents =
            "<nav class=\"contents\"><h2>Contents</h2><a class=\"level-1\" href=\"#h-0\">A &amp; B</a>"
            "<a class=\"level-2\" href=\"#h-1\">C</a></nav>";
        QVERIFY(articlePage(stored, {}).html.contains(contents));
        stored.html = sanitizeHtml(stored.html, QUrl()).html.utf8();
        QVERIFY(articlePage(stored, {}).html.contains(contents));
    }

    void contentsSayWhatTheHeadingsSay()
    {
        const QByteArray html =
            articlePage(withBody("<h2>On $SPY$<br>now</h2><h2><img src=\"https://a.example/a.png\"></h2><h2>C</h2>"),
                        {})
                .html;
        QVERIFY(html.contains(
            "<a class=\"level-2\" href=\"#h-0\">On SPY now</a><a class=\"level-2\" href=\"#h-2\">C</a></nav>"));
        QVERIFY(html.contains("<h2 id=\"h-2\">C</h2>"));
    }

    void withoutATitleTheTextBeginsIt()
    {
        StoredArticle stored = withBody("<p>Where the text begins.</p><p>More.</p>");
        const QByteArray html = articlePage(stored, {}).html;
        QVERIFY(html.contains("<title>Where the text begins.</title>"));
        QVERIFY(html.contains("<h1 class=\"headline\">Where the text begins.</h1>"));
    }

    void theSameValuesGiveTheSameBytes()
    {
        const StoredArticle stored = withBody("<p>$SPY$ <a href=\"https://example.com/\">x</a></p>");
        QCOMPARE(articlePage(stored, {}).html, articlePage(stored, {}).html);
    }

private:
    static TickerMention mention(const char *symbol, const char *name, TickerOrigin origin = TickerOrigin::Related)
    {
        return {*TickerId::parse(QString::fromUtf8(symbol)), QString::fromUtf8(name), origin};
    }
};

QTEST_GUILESS_MAIN(ArticlePageTest)
#include "tst_articlepage.moc"
