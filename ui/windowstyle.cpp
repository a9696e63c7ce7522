// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstyle.h"

#include "scale.h"
#include "scriptfont.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPainter>
#include <QPolygonF>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>
#include <QWidget>

namespace {

/// Of a dialog or a list: off, on, or on for some.
void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const bool some = option.state & QStyle::State_NoChange;
    const bool full = some || option.state & QStyle::State_On;
    const QRectF whole = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal side = qMin(whole.width(), whole.height());
    const QRectF box(whole.center() - QPointF(side, side) / 2, QSizeF(side, side));
    const QColor edge =
        palette.color(option.state & QStyle::State_Enabled && full ? QPalette::Link : QPalette::PlaceholderText);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(full ? edge : palette.color(QPalette::Base));
    painter.drawRoundedRect(box, side / 5, side / 5);
    const auto at = [&box, side](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * side; };
    painter.setPen(QPen(palette.color(QPalette::Base), side / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (some)
        painter.drawLine(at(0.26, 0.5), at(0.74, 0.5));
    else if (full)
        painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)});
    painter.restore();
}

}

WindowStyle::WindowStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    if (hint == SH_UnderlineShortcut)
        return int(QGuiApplication::keyboardModifiers().testFlag(Qt::AltModifier) || (widget && widget->hasFocus()));
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // the desktop's icons are dark on our dark
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    constexpr int HeadingPadding = 8; // of QHeaderView::section in window.css; cells add a pixel to the margin
    if (metric == PM_FocusFrameHMargin &&
        (qobject_cast<const QTableView *>(widget) || qobject_cast<const QTreeView *>(widget)))
        return Scale(widget->font())(HeadingPadding) - 1;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        drawCheckBox(*painter, *option);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WindowStyle::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled,
                               const QString &text, QPalette::ColorRole role) const
{
    const QFont font = painter->font();
    painter->setFont(ScriptFont::of(font, text));
    QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, text, role);
    painter->setFont(font);
}

QIcon WindowStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Of the button for menus that find no room, which the narrowest window has for all. It would be made with every
    // menu bar, and to decode it Qt loads what it has for every format: 3 ms of the start.
    if (icon == SP_ToolBarHorizontalExtensionButton)
        return {};
    return QProxyStyle::standardIcon(icon, option, widget);
}
