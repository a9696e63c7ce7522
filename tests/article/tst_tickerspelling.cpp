// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/exchangecode.h"
#include "article/tickerspelling.h"

#include <QTest>

/// Listings in every spelling, and what is written for nothing but a ticker.
class TickerSpellingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneListingOneSymbol_data()
    {
        QTest::addColumn<QString>("spelled");
        QTest::addColumn<QString>("symbol");
        const auto row = [](const char *name, const char *spelled, const char *symbol) {
            QTest::newRow(name) << QString::fromUtf8(spelled) << QString::fromUtf8(symbol);
        };
        row("US", "NVDA", "NVDA");
        row("US in lower case", "nvda", "NVDA");
        row("US behind its letters", "NVDA.US", "NVDA");
        row("US before its letters", "US.NVDA", "NVDA");
        row("class behind a stop", "BRK.B", "BRK.B");
        row("class behind a stroke", "BRK/B", "BRK.B");
        row("class behind a hyphen", "BRK-B", "BRK.B");
        row("class in lower case", "BRK.b", "BRK.B");
        row("class and suffix", "BRK.B.US", "BRK.B");
        row("class of one letter", "F.A", "F.A");
        row("Hong Kong", "00700", "00700");
        row("Hong Kong, short", "700.HK", "00700");
        row("Hong Kong, four digits", "0700.HK", "00700");
        row("Hong Kong before", "HK.00700", "00700");
        row("Hong Kong glued", "HK00700", "00700");
        row("Shanghai", "600519", "600519");
        row("Shanghai behind", "600519.SH", "600519");
        row("Shanghai as Yahoo has it", "600519.SS", "600519");
        row("Shanghai glued", "SH600519", "600519");
        row("Shanghai before", "SH.600519", "600519");
        row("Shanghai in lower case", "sh600519", "600519");
        row("Shanghai's index is no stock of Shenzhen", "SH000001", "000001.SH");
        row("Shanghai's index, behind", "000001.SH", "000001.SH");
        row("Shenzhen", "SZ000001", "000001");
        row("Shenzhen's growth board", "300024.SZ", "300024");
        row("Beijing", "BJ830799", "830799");
        row("Beijing, new codes", "920002.BJ", "920002");
        row("Singapore", "D05.SI", "D05.SI");
        row("Australia as Yahoo has it", "BHP.AX", "BHP.AU");
        row("board", "BK4554", "BK4554");
        row("fund", "LU0097036916.USD", "LU0097036916.USD");
        row("index", ".IXIC", ".IXIC");
        row("currencies", "USD.HKD", "USD.HKD");
        row("coin", "BTC-USD", "BTC-USD");
        row("future", "CLmain", "CLmain");
        row("option", "AAPL 250829C00150000", "AAPL 250829C00150000");
        row("a suffix of another length", "12345678.HK", "12345678.HK");
        row("Taiwan", "2330.TW", "2330.TW");
    }

    void oneListingOneSymbol()
    {
        QFETCH(QString, spelled);
        const auto id = TickerId::parse(spelled);
        QVERIFY(id);
        QTEST(id->toString(), "symbol");
        QCOMPARE(TickerSpelling::unified(id->toString()), id->toString());
    }

    void aStrokeElsewhereIsNoSymbol() { QVERIFY(!TickerId::parse(u"10/24")); }

    void typed_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("symbol"); // empty: an ordinary word
        const auto row = [](const char *name, const char *word, const char *symbol) {
            QTest::newRow(name) << QString::fromUtf8(word) << QString::fromUtf8(symbol);
        };
        row("dollar sign", "$NVDA", "NVDA");
        row("dollar sign, lower case", "$nvda", "NVDA");
        row("full-width dollar sign", "＄NVDA", "NVDA");
        row("dollar sign and class", "$brk.b", "BRK.B");
        row("dollar sign and code", "$00700", "00700");
        row("exchange", "NASDAQ:NVDA", "NVDA");
        row("exchange, full-width colon", "SEHK：0700", "00700");
        row("exchange in lower case", "nyse:brk.b", "BRK.B");
        row("suffix", "0700.HK", "00700");
        row("prefix", "HK00700", "00700");
        row("class behind a stroke", "BRK/B", "BRK.B");
        row("a plain symbol", "NVDA", "");
        row("plain digits", "600519", "");
        row("an amount", "$190", "");
        row("an amount of thousands", "$10000", "");
        row("an amount with a unit", "$5B", "");
        row("a ratio", "P/E", "");
        row("another exchange", "LSE:VOD", "");
        row("a code that the exchange has not", "NASDAQ:0700", "");
        row("a filter", "author:Li", "");
        row("a file", "report.html", "");
        row("nothing", "", "");
    }

    void typed()
    {
        QFETCH(QString, word);
        const auto id = TickerSpelling::typed(word);
        QTEST(id ? id->toString() : QString(), "symbol");
    }

    void codesBehindTheirExchange_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArrayList>("symbols");
        const auto row = [](const char *name, const char *text, const QByteArrayList &symbols) {
            QTest::newRow(name) << QString::fromUtf8(text) << symbols;
        };
        row("agency", "Acme Corp (NASDAQ: ACME) and Brook (NYSE: BRK.B) rose.", {"ACME", "BRK.B"});
        row("two listings in one pair of brackets", "Baba (NYSE: BABA; SEHK: 9988)", {"BABA", "09988"});
        row("mixed case", "Acme (Nasdaq:ACME)", {"ACME"});
        row("a longer name of the exchange", "Acme (NYSE American: ACU)", {"ACU"});
        row("Chinese brackets", "星河酒业（600519.SH）与青禾锂电（300024.SZ）", {"600519", "300024"});
        row("Hong Kong", "某某控股（0700.HK）", {"00700"});
        row("a labelled code", "某某股份（股票代码：600519）", {"600519"});
        row("a labelled code of Hong Kong", "某某控股（股份代號：0700）", {"00700"});
        row("no bracket", "listed on NASDAQ: ACME is small", {});
        row("another thing in brackets", "profit (NYSE hours) rose (up 600519.SH)", {});
        row("an exchange that is not known", "Vod (LSE: VOD)", {});
        row("years and ratios", "in (2024) and (P/E: 12)", {});
    }

    void codesBehindTheirExchange()
    {
        QFETCH(QString, text);
        QByteArrayList found;
        ExchangeCodeFinder finder(text);
        while (const auto id = finder.next())
            found << id->toString().toUtf8();
        QTEST(found, "symbols");
    }
};

QTEST_APPLESS_MAIN(TickerSpellingTest)
#include "tst_tickerspelling.moc"
