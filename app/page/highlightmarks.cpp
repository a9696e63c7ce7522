// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/highlightmarks.h"

#include "page/pagewriter.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype MostMarks = 20'000;
constexpr std::array Fields = {TextAnchor::Field::Title, TextAnchor::Field::Words, TextAnchor::Field::Body,
                               TextAnchor::Field::Comment};

/// A stretch of the page of one highlight.
struct Part
{
    PageText::Stretch stretch;
    const Highlight *highlight;
    bool begins;
};

bool isNewer(const Highlight *one, const Highlight *other)
{
    return one->made != other->made ? one->made > other->made : one->id > other->id;
}

QString marginNote(const QString &note)
{
    const QString line = note.simplified();
    return line.size() <= HighlightMarks::NoteLength ? line : line.first(HighlightMarks::NoteLength) + u'…';
}

/// Stretches begin and end between the bytes of the HTML that the text is written with; where one of them ends within
/// another it is parted there.
QList<HighlightMarks::Mark> parted(const PageText &text, const QList<PlacedHighlight> &placed)
{
    QList<HighlightMarks::Mark> marks;
    for (const TextAnchor::Field field : Fields) {
        // Cut where any of them begins or ends: within a block, so that a stretch of the page follows from it.
        QHash<int, QList<int>> cuts;
        for (const PlacedHighlight &each : placed)
            for (const PageRange &range : each.ranges)
                if (range.field == pageField(field))
                    cuts[range.block] << range.start << range.start + range.length;
        for (auto block = cuts.begin(); block != cuts.end(); ++block) {
            std::sort(block->begin(), block->end());
            block->erase(std::unique(block->begin(), block->end()), block->end());
            for (qsizetype cut = 0; cut + 1 < block->size(); ++cut) {
                const PageRange piece{pageField(field), block.key(), block->at(cut),
                                      block->at(cut + 1) - block->at(cut)};
                QList<const Highlight *> here;
                const Highlight *noted = nullptr;
                for (const PlacedHighlight &each : placed)
                    for (const PageRange &range : each.ranges)
                        if (range.field == piece.field && range.block == piece.block && range.start <= piece.start &&
                            range.start + range.length >= piece.start + piece.length) {
                            here += &each.highlight;
                            if (&range == &each.ranges.first() && range.start == piece.start &&
                                !each.highlight.note.isEmpty())
                                noted = &each.highlight;
                        }
                if (here.isEmpty())
                    continue;
                std::sort(here.begin(), here.end(), isNewer);
                for (const PageText::Stretch &stretch : text.stretches(piece)) {
                    HighlightMarks::Mark mark{stretch.byte,         stretch.bytes,
                                              stretch.shown,        stretch.shownUnits,
                                              here.first()->colour, {},
                                              noted != nullptr,     noted ? marginNote(noted->note) : QString()};
                    for (const Highlight *each : std::as_const(here))
                        mark.highlights += each->id;
                    marks += mark;
                    noted = nullptr;
                }
            }
        }
    }
    std::sort(marks.begin(), marks.end(), [](const auto &a, const auto &b) { return a.byte < b.byte; });
    marks.resize(std::min(marks.size(), MostMarks));
    return marks;
}

QByteArray startTag(const HighlightMarks::Mark &mark)
{
    QByteArray ids;
    for (const HighlightId id : mark.highlights)
        ids += (ids.isEmpty() ? "" : " ") + QByteArray::number(id);
    QByteArray tag = "<mark class=\"hl hl-" + QByteArray::number(int(mark.colour));
    if (mark.highlights.size() > 1)
        tag += " over";
    if (mark.isNoted)
        tag += " noted";
    tag += "\" data-highlights=\"" + ids + '"';
    if (mark.isNoted)
        tag += " data-note=\"" + escapedHtml(mark.note) + '"';
    return tag + '>';
}

}

PageHighlights highlightsOn(const PageText &text, const QByteArray &revision, int policy,
                            const QList<Highlight> &highlights)
{
    PageHighlights found;
    found.marks.shownLength = text.shownLength();
    for (const TextAnchor::Field field : Fields) {
        std::optional<Anchoring> anchoring; // most pages have none
        for (const Highlight &highlight : highlights) {
            if (highlight.anchor.field != field)
                continue;
            if (!anchoring)
                anchoring.emplace(FieldText(text, field), revision, policy);
            PlacedHighlight placed{highlight, anchoring->placeOf(highlight.anchor), {}};
            if (placed.place.kind != AnchorPlace::Kind::Orphaned)
                placed.ranges = anchoring->text().ranges(placed.place.from, placed.place.length);
            found.highlights += placed;
        }
    }
    std::stable_sort(found.highlights.begin(), found.highlights.end(), [](const auto &a, const auto &b) {
        if (a.isOrphaned() != b.isOrphaned())
            return b.isOrphaned();
        if (a.highlight.anchor.field != b.highlight.anchor.field)
            return a.highlight.anchor.field < b.highlight.anchor.field;
        return a.place.from < b.place.from;
    });
    found.marks.marks = parted(text, found.highlights);
    return found;
}

std::optional<TextAnchor> anchorShown(const PageText &text, const QByteArray &revision, int policy, int shown,
                                      int units)
{
    const QList<PageRange> ranges = text.rangesShown(shown, units);
    std::optional<TextAnchor::Field> chosen;
    int most = 0;
    for (const TextAnchor::Field field : Fields) {
        int length = 0;
        for (const PageRange &range : ranges)
            length += range.field == pageField(field) ? range.length : 0;
        if (length > most) {
            most = length;
            chosen = field;
        }
    }
    if (!chosen)
        return std::nullopt;
    const Anchoring anchoring(FieldText(text, *chosen), revision, policy);
    int from = -1;
    int to = 0;
    for (const PageRange &range : ranges) {
        if (range.field != pageField(*chosen))
            continue;
        const int start = anchoring.text().startOf(range.block) + range.start;
        from = from < 0 ? start : std::min(from, start);
        to = std::max(to, start + range.length);
    }
    return anchoring.anchorAt(from, to - from);
}

QByteArray withMarks(const QByteArray &html, const HighlightMarks &highlights, const PageMarks &hits)
{
    if (highlights.marks.isEmpty())
        return withMarks(html, hits);
    QByteArray marked;
    marked.reserve(html.size() + (highlights.marks.size() + hits.marks.size()) * 64);
    MarkWriter writer(html, hits);
    qsizetype done = 0;
    for (const HighlightMarks::Mark &mark : highlights.marks) {
        writer.write(marked, done, mark.byte);
        marked += startTag(mark);
        writer.write(marked, mark.byte, mark.byte + mark.bytes);
        marked += "</mark>";
        done = mark.byte + mark.bytes;
    }
    writer.write(marked, done, html.size());
    return marked;
}
