// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/tag.h"

QString foldedTag(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

const QStringList &tagColours()
{
    static const QStringList colours = {QStringLiteral("grey"),   QStringLiteral("blue"), QStringLiteral("violet"),
                                        QStringLiteral("amber"),  QStringLiteral("teal"), QStringLiteral("rose"),
                                        QStringLiteral("indigo"), QStringLiteral("brown")};
    return colours;
}
