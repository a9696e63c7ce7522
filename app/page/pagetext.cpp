// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pagetext.h"

#include <algorithm>

const PageText::Block *PageText::block(PageField field, int number) const
{
    const QList<int> &indices = m_ofField[std::size_t(field)];
    return number >= 0 && number < indices.size() ? &m_blocks[indices[number]] : nullptr;
}

int PageText::bytesOf(QChar unit, Written written)
{
    const char16_t c = unit.unicode();
    if (c == u'&')
        return 5; // &amp;
    if (c == u'<' || c == u'>')
        return 4; // &lt;
    if (c == u'"' && written == Written::Quoted)
        return 6; // &quot;
    if (c < 0x80)
        return 1;
    if (c < 0x800)
        return 2;
    if (unit.isSurrogate())
        return unit.isHighSurrogate() ? 4 : 0;
    return 3;
}

int PageText::bytesOf(int from, int to, Written written) const
{
    int bytes = 0;
    for (int unit = from; unit < to; ++unit)
        bytes += bytesOf(m_text[unit], written);
    return bytes;
}

QList<PageText::Stretch> PageText::stretches(const PageRange &range) const
{
    QList<Stretch> found;
    const Block *in = block(range.field, range.block);
    if (!in || range.start < 0 || range.length <= 0 || range.start >= in->length)
        return found;
    const int from = in->start + range.start;
    const int to = range.length < in->length - range.start ? from + range.length : in->start + in->length;
    auto piece = std::upper_bound(m_pieces.begin(), m_pieces.end(), from,
                                  [](int unit, const Piece &each) { return unit < each.unit; });
    for (--piece; piece != m_pieces.end() && piece->unit < to; ++piece) {
        Stretch stretch{piece->byte, piece->bytes, piece->shown, piece->bytes};
        if (piece->written != Written::Space) {
            const int first = std::max(from, piece->unit);
            const int last = std::min(to, piece->unit + piece->units);
            stretch.byte += bytesOf(piece->unit, first, piece->written);
            stretch.bytes = bytesOf(first, last, piece->written);
            stretch.shown += first - piece->unit;
            stretch.shownUnits = last - first;
        }
        if (stretch.bytes == 0)
            continue; // a line break
        if (!found.isEmpty() && found.last().byte + found.last().bytes == stretch.byte) {
            found.last().bytes += stretch.bytes;
            found.last().shownUnits += stretch.shownUnits;
        } else {
            found += stretch;
        }
    }
    return found;
}

QList<PageRange> PageText::rangesShown(int shown, int units) const
{
    QList<PageRange> found;
    if (units <= 0)
        return found;
    const qint64 end = qint64(shown) + units;
    auto piece = m_pieces.begin();
    for (const Block &each : m_blocks) {
        int first = -1;
        int last = -1;
        for (; piece != m_pieces.end() && piece->unit < each.start + each.length; ++piece) {
            const bool isSpace = piece->written == Written::Space;
            const qint64 from = std::max<qint64>(shown, piece->shown);
            const qint64 to = std::min<qint64>(end, qint64(piece->shown) + piece->shownUnits());
            if (from >= to)
                continue;
            const int start = isSpace ? piece->unit : piece->unit + int(from - piece->shown);
            first = first < 0 ? start : first;
            last = isSpace ? piece->unit + 1 : piece->unit + int(to - piece->shown);
        }
        if (first >= 0)
            found += {each.field, each.number, first - each.start, last - first};
    }
    return found;
}

std::optional<PageRange> PageText::placeAt(int shown) const
{
    // A chip's symbol stands in the middle of another block, and readings behind all: the pieces are not in its order.
    const Piece *best = nullptr;
    for (const Piece &piece : m_pieces)
        if (piece.shown + piece.shownUnits() > shown && (!best || piece.shown < best->shown))
            best = &piece;
    if (!best)
        return std::nullopt;
    const int into = best->written == Written::Space ? 0 : std::max(0, shown - best->shown);
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), best->unit,
                                        [](int unit, const Block &block) { return unit < block.start; });
    const Block &in = *std::prev(after);
    return PageRange{in.field, in.number, best->unit - in.start + into, 1};
}

std::optional<int> PageText::shownAt(const PageRange &place) const
{
    const Block *in = block(place.field, place.block);
    if (!in)
        return std::nullopt;
    // A line break is no unit of what the document holds: the next one stands for it.
    for (int start = std::clamp(place.start, 0, in->length - 1); start < in->length; ++start)
        if (const QList<Stretch> found = stretches({place.field, place.block, start, 1}); !found.isEmpty())
            return found.first().shown;
    return std::nullopt;
}
