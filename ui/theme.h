#pragma once

#include <QColor>

/// The colours of the design by name, light and dark; everything that draws takes them from here.
struct Theme
{
    bool dark = false;
    QColor window, side, list, page, ink, soft, line, accent, selection;

    static Theme light();
    static Theme darkTheme();
};
