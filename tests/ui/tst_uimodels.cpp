// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/columnfit.h"
#include "imports/importrate.h"
#include "imports/importstatus.h"
#include "imports/pasting.h"
#include "imports/reportdialog.h"
#include "imports/reportmodel.h"
#include "library/librarymodel.h"
#include "originalviewer.h"
#include "sidebar/sidebarmodel.h"

#include <QAbstractItemModelTester>
#include <QDesktopServices>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
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
        rows << model.data(model.index(row), Qt::DisplayRole).toString() +
                    (count < 0 ? QString() : u' ' + QString::number(count));
    }
    return rows;
}
using Formats = QMap<QString, QByteArray>; // of a clipboard

class UiModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sidebarListsSections()
    {
        SidebarModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 6); // without tags, tickers and sources no headings for them
        QCOMPARE(model.data(model.index(1), SidebarModel::CountRole).toInt(), -1);
        LibraryCounts counts;
        counts.all = 12480;
        counts.unread = 316;
        counts.trash = 2;
        counts.tags = {{{QStringLiteral("能源"), QStringLiteral("teal")}, 4}};
        counts.tickers = {ticker("NVDA", "英伟达", 31), ticker("BK4579", "人工智能", 27)};
        counts.sources = {{QStringLiteral("The Ledger"), 9}};
        counts.authors = {{QStringLiteral("A. Writer"), 4}};
        model.setCounts(counts);
        QCOMPARE(rowsOf(model),
                 QStringList(
                     {QStringLiteral("Library"), QStringLiteral("All articles 12480"), QStringLiteral("Unread 316"),
                      QStringLiteral("Starred 0"), QStringLiteral("Archive 0"), QStringLiteral("Trash 2"),
                      QStringLiteral("Tags"), QStringLiteral("能源 4"), QStringLiteral("Tickers"),
                      QStringLiteral("NVDA 英伟达 31"), QStringLiteral("BK4579 人工智能 27"), QStringLiteral("Sources"),
                      QStringLiteral("The Ledger 9"), QStringLiteral("Authors"), QStringLiteral("A. Writer 4")}));
        counts.reading = 3; // else there is nothing to go on with
        model.setCounts(counts);
        QCOMPARE(rowsOf(model).mid(2, 3),
                 QStringList({QStringLiteral("Unread 316"), QStringLiteral("Continue reading 3"),
                              QStringLiteral("Starred 0")}));
        counts.reading = 0;
        QVERIFY(model.rowOfPage(Pages::Highlights()) < 0);
        counts.highlights = 129;
        model.setCounts(counts);
        QCOMPARE(rowsOf(model).value(6), QStringLiteral("Highlights 129"));
        QCOMPARE(model.rowOfPage(Pages::Highlights()), 6);
        QVERIFY(model.pageAt(6) == PageId(Pages::Highlights()));
        QCOMPARE(model.rowOf(Question()), 1); // a page is no question
        counts.highlights = 0;
        counts.searches = {{QStringLiteral("Power"), QStringLiteral("算力 is:unread")}};
        model.setCounts(counts);
        QCOMPARE(rowsOf(model).mid(6, 3),
                 QStringList({QStringLiteral("Saved searches"), QStringLiteral("Power"), QStringLiteral("Tags")}));
        model.setSearchCounts({QStringLiteral("算力 is:unread")}, {14});
        QCOMPARE(rowsOf(model).at(7), QStringLiteral("Power 14"));
        model.setCounts(counts); // the number stays until the next one comes
        QCOMPARE(rowsOf(model).at(7), QStringLiteral("Power 14"));
        QCOMPARE(model.questionAt(7).text, QStringLiteral("算力 is:unread"));
        QCOMPARE(model.rowOf({{}, {}, QStringLiteral("算力 is:unread")}), 7);
        counts.searches.clear();
        model.setCounts(counts);
        QCOMPARE(model.rowOf({{}, TickerId::parse(u"NVDA")}), 9);
        QCOMPARE(model.questionAt(10).ticker, TickerId::parse(u"BK4579"));
        QCOMPARE(model.rowOf({{}, TickerId::parse(u"TSM")}), -1);
        QCOMPARE(model.rowOf({}), 1);
        QCOMPARE(model.rowOf({{Section::Kind::Tag, QStringLiteral("能源")}, {}}), 7);
        QCOMPARE(model.questionAt(12).section, (Section{Section::Kind::Source, QStringLiteral("The Ledger")}));
        QCOMPARE(model.data(model.index(9), SidebarModel::SymbolRole).toString(), QStringLiteral("NVDA"));
        QVERIFY(
            model.data(model.index(10), SidebarModel::SymbolRole).toString().isEmpty()); // a concept goes by its name

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
        QCOMPARE(dropped.last().at(0).value<Section>(), (Section{Section::Kind::Tag, QStringLiteral("能源")}));
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
            const bool heading = model.data(model.index(row), SidebarModel::KindRole).value<SidebarModel::Kind>() ==
                                 SidebarModel::Kind::Heading;
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
        const QStringList lines = model.asText(model.shownRows()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        for (const QString &each : lines)
            QCOMPARE(each.count(u'\t'), int(ReportModel::ColumnCount) - 1);
    }

    void reportFilters_data()
    {
        QTest::addColumn<ReportModel::Filter>("filter");
        QTest::addColumn<int>("expected");
        using O = ImportOutcome;
        QTest::newRow("all") << ReportModel::Filter{} << 4;
        QTest::newRow("one outcome") << ReportModel::Filter{O::Refused, {}} << 2;
        QTest::newRow("an outcome that is not there") << ReportModel::Filter{O::Share, {}} << 0;
        QTest::newRow("text in the reason, any case") << ReportModel::Filter{{}, QStringLiteral("PICTURE")} << 1;
        QTest::newRow("text in the path") << ReportModel::Filter{{}, QStringLiteral("/posts/")} << 4;
        QTest::newRow("both") << ReportModel::Filter{O::New, QStringLiteral("picture")} << 0;
        QTest::newRow("Chinese") << ReportModel::Filter{{}, QStringLiteral("截断")} << 1;
    }

    void reportFilters()
    {
        QFETCH(ReportModel::Filter, filter);
        QFETCH(int, expected);
        ReportModel before, after;
        const QAbstractItemModelTester testBefore(&before, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester testAfter(&after, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<ImportLine> lines{line(ImportOutcome::New), line(ImportOutcome::Refused, "A picture."),
                                      line(ImportOutcome::Refused, "Empty file."),
                                      line(ImportOutcome::Partial, "文件被截断")};
        before.append(lines);
        before.setFilter(filter);
        after.setFilter(filter);
        for (const ImportLine &each : lines)
            after.append({each});
        for (const ReportModel *model : {&before, &after}) {
            QCOMPARE(model->rowCount(), expected);
            QCOMPARE(model->lineCount(), 4);
            QCOMPARE(model->countOf(ImportOutcome::Refused), 2);
        }
        before.setFilter({});
        QCOMPARE(before.rowCount(), 4);
    }

    void reportTipShowsMarkupAsText()
    {
        ReportModel model;
        model.append({line(ImportOutcome::Refused, "<img src=http://host/a.png>")});
        const QString tip = model.index(0, ReportModel::ReasonColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("&lt;img")));
        QVERIFY(!tip.contains(QStringLiteral("<img")));
        QVERIFY(model.index(0, ReportModel::PlaceColumn).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void reportCsvRunsNothing()
    {
        ReportModel model;
        ImportLine odd = line(ImportOutcome::Refused, "=HYPERLINK(\"x\")");
        odd.input = QStringLiteral("+a,b.json");
        model.append({odd});
        const QList<QByteArray> lines = model.asCsv(model.shownRows()).split('\n');
        QCOMPARE(lines.size(), 3); // headings, the line, and the end
        QCOMPARE(lines.at(1), QByteArray("\"'+a,b.json\",,refused,\"'=HYPERLINK(\"\"x\"\")\",\r"));
    }

    void hundredThousandLines()
    {
        ReportModel model;
        QList<ImportLine> lines;
        for (int i = 0; i < 100'000; ++i)
            lines.append(line(i % 2 ? ImportOutcome::New : ImportOutcome::Refused, i == 77'777 ? "needle" : ""));
        ReportDialog dialog(model, nullptr);
        dialog.show();
        model.append(lines);
        dialog.showOnly(ImportOutcome::Refused);
        QCOMPARE(model.rowCount(), 50'000);
        dialog.showOnly(std::nullopt);
        dialog.findChild<QLineEdit *>()->setText(QStringLiteral("NEEDLE"));
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void reportDialogActs()
    {
        ReportModel model;
        ImportLine imported = line(ImportOutcome::New);
        imported.articles = {42};
        ImportLine refused = line(ImportOutcome::Refused, "It was cut short.");
        refused.place = QStringLiteral("byte 1234");
        ImportLine pasted = line(ImportOutcome::Refused, "Empty.");
        pasted.input = QStringLiteral("Pasted text");
        model.append({imported, refused, pasted});
        ReportDialog dialog(model, nullptr);
        auto *table = dialog.findChild<QTableView *>();
        const auto button = [&dialog](const QString &text) -> QPushButton * {
            for (auto *each : dialog.findChildren<QPushButton *>())
                if (each->text().remove(u'&') == text)
                    return each;
            return nullptr;
        };
        QPushButton *file = button(QStringLiteral("Show File"));
        QPushButton *article = button(QStringLiteral("Show Article"));
        QVERIFY(!file->isEnabled() && !article->isEnabled());

        QSignalSpy wanted(&dialog, &ReportDialog::articleWanted);
        table->setCurrentIndex(model.index(0, 0));
        QVERIFY(article->isEnabled());
        article->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 42);

        table->setCurrentIndex(model.index(1, 0));
        QVERIFY(!article->isEnabled());
        const QString detail = dialog.findChild<QPlainTextEdit *>()->toPlainText();
        for (const char *part : {"/posts/a.json", "byte 1234", "It was cut short."})
            QVERIFY2(detail.contains(QString::fromLatin1(part)), part);
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "opened");
        file->click();
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(QStringLiteral("/posts"))});

        table->setCurrentIndex(model.index(2, 0));
        QVERIFY(!file->isEnabled());
    }

    void pasteTakes_data()
    {
        QTest::addColumn<Formats>("formats");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QByteArray>("begins");
        QTest::addColumn<QString>("name");
        const QString plain = QStringLiteral("text/plain"), html = QStringLiteral("text/html"),
                      uris = QStringLiteral("text/uri-list");
        const QString text = QStringLiteral("Pasted text"), page = QStringLiteral("Pasted HTML"),
                      json = QStringLiteral("Pasted JSON");
        QTest::newRow("nothing") << Formats{} << QStringList{} << QByteArray() << QString();
        QTest::newRow("blanks") << Formats{{plain, " \n"}} << QStringList{} << QByteArray() << QString();
        QTest::newRow("text") << Formats{{plain, "算力"}} << QStringList{} << QByteArray("算力") << text;
        QTest::newRow("HTML before text")
            << Formats{{plain, "b"}, {html, "<b>b</b>"}} << QStringList{} << QByteArray("<!DOCTYPE html>") << page;
        QTest::newRow("a whole page") << Formats{{html, "<HTML><p>a</HTML>"}} << QStringList{} << QByteArray("<HTML>")
                                      << page;
        QTest::newRow("JSON, coloured") << Formats{{plain, " {\"id\":1}\n"}, {html, "<pre>{</pre>"}} << QStringList{}
                                        << QByteArray(" {\"id\":1}") << json;
        QTest::newRow("files") << Formats{{uris, "file:///a/b%20c.json\r\nfile:///d\r\n"}, {plain, "/a/b c.json"}}
                               << QStringList{QStringLiteral("/a/b c.json"), QStringLiteral("/d")} << QByteArray()
                               << QString();
        QTest::newRow("web address") << Formats{{uris, "https://example.com/\r\n"}, {plain, "https://example.com/"}}
                                     << QStringList{} << QByteArray("https://example.com/") << text;
    }

    void pasteTakes()
    {
        QFETCH(Formats, formats);
        QMimeData data;
        for (auto format = formats.cbegin(); format != formats.cend(); ++format)
            data.setData(format.key(), format.value());
        const Pasted pasted = pastedFrom(data);
        QTEST(pasted.files, "files");
        QTEST(pasted.name, "name");
        QFETCH(QByteArray, begins);
        QCOMPARE(pasted.bytes.isEmpty(), begins.isEmpty());
        QVERIFY2(pasted.bytes.startsWith(begins), pasted.bytes.constData());
    }

    void originalIsShown()
    {
        const QByteArray small = "{\"title\":\"算力\"}";
        const OriginalText shown = OriginalText::of(small);
        QCOMPARE(shown.text, QString::fromUtf8(small));
        QCOMPARE(shown.bytes, small);
        QVERIFY(!shown.cut);
        QCOMPARE(shown.hash.size(), 64);
        const QByteArray large = QByteArray("算").repeated(OriginalText::Shown / 2);
        const OriginalText beginning = OriginalText::of(large);
        QVERIFY(beginning.cut);
        QCOMPARE(beginning.bytes.size(), large.size());
        QVERIFY(!beginning.text.isEmpty() && !beginning.text.contains(QChar::ReplacementCharacter));
        QVERIFY(beginning.text.toUtf8().size() <= OriginalText::Shown);
    }

    void rateSays_data()
    {
        QTest::addColumn<ImportProgress>("progress");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("too early") << ImportProgress{10, 100, 10, 0, 1000} << 500 << QString();
        QTest::newRow("nothing done") << ImportProgress{0, 100, 0, 0, 0} << 5000 << QString();
        QTest::newRow("under way") << ImportProgress{1000, 3000, 4000, 5, 8'000'000} << 2000
                                   << QStringLiteral("2,000 articles/s · 4.0 MB/s · about 5 s left");
        QTest::newRow("long") << ImportProgress{100, 100'000, 100, 0, 1'000'000} << 1000
                              << QStringLiteral("100 articles/s · 1.0 MB/s · about 17 min left");
        QTest::newRow("within one large file")
            << ImportProgress{0, 1, 3000, 0, 20'000'000, 20'000'000, 80'000'000} << 2000
            << QStringLiteral("1,500 articles/s · 10 MB/s · about 10 s left");
        QTest::newRow("last file") << ImportProgress{5, 5, 5, 0, 20'000'000} << 1000
                                   << QStringLiteral("5.0 articles/s · 20 MB/s");
    }

    void rateSays()
    {
        QFETCH(ImportProgress, progress);
        QFETCH(int, milliseconds);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QTEST(importRate(progress, std::chrono::milliseconds(milliseconds)), "expected");
    }

    void placeSays_data()
    {
        QTest::addColumn<ImportProgress>("progress");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<double>("share"); // negative: unknown
        QTest::newRow("no files yet") << ImportProgress() << QStringLiteral("Looking for files …") << -1.0;
        QTest::newRow("several") << ImportProgress{3, 12, 40, 0, 100} << QStringLiteral("Importing 3 of 12") << 0.25;
        QTest::newRow("several, in a small one")
            << ImportProgress{3, 12, 40, 0, 100, 1'000, 2'000} << QStringLiteral("Importing 3 of 12") << 3.5 / 12;
        QTest::newRow("several, in a large one") << ImportProgress{3, 12, 40, 0, 100, 41'000'000, 82'000'000}
                                                 << QStringLiteral("Importing 3 of 12 · 41 of 82 MB") << 3.5 / 12;
        QTest::newRow("one that has just begun")
            << ImportProgress{0, 1, 0, 0, 0} << QStringLiteral("Importing") << -1.0;
        QTest::newRow("within one") << ImportProgress{0, 1, 2310, 0, 100, 41'000'000, 82'000'000}
                                    << QStringLiteral("Importing · 2,310 articles · 41 of 82 MB") << 0.5;
        QTest::newRow("one, done") << ImportProgress{1, 1, 2310, 0, 100} << QStringLiteral("Importing · 2,310 articles")
                                   << 1.0;
    }

    void placeSays()
    {
        QFETCH(ImportProgress, progress);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QTEST(importPlace(progress), "expected");
        QTEST(importShare(progress).value_or(-1), "share");
    }

    void summarySays_data()
    {
        QTest::addColumn<QList<ImportOutcome>>("outcomes");
        QTest::addColumn<bool>("cancelled");
        QTest::addColumn<QString>("expected");
        using O = ImportOutcome;
        QTest::newRow("nothing") << QList<O>{} << false << QStringLiteral("Nothing new");
        QTest::newRow("one") << QList<O>{O::New} << false << QStringLiteral("1 new article");
        QTest::newRow("cut off") << QList<O>{O::New, O::Partial, O::Partial} << false
                                 << QStringLiteral("1 new article · 2 incomplete");
        QTest::newRow("again") << QList<O>{O::Same, O::Same} << false << QStringLiteral("2 same");
        QTest::newRow("mixed") << QList<O>{O::New, O::Revised, O::Share, O::Same, O::Refused} << false
                               << QStringLiteral("1 new article · 1 revised · 1 share · 1 same");
        QTest::newRow("cancelled") << QList<O>{O::New} << true << QStringLiteral("Import cancelled · 1 new article");
        QTest::newRow("cancelled at once") << QList<O>{} << true << QStringLiteral("Import cancelled");
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

    /// A cell is cut only where the table has no room for it.
    void columnsFit_data()
    {
        QTest::addColumn<QList<int>>("wanted");
        QTest::addColumn<int>("room");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("room for all: the rest is the second's")
            << QList<int>{100, 50, 20} << 200 << QList<int>{100, 80, 20};
        QTest::newRow("just enough") << QList<int>{100, 50, 20} << 170 << QList<int>{100, 50, 20};
        QTest::newRow("the widest gives way") << QList<int>{300, 50, 20} << 170 << QList<int>{100, 50, 20};
        QTest::newRow("two wide ones alike") << QList<int>{300, 400, 20} << 220 << QList<int>{100, 100, 20};
        QTest::newRow("no room at all") << QList<int>{300, 400, 20} << 0 << QList<int>{0, 0, 0};
    }

    void columnsFit()
    {
        QFETCH(QList<int>, wanted);
        QFETCH(int, room);
        QTEST(fitColumns(wanted, room, 1), "expected");
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened.append(url); }

private:
    QList<QUrl> m_opened;
};

QTEST_MAIN(UiModelsTest)
#include "tst_uimodels.moc"
