// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedpage.h"

#include "html/sanitizer.h"

#include <QTest>

/// Which text of a page is its article.
class MainContentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theArticleStaysAndFurnitureGoes_data()
    {
        using namespace SavedPage;
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArrayList>("kept");
        QTest::addColumn<QByteArrayList>("gone");
        const auto row = [](const char *name, const QByteArray &html, const QByteArrayList &kept,
                            const QByteArrayList &gone) { QTest::newRow(name) << html << kept << gone; };
        row("menu and footer", around(article()), {Lead, Price}, {"Companies", "Imprint"});
        row("the headline is no line of the text", around(article()), {Lead}, {"Quiet hours sell well"});
        row("a list of related ones at its end",
            around("<div class=\"entry-content\">" + article() +
                   "<h3>Related articles</h3><ul><li><a href=\"/1\">A canal that nobody wanted is dug again</a></li>"
                   "<li><a href=\"/2\">Why the harbour pays its cranes by the hour</a></li></ul></div>"),
            {Price}, {"Related articles", "canal", "cranes"});
        row("a newsletter box in its middle",
            around("<div class=\"entry-content\">" + paragraph(Lead) +
                   "<div class=\"newsletter-box\"><p>Get our letter every morning, for free.</p></div>" +
                   paragraph(Margin) + paragraph(Orders) + paragraph(Price) + "</div>"),
            {Lead, Price}, {"every morning"});
        row("\"read more\" between paragraphs",
            around("<div class=\"entry-content\">" + paragraph(Lead) +
                   "<p>Read more: <a href=\"/3\">The lock that never closes</a></p>" + paragraph(Margin) +
                   paragraph(Orders) + paragraph(Price) + "</div>"),
            {Lead, Price}, {"never closes"});
        row("date and byline above it",
            around("<p class=\"byline\">By Ruth Abernathy</p><p>June 3, 2024 7:30 am</p>" + article()), {Lead},
            {"Abernathy", "7:30"});
        row("lines that breaks keep apart",
            around("<div id=\"text\">" + Lead + "<br><br>" + Margin + "<br><br>" + Orders + "<br><br>" + Price +
                   "</div>"),
            {Lead, Price}, {"Companies"});
        row("text in a table's cell, as older pages lay it out",
            "<html><head><title>Quiet hours sell well</title></head><body><table><tr><td width=120>" + menu() +
                "</td><td><font size=2>" + Lead + "<br><br>" + Margin + "<br><br>" + Orders + "<br><br>" + Price +
                "</font></td></tr></table></body></html>",
            {Lead, Price}, {"Companies"});
        row("the words that sum it up stand in front",
            around("<div class=\"standfirst\"><p>Night trains are cheap to run, and that is the whole trick of it, "
                   "says the "
                   "line.</p></div><div class=\"article-body\">" +
                   article() + "</div>"),
            {"whole trick", Lead}, {"Companies"});
        const QByteArray sum =
            "Night trains are cheap to run, and that is the whole trick of it, says the line that runs "
            "them. It asks for no more.";
        const QByteArray body = "<div class=\"article-body\">" + article() + "</div>";
        row("the words that sum it up, as a box's own text",
            around("<div class=\"article__lead\">" + sum + "</div>" + body), {"whole trick", Lead}, {"Companies"});
        row("the words that sum it up, in a box without a name", around("<div><div>" + sum + "</div></div>" + body),
            {"whole trick", Lead}, {"Companies"});
        row("the words that sum it up are called a teaser",
            around("<header><div class=\"news-teaser\"><p>" + sum + "</p></div></header>" + body),
            {"whole trick", Lead}, {"Companies"});
        row("the words that sum it up below a headline of a lower level",
            "<html><head><title>Quiet hours sell well</title></head><body>" + menu() +
                "<div class=\"news\"><h3>Quiet hours sell well</h3><div class=\"intro\"><p>" + sum + "</p></div>" +
                body + "</div></body></html>",
            {"whole trick", Lead}, {"Companies"});
        row("a teaser of another article below the text is none",
            around(body + "<div class=\"teaser\"><p>" + sum + " <a href=\"/2\">Read it all</a></p></div>"), {Lead},
            {"whole trick"});
        row("the text is there for readers without scripts alone",
            around("<div class=\"post-body\"><noscript>" + article() + "</noscript></div>"), {Lead, Price},
            {"Companies"});
        row("hidden text is none",
            around(article() + "<div style=\"display: none\"><p>" + QByteArray(400, 'x') +
                   " nobody sees, or reads.</p></div>"),
            {Lead}, {"nobody sees"});
        row("WeChat hides its text until a script has run",
            "<html><head><title>x</title></head><body><div id=\"js_content\" style=\"visibility: hidden\">" +
                paragraph(ChineseLead) + paragraph(ChineseOrders) + paragraph(ChineseLead + ChineseOrders) +
                "</div></body></html>",
            {ChineseLead}, {});
        row("a short Chinese item is no boilerplate",
            "<html><head><title>一季报</title></head><body>" + menu() + "<div class=\"box\"><h1>一季报</h1><div>" +
                paragraph(ChineseLead) + paragraph(ChineseOrders) +
                "</div></div><div><a href=\"/a\">相关公司的公告和新闻汇总</a></div></body></html>",
            {ChineseLead, ChineseOrders}, {"Companies"});
        row("a Chinese tail",
            "<html><head><title>一季报</title></head><body><div class=\"article-content\">" + paragraph(ChineseLead) +
                paragraph(ChineseOrders) + paragraph(ChineseLead + ChineseOrders) + paragraph(ChineseOrders) +
                "<p>（责任编辑：王五）</p><p>相关阅读</p><p><a "
                "href=\"/1\">另一家公司的年报</a></p></div></body></html>",
            {ChineseOrders}, {"王五", "另一家"});
        row("a finance table stays",
            around(
                "<div class=\"entry-content\">" + article() +
                "<table><tr><th>Year</th><th>Revenue</th></tr><tr><td>2023</td><td>1,204.5</td></tr><tr><td>2022</td>"
                "<td>998.1</td></tr></table></div>"),
            {"1,204.5", "998.1"}, {});
        row("code stays", around(article() + "<pre><code>import rails; rails.sell(hours)</code></pre>" + article()),
            {"rails.sell"}, {});
        row("a cookie banner is longer than the text",
            "<html><head><title>Short</title></head><body><div class=\"post\"><p>" + Lead +
                "</p></div><div class=\"cookie-banner\"><p>This site uses cookies, and so do others; by going on you "
                "agree "
                "to all of them, wherever they come from.</p></div></body></html>",
            {Lead}, {"cookies"});
        row("a page without markup of its own", "<html><body>" + article() + "</body></html>", {Lead, Price}, {});
        row("a live blog is one article",
            around("<article>" + paragraph(Lead) + "<div class=\"update\"><h2>10:45</h2>" + paragraph(Margin) +
                   "</div><div class=\"update\"><h2>11:10</h2>" + paragraph(Orders) +
                   "</div><div class=\"update\"><h2>12:30</h2>" + paragraph(Price) + "</div></article>"),
            {Lead, "10:45", Price}, {"Companies"});
    }

    void theArticleStaysAndFurnitureGoes()
    {
        QFETCH(QByteArray, html);
        QFETCH(QByteArrayList, kept);
        QFETCH(QByteArrayList, gone);
        const ExtractedPage page = SavedPage::extracted(html);
        QCOMPARE(page.shown, PageShown::Article);
        const QByteArray shown = sanitizeHtml(page.html, {}).blocks.join(u'\n').toUtf8();
        for (const QByteArray &text : std::as_const(kept))
            QVERIFY2(shown.contains(text), (text + '\n' + shown).constData());
        for (const QByteArray &text : std::as_const(gone))
            QVERIFY2(!shown.contains(text), (text + '\n' + shown).constData());
    }

    /// Names are priors: one that points at nothing does not hide the text.
    void knownSites_data()
    {
        using namespace SavedPage;
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("gone");
        const auto row = [](const char *name, const char *url, const QByteArray &body, const char *gone) {
            QTest::newRow(name) << QString::fromUtf8(url) << body << QString::fromUtf8(gone);
        };
        const QByteArray text = paragraph(ChineseLead) + paragraph(ChineseOrders);
        row("by its container", "https://finance.sina.com.cn/stock/a.shtml",
            "<div id=\"artibody\">" + text + "<div class=\"ct_hqimg\">沪指 三千点 涨</div></div><div class=\"other\">" +
                paragraph(ChineseOrders + "别处的话。") + "</div>",
            "沪指");
        row("redesigned", "https://finance.sina.com.cn/stock/b.shtml",
            "<div id=\"artibody\"></div><div class=\"new-name\">" + text + text + "</div>", "登录");
        row("of another site's name", "https://example.com/c", "<div class=\"ct_hqimg\">" + text + text + "</div>",
            "登录");
    }

    void knownSites()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, body);
        QFETCH(QString, gone);
        const ExtractedPage page = SavedPage::extracted(
            "<html><head><title>一季报</title></head><body>" + body + "</body></html>", {{}, url, {}});
        QVERIFY2(page.text.contains(QString::fromUtf8(SavedPage::ChineseLead)), qPrintable(page.text));
        QVERIFY2(!page.text.contains(gone), qPrintable(page.text));
    }

    void whatWasSaved_data()
    {
        using namespace SavedPage;
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<bool>("locked");
        QTest::addColumn<int>("words");
        QTest::addColumn<PageShown>("shown");
        const auto row = [](const char *name, const QByteArray &html, bool locked, int words, PageShown shown) {
            QTest::newRow(name) << html << locked << words << shown;
        };
        QByteArray cards;
        for (int i = 0; i < 40; ++i)
            cards += "<div><a href=\"/" + QByteArray::number(i) + "\">A story about harbour number " +
                     QByteArray::number(i) + " and its cranes</a></div>";
        row("an article", around(article()), false, 0, PageShown::Article);
        row("a list of links", "<html><body>" + cards + "</body></html>", false, 0, PageShown::Links);
        row("the beginning of a paid one",
            around(paragraph(Lead) + paragraph(Margin) +
                   "<div class=\"paywall\"><p>Subscribe to read the rest of it.</p></div>"),
            true, 900, PageShown::Stub);
        row("a whole one that says how long it is", around(article()), false, 90, PageShown::Article);
        row("a check of the visitor",
            "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before "
            "you go on.</p></body></html>",
            false, 0, PageShown::Whole);
    }

    void whatWasSaved()
    {
        QFETCH(QByteArray, html);
        QFETCH(bool, locked);
        QFETCH(int, words);
        QFETCH(PageShown, shown);
        PageSurroundings surroundings;
        surroundings.linked.locked = locked;
        surroundings.linked.words = words;
        const ExtractedPage page = SavedPage::extracted(html, surroundings);
        QCOMPARE(page.shown, shown);
        QCOMPARE(page.note.isEmpty(), shown == PageShown::Article);
        QCOMPARE(page.html.isEmpty(), shown == PageShown::Links || shown == PageShown::Whole);
    }

    void pictures_data()
    {
        QTest::addColumn<QByteArray>("markup");
        QTest::addColumn<QByteArray>("address"); // empty: no picture is kept
        const auto row = [](const char *name, const QByteArray &markup, const QByteArray &address) {
            QTest::newRow(name) << markup << address;
        };
        row("plain", "<img src=\"https://example.com/a.jpg\">", "https://example.com/a.jpg");
        row("lazy, nothing in src", "<img data-src=\"https://example.com/b.jpg\">", "https://example.com/b.jpg");
        row("lazy, a blank in src",
            "<img src=\"https://example.com/blank.gif\" data-original=\"https://example.com/c.jpg\">",
            "https://example.com/c.jpg");
        row("lazy, an attribute of its own",
            "<img src=\"data:image/gif;base64,R0lG\" data-hd=\"https://example.com/d.png\">",
            "https://example.com/d.png");
        row("noscript behind a stand-in",
            "<img src=\"data:image/gif;base64,R0lG\"><noscript><img src=\"https://example.com/e.jpg\"></noscript>",
            "https://example.com/e.jpg");
        row("the widest of a set",
            "<img srcset=\"https://example.com/s.jpg 320w, https://example.com/f.jpg 1200w, https://example.com/x.jpg "
            "4000w\">",
            "https://example.com/f.jpg");
        row("an address with commas in a set", "<img srcset=\"https://example.com/w_1,h_2/g.jpg 800w\">",
            "https://example.com/w_1,h_2/g.jpg");
        row("sources of a picture",
            "<picture><source srcset=\"https://example.com/h.webp 900w\"><img "
            "src=\"data:image/gif;base64,R0lG\"></picture>",
            "https://example.com/h.webp");
        row("a tracker", "<img width=\"1\" height=\"1\" src=\"https://example.com/t.gif\">", "");
        row("an avatar", "<img class=\"avatar\" src=\"https://example.com/me.jpg\">", "");
    }

    void pictures()
    {
        QFETCH(QByteArray, markup);
        QFETCH(QByteArray, address);
        const ExtractedPage page =
            SavedPage::extracted(SavedPage::around("<div class=\"entry-content\">" + SavedPage::article() + "<p>" +
                                                   markup + "</p>" + SavedPage::article() + "</div>"));
        const QByteArrayList sources = sanitizeHtml(page.html, {}).imageSources;
        QCOMPARE(sources, address.isEmpty() ? QByteArrayList() : QByteArrayList{address});
    }
};

QTEST_GUILESS_MAIN(MainContentTest)
#include "tst_maincontent.moc"
