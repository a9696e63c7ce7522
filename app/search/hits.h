// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/folding.h"

#include <QList>
#include <QString>

/// What is looked for, folded. A hit is the folded text inside one folded field; where the text begins or ends with a
/// Latin letter or digit, its neighbour in the field must not be one (whole words).
struct Needle
{
    QString text;        ///< folded; one that is empty has no hits
    bool typing = false; ///< its end is still being typed: there it may stand inside a word

    friend bool operator==(const Needle &, const Needle &) = default;
};

Needle needle(QStringView text, bool typing = false);

/// Whether the folded field holds a hit.
bool occursIn(QStringView foldedField, const Needle &needle);

/// Where the hits stand in the original of the field: in order, apart from each other.
QList<TextRange> hits(const FoldedText &field, const Needle &needle);
QList<TextRange> hits(const FoldedText &field, const QList<Needle> &needles); ///< of any of them, merged
