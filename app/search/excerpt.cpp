// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/excerpt.h"

#include <algorithm>

namespace {

// A cut that would have to move further than this to reach the end of a word stays where it is.
constexpr qsizetype LongestWord = 24;

struct Marked
{
    TextRange range;
    qsizetype needle = 0;
};

QList<Marked> markedIn(const FoldedText &field, const QList<Needle> &needles)
{
    QList<Marked> found;
    for (qsizetype i = 0; i < needles.size(); ++i)
        for (const TextRange &range : hits(field, needles[i]))
            found += Marked{range, i};
    std::stable_sort(found.begin(), found.end(),
                     [](const Marked &a, const Marked &b) { return a.range.start < b.range.start; });
    return found;
}

struct Passage
{
    qsizetype field = -1;
    TextRange span; ///< from its first hit to the end of its last
    qsizetype different = 0;
    qsizetype hits = 0;

    bool isBetterThan(const Passage &other) const
    {
        return std::pair(different, hits) > std::pair(other.different, other.hits);
    }
};

/// The best run of hits that fits into `room`.
Passage bestPassage(const QList<Marked> &marked, qsizetype needles, qsizetype room)
{
    Passage best;
    QList<int> inside(needles);
    qsizetype different = 0;
    qsizetype end = 0;
    for (qsizetype begin = 0; begin < marked.size(); ++begin) {
        const qsizetype start = marked[begin].range.start;
        for (; end < marked.size() && (end <= begin || marked[end].range.end() - start <= room); ++end)
            different += inside[marked[end].needle]++ == 0;
        const Passage passage{0, {start, marked[end - 1].range.end() - start}, different, end - begin};
        if (passage.isBetterThan(best))
            best = passage;
        different -= --inside[marked[begin].needle] == 0;
    }
    return best;
}

bool cutsWord(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x2E80; };
    return text[at].isLowSurrogate() || text[at].isMark() || (isWord(text[at - 1]) && isWord(text[at]));
}

/// The nearest break, in steps of `step`, that does not cut a word.
qsizetype cutNear(QStringView text, qsizetype at, qsizetype step, qsizetype limit)
{
    for (qsizetype moved = at; moved != limit && qAbs(moved - at) <= LongestWord; moved += step)
        if (!cutsWord(text, moved))
            return moved;
    return text.size() > at && at > 0 && text[at].isLowSurrogate() ? at - 1 : at;
}

Excerpt cutOut(const QString &field, const QList<TextRange> &hits, TextRange span, qsizetype length)
{
    // More of what follows than of what went before, as one reads.
    qsizetype start = std::max<qsizetype>(0, span.start - std::max<qsizetype>(0, length - span.length) / 4);
    start = std::min(start, std::max<qsizetype>(0, field.size() - length));
    start = cutNear(field, start, 1, span.start);
    while (start < span.start && field[start].isSpace())
        ++start;
    qsizetype end = std::min(field.size(), start + length);
    end = std::max(cutNear(field, end, -1, std::min(span.end(), end)), start);
    while (end > std::max(start, span.end()) && field[end - 1].isSpace())
        --end;
    Excerpt excerpt;
    excerpt.text = field.mid(start, end - start);
    const qsizetype shift = start > 0 ? 1 : 0;
    if (shift)
        excerpt.text.prepend(u'…');
    if (end < field.size())
        excerpt.text.append(u'…');
    for (const TextRange &hit : hits) {
        const qsizetype from = std::max(hit.start, start);
        const qsizetype to = std::min(hit.end(), end);
        if (from < to)
            excerpt.hits += TextRange{from - start + shift, to - from};
    }
    return excerpt;
}

}

Excerpt bestExcerpt(const QStringList &fields, const QList<Needle> &needles, qsizetype length)
{
    Passage best;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        Passage passage = bestPassage(markedIn(foldWithMap(fields[i]), needles), needles.size(), length);
        passage.field = i;
        if (passage.hits > 0 && passage.isBetterThan(best))
            best = passage;
    }
    if (best.field >= 0) {
        const QString &field = fields[best.field];
        return cutOut(field, hits(foldWithMap(field), needles), best.span, length);
    }
    const auto first =
        std::find_if(fields.begin(), fields.end(), [](const QString &field) { return !field.isEmpty(); });
    return first == fields.end() ? Excerpt() : cutOut(*first, {}, {0, 0}, length);
}
