// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/tickerpage.h"

#include <QTest>

/// The page of a ticker, as HTML and as text.
class TickerPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesLeadToTheirArticles()
    {
        const Page page = tickerPage(facts(), {});
        QVERIFY(page.html.contains("<mark>Acme</mark> rose"));
        QVERIFY(page.html.contains("href=\"tearsheet://article/7\""));
        QVERIFY(page.html.contains("href=\"tearsheet://article/7/2.5.16\""));
        QVERIFY(page.html.contains("href=\"tearsheet://ticker/TSM\""));
        QVERIFY(page.html.contains("3 Jun 2024"));
        QVERIFY(page.html.contains("Quayside"));
        const PageText::Block *quote = page.text.block(PageField::Body, 0);
        QVERIFY(quote);
        QCOMPARE(page.text.textOf(*quote).toString(), QStringLiteral("Acme rose & fell."));
        QVERIFY(page.links.isEmpty());
    }

    void theMonthsAreDrawnWithoutGaps()
    {
        TickerFacts busy = facts();
        busy.months = {{QDate(2023, 11, 1), 2}, {QDate(2024, 2, 1), 40}};
        const QByteArray html = tickerPage(busy, {}).html;
        const qsizetype from = html.indexOf("<ol class=\"months\">");
        const QByteArray months = html.sliced(from, html.indexOf("</ol>", from) - from);
        QCOMPARE(months.count("<li>"), 4);
        QCOMPARE(months.count("<a "), 2); // an empty month leads nowhere
        QVERIFY(months.contains("href=\"tearsheet://ticker/ACM/2024-02\""));
        QVERIFY(months.contains("data-said=\"February 2024: 40 articles\""));
        QVERIFY(months.contains("<i class=\"h50\">"));
        QVERIFY(months.contains("<span class=\"year\">2024</span>"));
        QVERIFY(html.contains("<div class=\"scale\"><span>40</span><span>20</span><span>0</span>"));
        busy.month = QDate(2024, 2, 1);
        const QByteArray shown = tickerPage(busy, {}).html;
        QVERIFY(shown.contains("class=\"end shown\""));
        QVERIFY(shown.contains("show all months"));
    }

    void oneMonthIsNoChart()
    {
        TickerFacts quiet = facts();
        quiet.months = {{QDate(2023, 11, 1), 2}};
        QVERIFY(!tickerPage(quiet, {}).html.contains("months"));
    }

    void decadesAreTheLastOne()
    {
        TickerFacts old = facts();
        old.months = {{QDate(1971, 1, 1), 1}, {QDate(2024, 2, 1), 1}};
        const QByteArray html = tickerPage(old, {}).html;
        QVERIFY(html.count("<li>") <= 130);
        QVERIFY(html.contains("ACM/2024-02"));
    }

    void whereTagsAndNamesPartIsSaid()
    {
        TickerFacts parted = facts();
        parted.untaggedArticles = 9;
        parted.silentArticles = 1;
        const QByteArray html = tickerPage(parted, {}).html;
        QVERIFY(html.contains("href=\"tearsheet://show/untagged\">9 articles name it without its tag</a>"));
        QVERIFY(html.contains("1 article has its tag and never names it"));
        QVERIFY(!tickerPage(facts(), {}).html.contains("Tagging"));
    }

    void whatCapturesSayIsText()
    {
        TickerFacts hostile = facts();
        hostile.name = QStringLiteral("<script>alert(1)</script>");
        hostile.names = {QStringLiteral("\"><img src=x onerror=alert(1)>")};
        hostile.quotes.first().title = hostile.name;
        hostile.quotes.first().source = hostile.name;
        hostile.quotes.first().sentence = QStringLiteral("Acme <b onclick=x>rose</b>");
        hostile.sources = {{hostile.name, 2}};
        hostile.together.first().name = hostile.name;
        const QByteArray html = tickerPage(hostile, {}).html;
        for (const char *live : {"<script", "<img", "<b onclick"})
            QVERIFY2(!html.contains(live), live);
    }

    void emptyStates_data()
    {
        QTest::addColumn<int>("articles");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("in no article") << 0 << QByteArray("No article in your library has this ticker.");
        QTest::newRow("never named") << 3 << QByteArray("none names it in its text");
    }

    void emptyStates()
    {
        QFETCH(int, articles);
        QFETCH(QByteArray, says);
        TickerFacts bare{*TickerId::parse(u"ACM"), {}, {}, articles, {}, {}, {}, {}, {}, articles, articles};
        const QByteArray html = tickerPage(bare, {}).html;
        QVERIFY(html.contains(says));
        QVERIFY(!html.contains("Often together"));
        QVERIFY(!html.contains("Sources"));
    }

private:
    static TickerFacts facts()
    {
        const QDateTime day(QDate(2024, 6, 3), QTime(9, 30), Qt::UTC);
        TickerQuote quote{7,         QStringLiteral("Acme’s day"),        QStringLiteral("Quayside"),
                          day,       QStringLiteral("Acme rose & fell."), {{0, 4}},
                          {2, 5, 16}};
        return {*TickerId::parse(u"ACM"),
                QStringLiteral("Acme"),
                {QStringLiteral("Acme Corp")},
                1,
                day,
                day,
                {{*TickerId::parse(u"TSM"), QStringLiteral("台积电"), 1}},
                {{QStringLiteral("Quayside"), 1}},
                {quote},
                1,
                0};
    }
};

QTEST_GUILESS_MAIN(TickerPageTest)
#include "tst_tickerpage.moc"
