// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

/// A text as it is compared with another edition of itself: without white space and invisible characters, in small
/// letters, full-width forms and the kinds of quotes and dashes as one, no separators between a number's thousands.
struct ComparedText
{
    QString text;
    QList<int>
        origin; ///< of each unit, where it stands in the text that it was made of; behind them that text's length

    explicit ComparedText(QStringView original = {});

    /// The part of the original that the units stand for.
    int originalStart(int unit) const { return origin[unit]; }
    int originalEnd(int lastUnit) const { return origin[lastUnit] + 1; }
};

/// How much a text says by its length: a Han character counts twice.
int weightOf(QStringView text);

bool isHan(QChar c);      ///< or kana: a script without spaces
bool isWordUnit(QChar c); ///< a letter of a script with spaces, or a digit
