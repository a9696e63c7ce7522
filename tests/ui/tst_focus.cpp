// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/posts.h"
#include "list/searchfield.h"
#include "pagepane/pagepane.h"
#include "plainwindow.h"
#include "welcomepage.h"

#include <QApplication>
#include <QFile>
#include <QFocusEvent>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace {

/// Why the page got the focus: as by Tab it would go to its first link.
class Reasons final : public QObject
{
public:
    QList<Qt::FocusReason> seen;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn)
            seen.append(static_cast<QFocusEvent *>(event)->reason());
        return QObject::eventFilter(watched, event);
    }
};

}

/// Where the keys go when what had the focus is taken away: never to a button that happens to stand next.
class FocusTest final : public QObject
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

    void theFirstImportLeadsToTheList()
    {
        PlainWindow reader(library());
        const auto welcome = [&] { return reader.window->findChild<WelcomePage *>(); };
        QTRY_VERIFY(welcome() && welcome()->isVisible());
        reader.window->findChild<WelcomePage *>()->findChild<QPushButton *>()->setFocus();
        import(reader);
        QTRY_COMPARE(reader.window->focusWidget(), &reader.window->listPane().view());
    }

    void aPaneThatGoesLeavesThePageAtItsPlace_data()
    {
        QTest::addColumn<QList<Qt::Key>>("keys");
        QTest::newRow("full screen") << QList{Qt::Key_F11};
        QTest::newRow("fewer panes") << QList{Qt::Key_F9, Qt::Key_F9};
    }

    void aPaneThatGoesLeavesThePageAtItsPlace()
    {
        QFETCH(QList<Qt::Key>, keys);
        PlainWindow reader(library());
        import(reader);
        QTRY_VERIFY(reader.window->pagePane().browser());
        PageBrowser *page = reader.window->pagePane().browser();
        page->setFocusPolicy(Qt::StrongFocus);
        reader.window->listPane().view().setFocus();
        Reasons reasons;
        page->installEventFilter(&reasons);
        for (const Qt::Key key : std::as_const(keys))
            press(reader, key);
        QTRY_COMPARE(QApplication::focusWidget(), page);
        QVERIFY(!reasons.seen.contains(Qt::TabFocusReason));
        QVERIFY(!reasons.seen.isEmpty());
    }

    void aSearchThatIsClearedLeadsToTheList()
    {
        PlainWindow reader(library());
        import(reader);
        reader.window->listPane().searchField().setText(QStringLiteral("unheardof"));
        QPushButton *clear = reader.window->listPane().findChild<QPushButton *>();
        QTRY_VERIFY(clear->isVisible());
        press(reader, Qt::Key_K, Qt::ControlModifier);
        press(reader, Qt::Key_Down);
        QTRY_COMPARE(QApplication::focusWidget(), clear);
        QTest::keyClick(clear, Qt::Key_Space);
        QTRY_COMPARE(QApplication::focusWidget(), &reader.window->listPane().view());
    }

    void aButtonThatGoesLeadsToTheList_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("the filter that is dropped") << QStringLiteral("filterChip");
        QTest::newRow("the undo that is done") << QStringLiteral("statusLink");
    }

    void aButtonThatGoesLeadsToTheList()
    {
        QFETCH(QString, button);
        PlainWindow reader(library());
        import(reader);
        const ArticleId article = reader.window->listPane().current();
        reader.window->browsing().showScope({}, TickerId::parse(u"NVDA"));
        reader.window->browsing().open(Pages::Article{article});
        press(reader, Qt::Key_S);
        const auto shown = [&]() -> QToolButton * {
            for (auto *each : reader.window->findChildren<QToolButton *>(button))
                if (each->isVisible() && !each->text().isEmpty())
                    return each;
            return nullptr;
        };
        QTRY_VERIFY(shown());
        QToolButton *pressed = shown();
        pressed->setFocus();
        QTRY_VERIFY(pressed->hasFocus());
        QTest::keyClick(pressed, Qt::Key_Space);
        QTRY_VERIFY(!pressed->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), &reader.window->listPane().view());
    }

    void anArrowThatLeadsNowhereLeadsToTheList()
    {
        PlainWindow reader(library());
        import(reader);
        press(reader, Qt::Key_J);
        QTRY_VERIFY(reader.action(u"go.back")->isEnabled());
        QToolButton *back = nullptr;
        for (auto *each : reader.window->pagePane().findChildren<QToolButton *>())
            if (each->defaultAction() == reader.action(u"go.back"))
                back = each;
        QVERIFY(back);
        back->setFocusPolicy(Qt::StrongFocus);
        back->setFocus();
        QTRY_VERIFY(back->hasFocus());
        reader.action(u"go.back")->trigger();
        QTRY_VERIFY(!back->isEnabled());
        QTRY_COMPARE(QApplication::focusWidget(), &reader.window->listPane().view());
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
        QTRY_VERIFY(reader.window->listPane().view().isVisible());
        QTRY_VERIFY(reader.window->listPane().current() != 0);
    }

    static void press(PlainWindow &reader, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QVERIFY(QTest::qWaitForWindowActive(reader.window.get()));
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : reader.window.get(), key,
                        modifiers);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(FocusTest)
#include "tst_focus.moc"
