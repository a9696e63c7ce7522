// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

/// Part of a text that is set otherwise than the text around it, in UTF-16 units.
struct TextRun
{
    enum class Kind : quint8 {
        Number, ///< with what belongs to it and would be parted from it at a line's end: "260.4亿美元", "US$ 5", "12 %"
        Address, ///< "https://…": breaks anywhere, else the line before it is stretched to nothing but gaps
        Tight,   ///< a full-width mark beside another one, which takes half its room: the comma of "，“"
    };

    Kind kind = Kind::Number;
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRun &, const TextRun &) = default;
};

/// In order, apart from each other. What the engine sets well by itself, as "3.5%" or "H100", is not among them. Pure;
/// one pass.
QList<TextRun> textRuns(QStringView text);
