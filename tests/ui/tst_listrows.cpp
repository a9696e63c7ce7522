// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/articledelegate.h"
#include "list/articlelist.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <memory>

namespace {

constexpr int Row = ArticleDelegate::RowHeight;
constexpr int Seen = 5; // rows that stand in the viewport as a whole, and a bit of the next one

}

/// Keys, mouse and scroll bar of the list, where rows have one height and nothing is laid out.
class ListRowsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        fill(100'000);
        m_list = std::make_unique<ArticleList>();
        m_list->setItemDelegate(new ArticleDelegate(m_list.get()));
        m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setModel(&m_model);
        m_list->resize(352, Seen * Row + 20);
        m_list->show();
        m_list->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
    }

    void keysMoveTheCurrentRow_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("to");
        QTest::newRow("down") << 7 << Qt::Key_Down << 8;
        QTest::newRow("down at the end") << 99'999 << Qt::Key_Down << 99'999;
        QTest::newRow("up") << 7 << Qt::Key_Up << 6;
        QTest::newRow("up at the top") << 0 << Qt::Key_Up << 0;
        QTest::newRow("a page down") << 7 << Qt::Key_PageDown << 7 + Seen - 1;
        QTest::newRow("a page down near the end") << 99'998 << Qt::Key_PageDown << 99'999;
        QTest::newRow("a page up") << 7 << Qt::Key_PageUp << 7 - Seen + 1;
        QTest::newRow("a page up near the top") << 2 << Qt::Key_PageUp << 0;
        QTest::newRow("to the end") << 7 << Qt::Key_End << 99'999;
        QTest::newRow("to the top") << 50'000 << Qt::Key_Home << 0;
        QTest::newRow("left") << 7 << Qt::Key_Left << 7;
        QTest::newRow("right") << 7 << Qt::Key_Right << 7;
        QTest::newRow("down, with none current") << -1 << Qt::Key_Down << 0;
        QTest::newRow("to the end, with none current") << -1 << Qt::Key_End << 99'999;
    }

    void keysMoveTheCurrentRow()
    {
        QFETCH(int, from);
        QFETCH(Qt::Key, key);
        QFETCH(int, to);
        m_list->setCurrentIndex(from < 0 ? QModelIndex() : m_model.index(from));
        if (from < 0)
            m_list->selectionModel()->clear(); // the focus had made the first one current
        QTest::keyClick(m_list.get(), key);
        QCOMPARE(m_list->currentIndex().row(), to);
        QCOMPARE(selected(), QList<int>{to});
        const QRect rect = m_list->visualRect(m_list->currentIndex());
        QVERIFY(m_list->viewport()->rect().contains(rect));
        QCOMPARE(m_list->indexAt(rect.center()).row(), to);
    }

    void keysAndClicksSelectRanges()
    {
        m_list->setCurrentIndex(m_model.index(2));
        QTest::keyClick(m_list.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_list.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selected(), (QList<int>{2, 3, 4}));
        QTest::keyClick(m_list.get(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(selected(), (QList<int>{2, 3}));
        click(1);
        click(4, Qt::ShiftModifier);
        QCOMPARE(selected(), (QList<int>{1, 2, 3, 4}));
        click(3);
        click(0, Qt::ShiftModifier);
        QCOMPARE(selected(), (QList<int>{0, 1, 2, 3}));
        click(2);
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          QPoint(100, Row - 1)); // the row's last pixel
        QCOMPARE(selected(), (QList<int>{0, 1, 2}));
        click(3);
        click(0, Qt::ShiftModifier);
        click(2, Qt::ControlModifier);
        QCOMPARE(selected(), (QList<int>{0, 1, 3}));
        click(4, Qt::ControlModifier);
        QCOMPARE(selected(), (QList<int>{0, 1, 3, 4}));
        QTest::keyClick(m_list.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_list->selectionModel()->selection().size(), 1);
        QCOMPARE(m_list->selectionModel()->selection().first().bottom(), 99'999);
    }

    void aRangeGoesOnBeyondWhatIsSeen()
    {
        click(1);
        m_list->verticalScrollBar()->setValue(1000 * Row);
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(100, 10));
        QCOMPARE(selected().size(), 1000);
        QCOMPARE(selected().last(), 1000);
    }

    void nothingIsHitBesideTheRows()
    {
        fill(2);
        click(1);
        QCOMPARE(selected(), QList<int>{1});
        QVERIFY(!m_list->indexAt(QPoint(10, 2 * Row)).isValid());
        QVERIFY(!m_list->indexAt(QPoint(10, -1)).isValid());
        QVERIFY(!m_list->indexAt(QPoint(-1, 10)).isValid());
        QCOMPARE(m_list->indexAt(QPoint(10, 2 * Row - 1)).row(), 1);
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, QPoint(100, 3 * Row));
        QCOMPARE(selected(), QList<int>());
        fill(0);
        QVERIFY(!m_list->indexAt(QPoint(10, 10)).isValid());
        QTest::keyClick(m_list.get(), Qt::Key_Down);
        QVERIFY(!m_list->currentIndex().isValid());
    }

    void theBarFollowsTheList()
    {
        const QScrollBar &bar = *m_list->verticalScrollBar();
        const int height = m_list->viewport()->height();
        QTRY_COMPARE(bar.maximum(), 100'000 * Row - height);
        QCOMPARE(bar.pageStep(), height);
        QCOMPARE(bar.singleStep(), Row);
        m_list->resize(352, 3 * Row);
        QTRY_COMPARE(bar.maximum(), 100'000 * Row - 3 * Row);
        fill(2);
        QTRY_COMPARE(bar.maximum(), 0);
        fill(4);
        QTRY_COMPARE(bar.maximum(), Row);
    }

    void aRowIsScrolledTo_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<QAbstractItemView::ScrollHint>("hint");
        QTest::addColumn<int>("to");
        const int height = Seen * Row + 20;
        QTest::newRow("seen already") << 98 * Row << QAbstractItemView::EnsureVisible << 98 * Row;
        QTest::newRow("from above") << 0 << QAbstractItemView::EnsureVisible << 101 * Row - height;
        QTest::newRow("from below") << 500 * Row << QAbstractItemView::EnsureVisible << 100 * Row;
        QTest::newRow("half seen") << 100 * Row + 60 << QAbstractItemView::EnsureVisible << 100 * Row;
        QTest::newRow("to the top") << 0 << QAbstractItemView::PositionAtTop << 100 * Row;
        QTest::newRow("to the bottom") << 0 << QAbstractItemView::PositionAtBottom << 101 * Row - height;
        QTest::newRow("to the middle") << 0 << QAbstractItemView::PositionAtCenter << 100 * Row + (Row - height) / 2;
    }

    void aRowIsScrolledTo()
    {
        QFETCH(int, from);
        QFETCH(QAbstractItemView::ScrollHint, hint);
        QTRY_VERIFY(m_list->verticalScrollBar()->maximum() > from);
        m_list->verticalScrollBar()->setValue(from);
        m_list->scrollTo(m_model.index(100), hint);
        QTEST(m_list->verticalScrollBar()->value(), "to");
    }

    /// A click begins to scroll its row into sight, a little later.
    void scrollingIsStrongerThanAClickBefore()
    {
        QTRY_VERIFY(m_list->verticalScrollBar()->maximum() > 0);
        const int interval = QApplication::doubleClickInterval();
        QApplication::setDoubleClickInterval(1);
        click(Seen); // the last one, half seen
        m_list->verticalScrollBar()->setValue(3000);
        QTimer later;
        QSignalSpy passed(&later, &QTimer::timeout);
        later.start(250); // after what the click began
        QVERIFY(passed.wait());
        QCOMPARE(m_list->verticalScrollBar()->value(), 3000);
        QApplication::setDoubleClickInterval(interval);
    }

    void theWheelScrolls()
    {
        QTRY_VERIFY(m_list->verticalScrollBar()->maximum() > 0);
        const QPointF at(100, 100);
        QWheelEvent notch(at, m_list->mapToGlobal(at), {}, QPoint(0, -120), {}, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_list->viewport(), &notch);
        QCOMPARE(m_list->verticalScrollBar()->value(), QApplication::wheelScrollLines() * Row);
        QCOMPARE(m_list->indexAt(QPoint(10, 0)).row(), QApplication::wheelScrollLines());
    }

    void whoReadsAloudFindsAList()
    {
        m_list->setCurrentIndex(m_model.index(4));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list.get());
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 100'000);
        QCOMPARE(list->child(4)->role(), QAccessible::ListItem);
        QCOMPARE(list->child(4)->text(QAccessible::Name), QStringLiteral("Article 4"));
        QCOMPARE(list->child(4)->rect().height(), Row);
        QVERIFY(list->child(4)->state().focused);
    }

private:
    void fill(int rows)
    {
        QStringList titles;
        for (int row = 0; row < rows; ++row)
            titles << QStringLiteral("Article %1").arg(row);
        m_model.setStringList(titles);
    }

    QList<int> selected() const
    {
        QList<int> rows;
        for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
            rows << index.row();
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, modifiers,
                          m_list->visualRect(m_model.index(row)).intersected(m_list->viewport()->rect()).center());
    }

    QStringListModel m_model;
    std::unique_ptr<ArticleList> m_list;
};

QTEST_MAIN(ListRowsTest)
#include "tst_listrows.moc"
