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
        QVERIFY(page.html.contains("href=\"tearsheet://ticker/TSM\""));
        QVERIFY(page.html.contains("3 Jun 2024"));
        QVERIFY(page.html.contains("Quayside"));
        const PageText::Block *quote = page.text.block(PageField::Body, 0);
        QVERIFY(quote);
        QCOMPARE(page.text.textOf(*quote).toString(), QStringLiteral("Acme rose & fell."));
        QVERIFY(page.links.isEmpty());
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
        TickerQuote quote{7,   QStringLiteral("Acme’s day"),        QStringLiteral("Quayside"),
                          day, QStringLiteral("Acme rose & fell."), {{0, 4}}};
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
