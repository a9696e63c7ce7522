// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstyle.h"

#include "scale.h"
#include "scriptfont.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPainter>
#include <QTableView>
#include <QTreeView>
#include <QWidget>

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
