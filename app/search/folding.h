// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

/// Part of a text, in UTF-16 code units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// A text as search compares it, and where each of its UTF-16 units stands in the original. Units that one stretch of
/// the original became together (an accent and its letter, the three dots of "…") share that stretch.
struct FoldedText
{
    QString text;
    QList<int> starts; ///< per unit of `text`, into the original
    QList<int> ends;   ///< one past the stretch

    /// The original of a range of `text` that is not empty.
    TextRange original(TextRange folded) const;
};

/// Folding: NFKC with full case folding and without invisible characters (zero width, soft hyphen, variation
/// selectors), Latin letters without their marks (é, ø, ligatures in their letters; kana, Hangul, Cyrillic and others
/// keep theirs), traditional Han to simplified, variant quotes, dashes and middle dots to one of each, every white
/// space and control to a space but the line break, which parts fields, lone surrogates to U+FFFD. ™ and ℠ stay
/// themselves, else "Acme™" would end in letters.
///
/// Han is folded character by character: ICU's Hant-Hans looks at neighbours (著名 but 看着), which no part of a text
/// could agree with. So 著 is 着 everywhere, in both scripts alike; for comparing only, never for display.
///
/// Pure and idempotent; folding the parts of a text gives the folded text, unless they were cut inside a character
/// with its marks. About 5 ns per Han character; the first call builds tables from ICU (some 60 ms).
QString fold(QStringView text);
FoldedText foldWithMap(QStringView text);

/// How folded characters make words. Digits and Latin letters run together ("h100"); the others, Han, kana, hangul,
/// further scripts and pictures, may begin and end a hit anywhere.
enum class CharacterClass : quint8 { Separator, Word, Gram };
CharacterClass classOf(char32_t folded);

/// Names the rules above together with the Unicode version of the installed ICU: texts folded under another name are
/// not comparable.
QByteArray foldingVersion();
