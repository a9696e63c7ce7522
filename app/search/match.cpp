// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/match.h"

SearchedText folded(const SearchedText &text)
{
    return {fold(text.title), fold(text.body), fold(text.author), fold(text.source), fold(text.tickers)};
}

bool matches(const TextCondition &condition, const SearchedText &folded)
{
    const Needle &needle = condition.needle;
    switch (condition.scope) {
    case TextCondition::Scope::Title:
        return occursIn(folded.title, needle);
    case TextCondition::Scope::Author:
        return occursIn(folded.author, needle);
    case TextCondition::Scope::Source:
        return occursIn(folded.source, needle);
    case TextCondition::Scope::Anywhere:
        break;
    }
    return occursIn(folded.title, needle) || occursIn(folded.body, needle) || occursIn(folded.author, needle) ||
           occursIn(folded.source, needle) || occursIn(folded.tickers, needle);
}
