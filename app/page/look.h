// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The colours that a page is dressed in; each has a block of its own in resources/article.css.
enum class PageColours { Light, Sepia, Dark, Black };

/// "light": the name that article.css knows it by.
inline QByteArray nameOf(PageColours colours)
{
    switch (colours) {
    case PageColours::Sepia:
        return "sepia";
    case PageColours::Dark:
        return "dark";
    case PageColours::Black:
        return "black";
    case PageColours::Light:
        break;
    }
    return "light";
}

/// How a page looks; the same values give the same bytes.
struct Look
{
    PageColours colours = PageColours::Light;

    friend bool operator==(const Look &, const Look &) = default;
};
