// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/spokenrow.h"

#include "article/datetext.h"
#include "article/keptplace.h"

#include <QCoreApplication>
#include <QStringList>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SpokenRow)
};

QString when(const ArticleRow &row, const QDate &today)
{
    if (row.published.isValid())
        return DateText::day(row.published.date());
    return row.saved.isValid() ? Text::tr("saved %1").arg(DateText::dayNear(row.saved.date(), today)) : QString();
}

}

QString spokenRow(const ArticleRow &row, const QDate &today)
{
    QStringList parts{row.title.simplified(), row.author.simplified()};
    if (row.source != row.author)
        parts.append(row.source.simplified());
    parts.append(when(row, today));
    if (row.minutes > 0)
        parts.append(row.minutes == 1 ? Text::tr("1 minute") : Text::tr("%Ln minutes", nullptr, row.minutes));
    parts.append(row.read ? Text::tr("read") : Text::tr("unread"));
    if (KeptPlace::isMidway(row.progress))
        parts.append(Text::tr("%1 percent read").arg(row.progress / 10));
    if (row.starred)
        parts.append(Text::tr("starred"));
    if (row.archived)
        parts.append(Text::tr("archived"));
    if (row.partial)
        parts.append(Text::tr("incomplete"));
    if (row.noted)
        parts.append(Text::tr("with a note"));
    for (const Tag &tag : row.tags)
        parts.append(Text::tr("tag %1").arg(tag.name));
    for (const TickerMention &ticker : row.tickers)
        parts.append((ticker.id.toString() + u' ' + ticker.name).simplified());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}
