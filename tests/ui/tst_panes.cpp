// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/posts.h"
#include "list/searchfield.h"
#include "pagepane/barbutton.h"
#include "pagepane/pagepane.h"
#include "panes.h"
#include "plainwindow.h"
#include "sidebar/sidebar.h"
#include "welcomepage.h"

#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// "sidebar list page": those that are shown.
QString name(const PaneSet &panes)
{
    return QStringLiteral("%1%2page")
        .arg(panes.sidebar ? QStringLiteral("sidebar ") : QString(), panes.list ? QStringLiteral("list ") : QString());
}

}

/// What stands beside the page, in wide windows and narrow ones, and in full screen.
class PanesTest final : public QObject
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

    void theyGiveWayOneAfterTheOther_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("fit");
        const QString all = QStringLiteral("sidebar list page");
        const QString list = QStringLiteral("list page");
        const QString page = QStringLiteral("page");
        QTest::newRow("wide") << 1280 << all << all;
        QTest::newRow("just wide enough") << 960 << all << all;
        QTest::newRow("a little less") << 959 << list << all;
        QTest::newRow("800") << 800 << list << all;
        QTest::newRow("two panes") << 640 << list << list;
        QTest::newRow("too narrow for two") << 639 << page << list;
        QTest::newRow("too narrow for two at all") << 500 << page << page;
    }

    void theyGiveWayOneAfterTheOther()
    {
        QFETCH(int, width);
        QFont font;
        font.setPixelSize(Scale::DesignType);
        QTEST(name(panesWithRoom(width, Scale(font))), "room");
        QTEST(name(panesThatFit(width, Scale(font))), "fit");
    }

    void theKeyTakesOneAfterTheOther()
    {
        PaneSet now;
        QStringList seen;
        for (int press = 0; press < 4; ++press)
            seen += name(now = fewerPanes(now, PaneSet()));
        QCOMPARE(seen, (QStringList{QStringLiteral("list page"), QStringLiteral("page"),
                                    QStringLiteral("sidebar list page"), QStringLiteral("list page")}));
        QCOMPARE(name(fewerPanes({false, false}, {false, true})), QStringLiteral("list page"));
    }

    void theWindowFollowsItsWidth()
    {
        PlainWindow reader(library());
        import(reader);
        QCOMPARE(shown(reader), QStringLiteral("sidebar list page"));
        resize(reader, 800);
        QTRY_COMPARE(shown(reader), QStringLiteral("list page"));
        QVERIFY(reader.window->pagePane().width() >= Panes::LeastPage);
        QVERIFY(!reader.action(u"view.sidebar")->isChecked());
        resize(reader, 560);
        QTRY_COMPARE(shown(reader), QStringLiteral("page"));
        resize(reader, 800);
        QTRY_COMPARE(shown(reader), QStringLiteral("list page"));
        resize(reader, 1280);
        QTRY_COMPARE(shown(reader), QStringLiteral("sidebar list page"));
        QVERIFY(reader.action(u"view.sidebar")->isChecked());
    }

    void theKeyWorksInANarrowWindow()
    {
        PlainWindow reader(library());
        import(reader);
        resize(reader, 800);
        QTRY_COMPARE(shown(reader), QStringLiteral("list page"));
        press(reader, Qt::Key_F9);
        QCOMPARE(shown(reader), QStringLiteral("page"));
        press(reader, Qt::Key_F9);
        QCOMPARE(shown(reader), QStringLiteral("sidebar list page")); // there is just room for it
        QVERIFY(reader.window->width() <= 800);
        resize(reader, 1280);
        press(reader, Qt::Key_F9);
        QTRY_COMPARE(shown(reader), QStringLiteral("list page"));
        resize(reader, 800);
        resize(reader, 1280);
        QTRY_COMPARE(shown(reader), QStringLiteral("list page")); // as it was wanted where there was room
    }

    void aPaneThatIsTakenAwayStaysAway()
    {
        {
            PlainWindow reader(library());
            import(reader);
            press(reader, Qt::Key_F9);
            press(reader, Qt::Key_F9);
            QCOMPARE(shown(reader), QStringLiteral("page"));
            reader.window->close();
        }
        PlainWindow reader(library());
        QTRY_VERIFY(reader.rows().rowCount() > 0);
        QCOMPARE(shown(reader), QStringLiteral("page"));
    }

    void whatIsAskedBringsTheListBack_data()
    {
        QTest::addColumn<bool>("byTyping");
        QTest::newRow("a search") << true;
        QTest::newRow("a ticker") << false;
    }

    void whatIsAskedBringsTheListBack()
    {
        QFETCH(bool, byTyping);
        PlainWindow reader(library());
        import(reader);
        resize(reader, 600);
        QTRY_COMPARE(shown(reader), QStringLiteral("page"));
        if (byTyping) {
            press(reader, Qt::Key_K, Qt::ControlModifier);
            QTRY_VERIFY(reader.window->listPane().searchField().hasFocus());
        } else {
            reader.window->browsing().showScope({}, TickerId::parse(u"NVDA"));
        }
        QCOMPARE(shown(reader), QStringLiteral("list page"));
    }

    void fullScreenShowsThePageAlone_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("F11 leaves") << Qt::Key_F11;
        QTest::newRow("Esc leaves") << Qt::Key_Escape;
    }

    void fullScreenShowsThePageAlone()
    {
        QFETCH(Qt::Key, key);
        PlainWindow reader(library());
        import(reader);
        reader.window->listPane().searchField().setText(QStringLiteral("吊机")); // Esc would take it back
        QTRY_VERIFY(reader.action(u"go.all")->isEnabled());
        press(reader, Qt::Key_F11);
        QTRY_COMPARE(shown(reader), QStringLiteral("page"));
        QVERIFY(!reader.window->menuBar()->isVisible());
        QVERIFY(!reader.window->statusBar()->isVisible());
        QVERIFY(!reader.window->findChild<QWidget *>(QStringLiteral("pageBar"))->isVisible());
        press(reader, key);
        QTRY_COMPARE(shown(reader), QStringLiteral("sidebar list page"));
        QVERIFY(!reader.window->isFullScreen());
        QVERIFY(reader.window->menuBar()->isVisible());
        QVERIFY(reader.window->statusBar()->isVisible());
        QCOMPARE(reader.window->listPane().searchField().text(), QStringLiteral("吊机"));
        press(reader, Qt::Key_Escape);
        QTRY_COMPARE(reader.window->listPane().searchField().text(), QString());
    }

    void theBarLeavesOutItsSignsInANarrowWindow()
    {
        PlainWindow reader(library());
        import(reader);
        const auto isWhole = [&] {
            const auto *bar = reader.window->findChild<QWidget *>(QStringLiteral("pageBar"));
            for (const auto *button : bar->findChildren<BarButton *>())
                if (button->isVisible() && button->width() < button->wholeWidth())
                    return false;
            return true;
        };
        const auto isCut = [&] {
            for (const auto *button : reader.window->findChildren<BarButton *>())
                if (button->isVisible() && button->width() < button->sizeHint().width())
                    return true;
            return false;
        };
        QTRY_VERIFY(isWhole());
        resize(reader, 640);
        QTRY_VERIFY(!isWhole());
        QTRY_VERIFY(!isCut());
        resize(reader, 1280);
        QTRY_VERIFY(isWhole());
    }

    void theWindowComesToRest_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1280;
        QTest::newRow("narrow") << 640;
    }

    /// A bar that fits itself at every layout must not ask for the next one.
    void theWindowComesToRest()
    {
        QFETCH(int, width);
        PlainWindow reader(library());
        import(reader);
        resize(reader, width);
        QTRY_VERIFY(reader.window->findChild<QWidget *>(QStringLiteral("pageBar"))->isVisible());
        class Layouts final : public QObject
        {
        public:
            int count = 0;

        protected:
            bool eventFilter(QObject *, QEvent *event) override
            {
                count += event->type() == QEvent::LayoutRequest ? 1 : 0;
                return false;
            }
        } layouts;
        reader.window->installEventFilter(&layouts);
        for (QObject *child : reader.window->findChildren<QWidget *>())
            child->installEventFilter(&layouts);
        // A round without a layout comes, or else the test's time runs out.
        QTRY_VERIFY([&] {
            layouts.count = 0;
            for (int round = 0; round < 20; ++round)
                QCoreApplication::processEvents();
            return layouts.count == 0;
        }());
    }

    void theWelcomePageLeavesTheMenusTheirLetters()
    {
        PlainWindow reader(library());
        const auto welcome = [&] { return reader.window->findChild<WelcomePage *>(); };
        QTRY_VERIFY(welcome() && welcome()->isVisible());
        press(reader, Qt::Key_F, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->title().remove(u'&'), QStringLiteral("File"));
        QApplication::activePopupWidget()->close();
    }

private:
    QString library() const { return m_folder->filePath(QStringLiteral("library")); }

    void import(PlainWindow &reader)
    {
        QFile file(m_folder->filePath(QStringLiteral("posts.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(Posts::list(1, 5));
        file.close();
        reader.window->importPaths({file.fileName()});
        QTRY_COMPARE(reader.rows().rowCount(), 5);
        QTRY_VERIFY(reader.window->listPane().isVisible());
    }

    static QString shown(PlainWindow &reader)
    {
        return name({reader.window->findChild<Sidebar *>()->isVisible(), reader.window->listPane().isVisible()});
    }

    static void resize(PlainWindow &reader, int width)
    {
        reader.window->resize(width, 700);
        QTRY_COMPARE(reader.window->width(), width);
    }

    static void press(PlainWindow &reader, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QVERIFY(QTest::qWaitForWindowActive(reader.window.get()));
        QTest::keyClick(reader.window.get(), key, modifiers);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(PanesTest)
#include "tst_panes.moc"
