// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <optional>

/// What a text about a time leaves unsaid.
struct TimeContext
{
    /// Seconds east of UTC for a time that names no zone. Not set: as its form says, Beijing's for years in front and
    /// Chinese words, UTC for names of months.
    std::optional<int> offset = {};
    /// "03/06/2024" is the third of June. Not set: such a date, where both numbers may be the month, is none.
    std::optional<bool> dayFirst = {};
    /// When the text was saved; without it neither "昨天 21:05" nor a date without its year tell a time.
    QDateTime saved = {};
};

/// What a text's language ("zh-Hant", "de"; may be empty) and the host of its page say of the times in it: Beijing's
/// for Chinese, and the order of day and month.
TimeContext timeContextOf(QStringView language, QStringView host, const QDateTime &saved = {});

/// A time as people, feeds and programs write it, the whole text but for words like "Published" and "发布于": seconds,
/// milliseconds or microseconds since 1970, ISO 8601, RFC 2822, "2024年6月3日 10:45", "June 3, 2024 10:45 AM ET",
/// "3. Juni 2024, 10.45 Uhr", "03.06.2024", "Mon Jun 03 10:45:55 +0800 2024", "20240603", "3小时前". The zone that is
/// named is kept; a day without a time begins at midnight. Invalid for anything else and for years outside 1971 to
/// 2199.
QDateTime readTime(const QString &text, const TimeContext &context = {});

/// Seconds, milliseconds or microseconds since 1970 as a time `offset` seconds east of UTC; invalid outside 1971 to
/// 2199.
QDateTime timeFromEpoch(double number, int offset);

struct FoundTime
{
    QDateTime time;
    qsizetype begin = 0; ///< in the text
    qsizetype end = 0;
    bool hasClock = false; ///< false: the day alone
};

/// The first such time within a text, of those that name their year or stand to the saved date; bare numbers are none.
/// Looks at no more than the first 4,096 characters.
std::optional<FoundTime> findTime(QStringView text, const TimeContext &context = {});
