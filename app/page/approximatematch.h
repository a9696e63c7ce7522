// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

/// Finding a text where it stands with a few edits: the smallest number of units that have to be put in, left out or
/// exchanged. Pure.
namespace ApproximateMatch {

struct End
{
    int end = 0;   ///< units into the text, behind the match
    int edits = 0; ///< at least so many
};

/// Where the pattern stands in the text with at most so many edits: one end for each place, the one with the fewest.
/// Myers' bit-parallel algorithm by blocks of 64 units: O(text · pattern / 64).
QList<End> ends(QStringView pattern, QStringView text, int mostEdits);

/// Units of the pattern and of the text in the place of each other; either may be empty.
struct Change
{
    int pattern = 0;
    int patternUnits = 0;
    int text = 0;
    int textUnits = 0;
};

struct Alignment
{
    int start = 0; ///< units into the text
    int end = 0;
    int edits = 0;
    QList<Change> changes; ///< in order; neighbouring edits are one
};

/// The whole pattern against the text that ends at `end`, beginning where it fits best. O(pattern · (pattern + edits)),
/// a byte for each.
Alignment align(QStringView pattern, QStringView text, const End &end);

/// Edits between two texts as wholes.
int distance(QStringView one, QStringView other);

}
