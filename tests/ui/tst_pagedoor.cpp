// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/async.h"
#include "pagepane/pagebrowser.h"
#include "pagepane/pagepane.h"
#include "pagepane/tickercard.h"
#include "store/samples.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace {

/// Writes down what it is told, and tells what a test wants.
class Recorder final : public PageBrowser
{
    Q_OBJECT

public:
    using PageBrowser::PageBrowser;

    void tell(const PageCommand &command) override { told.append(command); }
    void happen(const PageEvent &event) { Q_EMIT happened(event); }

    template <typename Command>
    QList<Command> all() const
    {
        QList<Command> found;
        for (const PageCommand &command : told)
            if (const auto *one = std::get_if<Command>(&command))
                found.append(*one);
        return found;
    }

    QList<PageCommand> told;
};

const PageId First = Pages::Article{1};
const PageId Second = Pages::Article{2};

PageId ticker()
{
    return Pages::Ticker{*TickerId::parse(u"NVDA")};
}

}

/// The door between the pane and whatever draws pages: each command arrives as it was meant, each event is heard.
class PageDoorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto store = ArticleStore::open(m_folder->path(), ArticleStore::Access::Write);
        QVERIFY(store);
        QVERIFY((*store)->add({Samples::article(QStringLiteral("1"))}));
        m_library = std::make_unique<Library>(m_folder->path());
        m_pane = std::make_unique<PagePane>(
            *m_library,
            [this](Library &, QWidget *parent) { return Result<PageBrowser *>(m_browser = new Recorder(parent)); },
            nullptr);
        m_pane->resize(600, 400);
        m_pane->show();
    }

    void cleanup()
    {
        m_pane.reset();
        m_library.reset();
    }

    void whatCameBeforeTheBrowserIsToldToIt()
    {
        m_pane->setZoom(1.5);
        m_pane->dress(Theme::of(true));
        m_pane->setSought(QStringLiteral("ledger"));
        m_pane->open(First);
        m_pane->begin();
        QCOMPARE(m_browser->all<PageCommands::Zoom>().value(0).factor, 1.5);
        QVERIFY(m_browser->all<PageCommands::Dress>().value(0).theme.dark);
        QCOMPARE(m_browser->all<PageCommands::Seek>().value(0).text, QStringLiteral("ledger"));
        QCOMPARE(m_browser->told.size(), 6);
        QVERIFY(std::get<PageCommands::Open>(m_browser->told.at(4)).page == First);
        QVERIFY(std::holds_alternative<PageCommands::StepHitOnArrival>(m_browser->told.last())); // to what was sought
    }

    void commands_data()
    {
        QTest::addColumn<std::function<void(PagePane &)>>("act");
        QTest::addColumn<std::function<bool(const PageCommand &)>>("isMeant");
        using Act = std::function<void(PagePane &)>;
        using Meant = std::function<bool(const PageCommand &)>;
        const auto is = [](auto command) {
            return Meant([](const PageCommand &told) { return std::holds_alternative<decltype(command)>(told); });
        };
        using namespace PageCommands;
        QTest::newRow("open") << Act([](PagePane &pane) { pane.open(Second); })
                              << Meant([](const PageCommand &told) { return std::get<Open>(told).page == Second; });
        QTest::newRow("return") << Act([](PagePane &pane) {
            pane.returnTo(Second);
        }) << Meant([](const PageCommand &told) { return std::get<ReturnTo>(told).page == Second; });
        QTest::newRow("copy") << Act([](PagePane &pane) { pane.copySelection(); }) << is(CopySelection());
        QTest::newRow("select all") << Act([](PagePane &pane) { pane.selectAll(); }) << is(SelectAll());
        QTest::newRow("dress") << Act([](PagePane &pane) { pane.dress(Theme::of(true)); })
                               << Meant([](const PageCommand &told) { return std::get<Dress>(told).theme.dark; });
        QTest::newRow("typeset") << Act([](PagePane &pane) {
            pane.typeset([] {
                Typesetting type;
                type.size = 20;
                return type;
            }());
        }) << Meant([](const PageCommand &told) { return std::get<Typeset>(told).type.size == 20; });
        QTest::newRow("go to a place") << Act([](PagePane &pane) {
            pane.goTo({PageField::Body, 7, 2, 1});
        }) << Meant([](const PageCommand &told) { return std::get<GoTo>(told).place.block == 7; });
        QTest::newRow("turn back") << Act([](PagePane &pane) { pane.turn(false); })
                                   << Meant([](const PageCommand &told) { return !std::get<Turn>(told).forward; });
        QTest::newRow("hints") << Act([](PagePane &pane) { pane.showHints(); }) << is(ShowHints());
        QTest::newRow("PDF") << Act([](PagePane &pane) {
            pane.exportPdf(QStringLiteral("a.pdf"), true);
        }) << Meant([](const PageCommand &told) {
            return std::get<ExportPdf>(told).path == u"a.pdf" && std::get<ExportPdf>(told).links;
        });
        QTest::newRow("print") << Act([](PagePane &pane) { pane.print(true); })
                               << Meant([](const PageCommand &told) { return std::get<Print>(told).links; });
        QTest::newRow("zoom, within its bounds")
            << Act([](PagePane &pane) { pane.setZoom(9); })
            << Meant([](const PageCommand &told) { return std::get<Zoom>(told).factor == 3; });
        QTest::newRow("seek") << Act([](PagePane &pane) { pane.setSought(QStringLiteral("x")); })
                              << Meant([](const PageCommand &told) { return std::get<Seek>(told).text == u"x"; });
        QTest::newRow("step on") << Act([](PagePane &pane) { pane.stepHit(true); })
                                 << Meant([](const PageCommand &told) { return std::get<StepHit>(told).forward; });
        QTest::newRow("step back") << Act([](PagePane &pane) { pane.stepHit(false); })
                                   << Meant([](const PageCommand &told) { return !std::get<StepHit>(told).forward; });
        QTest::newRow("step on arrival") << Act([](PagePane &pane) {
            pane.stepHitOnArrival(false);
        }) << Meant([](const PageCommand &told) { return !std::get<StepHitOnArrival>(told).forward; });
    }

    void commands()
    {
        QFETCH(std::function<void(PagePane &)>, act);
        QFETCH(std::function<bool(const PageCommand &)>, isMeant);
        m_pane->begin();
        m_browser->told.clear();
        act(*m_pane);
        QCOMPARE(m_browser->told.size(), 1);
        QVERIFY(isMeant(m_browser->told.first()));
    }

    void onlyAPageThatStandsIsMadeAnew()
    {
        m_pane->begin();
        m_pane->reload();
        QVERIFY(m_browser->all<PageCommands::Reload>().isEmpty());
        m_pane->open(First);
        m_pane->reload();
        QCOMPARE(m_browser->all<PageCommands::Reload>().size(), 1);
    }

    void whatOfAPageIsWantedIsHeard()
    {
        m_pane->begin();
        QSignalSpy chosen(m_pane.get(), &PagePane::shownChosen);
        m_browser->happen(PageEvents::ShownChosen{Second, true});
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(0).toLongLong(), 2);
        QCOMPARE(chosen.first().at(1).toBool(), true);
    }

    void aHitOpensAtItsFirstMark()
    {
        m_pane->begin();
        m_pane->open(First);
        QVERIFY(m_browser->all<PageCommands::StepHitOnArrival>().isEmpty());
        m_pane->setSought(QStringLiteral("港口"));
        m_pane->open(Second);
        QCOMPARE(m_browser->all<PageCommands::StepHitOnArrival>().size(), 1);
        QVERIFY(m_browser->all<PageCommands::StepHitOnArrival>().first().forward);
        QVERIFY(m_browser->all<PageCommands::StepHitOnArrival>().first().quietly);
        m_pane->returnTo(First); // as it was left
        m_pane->open(First);     // it stands already
        QCOMPARE(m_browser->all<PageCommands::StepHitOnArrival>().size(), 1);
    }

    void marksOfAPageThatStandsAreChanged()
    {
        m_pane->begin();
        m_pane->open(First);
        bool made = false;
        onDone(m_library->page(First, {}, {}), this, [&made](const Result<Page> &page) { made = bool(page); });
        QTRY_VERIFY(made);
        m_pane->setSought(QStringLiteral("港口"));
        QTRY_VERIFY(!m_browser->all<PageCommands::Mark>().isEmpty());
        QVERIFY(!m_browser->all<PageCommands::Mark>().first().marks.marks.isEmpty());
    }

    void arrivalIsHeard()
    {
        m_pane->begin();
        QSignalSpy arrived(m_pane.get(), &PagePane::arrived);
        m_browser->happen(PageEvents::Arrived{Second});
        QCOMPARE(arrived.size(), 1);
        QVERIFY(m_pane->page() == Second);
        QCOMPARE(m_pane->article(), 2);
        QVERIFY(m_browser->isVisible());
        m_browser->happen(PageEvents::Arrived{ticker()});
        QVERIFY(m_pane->page() == ticker());
        QCOMPARE(m_pane->article(), 0);
    }

    void aFailureIsSaidWhereItsPageIsShown()
    {
        m_pane->begin();
        m_pane->open(First);
        m_browser->happen(PageEvents::Failed{Second, QStringLiteral("Not this one.")});
        QVERIFY(m_browser->isVisible());
        m_browser->happen(PageEvents::Failed{First, QStringLiteral("It is gone.")});
        QVERIFY(!m_browser->isVisible());
        QCOMPARE(m_pane->findChild<QLabel *>(QStringLiteral("sentence"))->text(), QStringLiteral("It is gone."));
    }

    void linksAreHeardWithTheirClick()
    {
        m_pane->begin();
        QStringList tickers;
        QList<Click> clicks;
        connect(m_pane.get(), &PagePane::tickerClicked, this, [&](const TickerId &id, const Click &how) {
            tickers += id.toString();
            clicks += how;
        });
        QSignalSpy links(m_pane.get(), &PagePane::linkClicked);
        const Click click{Qt::MiddleButton, Qt::ControlModifier | Qt::ShiftModifier};
        m_browser->happen(PageEvents::LinkFollowed{ticker(), click});
        QCOMPARE(tickers, QStringList{QStringLiteral("NVDA")});
        QCOMPARE(clicks, QList<Click>{click});
        QVERIFY(links.isEmpty());
        m_browser->happen(PageEvents::LinkFollowed{ExternalAddress{QStringLiteral("https://example.com/")}, click});
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().first().toString(), QStringLiteral("https://example.com/"));
        QCOMPARE(tickers.size(), 1);
    }

    void addressesAreSaidWhileTheyAreHovered()
    {
        m_pane->begin();
        QSignalSpy hovered(m_pane.get(), &PagePane::linkHovered);
        m_browser->happen(PageEvents::LinkHovered{ExternalAddress{QStringLiteral("https://example.com/")}});
        m_browser->happen(PageEvents::LinkHovered{ticker()});
        m_browser->happen(PageEvents::LinkHovered{});
        QCOMPARE(hovered.size(), 3);
        QCOMPARE(hovered[0].first().toString(), QStringLiteral("https://example.com/"));
        QVERIFY(hovered[1].first().toString().isEmpty());
        QVERIFY(hovered[2].first().toString().isEmpty());
    }

    void theCardStandsBesideTheChip()
    {
        hoverChip(QRect(40, 60, 80, 20));
        const QRect chip(m_browser->mapTo(m_pane.get(), QPoint(40, 60)), QSize(80, 20));
        QCOMPARE(card()->x(), chip.left());
        QVERIFY(card()->y() > chip.bottom() && card()->y() < chip.bottom() + 20);
    }

    void theCardGoes_data()
    {
        QTest::addColumn<std::function<void(PageDoorTest &)>>("act");
        const auto row = [](const char *name, const std::function<void(PageDoorTest &)> &act) {
            QTest::newRow(name) << act;
        };
        row("Esc", [](PageDoorTest &test) { QTest::keyClick(test.m_pane.get(), Qt::Key_Escape); });
        row("another key", [](PageDoorTest &test) { QTest::keyClick(test.m_pane.get(), Qt::Key_PageDown); });
        row("a click", [](PageDoorTest &test) { QTest::mouseClick(test.m_browser, Qt::LeftButton); });
        row("a change of article", [](PageDoorTest &test) { test.m_pane->open(Second); });
        row("the engine's own way back",
            [](PageDoorTest &test) { test.m_browser->happen(PageEvents::Arrived{Second}); });
        row("no article any more", [](PageDoorTest &test) { test.m_pane->close(); });
        row("the chip is left", [](PageDoorTest &test) { test.m_browser->happen(PageEvents::LinkHovered{}); });
        row("a dialog", [](PageDoorTest &test) { test.m_dialog->open(); });
        row("another window", [](PageDoorTest &) {
            QEvent away(QEvent::WindowDeactivate);
            QApplication::sendEvent(QApplication::activeWindow(), &away);
        });
    }

    void theCardGoes()
    {
        QFETCH(std::function<void(PageDoorTest &)>, act);
        m_dialog = std::make_unique<QDialog>(m_pane.get());
        QAction esc;
        esc.setShortcut(Qt::Key_Escape);
        m_pane->addAction(&esc);
        QSignalSpy stepped(&esc, &QAction::triggered);
        hoverChip(QRect(40, 60, 80, 20));
        act(*this);
        QTRY_VERIFY(!card());
        QVERIFY(stepped.isEmpty());
        QTest::keyClick(m_pane.get(), Qt::Key_Escape); // without a card it is the window's again
        if (QApplication::activeModalWidget() == nullptr)
            QTRY_COMPARE(stepped.size(), 1);
        m_dialog.reset();
    }

    void cardsStayInTheWindow_data()
    {
        QTest::addColumn<QRect>("chip");
        QTest::addColumn<QPoint>("expected");
        QTest::newRow("below it") << QRect(100, 100, 80, 20) << QPoint(100, 125);
        QTest::newRow("above it at the bottom") << QRect(100, 560, 80, 20) << QPoint(100, 495);
        QTest::newRow("within the right edge") << QRect(700, 100, 80, 20) << QPoint(591, 125);
        QTest::newRow("within the left edge") << QRect(-30, 100, 80, 20) << QPoint(8, 125);
    }

    void cardsStayInTheWindow()
    {
        QFETCH(QRect, chip);
        QTEST(TickerCard::placed(QSize(200, 60), chip, QRect(0, 0, 800, 600)).topLeft(), "expected");
    }

    void hitsAndRequestsAreHeard()
    {
        m_pane->begin();
        QSignalSpy reached(m_pane.get(), &PagePane::hitReached);
        QSignalSpy ended(m_pane.get(), &PagePane::hitsEnded);
        QSignalSpy blocked(m_pane.get(), &PagePane::blockedChanged);
        QSignalSpy said(m_pane.get(), &PagePane::said);
        m_browser->happen(PageEvents::HitReached{2, 7});
        m_browser->happen(PageEvents::HitsEnded{false});
        m_browser->happen(PageEvents::RequestsBlocked{3});
        m_browser->happen(PageEvents::BrokeOff{First});
        QCOMPARE(reached.value(0), (QList<QVariant>{2, 7}));
        QCOMPARE(ended.value(0), QList<QVariant>{false});
        QCOMPARE(blocked.value(0), QList<QVariant>{3});
        QCOMPARE(said.size(), 1);
    }

private:
    TickerCard *card() const
    {
        for (TickerCard *each : m_pane->findChildren<TickerCard *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }

    void hoverChip(const QRect &place)
    {
        m_pane->begin();
        if (!m_pane->page())
            m_pane->open(First);
        m_pane->activateWindow(); // there may be no window manager to do it
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_browser->happen(PageEvents::LinkHovered{ticker(), place});
        QTRY_VERIFY(card());
    }

    std::unique_ptr<QDialog> m_dialog;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<PagePane> m_pane;
    Recorder *m_browser = nullptr;
};

QTEST_MAIN(PageDoorTest)
#include "tst_pagedoor.moc"
