// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/queryfilter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <span>
#include <utility>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

struct Name
{
    QStringView name; ///< folded
    FilterKey key;
};

constexpr Name Names[] = {
    {u"ticker", FilterKey::Ticker},  {u"title", FilterKey::Title}, {u"author", FilterKey::Author},
    {u"source", FilterKey::Source},  {u"tag", FilterKey::Tag},     {u"lang", FilterKey::Language},
    {u"is", FilterKey::Is},          {u"has", FilterKey::Has},     {u"before", FilterKey::Before},
    {u"after", FilterKey::After},    {u"on", FilterKey::On},       {u"highlight", FilterKey::Highlight},
    {u"代码", FilterKey::Ticker},    {u"股票", FilterKey::Ticker}, {u"标题", FilterKey::Title},
    {u"作者", FilterKey::Author},    {u"来源", FilterKey::Source}, {u"标签", FilterKey::Tag},
    {u"语言", FilterKey::Language},  {u"是", FilterKey::Is},       {u"有", FilterKey::Has},
    {u"早于", FilterKey::Before},    {u"晚于", FilterKey::After},  {u"日期", FilterKey::On},
    {u"高亮", FilterKey::Highlight},
};
constexpr qsizetype EnglishNames = 12;

/// Folded spellings of a value, and what the library knows it by.
using Meaning = std::pair<QStringView, QStringView>;

constexpr Meaning States[] = {
    {u"unread", u"unread"},   {u"read", u"read"},      {u"starred", u"starred"}, {u"archived", u"archived"},
    {u"partial", u"partial"}, {u"未读", u"unread"},    {u"已读", u"read"},       {u"星标", u"starred"},
    {u"存档", u"archived"},   {u"不完整", u"partial"},
};
constexpr Meaning Contents[] = {
    {u"image", u"image"},    {u"note", u"note"},  {u"highlight", u"highlight"},
    {u"高亮", u"highlight"}, {u"图片", u"image"}, {u"笔记", u"note"},
};
constexpr Meaning Languages[] = {
    {u"中文", u"zh"}, {u"简体", u"zh"}, {u"繁体", u"zh-Hant"}, {u"英文", u"en"}, {u"英语", u"en"},
};

template <qsizetype Size>
std::optional<QString> meaning(const Meaning (&meanings)[Size], const QString &folded)
{
    for (const auto &[spelling, what] : meanings)
        if (spelling == folded)
            return what.toString();
    return std::nullopt;
}

struct Period
{
    QDate first;
    QDate after; ///< the first day that is no part of it
};

/// "7d": from seven days ago until today.
std::optional<Period> periodBack(const QString &folded, const QDate &today)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,4})([dwmy])$"));
    const auto match = form.match(folded);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(1).toInt();
    switch (match.captured(2).front().unicode()) {
    case u'd':
        return Period{today.addDays(-count), today.addDays(1)};
    case u'w':
        return Period{today.addDays(-7 * count), today.addDays(1)};
    case u'm':
        return Period{today.addMonths(-count), today.addDays(1)};
    default:
        return Period{today.addYears(-count), today.addDays(1)};
    }
}

std::optional<Period> period(const QString &folded, const QDate &today)
{
    if (folded == u"today" || folded == u"今天")
        return Period{today, today.addDays(1)};
    if (folded == u"yesterday" || folded == u"昨天")
        return Period{today.addDays(-1), today};
    if (const auto back = periodBack(folded, today))
        return back;
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?|年)?$"));
    const auto match = form.match(folded);
    if (!match.hasMatch())
        return std::nullopt;
    const int month = match.captured(2).toInt();
    const int day = match.captured(3).toInt();
    const QDate first(match.captured(1).toInt(), month ? month : 1, day ? day : 1);
    const bool zero = (!match.captured(2).isEmpty() && month == 0) || (!match.captured(3).isEmpty() && day == 0);
    if (!first.isValid() || zero)
        return std::nullopt;
    return Period{first, day ? first.addDays(1) : month ? first.addMonths(1) : first.addYears(1)};
}

std::optional<Filter> written(FilterKey key, const QString &folded, const QDate &today)
{
    const auto when = period(folded, today);
    if (!when)
        return std::nullopt;
    Filter filter{Filter::Kind::Written, {}, {}, {}};
    if (key != FilterKey::Before)
        filter.from = when->first;
    if (key == FilterKey::Before)
        filter.until = when->first;
    else if (key == FilterKey::On)
        filter.until = when->after;
    return filter;
}

template <qsizetype Size>
std::optional<Filter> oneOf(Filter::Kind kind, const Meaning (&meanings)[Size], const QString &folded)
{
    const auto what = meaning(meanings, folded);
    return what ? std::optional(Filter{kind, *what, {}, {}}) : std::nullopt;
}

}

std::optional<FilterKey> filterKey(QStringView name)
{
    const QString folded = fold(name);
    for (const Name &known : Names)
        if (known.name == folded)
            return known.key;
    return std::nullopt;
}

std::optional<TextCondition::Scope> textScope(FilterKey key)
{
    switch (key) {
    case FilterKey::Title:
        return TextCondition::Scope::Title;
    case FilterKey::Author:
        return TextCondition::Scope::Author;
    case FilterKey::Source:
        return TextCondition::Scope::Source;
    default:
        return std::nullopt;
    }
}

std::optional<Filter> makeFilter(FilterKey key, QStringView value, const QDate &today)
{
    const QString folded = fold(value);
    switch (key) {
    case FilterKey::Ticker:
        return Filter{Filter::Kind::Ticker, value.toString(), {}, {}};
    case FilterKey::Tag:
        return Filter{Filter::Kind::Tag, value.toString(), {}, {}};
    case FilterKey::Language:
        return Filter{Filter::Kind::Language, meaning(Languages, folded).value_or(value.toString()), {}, {}};
    case FilterKey::Is:
        return oneOf(Filter::Kind::Is, States, folded);
    case FilterKey::Has:
        return oneOf(Filter::Kind::Has, Contents, folded);
    case FilterKey::Highlight:
        return folded.isEmpty() ? std::nullopt
                                : std::optional(Filter{Filter::Kind::Highlight, value.toString(), {}, {}});
    case FilterKey::Before:
    case FilterKey::After:
    case FilterKey::On:
        return written(key, folded, today);
    default:
        return std::nullopt;
    }
}

QString filterHint(FilterKey key, const QString &writtenText)
{
    switch (key) {
    case FilterKey::Is:
        return Text::tr("“%1” is searched as a word. After is: use unread, read, starred, archived or partial.")
            .arg(writtenText);
    case FilterKey::Has:
        return Text::tr("“%1” is searched as a word. After has: use image, note or highlight.").arg(writtenText);
    case FilterKey::Highlight:
        return Text::tr("“%1” has no visible character and is left out.").arg(writtenText);
    default:
        return Text::tr("“%1” is searched as a word. Dates look like 2024, 2024-06, 2024-06-03, today or 7d.")
            .arg(writtenText);
    }
}

QStringList filterNames()
{
    QStringList names;
    for (const Name &known : std::span(Names).first(EnglishNames))
        names += known.name.toString();
    return names;
}
