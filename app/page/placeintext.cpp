// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/placeintext.h"

#include <algorithm>

namespace {

constexpr int FewUnits = 6; // less would be found anywhere

int bodyBlocks(const PageText &text)
{
    int count = 0;
    while (text.block(PageField::Body, count))
        ++count;
    return count;
}

std::optional<PageRange> nearest(const PageText &text, int blocks, const KeptPlace &place)
{
    for (int away = 0; away < std::max(blocks, place.block + 1); ++away)
        for (const int number : {place.block - away, place.block + away}) {
            const PageText::Block *block = text.block(PageField::Body, number);
            const qsizetype at = block ? text.textOf(*block).indexOf(place.quote) : -1;
            if (at >= 0)
                return PageRange{PageField::Body, number, int(at), 1};
        }
    return std::nullopt;
}

}

std::optional<PageRange> placeIn(const PageText &text, const KeptPlace &place)
{
    const int blocks = bodyBlocks(text);
    if (blocks == 0)
        return std::nullopt;
    const PageText::Block *block = text.block(PageField::Body, place.block);
    if (block && text.textOf(*block).mid(place.start).startsWith(place.quote))
        return PageRange{PageField::Body, place.block, std::min(place.start, block->length - 1), 1};
    if (place.quote.size() >= FewUnits)
        if (const auto found = nearest(text, blocks, place))
            return found;
    return PageRange{PageField::Body, std::clamp(place.block, 0, blocks - 1), 0, 1};
}
