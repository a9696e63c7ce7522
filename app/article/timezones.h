// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

#include <optional>

/// Seconds east of UTC that a zone's name means at this local time: "Z", "GMT", "GMT+8", "+08", "+0800", "-04:00",
/// "EST", "ET" (summer time by the date), "MESZ", "北京时间" and the like. "CST" is China's where `chinese`, else
/// America's. Nothing for other words. RFC 2822 names the American ones; the others are what European and Asian papers
/// print.
std::optional<int> zoneOffset(QStringView zone, QDate date, QTime time, bool chinese);
