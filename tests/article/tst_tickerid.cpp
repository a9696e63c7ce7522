// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/tickerid.h"

#include <QTest>

Q_DECLARE_METATYPE(TickerKind)
Q_DECLARE_METATYPE(Market)

class TickerIdTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindAndMarket_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<TickerKind>("kind");
        QTest::addColumn<Market>("market");
        const auto row = [](const char *name, const char *text, TickerKind kind, Market market = Market::Other) {
            QTest::newRow(name) << QString::fromLatin1(text) << kind << market;
        };
        row("US equity", "NVDA", TickerKind::Stock, Market::UnitedStates);
        row("US share class", "BRK.B", TickerKind::Stock, Market::UnitedStates);
        row("Hong Kong", "00285", TickerKind::Stock, Market::HongKong);
        row("mainland", "300024", TickerKind::Stock, Market::Mainland);
        row("Shanghai", "600519", TickerKind::Stock, Market::Mainland);
        row("Shenzhen", "000001", TickerKind::Stock, Market::Mainland);
        row("Beijing, 4", "430047", TickerKind::Stock, Market::Mainland);
        row("Beijing, 8", "830799", TickerKind::Stock, Market::Mainland);
        row("Beijing, 9", "920002", TickerKind::Stock, Market::Mainland);
        row("Singapore", "D05.SI", TickerKind::Stock, Market::Singapore);
        row("Singapore, digits first", "5RE.SI", TickerKind::Stock, Market::Singapore);
        row("Australia", "CBA.AU", TickerKind::Stock, Market::Australia);
        row("concept", "BK4554", TickerKind::Concept);
        row("not a concept: letters behind BK", "BKNG", TickerKind::Stock, Market::UnitedStates);
        row("fund", "LU0097036916.USD", TickerKind::Fund);
        row("fund with wrong check digit", "LU0097036917.USD", TickerKind::Other);
        row("fund without currency", "LU0097036916", TickerKind::Other);
        row("index", ".IXIC", TickerKind::Index);
        row("index of Shanghai", "000001.SH", TickerKind::Index, Market::Mainland);
        row("index of Shenzhen", "399001", TickerKind::Index, Market::Mainland);
        row("future", "CLmain", TickerKind::Other);
        row("future by month", "CL2509", TickerKind::Other);
        row("currency", "USD.HKD", TickerKind::Other);
        row("option of the clearing house", "AAPL 250829C00150000", TickerKind::Other);
        row("option", "NVDA 20241220 170.0 CALL", TickerKind::Other);
    }

    void kindAndMarket()
    {
        QFETCH(QString, text);
        const auto id = TickerId::parse(text);
        QVERIFY(id);
        QCOMPARE(id->toString(), text);
        QTEST(id->kind(), "kind");
        QTEST(id->market(), "market");
    }

    void normalises_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("lower case becomes upper") << QStringLiteral("tsla") << QStringLiteral("TSLA");
        QTest::newRow("mixed case stays") << QStringLiteral("CLmain") << QStringLiteral("CLmain");
        QTest::newRow("spaces around") << QStringLiteral("  NVDA ") << QStringLiteral("NVDA");
        QTest::newRow("the option form's two spaces")
            << QStringLiteral("AAPL  250829C00150000") << QStringLiteral("AAPL 250829C00150000");
    }

    void normalises()
    {
        QFETCH(QString, text);
        QVERIFY(TickerId::parse(text));
        QTEST(TickerId::parse(text)->toString(), "expected");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("only spaces") << QStringLiteral("   ");
        QTest::newRow("only punctuation") << QStringLiteral("...");
        QTest::newRow("Han") << QStringLiteral("英伟达");
        QTest::newRow("slash") << QStringLiteral("A/B");
        QTest::newRow("percent") << QStringLiteral("%41");
        QTest::newRow("query") << QStringLiteral("A?b=c");
        QTest::newRow("quote") << QStringLiteral("A\"B");
        QTest::newRow("markup") << QStringLiteral("<b>");
        QTest::newRow("control") << QStringLiteral("A\u0001B");
        QTest::newRow("line break inside") << QStringLiteral("A\nB");
        QTest::newRow("full-width letters") << QStringLiteral("\uFF2E\uFF36");
        QTest::newRow("41 characters") << QString(41, u'A');
    }

    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!TickerId::parse(text));
    }
};

QTEST_GUILESS_MAIN(TickerIdTest)
#include "tst_tickerid.moc"
