// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importrate.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace {

struct ImportRateText
{
    Q_DECLARE_TR_FUNCTIONS(ImportRate)
};

QString timeLeft(double seconds)
{
    if (seconds < 55)
        return ImportRateText::tr("about %1 s left").arg(std::max(1, int(std::ceil(seconds / 5)) * 5));
    if (seconds < 55 * 60)
        return ImportRateText::tr("about %1 min left").arg(std::lround(seconds / 60));
    return ImportRateText::tr("about %1 h left").arg(QLocale().toString(seconds / 3600, 'f', 1));
}

QString figure(double value)
{
    return QLocale().toString(value, 'f', value < 10 ? 1 : 0);
}

}

QString importRate(const ImportProgress &progress, std::chrono::milliseconds elapsed)
{
    const double seconds = std::chrono::duration<double>(elapsed).count();
    if (seconds < 1 || progress.done == 0)
        return {};
    QStringList parts{ImportRateText::tr("%1 articles/s").arg(figure(progress.articles / seconds)),
                      ImportRateText::tr("%1 MB/s").arg(figure(double(progress.bytes) / 1e6 / seconds))};
    if (progress.done < progress.found)
        parts.append(timeLeft((progress.found - progress.done) * seconds / progress.done));
    return parts.join(QStringLiteral(" · "));
}
