// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/articledelegate.h"
#include "list/articlelist.h"
#include "scale.h"
#include "sidebar/sidebardelegate.h"
#include "sidebar/sidebarmodel.h"

#include <QStringListModel>
#include <QTest>

namespace {

QFont ofPixels(int pixels)
{
    QFont font;
    font.setPixelSize(pixels);
    return font;
}

}

/// A larger font of the desktop makes all that is drawn larger.
class ScaleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDesignGrowsWithTheFont_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<int>("row");
        QTest::newRow("smaller than the design's") << 9 << 137;
        QTest::newRow("the design's") << 13 << 137;
        QTest::newRow("a little larger") << 15 << 158;
        QTest::newRow("twice") << 26 << 274;
    }

    void theDesignGrowsWithTheFont()
    {
        QFETCH(int, pixels);
        QFETCH(int, row);
        QCOMPARE(ArticleDelegate::rowHeight(ofPixels(pixels)), row);
        QStyleOptionViewItem option;
        option.font = ofPixels(pixels);
        SidebarModel model;
        const SidebarDelegate delegate;
        QCOMPARE(delegate.sizeHint(option, model.index(1)).height(), Scale(option.font)(27));
        QVERIFY(delegate.sizeHint(option, model.index(0)).height() >
                delegate.sizeHint(option, model.index(1)).height());
    }

    void aFontInPointsIsMeasured()
    {
        QFont font;
        font.setPointSizeF(18); // 24 pixels at 96 to the inch
        QCOMPARE(Scale(font).type(), QFontInfo(font).pixelSize());
        QVERIFY(Scale(font).type() > Scale::DesignType);
    }

    void theListKeepsItsRowOnTop()
    {
        QStringList rows;
        for (int row = 0; row < 1000; ++row)
            rows.append(QString::number(row));
        QStringListModel model(rows);
        ArticleList list;
        list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        list.setModel(&model);
        list.resize(300, 600);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        list.scrollTo(model.index(500), QAbstractItemView::PositionAtTop);
        QCOMPARE(list.indexAt(QPoint(5, 1)).row(), 500);
        list.setFont(ofPixels(26));
        QCOMPARE(list.visualRect(model.index(0)).height(), 274);
        QCOMPARE(list.indexAt(QPoint(5, 1)).row(), 500);
        list.setFont(ofPixels(13));
        QCOMPARE(list.visualRect(model.index(0)).height(), 137);
        QCOMPARE(list.indexAt(QPoint(5, 1)).row(), 500);
    }

    void lengthsOfAStyleSheetGrow_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<QString>("sheet");
        QTest::addColumn<QString>("scaled");
        const QString sheet =
            QStringLiteral("A#x12px { padding: 5px 9px; border: 1px solid #123; margin: 0; font-weight: 600; }");
        QTest::newRow("the design's") << 13 << sheet << sheet;
        QTest::newRow("twice")
            << 26 << sheet
            << QStringLiteral("A#x12px { padding: 10px 18px; border: 1px solid #123; margin: 0; font-weight: 600; }");
        QTest::newRow("nothing") << 26 << QString() << QString();
    }

    void lengthsOfAStyleSheetGrow()
    {
        QFETCH(int, pixels);
        QFETCH(QString, sheet);
        QFETCH(QString, scaled);
        QCOMPARE(Scale(ofPixels(pixels)).of(sheet), scaled);
    }
};

QTEST_MAIN(ScaleTest)
#include "tst_scale.moc"
