// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "store/articlestore.h"
#include "store/backup.h"

using namespace CommandLine;

int CommandLine::runBackup(Call &call)
{
    const QStringList folders = call.parser.positionalArguments();
    if (folders.size() > 1)
        return complainAnd(Usage, Text::tr("backup takes one folder, or none."));
    auto store = ArticleStore::open(call.folder(), ArticleStore::Access::Write);
    if (!store)
        return statusOf(store.error());
    const auto made = Backup::make((*store)->database(), folders.value(0), QDateTime::currentDateTimeUtc());
    if (!made)
        return statusOf(made.error());
    if (call.asJson())
        printJson({{QStringLiteral("backup"), *made}});
    else
        print(Text::tr("Library copied to %1 and verified.").arg(*made));
    return Success;
}
