// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/relativetimes.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

/// The seconds of a unit by its first letters; months and years as people count them back.
qint64 unitNamed(const QString &word)
{
    struct Unit
    {
        QStringView begins;
        qint64 seconds;
    };
    static constexpr Unit Units[] = {
        {u"秒", 1},         {u"分", Minute},      {u"小时", Hour},     {u"小時", Hour},     {u"天", Day},
        {u"日", Day},       {u"周", 7 * Day},     {u"週", 7 * Day},    {u"星期", 7 * Day},  {u"月", 30 * Day},
        {u"年", 365 * Day}, {u"sec", 1},          {u"sek", 1},         {u"seg", 1},         {u"min", Minute},
        {u"mon", 30 * Day}, {u"mes", 30 * Day},   {u"mo", 30 * Day},   {u"hour", Hour},     {u"hr", Hour},
        {u"heure", Hour},   {u"hora", Hour},      {u"stunde", Hour},   {u"std", Hour},      {u"day", Day},
        {u"tag", Day},      {u"jour", Day},       {u"día", Day},       {u"dia", Day},       {u"week", 7 * Day},
        {u"wk", 7 * Day},   {u"woche", 7 * Day},  {u"semai", 7 * Day}, {u"seman", 7 * Day}, {u"year", 365 * Day},
        {u"yr", 365 * Day}, {u"jahr", 365 * Day}, {u"año", 365 * Day}, {u"an", 365 * Day},  {u"s", 1},
        {u"m", Minute},     {u"h", Hour},         {u"d", Day},         {u"w", 7 * Day},     {u"y", 365 * Day},
    };
    const auto unit = std::find_if(std::begin(Units), std::end(Units), [&word](const Unit &each) {
        return each.begins.size() > 1 || each.begins[0].unicode() > 0x7f ? word.startsWith(each.begins)
                                                                         : word == each.begins;
    });
    return unit == std::end(Units) ? 0 : unit->seconds;
}

int countOf(const QString &word)
{
    static const QHash<QString, int> words{{QStringLiteral("两"), 2}, {QStringLiteral("二"), 2},
                                           {QStringLiteral("三"), 3}, {QStringLiteral("四"), 4},
                                           {QStringLiteral("五"), 5}, {QStringLiteral("几"), 3}};
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber ? number : words.value(word, 1); // "an hour ago"
}

std::optional<RelativeTime> counted(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(
            "(?|(\\d{1,3}|[一二两三四五半])\\s*个?個?(秒|分钟|分鐘|小时|小時|天|日|周|週|星期|月|年)钟?(?:以|之)?前"
            "|\\b(\\d{1,3}|an?|one)\\s?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w|"
            "months?|mo|years?|yrs?|y)\\.?\\s+ago\\b"
            "|\\bvor\\s+(\\d{1,3}|einem|einer)\\s+((?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr|Min|Std)\\p{L}*)"
            "|\\bil y a\\s+(\\d{1,3}|une?)\\s+(secondes?|minutes?|min|heures?|h|jours?|semaines?|mois|ans?)\\b"
            "|\\bhace\\s+(\\d{1,3}|una?)\\s+(segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString word = match.captured(2).toLower();
    if (word == u"mois")
        word = QStringLiteral("mon");
    const qint64 unit = unitNamed(word);
    if (unit == 0)
        return std::nullopt;
    RelativeTime time;
    time.begin = match.capturedStart();
    time.end = match.capturedEnd();
    time.chinese = word[0].unicode() > 0x2e80;
    time.counted = true;
    const qint64 ago = match.captured(1) == u"半" ? unit / 2 : unit * countOf(match.captured(1));
    if (unit < Day)
        time.seconds = ago;
    else
        time.days = int(ago / Day);
    return time;
}

std::optional<RelativeTime> named(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(
            "刚刚|刚才|剛剛|今天|今日|昨天|昨日|前天|(?<![\\p{L}])(?:just now|today|yesterday|heute|gestern|vorgestern|"
            "aujourd[’']hui|hier|avant-hier|hoy|ayer|anteayer)(?![\\p{L}])"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString word = match.captured().toLower();
    RelativeTime time;
    time.begin = match.capturedStart();
    time.end = match.capturedEnd();
    time.chinese = word[0].unicode() > 0x2e80;
    if (word.startsWith(u"刚") || word.startsWith(u"剛") || word == u"just now")
        time.seconds = 0;
    else if (word.startsWith(u"昨") || word == u"yesterday" || word == u"gestern" || word == u"hier" || word == u"ayer")
        time.days = 1;
    else if (word == u"前天" || word == u"vorgestern" || word == u"avant-hier" || word == u"anteayer")
        time.days = 2;
    return time;
}

}

std::optional<RelativeTime> findRelativeTime(const QString &text)
{
    const auto byNumber = counted(text);
    const auto byName = named(text);
    return byNumber && byName ? (byNumber->begin < byName->begin ? byNumber : byName) : byNumber ? byNumber : byName;
}
