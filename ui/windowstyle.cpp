#include "windowstyle.h"

#include <QGuiApplication>
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
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}
