// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/sourceline.h"

QString sourceLine(const ArticleRow &row)
{
    const bool chinese = row.language.startsWith(u"zh");
    QStringList parts{chinese ? u'《' + row.title.simplified() + u'》' : row.title.simplified()};
    for (const QString &name : {row.author.simplified(), row.source.simplified()})
        if (!name.isEmpty() && !parts.contains(name))
            parts.append(name);
    if (row.published.isValid())
        parts.append(row.published.date().toString(Qt::ISODate));
    QString line = (chinese ? QStringLiteral("——") : QStringLiteral("— ")) +
                   parts.join(chinese ? QStringLiteral("，") : QStringLiteral(", "));
    if (!row.url.isEmpty())
        line += u'\n' + row.url;
    return line;
}
