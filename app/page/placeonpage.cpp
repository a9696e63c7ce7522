// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/placeonpage.h"

PageRange placeOnPage(const PageText &page, const QString &storedText, const TextPlace &place)
{
    PageRange range{PageField::Body, place.line, 0, 0};
    const PageText::Block *block = page.block(PageField::Body, place.line);
    const QStringView stored = QStringView(storedText).split(u'\n').value(place.line);
    if (!block || place.start < 0 || place.length <= 0)
        return range;
    // What the page leaves out of the line are signs and codes of cashtags: the rest comes in the same order.
    const QStringView shown = page.textOf(*block);
    qsizetype at = 0;
    for (qsizetype unit = 0; unit < stored.size() && at < shown.size(); ++unit) {
        if (stored[unit] != shown[at])
            continue;
        if (unit >= place.start && unit < qsizetype(place.start) + place.length) {
            if (range.length == 0)
                range.start = int(at);
            range.length = int(at) + 1 - range.start;
        }
        ++at;
    }
    return range;
}
