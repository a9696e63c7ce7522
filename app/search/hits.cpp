// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hits.h"

#include <algorithm>

namespace {

bool isWordUnit(QStringView text, qsizetype i)
{
    char32_t c = text[i].unicode();
    if (text[i].isHighSurrogate() && i + 1 < text.size())
        c = QChar::surrogateToUcs4(text[i], text[i + 1]);
    else if (text[i].isLowSurrogate() && i > 0)
        c = QChar::surrogateToUcs4(text[i - 1], text[i]);
    return classOf(c) == CharacterClass::Word;
}

/// Looks for the needle from `from` on; -1 when there is none.
qsizetype nextHit(QStringView field, const Needle &needle, qsizetype from)
{
    const qsizetype length = needle.text.size();
    if (length == 0)
        return -1;
    const bool wholeStart = isWordUnit(needle.text, 0);
    const bool wholeEnd = !needle.typing && isWordUnit(needle.text, length - 1);
    for (qsizetype at = field.indexOf(needle.text, from); at >= 0; at = field.indexOf(needle.text, at + 1)) {
        const qsizetype end = at + length;
        if (wholeStart && at > 0 && isWordUnit(field, at - 1))
            continue;
        if (wholeEnd && end < field.size() && isWordUnit(field, end))
            continue;
        return at;
    }
    return -1;
}

QList<TextRange> foldedHits(QStringView field, const Needle &needle)
{
    QList<TextRange> found;
    for (qsizetype at = nextHit(field, needle, 0); at >= 0; at = nextHit(field, needle, at + needle.text.size()))
        found += TextRange{at, needle.text.size()};
    return found;
}

/// In order, overlapping ones joined.
QList<TextRange> merged(QList<TextRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    QList<TextRange> apart;
    for (const TextRange &range : std::as_const(ranges)) {
        if (!apart.isEmpty() && range.start < apart.last().end())
            apart.last().length = std::max(apart.last().end(), range.end()) - apart.last().start;
        else
            apart += range;
    }
    return apart;
}

}

Needle needle(QStringView text, bool typing)
{
    return {fold(text).replace(u'\n', u' '), typing};
}

bool occursIn(QStringView foldedField, const Needle &needle)
{
    return nextHit(foldedField, needle, 0) >= 0;
}

QList<TextRange> hits(const FoldedText &field, const Needle &needle)
{
    return hits(field, QList<Needle>{needle});
}

QList<TextRange> hits(const FoldedText &field, const QList<Needle> &needles)
{
    QList<TextRange> ranges;
    for (const Needle &needle : needles)
        for (const TextRange &folded : foldedHits(field.text, needle))
            ranges += field.original(folded);
    return merged(ranges);
}
