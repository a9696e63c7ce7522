// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/posts.h"
#include "library/tickerlist.h"
#include "pagepane/pagepane.h"
#include "plainwindow.h"
#include "sidebar/sidebar.h"
#include "store/organiser.h"
#include "store/samples.h"
#include "tickers/tickers.h"
#include "tickers/tickersdialog.h"
#include "tickers/watchlistfile.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

/// What the window does with tickers: the chip's menu, the watchlist, its files.
class TickersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_STATE_HOME", m_folder->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    }

    void watchlistsAreRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("symbols");
        QTest::newRow("a line each") << QByteArray("NVDA\nTSM\n00700\n") << "NVDA TSM 00700";
        QTest::newRow("CSV with a heading")
            << QByteArray("Symbol,Name\r\nNVDA,\"NVIDIA, Inc\"\r\n700.HK,腾讯\r\n") << "NVDA 00700";
        QTest::newRow("with names behind") << QByteArray("NVDA 英伟达\nTSM\tTaiwan Semi\n") << "NVDA TSM";
        QTest::newRow("cashtags and a mark") << QByteArray("\xEF\xBB\xBF$NVDA\n$TSM$\n") << "NVDA TSM";
        QTest::newRow("each once, in any spelling") << QByteArray("00700\nHK00700\n0700.HK\n") << "00700";
        QTest::newRow("no symbols") << QByteArray("这是一封信。\n\n") << QString();
    }

    void watchlistsAreRead()
    {
        QFETCH(QByteArray, file);
        QStringList symbols;
        for (const TickerId &ticker : WatchlistFile::parse(file))
            symbols << ticker.toString();
        QTEST(symbols.join(u' '), "symbols");
    }

    void whatIsWrittenIsReadBack()
    {
        const QList<WatchedTicker> watched{{{*TickerId::parse(u"NVDA"), QStringLiteral("=英伟达, Inc"), 3}, 1},
                                           {{*TickerId::parse(u"BRK.B"), {}, 0}, 0}};
        for (const bool asCsv : {true, false}) {
            const QList<TickerId> back = WatchlistFile::parse(WatchlistFile::written(watched, asCsv));
            QCOMPARE(back.size(), 2);
            QCOMPARE(back.at(1).toString(), QStringLiteral("BRK.B"));
        }
        QVERIFY(WatchlistFile::written(watched, true).startsWith("Symbol,Name\r\nNVDA,\"'=英伟达, Inc\"\r\n"));
    }

    void aWatchlistComesAndGoes()
    {
        PlainWindow reader(library());
        import(reader);
        auto &tickers = *reader.window->findChild<Tickers *>();
        tickers.importFrom(write(QStringLiteral("in.txt"), "TSM\nNVDA\n"));
        QTRY_COMPARE(watched(reader), (QStringList{QStringLiteral("TSM 0"), QStringLiteral("NVDA 5")}));
        const QString out = m_folder->filePath(QStringLiteral("out.csv"));
        tickers.exportTo(out);
        QTRY_VERIFY(QFile::exists(out));
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("Symbol,Name\r\nTSM,\r\nNVDA,\r\n"));
        press(reader, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(watched(reader), QStringList());
    }

    void theOrderIsChangedByDraggingAndByKeys()
    {
        PlainWindow reader(library());
        import(reader);
        reader.library.organise(
            Watchlist::watch({*TickerId::parse(u"AAPL"), *TickerId::parse(u"TSM"), *TickerId::parse(u"MSFT")}));
        QTRY_COMPARE(watched(reader).size(), 3);
        Sidebar &sidebar = *reader.window->findChild<Sidebar *>();
        QAbstractItemModel &model = *sidebar.model();
        const auto rowOf = [&model](const QString &name) {
            return model.match(model.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchStartsWith).value(0).row();
        };
        const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(rowOf(QStringLiteral("MSFT")), 0)}));
        QVERIFY(dragged);
        const QModelIndex first = model.index(rowOf(QStringLiteral("AAPL")), 0);
        QVERIFY(model.canDropMimeData(dragged.get(), Qt::MoveAction, -1, -1, first));
        QVERIFY(!model.canDropMimeData(dragged.get(), Qt::MoveAction, -1, -1, model.index(1, 0)));
        QVERIFY(model.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, first));
        QTRY_COMPARE(watched(reader).join(u' '), QStringLiteral("MSFT 0 AAPL 0 TSM 0"));
        sidebar.setCurrentIndex(model.index(rowOf(QStringLiteral("MSFT")), 0));
        sidebar.setFocus();
        QTest::keyClick(&sidebar, Qt::Key_Down, Qt::ControlModifier);
        QTRY_COMPARE(watched(reader).join(u' '), QStringLiteral("AAPL 0 MSFT 0 TSM 0"));
        QTest::keyClick(&sidebar, Qt::Key_Down, Qt::ControlModifier);
        QTRY_COMPARE(watched(reader).join(u' '), QStringLiteral("AAPL 0 TSM 0 MSFT 0"));
    }

    void allTickersAreFoundByWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("symbols");
        QTest::newRow("nothing") << QString() << "NVDA 00700 BK4554 600519 TSM";
        QTest::newRow("a symbol") << "nv"
                                  << "NVDA";
        QTest::newRow("another spelling") << "HK00700"
                                          << "00700";
        QTest::newRow("a name") << "茅台"
                                << "600519";
        QTest::newRow("its other script") << "騰訊"
                                          << "00700";
        QTest::newRow("another name") << "nvidia"
                                      << "NVDA";
        QTest::newRow("pinyin") << "tengx"
                                << "00700";
        QTest::newRow("initials") << "gzmt"
                                  << "600519";
        QTest::newRow("none") << "xyzzy" << QString();
    }

    void allTickersAreFoundByWhatIsTyped()
    {
        QFETCH(QString, typed);
        TickersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTickers(stocked());
        model.setFilter({std::nullopt, typed, false});
        QTEST(symbols(model), "symbols");
    }

    void allTickersAreSortedAndOfAKind()
    {
        TickersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTickers(stocked());
        model.sort(TickersModel::SymbolColumn, Qt::AscendingOrder);
        QCOMPARE(symbols(model), QStringLiteral("00700 600519 BK4554 NVDA TSM"));
        model.sort(TickersModel::LastColumn, Qt::DescendingOrder);
        QVERIFY(symbols(model).startsWith(QStringLiteral("NVDA")));
        model.setFilter({TickerKind::Concept, {}, false});
        QCOMPARE(symbols(model), QStringLiteral("BK4554"));
        model.setFilter({std::nullopt, {}, true});
        QCOMPARE(symbols(model), QStringLiteral("TSM"));
        QCOMPARE(model.index(0, TickersModel::MarketColumn).data().toString(), QStringLiteral("US"));
    }

    void tenThousandAreFoundAndSorted()
    {
        QList<ListedTicker> many;
        for (int number = 0; number < 10'000; ++number) {
            const QString symbol = QStringLiteral("%1").arg(600'000 + number);
            many.append({{{*TickerId::parse(symbol), QStringLiteral("公司%1").arg(number), number},
                          {},
                          QDate(2024, 1, 1).addDays(number),
                          {1, 2, 3},
                          number == 7},
                         symbol,
                         {{QStringLiteral("gongsi%1").arg(number), QStringLiteral("gs%1").arg(number)}}});
        }
        TickersModel model;
        model.setTickers(many);
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(model.at(0).row.ticker.articles, 9999);
        model.setFilter({std::nullopt, QStringLiteral("609999"), false});
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({std::nullopt, QStringLiteral("gs"), false});
        QCOMPARE(model.rowCount(), 10'000);
        model.setFilter({std::nullopt, QStringLiteral("gs"), true});
        QCOMPARE(symbols(model), QStringLiteral("600007"));
    }

    void theTableLeadsToAPageAndWatches()
    {
        PlainWindow reader(library());
        import(reader);
        reader.action(u"ticker.all")->trigger();
        auto *dialog = reader.window->findChild<TickersDialog *>();
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableView *>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        const QRect star = table->visualRect(table->model()->index(0, TickersModel::WatchedColumn));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, star.center());
        QTRY_COMPARE(watched(reader).size(), 1);
        QTRY_COMPARE(table->model()->index(0, TickersModel::WatchedColumn).data().toString(), QStringLiteral("★"));
        QTest::keyClick(table, Qt::Key_W);
        QTRY_COMPARE(watched(reader).size(), 0);
        auto *field = dialog->findChild<QLineEdit *>();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("nvd"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(reader.window->browsing().page() == PageId(Pages::Ticker{*TickerId::parse(u"NVDA")}));
        QTRY_VERIFY(!reader.window->findChild<TickersDialog *>());
    }

    void theKeyWatchesWhatTheListIsFilteredBy()
    {
        PlainWindow reader(library());
        import(reader);
        QVERIFY(!reader.action(u"ticker.watch")->isEnabled());
        reader.window->browsing().showScope({}, TickerId::parse(u"NVDA"));
        press(reader, Qt::Key_W);
        QTRY_COMPARE(watched(reader), QStringList{QStringLiteral("NVDA 5")});
        QTRY_VERIFY(reader.action(u"ticker.watch")->isChecked());
        press(reader, Qt::Key_W);
        QTRY_COMPARE(watched(reader), QStringList());
    }

    void theMenuHidesAndWatches()
    {
        PlainWindow reader(library());
        import(reader);
        QTRY_VERIFY(reader.window->pagePane().article() != 0);
        const auto choose = [&reader](const char *id) {
            reader.window->findChild<Tickers *>()->showMenu(*TickerId::parse(u"NVDA"), QPoint(50, 50));
            QMenu *menu = nullptr;
            QTRY_VERIFY((menu = reader.window->findChild<QMenu *>(QStringLiteral("tickerMenu"))));
            QTRY_VERIFY(menu->isVisible());
            auto *action = menu->findChild<QAction *>(QLatin1String(id));
            QVERIFY(action);
            action->trigger();
            menu->close();
            QTRY_VERIFY(!reader.window->findChild<QMenu *>(QStringLiteral("tickerMenu")));
        };
        const auto articles = [&reader] {
            const auto answer = reader.library.ticker(*TickerId::parse(u"NVDA"));
            [&] { QTRY_VERIFY(answer.isFinished()); }();
            return answer.result()->articles;
        };
        choose("here");
        QTRY_COMPARE(articles(), 4);
        choose("here");
        QTRY_COMPARE(articles(), 5);
        choose("everywhere");
        QTRY_COMPARE(articles(), 0);
        press(reader, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(articles(), 5);
        choose("watch");
        QTRY_COMPARE(watched(reader).size(), 1);
        choose("show");
        QVERIFY(reader.window->browsing().question().ticker == TickerId::parse(u"NVDA"));
        choose("page");
        QVERIFY(reader.window->browsing().page() == PageId(Pages::Ticker{*TickerId::parse(u"NVDA")}));
    }

private:
    QString library() const { return m_folder->filePath(QStringLiteral("library")); }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    void import(PlainWindow &reader)
    {
        reader.window->importPaths({write(QStringLiteral("posts.json"), Posts::list(1, 5))});
        QTRY_COMPARE(reader.rows().rowCount(), 5);
    }

    /// The watchlist's rows: what they show, and their count.
    static QStringList watched(PlainWindow &reader)
    {
        QStringList rows;
        const QAbstractItemModel &model = *reader.window->findChild<Sidebar *>()->model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (const QModelIndex index = model.index(row, 0);
                index.data(SidebarModel::KindRole).value<SidebarModel::Kind>() == SidebarModel::Kind::Watched)
                rows << QStringLiteral("%1 %2")
                            .arg(index.data(Qt::DisplayRole).toString())
                            .arg(index.data(SidebarModel::CountRole).toInt());
        return rows;
    }

    /// What a library of a few articles lists.
    QList<ListedTicker> stocked()
    {
        auto store = ArticleStore::open(m_folder->filePath(QStringLiteral("stocked")), ArticleStore::Access::Write);
        if (!store)
            return {};
        QList<NewArticle> articles;
        const auto add = [&articles](int day, const QList<TickerMention> &tickers) {
            NewArticle made = Samples::article(QString::number(day));
            made.article.published = Samples::beijing(day);
            made.article.tickers = made.tickers = tickers;
            articles << made;
        };
        using Samples::mention;
        const TickerMention nvidia = mention("NVDA", QStringLiteral("英伟达"));
        const TickerMention tencent = mention("00700", QStringLiteral("腾讯控股"));
        const TickerMention meta = mention("BK4554", QStringLiteral("元宇宙"));
        const TickerMention maotai = mention("600519", QStringLiteral("贵州茅台"));
        add(1, {nvidia, tencent, meta, maotai});
        add(2, {nvidia, tencent, meta});
        add(3, {nvidia, tencent});
        add(4, {mention("NVDA", QStringLiteral("NVIDIA"))});
        if (!(*store)->add(articles) ||
            !Organiser((*store)->database()).apply(Watchlist::watch({*TickerId::parse(u"TSM")})))
            return {};
        const auto listed = listTickers((*store)->database());
        QList<ListedTicker> all = listed ? *listed : QList<ListedTicker>();
        // Watched, and in no article: the library knows no more than its symbol, and lists it all the same.
        return all;
    }

    static QString symbols(const TickersModel &model)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.at(row).row.ticker.id.toString();
        return list.join(u' ');
    }

    static void press(PlainWindow &reader, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QVERIFY(QTest::qWaitForWindowActive(reader.window.get()));
        QTest::keyClick(reader.window.get(), key, modifiers);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TickersTest)
#include "tst_tickers.moc"
