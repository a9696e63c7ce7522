// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/pagehits.h"

#include "search/folding.h"
#include "search/hits.h"

#include <algorithm>
#include <optional>

namespace {

constexpr qsizetype MostHits = 5000;

/// Where the page's block is part of what is searched, and how. The reader's own words are found by `has:note` and
/// `tag:`, so a word that is sought is none in them.
std::optional<TextCondition::Scope> scopeOf(PageField field)
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
    case PageField::Note:
    case PageField::Tag:
        return std::nullopt;
    }
    return Scope::Anywhere;
}

}

QList<PageRange> hitsOnPage(const PageText &text, const QList<TextCondition> &sought)
{
    QList<PageRange> found;
    for (const PageText::Block &block : text.blocks()) {
        const std::optional<TextCondition::Scope> scope = scopeOf(block.field);
        const QList<Needle> needles = scope ? needlesIn(*scope, sought) : QList<Needle>();
        if (needles.isEmpty() || found.size() >= MostHits)
            continue;
        for (const TextRange &hit : hits(foldWithMap(text.textOf(block)), needles))
            found += {block.field, block.number, int(hit.start), int(hit.length)};
    }
    found.resize(std::min(found.size(), MostHits));
    return found;
}

QList<PageRange> textOnPage(const PageText &text, const QString &sought)
{
    QList<PageRange> found;
    const QString needle = fold(sought.trimmed());
    if (needle.isEmpty())
        return found;
    for (const PageText::Block &block : text.blocks()) {
        const FoldedText folded = foldWithMap(text.textOf(block));
        qsizetype done = 0; // two folded letters may come from one that is shown
        for (qsizetype at = folded.text.indexOf(needle); at >= 0 && found.size() < MostHits;
             at = folded.text.indexOf(needle, at + needle.size())) {
            const TextRange hit = folded.original({at, needle.size()});
            if (hit.start >= done)
                found += {block.field, block.number, int(hit.start), int(hit.length)};
            done = hit.end();
        }
    }
    return found;
}
