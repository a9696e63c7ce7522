// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// A time told from the moment at which a text was shown: "3小时前", "2 days ago", "vor 5 Minuten", "昨天",
/// "yesterday".
struct RelativeTime
{
    std::optional<qint64> seconds; ///< before that moment, where it is told so exactly
    int days = 0;                  ///< else
    qsizetype begin = 0;           ///< in the text
    qsizetype end = 0;
    bool chinese = false;
    bool counted = false; ///< by a number, not by a word of every day like "yesterday"
};

/// The first one in the text, in Chinese, English, German, French or Spanish.
std::optional<RelativeTime> findRelativeTime(const QString &text);
