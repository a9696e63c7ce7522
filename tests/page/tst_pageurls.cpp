// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pageurls.h"

#include <QTest>

#include <limits>

class PageUrlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesHaveAnAddress_data()
    {
        QTest::addColumn<PageId>("page");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("shown");
        const auto row = [](const char *name, const PageId &page, const char *address, bool shown) {
            QTest::newRow(name) << page << QString::fromUtf8(address) << shown;
        };
        const auto ticker = [](const char *symbol) {
            return Pages::Ticker{*TickerId::parse(QLatin1String(symbol).toString())};
        };
        row("article", Pages::Article{42}, "tearsheet://article/42", true);
        row("article with a long number", Pages::Article{std::numeric_limits<qint64>::max()},
            "tearsheet://article/9223372036854775807", true);
        row("ticker", ticker("NVDA"), "tearsheet://ticker/NVDA", true);
        row("index", ticker(".IXIC"), "tearsheet://ticker/.IXIC", true);
        row("fund", ticker("LU0097036916.USD"), "tearsheet://ticker/LU0097036916.USD", true);
        row("option", ticker("NVDA 20241220 170.0 CALL"), "tearsheet://ticker/NVDA%2020241220%20170.0%20CALL", true);
        row("a place of an article", Pages::Article{42, TextPlace{3, 0, 17}}, "tearsheet://article/42/3.0.17", true);
        row("a month of a ticker", Pages::Ticker{*TickerId::parse(u"NVDA"), QDate(2024, 3, 1)},
            "tearsheet://ticker/NVDA/2024-03", true);
        row("highlights", Pages::Highlights(), "tearsheet://highlights/", false);
        row("all tickers", Pages::Tickers(), "tearsheet://tickers/", false);
    }

    void pagesHaveAnAddress()
    {
        QFETCH(PageId, page);
        QFETCH(QString, address);
        const QUrl url = PageUrls::page(page);
        QVERIFY(url.isValid());
        QCOMPARE(QString::fromLatin1(url.toEncoded()), address);
        QVERIFY(PageUrls::pageOf(QUrl(address, QUrl::StrictMode)) == page);
        QVERIFY(PageUrls::pageOf(QUrl(address + QStringLiteral("#h-3"))) == page); // a heading of it
        QVERIFY(!PageUrls::linkOf(url) && !PageUrls::imageOf(url));
        QTEST(canBeShown(page), "shown");
    }

    void kindsOfPagesDiffer()
    {
        QCOMPARE(articleOf(Pages::Article{42}), 42);
        QCOMPARE(articleOf(Pages::Highlights()), 0);
        QVERIFY(PageId(Pages::Article{1}) == PageId(Pages::Article{1}));
        QVERIFY(PageId(Pages::Article{1}) != PageId(Pages::Article{2}));
        QVERIFY(PageId(Pages::Highlights()) != PageId(Pages::Tickers()));
    }

    void roundTrip()
    {
        QCOMPARE(PageUrls::linkOf(PageUrls::link(0)), std::optional<int>(0));
        const QByteArray hash(64, 'e');
        QCOMPARE(PageUrls::image(hash).toString(), QString::fromLatin1("tearsheet://image/" + hash));
        QCOMPARE(PageUrls::imageOf(PageUrls::image(hash)), std::optional(hash));
        for (const bool whole : {true, false})
            QCOMPARE(PageUrls::choiceOf(PageUrls::choice(whole)), std::optional(whole));
        QCOMPARE(PageUrls::choice(true).toString(), QStringLiteral("tearsheet://show/whole"));
        QCOMPARE(PageUrls::stylesheet().toString(), QStringLiteral("tearsheet://style/article.css"));
    }

    void isNoneOfOurs_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"",
                                "about:blank",
                                "https://article/42",
                                "tearsheet:article/42",
                                "tearsheet://article/",
                                "tearsheet://article",
                                "tearsheet://article/042",
                                "tearsheet://article/+42",
                                "tearsheet://article/-1",
                                "tearsheet://article/4 2",
                                "tearsheet://article/42/",
                                "tearsheet://article/42?x=1",
                                "tearsheet://u@article/42",
                                "tearsheet://article:80/42",
                                "tearsheet://articles/42",
                                "tearsheet://article/99999999999999999999",
                                "tearsheet://ticker/",
                                "tearsheet://ticker/A%2FB",
                                "tearsheet://ticker/%00",
                                "tearsheet://ticker/nvda",
                                "tearsheet://highlights",
                                "tearsheet://highlights/all",
                                "tearsheet://highlights/?x",
                                "tearsheet://tickers//",
                                "tearsheet://link/9999999999",
                                "tearsheet://link/1?",
                                "tearsheet://link/1#x",
                                "tearsheet://show/",
                                "tearsheet://show/all",
                                "tearsheet://show/whole/",
                                "tearsheet://show/whole?x",
                                "tearsheet://show/whole#x"})
            QTest::newRow(url) << QString::fromLatin1(url);
        const QString hash(64, u'e');
        for (const char *url :
             {"tearsheet://image/%1?", "tearsheet://image/%1/", "tearsheet://image/0%1", "tearsheet://image/a/%1",
              "tearsheet://images/%1", "tearsheet://image:80/%1", "https://image/%1"})
            QTest::newRow(url) << QString::fromLatin1(url).arg(hash);
        QTest::newRow("a hash in capitals") << QStringLiteral("tearsheet://image/") + hash.toUpper();
    }

    void isNoneOfOurs()
    {
        QFETCH(QString, url);
        QVERIFY(!PageUrls::pageOf(QUrl(url)));
        QVERIFY(!PageUrls::linkOf(QUrl(url)));
        QVERIFY(!PageUrls::imageOf(QUrl(url)));
        QVERIFY(!PageUrls::choiceOf(QUrl(url)));
    }
};

QTEST_GUILESS_MAIN(PageUrlsTest)
#include "tst_pageurls.moc"
