#include "importing/importstatus.h"
#include "importing/reportmodel.h"
#include "library/librarymodel.h"
#include "sidebar/sidebarmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
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

static QStringList rowsOf(const SidebarModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const int count = model.data(model.index(row), SidebarModel::CountRole).toInt();
        rows << model.data(model.index(row), Qt::DisplayRole).toString()
                + (count < 0 ? QString() : u' ' + QString::number(count));
    }
    return rows;
}

class UiModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sidebarListsSections()
    {
        SidebarModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 6);   // without tags, tickers and sources no headings for them
        QCOMPARE(model.data(model.index(1), SidebarModel::CountRole).toInt(), -1);
        LibraryCounts counts;
        counts.all = 12480;
        counts.unread = 316;
        counts.trash = 2;
        counts.tags = {{{QStringLiteral("能源"), QStringLiteral("teal")}, 4}};
        counts.tickers = {ticker("NVDA", "英伟达", 31), ticker("BK4579", "人工智能", 27)};
        counts.sources = {{QStringLiteral("The Ledger"), 9}};
        model.setCounts(counts);
        QCOMPARE(rowsOf(model), QStringList({QStringLiteral("Library"), QStringLiteral("All articles 12480"),
                                             QStringLiteral("Unread 316"), QStringLiteral("Starred 0"),
                                             QStringLiteral("Archive 0"), QStringLiteral("Trash 2"), QStringLiteral("Tags"),
                                             QStringLiteral("能源 4"), QStringLiteral("Tickers"),
                                             QStringLiteral("NVDA 英伟达 31"), QStringLiteral("BK4579 人工智能 27"),
                                             QStringLiteral("Sources"), QStringLiteral("The Ledger 9")}));
        QCOMPARE(model.rowOf({{}, TickerId::parse(u"NVDA")}), 9);
        QCOMPARE(model.placeAt(10).ticker, TickerId::parse(u"BK4579"));
        QCOMPARE(model.rowOf({{}, TickerId::parse(u"TSM")}), -1);
        QCOMPARE(model.rowOf({}), 1);
        QCOMPARE(model.rowOf({{Section::Kind::Tag, QStringLiteral("能源")}, {}}), 7);
        QCOMPARE(model.placeAt(12).section, (Section{Section::Kind::Source, QStringLiteral("The Ledger")}));
        QCOMPARE(model.data(model.index(9), SidebarModel::SymbolRole).toString(), QStringLiteral("NVDA"));
        QVERIFY(model.data(model.index(10), SidebarModel::SymbolRole).toString().isEmpty());   // a concept goes by its name

        model.setCounts({});
        QCOMPARE(model.rowCount(), 6);
    }

    void sidebarKeepsRowsThatStay()
    {
        SidebarModel model;
        LibraryCounts counts;
        counts.tickers = {ticker("NVDA", "", 2), ticker("TSM", "", 1)};
        model.setCounts(counts);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        counts.tickers = {ticker("NVDA", "", 3), ticker("TSM", "", 1), ticker("AMD", "", 1)};
        model.setCounts(counts);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(removals.size(), 0);
        QCOMPARE(model.data(model.index(7), SidebarModel::CountRole).toInt(), 3);
    }

    void sidebarTakesArticlesWhereTheyCanBePut()
    {
        SidebarModel model;
        LibraryCounts counts;
        counts.tags = {{{QStringLiteral("能源"), QStringLiteral("teal")}, 4}};
        counts.sources = {{QStringLiteral("The Ledger"), 9}};
        model.setCounts(counts);
        QSignalSpy dropped(&model, &SidebarModel::dropped);
        QMimeData data;
        data.setData(LibraryModel::mimeType(), "7 9 ");
        QStringList takers;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            const bool takes = model.dropMimeData(&data, Qt::CopyAction, -1, -1, index);
            QCOMPARE(model.flags(index).testFlag(Qt::ItemIsDropEnabled), takes);
            if (takes)
                takers << model.data(index, Qt::DisplayRole).toString();
        }
        QCOMPARE(takers, QStringList({QStringLiteral("Starred"), QStringLiteral("Archive"), QStringLiteral("Trash"),
                                      QStringLiteral("能源")}));
        QCOMPARE(dropped.last().at(0).value<Place>().section, (Section{Section::Kind::Tag, QStringLiteral("能源")}));
        QCOMPARE(dropped.last().at(1).value<QList<ArticleId>>(), QList<ArticleId>({7, 9}));
        QMimeData files;
        files.setUrls({QUrl(QStringLiteral("file:///tmp/a.json"))});
        QVERIFY(!model.canDropMimeData(&files, Qt::CopyAction, -1, -1, model.index(7)));
    }

    void headingsTakeNoSelection()
    {
        SidebarModel model;
        LibraryCounts counts;
        counts.tickers = {ticker("NVDA", "", 2)};
        model.setCounts(counts);
        for (int row = 0; row < model.rowCount(); ++row) {
            const bool heading = model.data(model.index(row), SidebarModel::KindRole).value<SidebarModel::Kind>()
                == SidebarModel::Kind::Heading;
            QCOMPARE(model.flags(model.index(row)).testFlag(Qt::ItemIsSelectable), !heading);
            QCOMPARE(model.flags(model.index(row)).testFlag(Qt::ItemIsEnabled), !heading);
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
