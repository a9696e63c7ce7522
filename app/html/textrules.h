// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// Which characters the output language may hold. Text from strangers can spoof a ticker, a number or a link with
/// characters that nobody sees: controls, bidirectional embeddings, overrides and isolates, tags, invisible
/// operators and non-characters go. RLM goes too: without one visible right-to-left letter it turns the numbers beside
/// it around. ZWJ, ZWNJ and LRM stay: scripts and emoji need them.
namespace TextRules {

struct CodePoint
{
    char32_t value = 0xFFFD;
    int length = 1;     ///< bytes used, at least 1
    bool valid = false; ///< false: not UTF-8 here; `length` is the maximal subpart, to become one U+FFFD
};

/// Strict UTF-8 (no overlong forms, no surrogates, at most U+10FFFF); `at` must be before `end`.
CodePoint decode(const char *at, const char *end);

/// Never in the output, neither in text nor in attributes. TAB and LF are allowed here.
bool isForbidden(char32_t c);

/// Marks that stack on the letter before them (general categories Mn and Me).
bool isCombining(char32_t c);
inline constexpr int MaximumCombiningRun = 6;

/// Whether a letter of a right-to-left script is in the text (bidirectional types R and AL). Valid UTF-8.
bool holdsRightToLeft(QByteArrayView text);

/// Appends `text` with the references that our markup knows: &amp; &lt; &gt;, and &quot; inside of an attribute.
void appendEscaped(QByteArray &out, QByteArrayView text, bool inAttribute);

/// The bytes as strict UTF-8: each broken sequence becomes U+FFFD; C1 controls and non-characters, of which parsers
/// and their versions think differently, go. Good input comes back shared, without a copy.
QByteArray repaired(const QByteArray &bytes);

/// Appends `text` without forbidden characters; broken UTF-8 becomes U+FFFD; CR, FF, U+2028 and U+2029 become a space,
/// so that words do not grow together.
void appendClean(QByteArray &out, QByteArrayView text);

/// `text` without forbidden characters, for titles, names and whatever else is plain text. Good text comes back shared.
QString cleaned(const QString &text);

/// One line for an attribute: clean, white space collapsed, trimmed, short runs of combining marks.
QByteArray cleanLine(QByteArrayView text);

/// A byte that starts a three-byte sequence of U+4000–U+9FFF: all plain letters, no marks, nothing forbidden. Most of
/// a Chinese article, so worth a short way.
constexpr bool isPlainHanLead(char c)
{
    return quint8(c) >= 0xE4 && quint8(c) <= 0xE9;
}
constexpr bool isContinuation(char c)
{
    return (quint8(c) & 0xC0) == 0x80;
}

/// The length of the plain character at `at`, known without decoding: U+4000–U+9FFF, and CJK and full-width
/// punctuation (U+3000–U+3029, U+FF01–U+FF5E); 0 for all others.
inline int plainLength(const char *at, const char *end)
{
    if (end - at < 3 || !isContinuation(at[1]) || !isContinuation(at[2]))
        return 0;
    const int lead = quint8(at[0]);
    const int second = quint8(at[1]);
    const int third = quint8(at[2]);
    const bool plain = isPlainHanLead(at[0]) || (lead == 0xE3 && second == 0x80 && third < 0xAA) ||
                       (lead == 0xEF && ((second == 0xBC && third > 0x80) || (second == 0xBD && third < 0x9F)));
    return plain ? 3 : 0;
}

/// Counts combining marks in document order; one per run of text.
class CombiningRun final
{
public:
    void reset() { m_length = 0; }
    /// False when `c` is one mark too many.
    bool accepts(char32_t c)
    {
        if (c < 0x300 || !isCombining(c)) {
            m_length = 0;
            return true;
        }
        return ++m_length <= MaximumCombiningRun;
    }

private:
    int m_length = 0;
};

}
