#include "windowstyle.h"

#include <QGuiApplication>
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
    if (metric == PM_FocusFrameHMargin && (qobject_cast<const QTableView *>(widget) || qobject_cast<const QTreeView *>(widget)))
        return HeadingPadding - 1;
    return QProxyStyle::pixelMetric(metric, option, widget);
}
