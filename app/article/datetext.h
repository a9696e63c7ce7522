// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>

/// Dates as the window, the page and the command line write them: in the language of the interface. Names of months
/// and the order of the parts belong together, so both come from the translation and nothing from the desktop's own
/// formats: "3 6月 2024" is of no language. Empty for an invalid date.
namespace DateText {

QLocale language(); ///< of the interface

QString day(const QDate &date);                         ///< "3 Jun 2024"
QString dayNear(const QDate &date, const QDate &today); ///< "3 Jun" of this year, else with its year
QString weekday(const QDate &date);                     ///< "Monday, 3 June"
QString month(const QDate &date);                       ///< "June 2024"
QString moment(const QDateTime &time);                  ///< "3 Jun 2024, 14:05", in the time's own zone
QString exactMoment(const QDateTime &time);             ///< "3 Jun 2024, 14:05:09"

}
