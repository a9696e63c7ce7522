// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// How much there is to read in a plain text.
struct TextCounts
{
    int characters = 0; ///< Han, kana and hangul, by code point
    int words = 0;      ///< runs of letters, digits and apostrophes that hold a Latin letter

    friend bool operator==(const TextCounts &, const TextCounts &) = default;
};

TextCounts countText(QStringView text);

/// Rounded up; 0 only where there is nothing to read.
int readingMinutes(TextCounts counts);
