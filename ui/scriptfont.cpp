// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptfont.h"

#include <algorithm>

namespace {

bool isWide(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x2E80 && unit <= 0xA4CF) || (unit >= 0xF900 && unit <= 0xFAFF) ||
           (unit >= 0xFE30 && unit <= 0xFE4F) || (unit >= 0xFF00 && unit <= 0xFFEF) ||
           (unit >= 0xD840 && unit <= 0xD888); // the first half of a rare character
}

/// Less than a fifth of its letters are Han: they are names within a sentence of another script.
bool isHardlyHan(QStringView text)
{
    const auto han = std::count_if(text.begin(), text.end(), isWide);
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter() && !isWide(c); });
    return han == 0 || han * 4 < letters;
}

}

bool ScriptFont::hasHan(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isWide);
}

bool ScriptFont::wantsNarrow(QStringView text)
{
    constexpr QStringView Narrow = u"·‘’“”•";
    return std::any_of(text.begin(), text.end(), [&](QChar c) { return Narrow.contains(c); }) && isHardlyHan(text);
}

QFont ScriptFont::of(const QFont &font, QStringView text)
{
    const QStringList families = font.families();
    const QString first = families.value(0);
    if (!(first.endsWith(u" SC") || first.endsWith(u" TC") || first.endsWith(u" HK")) || !wantsNarrow(text))
        return font;
    QFont narrow = font;
    narrow.setFamilies(narrowFamilies() + families);
    return narrow;
}

const QStringList &ScriptFont::narrowFamilies()
{
    static const QStringList families{QStringLiteral("Noto Sans CJK KR"), QStringLiteral("Source Han Sans K")};
    return families;
}
