// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/completion.h"

#include "search/separators.h"

#include <algorithm>
#include <utility>

namespace {

constexpr QStringView Quotes = u"\"“”„‟＂";

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

QStringList beginning(const QStringList &known, QStringView typed)
{
    const QString folded = fold(typed);
    QStringList fitting;
    std::copy_if(known.begin(), known.end(), std::back_inserter(fitting),
                 [&folded](const QString &each) { return each.startsWith(folded) && each.size() > folded.size(); });
    return fitting;
}

}

std::optional<Completing> completingAt(QStringView query, qsizetype cursor)
{
    cursor = std::clamp<qsizetype>(cursor, 0, query.size());
    if (cursor < query.size() && separatorAt(query, cursor) == Separator::None)
        return std::nullopt;
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype at = 0; at < cursor; ++at) {
        if (Quotes.contains(query[at]))
            quoted = !quoted;
        else if (!quoted && separatorAt(query, at) != Separator::None)
            start = at + 1;
    }
    if (start < cursor && query[start] == u'-')
        ++start;
    const QStringView item = query.sliced(start, cursor - start);
    const auto colon = std::find_if(item.begin(), item.end(), isColon);
    if (colon == item.end()) {
        if (item.size() < 2 || quoted)
            return std::nullopt; // one letter is no word yet
        return Completing{std::nullopt, item.toString(), {start, item.size()}};
    }
    const qsizetype length = colon - item.begin();
    const auto key = filterKey(item.first(length));
    if (!key)
        return std::nullopt;
    QStringView value = item.sliced(length + 1);
    const TextRange range{start + length + 1, value.size()};
    if (!value.isEmpty() && Quotes.contains(value.front())) {
        if (!quoted)
            return std::nullopt; // closed: it is whole
        value = value.sliced(1);
    }
    return Completing{key, value.toString(), range};
}

QStringList keyCompletions(QStringView typed)
{
    QStringList names = filterNames();
    for (QString &name : names)
        name += u':';
    return beginning(names, typed);
}

QStringList valueCompletions(FilterKey key, QStringView typed)
{
    switch (key) {
    case FilterKey::Is:
        return beginning(QStringLiteral("unread read starred archived partial").split(u' '), typed);
    case FilterKey::Has:
        return beginning(QStringLiteral("image note highlight").split(u' '), typed);
    case FilterKey::Language:
        return beginning(QStringLiteral("zh zh-Hant en ja ko").split(u' '), typed);
    case FilterKey::Before:
    case FilterKey::After:
    case FilterKey::On:
        return beginning(QStringLiteral("today yesterday 7d 1m 1y").split(u' '), typed);
    default:
        return {};
    }
}

QString asPhrases(const QString &text)
{
    QStringList phrases;
    QString phrase;
    const auto end = [&] {
        const QString plain = std::exchange(phrase, {}).simplified();
        if (std::any_of(plain.begin(), plain.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
            phrases << u'"' + plain + u'"';
    };
    for (const QChar c : text) {
        if (Quotes.contains(c) || c == u'\n' || c == QChar::ParagraphSeparator)
            end();
        else
            phrase += c;
    }
    end();
    return phrases.join(u' ');
}

QString asValue(const QString &value)
{
    const bool apart = value.isEmpty() || std::any_of(value.begin(), value.end(),
                                                      [](QChar c) { return mayPart(c) || isColon(c) || c == u'「'; });
    QString plain = value;
    plain.removeIf([](QChar c) { return Quotes.contains(c); }); // a phrase cannot hold what ends it
    return apart || plain.size() != value.size() ? u'"' + plain.trimmed() + u'"' : plain;
}
