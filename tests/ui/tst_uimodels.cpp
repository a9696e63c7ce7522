#include "importing/importstatus.h"
#include "importing/reportmodel.h"
#include "sidebar/sidebarmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace {

TickerCount ticker(const char *symbol, const char *name, int articles)
{
    return {*TickerId::parse(QString::fromLatin1(symbol)), QString::fromUtf8(name), articles};
}

ImportLine line(ImportOutcome outcome, const char *reason = "")
{
    ImportLine result;
    result.input = QStringLiteral("/posts/a.json");
    result.outcome = outcome;
    result.reason = QString::fromUtf8(reason);
    return result;
}

}

class UiModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sidebarListsTickers()
    {
        SidebarModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);   // without tickers no heading for them
        model.setCount(12480);
        QCOMPARE(model.data(model.index(1), SidebarModel::CountRole).toInt(), 12480);

        model.setTickers({ticker("NVDA", "英伟达", 31), ticker("BK4579", "人工智能", 27)});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.rowOf(TickerId::parse(u"NVDA")), 3);
        QCOMPARE(model.tickerAt(4), TickerId::parse(u"BK4579"));
        QCOMPARE(model.rowOf(TickerId::parse(u"TSM")), -1);
        QCOMPARE(model.rowOf(std::nullopt), 1);
        QCOMPARE(model.data(model.index(3), SidebarModel::SymbolRole).toString(), QStringLiteral("NVDA"));
        QVERIFY(model.data(model.index(4), SidebarModel::SymbolRole).toString().isEmpty());   // a concept goes by its name

        model.setTickers({ticker("TSM", "", 3)});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.data(model.index(3), Qt::DisplayRole).toString(), QStringLiteral("TSM"));
        model.setTickers({});
        QCOMPARE(model.rowCount(), 2);
    }

    void sidebarKeepsRowsThatStay()
    {
        SidebarModel model;
        model.setTickers({ticker("NVDA", "", 2), ticker("TSM", "", 1)});
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        model.setTickers({ticker("NVDA", "", 3), ticker("TSM", "", 1), ticker("AMD", "", 1)});
        QCOMPARE(resets.size(), 0);
        QCOMPARE(removals.size(), 0);
        QCOMPARE(model.data(model.index(3), SidebarModel::CountRole).toInt(), 3);
    }

    void sectionsTakeNoSelection()
    {
        SidebarModel model;
        model.setTickers({ticker("NVDA", "", 2)});
        for (int row = 0; row < model.rowCount(); ++row) {
            const bool section = model.data(model.index(row), SidebarModel::KindRole).value<SidebarModel::Kind>()
                == SidebarModel::Kind::Section;
            QCOMPARE(model.flags(model.index(row)).testFlag(Qt::ItemIsSelectable), !section);
            QCOMPARE(model.flags(model.index(row)).testFlag(Qt::ItemIsEnabled), !section);
        }
    }

    void reportGrowsAndCounts()
    {
        ReportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append({});
        model.append({line(ImportOutcome::New), line(ImportOutcome::Refused, "Empty file.")});
        model.append({line(ImportOutcome::Refused, "A picture.")});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.countOf(ImportOutcome::Refused), 2);
        QCOMPARE(model.countOf(ImportOutcome::Same), 0);
        QCOMPARE(model.index(2, ReportModel::ReasonColumn).data().toString(), QStringLiteral("A picture."));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.countOf(ImportOutcome::Refused), 0);
    }

    void reportTextIsATable()
    {
        ReportModel model;
        ImportLine odd = line(ImportOutcome::Refused, "Two\tcells\nand lines");
        odd.input = QStringLiteral("/posts/a\tb\n.json");
        model.append({odd});
        const QStringList lines = model.asText().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        for (const QString &each : lines)
            QCOMPARE(each.count(u'\t'), int(ReportModel::ColumnCount) - 1);
    }

    void summarySays_data()
    {
        QTest::addColumn<QList<ImportOutcome>>("outcomes");
        QTest::addColumn<bool>("cancelled");
        QTest::addColumn<QString>("expected");
        using O = ImportOutcome;
        QTest::newRow("nothing") << QList<O>{} << false << QStringLiteral("Nothing new");
        QTest::newRow("one") << QList<O>{O::New} << false << QStringLiteral("1 new article");
        QTest::newRow("a partial one is new") << QList<O>{O::New, O::Partial} << false << QStringLiteral("2 new articles");
        QTest::newRow("again") << QList<O>{O::Same, O::Same} << false << QStringLiteral("2 already there");
        QTest::newRow("mixed") << QList<O>{O::New, O::Revised, O::Share, O::Same, O::Refused} << false
                               << QStringLiteral("1 new article · 2 updated · 1 already there");
        QTest::newRow("cancelled") << QList<O>{O::New} << true << QStringLiteral("Import cancelled · 1 new article");
    }

    void summarySays()
    {
        QFETCH(QList<ImportOutcome>, outcomes);
        QFETCH(bool, cancelled);
        ReportModel model;
        for (const ImportOutcome outcome : outcomes)
            model.append({line(outcome)});
        QTEST(ImportStatus::summaryText(model, cancelled), "expected");
    }
};

QTEST_MAIN(UiModelsTest)
#include "tst_uimodels.moc"
