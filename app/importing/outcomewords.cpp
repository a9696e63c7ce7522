// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/outcomewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Outcomes)
};

QString counted(ImportOutcome outcome, int count)
{
    switch (outcome) {
    case ImportOutcome::New:
        return count == 1 ? Text::tr("1 new article") : Text::tr("%Ln new articles", nullptr, count);
    case ImportOutcome::Same:
        return Text::tr("%Ln same", nullptr, count);
    case ImportOutcome::Revised:
        return Text::tr("%Ln revised", nullptr, count);
    case ImportOutcome::Partial:
        return Text::tr("%Ln incomplete", nullptr, count);
    case ImportOutcome::Share:
        return count == 1 ? Text::tr("1 share") : Text::tr("%Ln shares", nullptr, count);
    case ImportOutcome::Refused:
        return Text::tr("%Ln refused", nullptr, count);
    }
    Q_UNREACHABLE();
}

}

QString OutcomeWords::word(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::New:
        return Text::tr("new");
    case ImportOutcome::Same:
        return Text::tr("same");
    case ImportOutcome::Revised:
        return Text::tr("revised");
    case ImportOutcome::Partial:
        return Text::tr("incomplete");
    case ImportOutcome::Share:
        return Text::tr("share");
    case ImportOutcome::Refused:
        return Text::tr("refused");
    }
    Q_UNREACHABLE();
}

QString OutcomeWords::sum(const int (&counts)[6])
{
    QStringList parts;
    for (const ImportOutcome outcome : {ImportOutcome::New, ImportOutcome::Partial, ImportOutcome::Revised,
                                        ImportOutcome::Share, ImportOutcome::Same})
        if (const int count = counts[int(outcome)]; count > 0)
            parts.append(counted(outcome, count));
    return parts.join(QStringLiteral(" · "));
}

QString OutcomeWords::refused(int count)
{
    return counted(ImportOutcome::Refused, count);
}
