// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstyle.h"

#include "theme.h"

#include <QImage>
#include <QPainter>
#include <QStyleOption>
#include <QTest>

/// What the style draws itself, without a window.
class WindowStyleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkBoxesTellTheirState_data()
    {
        QTest::addColumn<PageColours>("colours");
        QTest::addColumn<QStyle::PrimitiveElement>("element");
        for (const PageColours colours :
             {PageColours::Light, PageColours::Sepia, PageColours::Dark, PageColours::Black}) {
            QTest::addRow("%s: of a dialog", nameOf(colours).constData()) << colours << QStyle::PE_IndicatorCheckBox;
            QTest::addRow("%s: of a list", nameOf(colours).constData())
                << colours << QStyle::PE_IndicatorItemViewItemCheck;
        }
    }

    void checkBoxesTellTheirState()
    {
        QFETCH(const PageColours, colours);
        QFETCH(const QStyle::PrimitiveElement, element);
        const Theme &theme = Theme::of(colours);
        const WindowStyle style;
        const auto drawn = [&](QStyle::State state) {
            QImage image(26, 26, QImage::Format_RGB32);
            image.fill(theme.page);
            QStyleOptionButton option;
            option.rect = image.rect();
            option.palette = theme.palette();
            option.state = QStyle::State_Enabled | state;
            QPainter painter(&image);
            style.drawPrimitive(element, &option, &painter, nullptr);
            return image;
        };
        const QImage off = drawn(QStyle::State_Off), on = drawn(QStyle::State_On), some = drawn(QStyle::State_NoChange);
        // The edge of an empty box, the ground of a full one, and the mark on that.
        QCOMPARE(off.pixelColor(13, 13), theme.page);
        QCOMPARE(off.pixelColor(13, 0), theme.soft);
        QCOMPARE(on.pixelColor(5, 5), theme.accent);
        QCOMPARE(on.pixelColor(11, 18), theme.page);
        QCOMPARE(some.pixelColor(13, 13), theme.page);
        QCOMPARE(some.pixelColor(11, 18), theme.accent);
    }
};

QTEST_MAIN(WindowStyleTest)
#include "tst_windowstyle.moc"
