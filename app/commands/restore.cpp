// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "store/articlestore.h"
#include "store/restore.h"
#include "store/restorewords.h"

using namespace CommandLine;

int CommandLine::runRestore(Call &call)
{
    const QStringList paths = call.parser.positionalArguments();
    if (paths.size() != 1)
        return complainAnd(Usage, Text::tr("restore takes one backup or a folder of backups."));
    auto store = ArticleStore::open(call.folder(), ArticleStore::Access::Write);
    if (!store)
        return statusOf(store.error());
    const auto restored = Restore::merge(**store, paths.first(), QDateTime::currentDateTimeUtc());
    if (!restored)
        return statusOf(restored.error());
    printProblems(restored->unreadable, call.asJson());
    if (call.asJson())
        printJson(
            {{QStringLiteral("summary"), QJsonObject{{QStringLiteral("articles"), restored->articles},
                                                     {QStringLiteral("new"), restored->added},
                                                     {QStringLiteral("revised"), restored->revised},
                                                     {QStringLiteral("organised"), restored->organised},
                                                     {QStringLiteral("others"), restored->others},
                                                     {QStringLiteral("unreadable"), restored->unreadable.size()}}}});
    else
        print(RestoreWords::sum(*restored));
    return restored->unreadable.isEmpty() ? Success : Incomplete;
}
