// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/times.h"

#include "article/monthnames.h"
#include "article/relativetimes.h"
#include "article/timezones.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace {

constexpr int ChinaStandardTime = 8 * 3600;
constexpr qsizetype LongestText = 4096; // findTime
constexpr qsizetype LongestTime = 120;  // readTime
constexpr qsizetype MostWordsAround = 40;

QDateTime plausible(const QDateTime &time)
{
    const int year = time.isValid() ? time.date().year() : 0;
    return year >= 1971 && year <= 2199 ? time : QDateTime();
}

/// Sign for sign, so that places in the text stay: full-width signs, and all kinds of space.
QString plainSigns(QStringView text)
{
    QString plain = text.toString();
    for (QChar &c : plain) {
        if (c >= u'\uff01' && c <= u'\uff5e')
            c = QChar(c.unicode() - 0xfee0);
        else if (c.isSpace())
            c = u' ';
        else if (c == u'\u2212')
            c = u'-';
    }
    return plain;
}

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

const QString &zonePattern()
{
    static const QString pattern = QStringLiteral(
        "(?-i:Z|(?:UTC|GMT) "
        "?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}(?::?\\d{2})?|UTC|GMT|UT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|"
        "ET|CT|MT|PT|BST|WEST|WET|CEST|CET|MESZ|MEZ|EEST|EET|MSK|IST|HKT|SGT|JST|KST|AEST|AEDT|Eastern|Pacific|"
        "北京时间|北京時間|香港时间|美东时间)(?![\\p{L}\\d])");
    return pattern;
}

/// Groups: half of the day, hour, minute, second, fraction, half of the day, zone.
const QString &clockPattern()
{
    static const QString pattern =
        QStringLiteral("(?:(上午|早上|凌晨|清晨|中午|下午|傍晚|晚上|晚间|晚|오전|오후) ?)?"
                       "(?|(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
                       "|(\\d{1,2}) ?[时時点點시] ?(?:(\\d{1,2}) ?[分분]?(?: ?(\\d{1,2}) ?[秒초])?)?()"
                       "|(\\d{1,2}) ?h ?(\\d{2})?(?![\\p{L}\\d])()()"
                       "|(\\d{1,2})\\.(\\d{2})(?= ?Uhr)()()"
                       "|(?<=kl )(\\d{1,2})\\.(\\d{2})()()|(?<=kl\\. )(\\d{1,2})\\.(\\d{2})()()"
                       "|(\\d{1,2})(?= ?(?:Uhr|[ap]\\.?m\\b))()()())"
                       "(?!\\d)(?: ?(a\\.?m\\b\\.?|p\\.?m\\b\\.?|Uhr))?(?: *\\(?(") +
        zonePattern() + QStringLiteral(")\\)?)?");
    return pattern;
}

struct Clock
{
    QTime time;
    QString zone;
};

std::optional<Clock> clockOf(const QRegularExpressionMatch &match)
{
    const QString half = match.captured(1);
    const QString letter = match.captured(6).left(1).toLower();
    int hour = match.captured(2).toInt();
    const bool afternoon = letter == u"p" || half.startsWith(u"下") || half.startsWith(u"晚") || half == u"傍晚" ||
                           half == u"오후" || (half == u"中午" && hour < 11);
    const bool morning = letter == u"a" || half == u"凌晨" || half == u"上午" || half == u"오전";
    if (hour == 12 && morning)
        hour = 0;
    else if (hour < 12 && afternoon)
        hour += 12;
    const QTime time(hour, match.captured(3).toInt(), match.captured(4).toInt(),
                     match.captured(5).leftJustified(3, u'0').left(3).toInt());
    if (!time.isValid())
        return std::nullopt;
    return Clock{time, match.captured(7)};
}

struct Day
{
    QDate date;
    qsizetype begin = 0;
    qsizetype end = 0;
    bool chinese = false; ///< years in front: without a zone Beijing's
    bool weak = false;    ///< in running text a time only with a clock beside it
    std::optional<Clock> clock = {};
};

std::optional<Day> dayAt(const QRegularExpressionMatch &match, int year, int month, int day, bool chinese = false)
{
    const QDate date(year, month, day);
    if (!date.isValid())
        return std::nullopt;
    return Day{date, match.capturedStart(), match.capturedEnd(), chinese};
}

/// A day of the year that makes it the last before the text was saved.
std::optional<Day> dayWithoutYear(const QRegularExpressionMatch &match, int month, int day, const TimeContext &context,
                                  bool chinese = false)
{
    if (!context.saved.isValid())
        return std::nullopt;
    const QDate latest = context.saved.date().addDays(1);
    for (int year = latest.year(); year > latest.year() - 8; --year) { // the 29th of February
        const QDate date(year, month, day);
        if (date.isValid() && date <= latest) {
            auto found = dayAt(match, year, month, day, chinese);
            found->weak = true;
            return found;
        }
    }
    return std::nullopt;
}

int chineseNumber(QStringView text)
{
    static constexpr QStringView Digits = u"〇一二三四五六七八九十";
    int number = 0;
    for (QChar c : text) {
        const int digit = c == u'零' || c == u'○' ? 0 : int(Digits.indexOf(c));
        if (digit == 10)
            number = std::max(number, 1) * 10;
        else
            number = text.contains(u'十') ? number + digit : number * 10 + digit;
    }
    return number;
}

using Reader = std::optional<Day> (*)(const QRegularExpressionMatch &, const TimeContext &);

struct Form
{
    QRegularExpression expression;
    Reader read;
    bool whole = false; ///< only where it is the whole text: within another, such a number may be anything
};

std::optional<Day> readNumeric(const QRegularExpressionMatch &match, const TimeContext &context)
{
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const int year = match.captured(4).toInt() + (match.capturedLength(4) == 2 ? 2000 : 0);
    const bool known = match.captured(2) == u"." || first > 12 || second > 12 || first == second;
    if (!known && !context.dayFirst)
        return std::nullopt;
    const bool monthFirst = known ? second > 12 : !*context.dayFirst;
    return monthFirst ? dayAt(match, year, first, second) : dayAt(match, year, second, first);
}

const QList<Form> &forms()
{
    static const QList<Form> all{
        // 2024-06-03, 2024/6/3, 2024.06.03, 2024年6月3日
        {expression(QStringLiteral(
             "(?<![\\d.])(\\d{4}) ?[-/.年년] ?(\\d{1,2}) ?[-/.月월] ?(\\d{1,2})(?: ?[日号號일]|(?!\\d))")),
         [](const QRegularExpressionMatch &match, const TimeContext &) {
             return dayAt(match, match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), true);
         }},
        // 二〇二四年六月三日
        {expression(QStringLiteral(
             "([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日")),
         [](const QRegularExpressionMatch &match, const TimeContext &) {
             return dayAt(match, chineseNumber(match.captured(1)), chineseNumber(match.captured(2)),
                          chineseNumber(match.captured(3)), true);
         }},
        // Mon Jun 03 10:45:55 +0800 2024, and what Java and C print
        {expression(QStringLiteral(
             "(?<![\\p{L}\\d])(\\p{L}{3}) +(\\d{1,2}) +(\\d{2}):(\\d{2}):(\\d{2}) +(?:([+-]\\d{4}|\\p{L}{1,5}) +)?"
             "(\\d{4})(?!\\d)")),
         [](const QRegularExpressionMatch &match, const TimeContext &) {
             auto day =
                 dayAt(match, match.captured(7).toInt(), monthNamed(match.captured(1)), match.captured(2).toInt());
             if (day) {
                 // Where Java runs, CST is mostly China's.
                 const QString zone = match.captured(6) == u"CST" ? QStringLiteral("北京时间") : match.captured(6);
                 day->clock = Clock{
                     QTime(match.captured(3).toInt(), match.captured(4).toInt(), match.captured(5).toInt()), zone};
             }
             return day && day->clock->time.isValid() ? day : std::nullopt;
         }},
        // 3 June 2024, 3rd of June, 2024, 3. Juni 2024, 3 de junio de 2024, 03-Jun-2024, 3 Jun 24 10:45
        {expression(QStringLiteral(
             "(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?[ -]*(?:(?:de|of) +)?(\\p{L}{3,14})\\.?,?"
             "[ -]*(?:del? +)?(\\d{4}|\\d{2}(?= +\\d{1,2}:))(?!\\d)")),
         [](const QRegularExpressionMatch &match, const TimeContext &) {
             const int year = match.captured(3).toInt() + (match.capturedLength(3) == 2 ? 2000 : 0);
             return dayAt(match, year, monthNamed(match.captured(2)), match.captured(1).toInt());
         }},
        // June 3, 2024, Jun. 3rd 2024
        {expression(
             QStringLiteral("(?<!\\p{L})(\\p{L}{3,14})\\.? *(\\d{1,2})(?:st|nd|rd|th)?(?: *,| ) *(\\d{4})(?![\\d:])")),
         [](const QRegularExpressionMatch &match, const TimeContext &) {
             return dayAt(match, match.captured(3).toInt(), monthNamed(match.captured(1)), match.captured(2).toInt());
         }},
        // 03.06.2024, 03/06/2024
        {expression(QStringLiteral("(?<![\\d.,/-])(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(\\d{4})(?!\\d)")), readNumeric},
        {expression(QStringLiteral("(?<![\\d.,/-])(\\d{1,2})(\\.)(\\d{1,2})\\.(\\d{2})(?![\\d.])")), readNumeric, true},
        // Without a year
        {expression(QStringLiteral("(?<![\\d年])(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号號]")),
         [](const QRegularExpressionMatch &match, const TimeContext &context) {
             return dayWithoutYear(match, match.captured(1).toInt(), match.captured(2).toInt(), context, true);
         }},
        {expression(QStringLiteral("(?<![\\d.,/-])(\\d{2})[-/](\\d{2})(?= +\\d{2}:\\d{2}|\\z)(?![\\d-])")),
         [](const QRegularExpressionMatch &match, const TimeContext &context) {
             return dayWithoutYear(match, match.captured(1).toInt(), match.captured(2).toInt(), context, true);
         }},
        {expression(
             QStringLiteral("(?<!\\p{L})(\\p{L}{3,14})\\.? +(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]| +\\d{4}|, +\\d{4})")),
         [](const QRegularExpressionMatch &match, const TimeContext &context) {
             return dayWithoutYear(match, monthNamed(match.captured(1)), match.captured(2).toInt(), context);
         }},
        {expression(QStringLiteral("(?<![\\p{L}\\d])(\\d{1,2})\\.? +(\\p{L}{3,14})(?![\\p{L}]|\\.?,? +\\d{4})")),
         [](const QRegularExpressionMatch &match, const TimeContext &context) {
             return dayWithoutYear(match, monthNamed(match.captured(2)), match.captured(1).toInt(), context);
         }},
    };
    return all;
}

/// The clock that follows the day: "T10:45", " 星期一 上午10:45", ", 10.45 Uhr", " at 10:45 AM (ET)".
std::optional<Clock> clockBehind(const QString &text, Day &day)
{
    static const QRegularExpression form = expression(
        QStringLiteral(
            "(?:[ ,·|(–—-]|T(?=\\d)|\\((?:[月火水木金土日]|周.|星期.)\\)|(?:星期|周|週|礼拜)[一二三四五六日天]|"
            "\\b(?:at|um|à|a las|alle ore|alle|ore|às|om|kl\\.?|klo|в|saat)\\b\\.?){0,12}") +
        clockPattern());
    const auto match =
        form.match(text, day.end, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    auto clock = match.hasMatch() ? clockOf(match) : std::nullopt;
    if (clock)
        day.end = match.capturedEnd();
    return clock;
}

/// "10:45 AM ET, June 3, 2024"
std::optional<Clock> clockBefore(const QString &text, Day &day)
{
    static const QRegularExpression form =
        expression(QStringLiteral("(?<![\\d:.])") + clockPattern() +
                   QStringLiteral("[ ,·|(–—-]*(?:\\b(?:on|am|le|el|del|il)\\b)? *(?:\\p{L}{2,10}[.,]? *)?\\z"));
    const qsizetype from = std::max<qsizetype>(0, day.begin - 40);
    const auto match = form.match(text.mid(from, day.begin - from));
    auto clock = match.hasMatch() ? clockOf(match) : std::nullopt;
    if (clock)
        day.begin = from + match.capturedStart();
    return clock;
}

std::optional<Day> firstDay(const QString &text, const TimeContext &context, bool whole)
{
    std::optional<Day> first;
    for (const Form &form : forms()) {
        if (form.whole && !whole)
            continue;
        for (auto matches = form.expression.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            if (first && match.capturedStart() >= first->begin)
                break;
            auto day = form.read(match, context);
            if (!day)
                continue;
            if (!day->clock)
                day->clock = clockBehind(text, *day);
            if (!day->clock)
                day->clock = clockBefore(text, *day);
            if (day->weak && !day->clock && !whole)
                continue;
            first = day;
            break;
        }
    }
    return first;
}

std::optional<FoundTime> absoluteTime(const QString &text, const TimeContext &context, bool whole)
{
    auto day = firstDay(text, context, whole);
    if (!day)
        return std::nullopt;
    const Clock clock = day->clock.value_or(Clock{QTime(0, 0), {}});
    int offset = context.offset.value_or(day->chinese ? ChinaStandardTime : 0);
    static const QRegularExpression zoneInFront(QStringLiteral("(北京时间|北京時間|美东时间)[ :：,]*\\z"));
    QString zone = clock.zone;
    if (const auto match = zoneInFront.match(text.left(day->begin)); zone.isEmpty() && match.hasMatch())
        zone = match.captured(1);
    if (const auto named = zoneOffset(zone, day->date, clock.time, offset == ChinaStandardTime))
        offset = *named;
    const QDateTime time = plausible(QDateTime(day->date, clock.time, Qt::OffsetFromUTC, offset));
    if (!time.isValid())
        return std::nullopt;
    return FoundTime{time, day->begin, day->end, day->clock.has_value()};
}

std::optional<FoundTime> relativeTime(const QString &text, const TimeContext &context, bool whole)
{
    auto relative = context.saved.isValid() ? findRelativeTime(text) : std::nullopt;
    if (!relative)
        return std::nullopt;
    if (relative->seconds)
        return FoundTime{plausible(context.saved.addSecs(-*relative->seconds)), relative->begin, relative->end, true};
    const int offset = context.offset.value_or(relative->chinese ? ChinaStandardTime : context.saved.offsetFromUtc());
    Day day{context.saved.toOffsetFromUtc(offset).date().addDays(-relative->days), relative->begin, relative->end};
    const auto clock = clockBehind(text, day);
    if (!clock && !whole && !relative->counted)
        return std::nullopt; // in running text, "yesterday" may be any
    const QDateTime time(day.date, clock ? clock->time : QTime(0, 0), Qt::OffsetFromUTC, offset);
    return FoundTime{plausible(time), day.begin, day.end, clock.has_value()};
}

std::optional<FoundTime> timeIn(const QString &text, const TimeContext &context, bool whole)
{
    auto absolute = absoluteTime(text, context, whole);
    auto relative = relativeTime(text, context, whole);
    if (relative && relative->time.isValid() && (!absolute || relative->begin < absolute->begin))
        return relative;
    return absolute;
}

/// 20240603, 202406031045, 20240603T104555Z
QDateTime compactTime(const QString &text, int offset)
{
    static const QRegularExpression form(
        QStringLiteral("\\A((?:19|20|21)\\d{2})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?"
                       "(?:[.,]\\d{1,9})? ?(Z|[+-]\\d{2}:?\\d{2})?)?\\z"));
    const auto match = form.match(text);
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!date.isValid() || !time.isValid())
        return {};
    const int east = zoneOffset(match.captured(7), date, time, true).value_or(offset);
    return plausible(QDateTime(date, time, Qt::OffsetFromUTC, east));
}

}

TimeContext timeContextOf(QStringView language, QStringView host, const QDateTime &saved)
{
    TimeContext context;
    context.saved = saved;
    const auto isLanguage = [language](QStringView tag) {
        return language.startsWith(tag, Qt::CaseInsensitive) &&
               (language.size() == tag.size() || language[tag.size()] == u'-');
    };
    const auto endsIn = [host](std::initializer_list<QStringView> ends) {
        return std::any_of(ends.begin(), ends.end(),
                           [host](QStringView end) { return host.endsWith(end, Qt::CaseInsensitive); });
    };
    if (isLanguage(u"zh") || endsIn({u".cn", u".hk", u".tw", u".mo", u".sg"}))
        context.offset = ChinaStandardTime;
    else if (isLanguage(u"ja") || isLanguage(u"ko") || endsIn({u".jp", u".kr"}))
        context.offset = 9 * 3600;
    else if (!language.isEmpty())
        context.offset = 0;
    if (isLanguage(u"en"))
        context.dayFirst = endsIn({u".uk", u".ie", u".au", u".nz", u".in", u".za", u".sg", u".hk", u".my", u".eu"});
    else if (!language.isEmpty() && !isLanguage(u"zh"))
        context.dayFirst = true;
    return context;
}

QDateTime timeFromEpoch(double number, int offset)
{
    // Seconds stay below 10^11 until the year 5138; milliseconds are above it since 1973, and below 10^14 as long.
    if (!(number > 0) || number > 1e17)
        return {};
    const double milliseconds = number < 1e11 ? number * 1000 : number < 1e14 ? number : number / 1000;
    return plausible(QDateTime::fromMSecsSinceEpoch(qint64(std::floor(milliseconds)), Qt::OffsetFromUTC, offset));
}

QDateTime readTime(const QString &text, const TimeContext &context)
{
    const QString plain = plainSigns(text).trimmed();
    if (plain.isEmpty() || plain.size() > LongestTime)
        return {};
    const int offset = context.offset.value_or(ChinaStandardTime);
    if (const QDateTime compact = compactTime(plain, offset); compact.isValid())
        return compact;
    bool isNumber = false;
    if (const double number = plain.toDouble(&isNumber); isNumber)
        return plain.size() >= 9 && plain[0].isDigit() ? timeFromEpoch(number, offset) : QDateTime();
    const auto found = timeIn(plain, context, true);
    if (!found)
        return {};
    static const QRegularExpression bracketed(QStringLiteral("\\([^()]*\\)|\\[[^\\[\\]]*\\]"));
    QString around = plain.left(found->begin) + u' ' + plain.mid(found->end);
    around.remove(bracketed);
    const bool otherNumbers = std::any_of(around.begin(), around.end(), [](QChar c) { return c.isDigit(); });
    return otherNumbers || around.size() > MostWordsAround ? QDateTime() : found->time;
}

std::optional<FoundTime> findTime(QStringView text, const TimeContext &context)
{
    return timeIn(plainSigns(text.first(std::min(text.size(), LongestText))), context, false);
}
