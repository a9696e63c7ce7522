// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/datetext.h"

#include <QCoreApplication>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

}

/// Of the language that the texts come in: the desktop's may be one that nobody has translated them to.
QLocale DateText::language()
{
    //: The code of the language that you translate to: de, zh_CN, zh_TW. Names of months and days are taken from it.
    return QLocale(Text::tr("en"));
}

QString DateText::day(const QDate &date)
{
    //: A date; see QLocale::toString(QDate).
    return language().toString(date, Text::tr("d MMM yyyy"));
}

QString DateText::dayNear(const QDate &date, const QDate &today)
{
    //: A date of this year
    return date.year() == today.year() ? language().toString(date, Text::tr("d MMM")) : day(date);
}

QString DateText::weekday(const QDate &date)
{
    //: A day of the last week
    return language().toString(date, Text::tr("dddd, d MMMM"));
}

QString DateText::month(const QDate &date)
{
    //: A month
    return language().toString(date, Text::tr("MMMM yyyy"));
}

QString DateText::moment(const QDateTime &time)
{
    //: A date with a time of day
    return language().toString(time, Text::tr("d MMM yyyy, HH:mm"));
}

QString DateText::exactMoment(const QDateTime &time)
{
    //: A date with a time of day, to the second
    return language().toString(time, Text::tr("d MMM yyyy, HH:mm:ss"));
}
