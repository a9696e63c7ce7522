// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/pagehits.h"

#include "search/folding.h"
#include "search/hits.h"

#include <algorithm>

namespace {

constexpr qsizetype MostHits = 5000;

TextCondition::Scope scopeOf(PageField field)
{
    using Scope = TextCondition::Scope;
    switch (field) {
    case PageField::Title:
        return Scope::Title;
    case PageField::Author:
        return Scope::Author;
    case PageField::Source:
        return Scope::Source;
    case PageField::Words:
    case PageField::Ticker:
    case PageField::Body:
    case PageField::Symbol:
    case PageField::Comment:
        break;
    }
    return Scope::Anywhere;
}

}

QList<PageRange> hitsOnPage(const PageText &text, const QList<TextCondition> &sought)
{
    QList<PageRange> found;
    for (const PageText::Block &block : text.blocks()) {
        const QList<Needle> needles = needlesIn(scopeOf(block.field), sought);
        if (needles.isEmpty() || found.size() >= MostHits)
            continue;
        for (const TextRange &hit : hits(foldWithMap(text.textOf(block)), needles))
            found += {block.field, block.number, int(hit.start), int(hit.length)};
    }
    found.resize(std::min(found.size(), MostHits));
    return found;
}
