// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/timezones.h"

#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <unicode/ucal.h>

#include <memory>

namespace {

constexpr int Hour = 3600;

/// By the rules of ICU's own table: the system's may be missing.
std::optional<int> offsetIn(QStringView zoneId, QDate date, QTime time)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCalendar, decltype(&ucal_close)> calendar(
        ucal_open(reinterpret_cast<const UChar *>(zoneId.utf16()), int(zoneId.size()), "en", UCAL_GREGORIAN, &error),
        &ucal_close);
    if (U_FAILURE(error))
        return std::nullopt;
    ucal_setDateTime(calendar.get(), date.year(), date.month() - 1, date.day(), time.hour(), time.minute(),
                     time.second(), &error);
    const int offset =
        ucal_get(calendar.get(), UCAL_ZONE_OFFSET, &error) + ucal_get(calendar.get(), UCAL_DST_OFFSET, &error);
    return U_FAILURE(error) ? std::nullopt : std::optional(offset / 1000);
}

/// Names without a summer time of their own: it stands in the date.
QStringView zoneIdOf(const QString &zone)
{
    static const QHash<QString, QStringView> zoneIds{
        {QStringLiteral("ET"), u"America/New_York"},       {QStringLiteral("EASTERN"), u"America/New_York"},
        {QStringLiteral("CT"), u"America/Chicago"},        {QStringLiteral("MT"), u"America/Denver"},
        {QStringLiteral("PT"), u"America/Los_Angeles"},    {QStringLiteral("PACIFIC"), u"America/Los_Angeles"},
        {QStringLiteral("美东时间"), u"America/New_York"},
    };
    return zoneIds.value(zone);
}

std::optional<int> fixedOffset(const QString &zone)
{
    static const QHash<QString, int> offsets{
        {QStringLiteral("Z"), 0},
        {QStringLiteral("UT"), 0},
        {QStringLiteral("UTC"), 0},
        {QStringLiteral("GMT"), 0},
        {QStringLiteral("WET"), 0},
        {QStringLiteral("EST"), -5 * Hour},
        {QStringLiteral("EDT"), -4 * Hour},
        {QStringLiteral("CDT"), -5 * Hour},
        {QStringLiteral("MST"), -7 * Hour},
        {QStringLiteral("MDT"), -6 * Hour},
        {QStringLiteral("PST"), -8 * Hour},
        {QStringLiteral("PDT"), -7 * Hour},
        {QStringLiteral("BST"), Hour},
        {QStringLiteral("WEST"), Hour},
        {QStringLiteral("CET"), Hour},
        {QStringLiteral("MEZ"), Hour},
        {QStringLiteral("CEST"), 2 * Hour},
        {QStringLiteral("MESZ"), 2 * Hour},
        {QStringLiteral("EET"), 2 * Hour},
        {QStringLiteral("EEST"), 3 * Hour},
        {QStringLiteral("MSK"), 3 * Hour},
        {QStringLiteral("IST"), 5 * Hour + Hour / 2},
        {QStringLiteral("HKT"), 8 * Hour},
        {QStringLiteral("SGT"), 8 * Hour},
        {QStringLiteral("北京时间"), 8 * Hour},
        {QStringLiteral("北京時間"), 8 * Hour},
        {QStringLiteral("香港时间"), 8 * Hour},
        {QStringLiteral("JST"), 9 * Hour},
        {QStringLiteral("KST"), 9 * Hour},
        {QStringLiteral("AEST"), 10 * Hour},
        {QStringLiteral("AEDT"), 11 * Hour},
    };
    const auto found = offsets.constFind(zone);
    return found == offsets.cend() ? std::nullopt : std::optional(*found);
}

}

std::optional<int> zoneOffset(QStringView zone, QDate date, QTime time, bool chinese)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:UTC|GMT)?\\s*([+\\-−])(\\d{1,2})(?::?(\\d{2}))?\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString name = zone.trimmed().toString().toUpper();
    if (const auto match = form.match(name); match.hasMatch()) {
        const int minutes = match.captured(2).toInt() * 60 + match.captured(3).toInt();
        if (minutes > 14 * 60) // no place on earth is farther
            return std::nullopt;
        return match.captured(1) == u"+" ? minutes * 60 : -minutes * 60;
    }
    if (name == u"CST")
        return chinese ? 8 * Hour : -6 * Hour;
    if (const QStringView zoneId = zoneIdOf(name); !zoneId.isEmpty())
        return offsetIn(zoneId, date, time);
    return fixedOffset(name);
}
