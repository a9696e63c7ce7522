// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/tickerlink.h"

#include <QTest>

class TickerLinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("symbol");
        const auto row = [](const char *name, const char *url, const char *symbol) {
            QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(symbol);
        };
        row("short link", "https://laohu8.com/S/NVDA", "NVDA");
        row("http", "http://laohu8.com/S/NVDA", "NVDA");
        row("with www", "https://www.laohu8.com/S/TSLA", "TSLA");
        row("host in capitals", "https://LAOHU8.com/S/TSLA", "TSLA");
        row("mirror", "https://ttm.financial/S/00285", "00285");
        row("mirror's subdomain", "https://www.itiger.com/S/D05.SI", "D05.SI");
        row("mirror under another domain", "https://ttmplan.xyz/S/MSFT", "MSFT");
        for (const char *host : {"ttmgoal.com", "ttmblog.com", "ttmnote.com", "laohunote.com", "itiger.com"})
            row(host, qPrintable(QStringLiteral("https://%1/S/NVDA").arg(QLatin1StringView(host))), "NVDA");
        row("with a language", "https://ttm.financial/TW/S/MSFT", "MSFT");
        row("quotes page", "https://www.laohu8.com/m/hq/s/NVDA", "NVDA");
        row("trailing slash", "https://laohu8.com/S/NVDA/", "NVDA");
        row("query and fragment", "https://laohu8.com/S/NVDA?lang=zh#top", "NVDA");
        row("index", "https://laohu8.com/S/.IXIC", ".IXIC");
        row("fund", "https://laohu8.com/S/LU0097036916.USD", "LU0097036916.USD");
        row("option", "https://laohu8.com/S/NVDA%2020241220%20170.0%20CALL", "NVDA 20241220 170.0 CALL");
        row("lower-case symbol", "https://laohu8.com/S/tsla", "TSLA");
    }

    void finds()
    {
        QFETCH(QString, url);
        const auto ticker = tickerFromUrl(QUrl(url));
        QVERIFY(ticker);
        QTEST(ticker->toString(), "symbol");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("url");
        const auto row = [](const char *name, const char *url) { QTest::newRow(name) << QString::fromLatin1(url); };
        row("empty", "");
        row("no symbol", "https://laohu8.com/S/");
        row("a post", "https://laohu8.com/post/100");
        row("small s alone", "https://laohu8.com/s/NVDA");
        row("too deep", "https://laohu8.com/S/NVDA/news");
        row("another host", "https://example.com/S/NVDA");
        row("family's name as a subdomain", "https://laohu8.com.example.net/S/NVDA");
        row("family's name as an ending", "https://notlaohu8.com/S/NVDA");
        row("ttm elsewhere", "https://ttm.example/S/NVDA");
        row("another scheme", "ftp://laohu8.com/S/NVDA");
        row("script", "javascript:https://laohu8.com/S/NVDA");
        row("no scheme", "//laohu8.com/S/NVDA");
        row("encoded slash", "https://laohu8.com/S/A%2FB");
        row("encoded markup", "https://laohu8.com/S/%3Cb%3E");
        row("Han", "https://laohu8.com/S/%E8%8B%B1");
    }

    void refuses()
    {
        QFETCH(QString, url);
        QVERIFY(!tickerFromUrl(QUrl(url)));
    }
};

QTEST_GUILESS_MAIN(TickerLinkTest)
#include "tst_tickerlink.moc"
