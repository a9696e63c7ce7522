// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restorewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

}

QString RestoreWords::sum(const Restore::Summary &summary)
{
    QStringList parts;
    if (const int added = summary.added; added > 0)
        parts.append(added == 1 ? Text::tr("1 new article") : Text::tr("%Ln new articles", nullptr, added));
    if (summary.revised > 0)
        parts.append(Text::tr("%Ln revised", nullptr, summary.revised));
    if (const int organised = summary.organised; organised > 0)
        parts.append(organised == 1 ? Text::tr("states, tags and notes of 1 article")
                                    : Text::tr("states, tags and notes of %Ln articles", nullptr, organised));
    if (const int others = summary.others; others > 0)
        parts.append(others == 1 ? Text::tr("1 tag or saved search")
                                 : Text::tr("%Ln tags and saved searches", nullptr, others));
    QString text = parts.isEmpty() ? Text::tr("Nothing to restore: your library has all that is in this backup.")
                                   : Text::tr("Restored: %1.").arg(parts.join(QStringLiteral(" · ")));
    if (const int unreadable = int(summary.unreadable.size()); unreadable > 0)
        text += u' ' + (unreadable == 1 ? Text::tr("1 article of the backup is damaged and could not be read.")
                                        : Text::tr("%Ln articles of the backup are damaged and could not be read.",
                                                   nullptr, unreadable));
    return text;
}
