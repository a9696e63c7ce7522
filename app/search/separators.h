// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// What parts a query into words, outside quotes.
enum class Separator {
    None,
    Space, ///< white space; a comma or "、" in Chinese or ASCII form; "+" between Han characters
    Or,    ///< "|"
};

/// What the character at `at` does. A comma between digits belongs to their number ("1,234"), and "+" parts only where
/// Han stands on both sides, with or without spaces: "A+H" and "T+0" are words. Pure.
Separator separatorAt(QStringView query, qsizetype at);

/// Whether separatorAt answers something but None for it, or may, by what stands beside it.
bool mayPart(QChar c);

/// A digit, also behind a currency's sign or a decimal point: a minus before it is the number's. Pure.
bool beginsNumber(QStringView text);
