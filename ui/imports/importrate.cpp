// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importrate.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace {

constexpr qint64 LargeInput = 5'000'000; // bytes: it takes a while, so its own way is told

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
    const double done = progress.inputs();
    if (seconds < 1 || done <= 0)
        return {};
    QStringList parts{ImportRateText::tr("%1 articles/s").arg(figure(progress.articles / seconds)),
                      ImportRateText::tr("%1 MB/s").arg(figure(double(progress.bytes) / 1e6 / seconds))};
    if (done < progress.found)
        parts.append(timeLeft((progress.found - done) * seconds / done));
    return parts.join(QStringLiteral(" · "));
}

QString importPlace(const ImportProgress &progress)
{
    if (progress.found == 0)
        return ImportRateText::tr("Looking for files …");
    const QLocale locale;
    const bool isOne = progress.found == 1;
    QStringList parts{isOne ? ImportRateText::tr("Importing")
                            : ImportRateText::tr("Importing %1 of %2")
                                  .arg(locale.toString(progress.done), locale.toString(progress.found))};
    if (isOne && progress.articles > 0)
        parts.append(progress.articles == 1 ? ImportRateText::tr("1 article")
                                            : ImportRateText::tr("%Ln articles", nullptr, progress.articles));
    if (progress.inputSize >= (isOne ? 1 : LargeInput))
        parts.append(ImportRateText::tr("%1 of %2 MB")
                         .arg(figure(double(progress.inputDone) / 1e6), figure(double(progress.inputSize) / 1e6)));
    return parts.join(QStringLiteral(" · "));
}

std::optional<double> importShare(const ImportProgress &progress)
{
    const double done = progress.inputs();
    if (progress.found == 0 || (progress.found == 1 && done <= 0))
        return std::nullopt;
    return std::min(1.0, done / progress.found);
}
