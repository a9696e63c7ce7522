// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/companions.h"

QByteArrayList companionsOf(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    for (const QByteArray &suffix : {QByteArray(".html"), QByteArray(".htm"), QByteArray(".xhtml")})
        if (lower.endsWith(suffix))
            return {name.chopped(suffix.size()) + "_files", name.chopped(suffix.size()) + ".files"};
    return {};
}

QStringList picturesOf(const QStringList &names)
{
    constexpr qsizetype Most = 10'000;
    QStringList pictures;
    for (const QString &name : names)
        for (const char *suffix : {".png", ".jpg", ".jpeg", ".jfif", ".gif", ".webp", ".bmp"})
            if (pictures.size() < Most && name.endsWith(QLatin1String(suffix), Qt::CaseInsensitive))
                pictures.append(name);
    return pictures;
}
