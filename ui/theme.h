// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/highlight.h"
#include "article/tickerid.h"
#include "page/look.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>

/// A chip's text and its ground. Markets are told apart by hue, never by red or green: those mean rise and fall.
struct ChipColours
{
    QColor text;
    QColor ground;
};

/// A highlight's ground, and the bar that stands for it beside its words.
struct HighlightLook
{
    QColor ground;
    QColor bar;
};

/// The colours of the design by name; everything that draws takes them from here. The page has the same names in
/// resources/article.css.
struct Theme
{
    PageColours colours = PageColours::Light; ///< the page's name for it
    bool dark = false;                        ///< light text on a dark ground
    QColor window, side, list, page, ink, soft, line, accent, selection, hit;
    QColor notice;
    ChipColours unitedStates, hongKong, mainland, other, fund;
    std::array<HighlightLook, HighlightColours> highlights; ///< by colour, from yellow on

    static const Theme &of(PageColours colours);
    static const Theme &of(bool dark) { return of(dark ? PageColours::Dark : PageColours::Light); }

    const ChipColours &chip(const TickerId &id) const;
    const HighlightLook &highlight(HighlightColour colour) const { return highlights.at(std::size_t(colour) - 1); }
    QColor tag(const QString &colour) const; ///< of a name in tagColours(); an unknown one is plain
    QColor hover() const;                    ///< of a row under the pointer, over its ground
    QPalette palette() const;
    /// Replaces every @name@ of a style sheet with the colour of that name.
    QString dress(QString styleSheet) const;
};
