#include "capture/times.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr int ChinaStandardTime = 8 * 3600;

QDateTime plausible(const QDateTime &time)
{
    const int year = time.isValid() ? time.date().year() : 0;
    return year >= 1971 && year <= 2199 ? time : QDateTime();
}

QDateTime fromEpoch(qint64 number)
{
    // Seconds stay below 10^11 until the year 5138, milliseconds are above it since 1973.
    constexpr qint64 FirstMilliseconds = 100'000'000'000;
    if (number <= 0 || number > FirstMilliseconds * 1000)
        return {};
    const qint64 milliseconds = number < FirstMilliseconds ? number * 1000 : number;
    return plausible(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::OffsetFromUTC, ChinaStandardTime));
}

}

QDateTime readTime(const Json &value)
{
    if (const auto number = value.integer())
        return fromEpoch(*number);
    return value.isString() ? readTime(value.text()) : QDateTime();
}

QDateTime readTime(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > 40)
        return {};
    bool isNumber = false;
    if (const qint64 number = trimmed.toLongLong(&isNumber); isNumber && trimmed.size() >= 9)
        return fromEpoch(number);
    static const QRegularExpression form(QStringLiteral(
        "\\A(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
        "\\s*(Z|z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?\\z"));
    const QRegularExpressionMatch match = form.match(trimmed);
    if (!match.hasMatch())
        return {};
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    const QDate date(number(1), number(2), number(3));
    const QTime time(number(4), number(5), number(6), match.captured(7).leftJustified(3, u'0').left(3).toInt());
    if (!date.isValid() || !time.isValid())
        return {};
    const QString zone = match.captured(8);
    int offset = ChinaStandardTime;
    if (zone.startsWith(u'+') || zone.startsWith(u'-')) {
        const int magnitude = zone.mid(1, 2).toInt() * 3600 + zone.right(2).toInt() * 60;
        offset = zone.startsWith(u'-') ? -magnitude : magnitude;
    } else if (!zone.isEmpty()) {
        offset = 0;
    }
    return plausible(QDateTime(date, time, Qt::OffsetFromUTC, offset));
}
