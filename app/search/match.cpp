#include "search/match.h"

#include <algorithm>

namespace {

QStringList foldAll(const QStringList &fields)
{
    QStringList folded;
    folded.reserve(fields.size());
    for (const QString &field : fields)
        folded += fold(field);
    return folded;
}

}

FoldedFields foldFields(const SearchedText &text)
{
    return {fold(text.title), foldAll(text.body), fold(text.author), fold(text.source), foldAll(text.tickers)};
}

bool matches(const TextCondition &condition, const FoldedFields &fields)
{
    const Needle &needle = condition.needle;
    const auto inOneOf = [&needle](const QStringList &list) {
        return std::any_of(list.begin(), list.end(),
                           [&needle](const QString &field) { return occursIn(field, needle); });
    };
    switch (condition.scope) {
    case TextCondition::Scope::Title:
        return occursIn(fields.title, needle);
    case TextCondition::Scope::Author:
        return occursIn(fields.author, needle);
    case TextCondition::Scope::Source:
        return occursIn(fields.source, needle);
    case TextCondition::Scope::Anywhere:
        break;
    }
    return occursIn(fields.title, needle) || inOneOf(fields.body) || occursIn(fields.author, needle) ||
           occursIn(fields.source, needle) || inOneOf(fields.tickers);
}
