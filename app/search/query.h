// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/hits.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

/// A condition about an article's text: the needle in one field of the scope.
struct TextCondition
{
    enum class Scope { Anywhere, Title, Author, Source };

    Scope scope = Scope::Anywhere;
    Needle needle;

    friend bool operator==(const TextCondition &, const TextCondition &) = default;
};

/// A condition that the library answers. Values are as the user wrote them, except for dates.
struct Filter
{
    enum class Kind {
        Ticker,    ///< a symbol or a name, meaning every alias of the same ticker; compared folded
        Tag,       ///< compared folded
        Language,  ///< "zh", "en", …: the tag itself or what it begins with before a hyphen, without case
        Is,        ///< `value` is one of "unread", "read", "starred", "archived", "partial"
        Has,       ///< "image", "note" (of the article or a highlight), "highlight"
        Address,   ///< the page's address as pageAddress gives it: the article's own or that of a post that shares it
        Highlight, ///< a word or a phrase in a highlight's quote or note; compared folded, as in a text
        Written,   ///< on a day from `from` until before `until`; invalid: no limit. Days as the article's zone counts
    };

    Kind kind = Kind::Ticker;
    QString value;
    QDate from;
    QDate until;

    friend bool operator==(const Filter &, const Filter &) = default;
};

struct Condition
{
    std::variant<TextCondition, Filter> what;
    bool negated = false;

    friend bool operator==(const Condition &, const Condition &) = default;
};

/// Every clause must hold, a clause holds when one of its conditions does. No clause: every article.
struct SearchQuery
{
    QList<QList<Condition>> clauses;
    QStringList notes; ///< what was taken literally and why, one sentence each, for the line under the field

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// Typing: the last word may go on, and is found inside longer ones.
enum class Input { Finished, Typing };

/// Reads what the user wrote; nothing is an error. Words all hold (in any order), `"a phrase"` as it stands, `-` before
/// a word, phrase or filter is not, `a OR b` and `a|b` either of the two beside it. Before a number a minus is its sign
/// and never excludes (`-3.5%`; `-"12"` does). Words are parted as separators.h says. A page's address finds its
/// article and the texts that write it. Filters, with a word or a phrase after the colon: ticker, title, author,
/// source, tag, lang, is, has, highlight, before, after (from its first day on), on; their Chinese names too, in both
/// scripts, as well as full-width colons and every kind of double quotes. Dates: 2024, 2024-06, 2024-06-03, today,
/// yesterday, and 7d, 2w, 3m, 1y back from `today`. What does not fit is looked for literally, with a note. Reads 1,000
/// characters. Pure.
SearchQuery parseQuery(QStringView text, const QDate &today, Input input = Input::Finished);

/// What to mark in the texts that a query finds: its words and phrases, but not those it excludes.
QList<TextCondition> soughtTexts(const SearchQuery &query);

/// Of them, what is looked for in a text of that field; `Anywhere` is a text of none that has a name.
QList<Needle> needlesIn(TextCondition::Scope field, const QList<TextCondition> &sought);
