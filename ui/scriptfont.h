// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>
#include <QStringView>

/// The window's first font is a Chinese one, for Han and Latin alike: its quotation marks, apostrophes and middle dots
/// are as wide as a character, which tears English apart. Its Korean sister has the same letters with narrow ones, and
/// other Han; so which of the two draws a text goes by the text. A font file more costs milliseconds of the first
/// paint: where both would draw alike, the window's own does.
namespace ScriptFont {

bool hasHan(QStringView text); ///< or kana, or anything else that is as wide as a character

/// It has no Han, or so few that they are names in it, and one of the six characters that are narrow in the sister only
/// (measured: Noto Sans CJK 2.004).
bool wantsNarrow(QStringView text);

/// For a text of whatever script; `font` itself where that is the right one, or is no Chinese one.
QFont of(const QFont &font, QStringView text);

/// The families to look into before the window's own, for a text that wants them.
const QStringList &narrowFamilies();

}
