// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/safehtml.h"

#include <QHash>
#include <QStringView>

#include <optional>

/// The notes of an article and the marks in its text that stand for them. A source's own links between the two are
/// gone with its ids, so they are known by what they say: "[3]", or a raised 3, in the text, and a block after it that
/// begins with the same, or the third point of the list at the end.
class Footnotes final
{
public:
    struct Mark
    {
        int number = 0;
        bool isNote = false; ///< else it stands in the text
        bool isFirst = true; ///< of the marks in the text with this number: where the way back leads
    };

    Footnotes() = default;
    explicit Footnotes(const SafeHtml &body);

    /// What the mark is that is met as the `index`-th in the body, counted from 0; nothing where it is no footnote's.
    /// Whoever asks meets the same marks in the same order: each that marksIn finds, and each raised number.
    std::optional<Mark> mark(int index) const;
    /// Whether the `item`-th list item of the body, counted from 0, is a note, and which.
    std::optional<int> noteOfItem(int item) const;

    /// A bracketed number in a text, "[3]" or "［3］", from `from` on.
    struct Found
    {
        qsizetype start = 0;
        qsizetype length = 0;
        int number = 0;
    };
    static std::optional<Found> nextIn(QStringView text, qsizetype from);
    /// The number that a raised text is, "3" or "[3]"; 0: none.
    static int raisedNumber(QStringView text);

private:
    QHash<int, Mark> m_marks;
    QHash<int, int> m_items;
};
