#include "commands/command.h"

#include "store/articlestore.h"
#include "store/backup.h"
#include "store/restore.h"

using namespace CommandLine;

int CommandLine::runBackup(Call &call)
{
    const QStringList folders = call.parser.positionalArguments();
    if (folders.size() > 1)
        return complainAnd(Usage, tr("backup takes one folder, or none."));
    auto store = ArticleStore::open(call.folder(), ArticleStore::Access::Write);
    if (!store)
        return statusOf(store.error());
    const auto made = Backup::make((*store)->database(), folders.value(0), QDateTime::currentDateTimeUtc());
    if (!made)
        return statusOf(made.error());
    if (call.asJson())
        printJson({{QStringLiteral("backup"), *made}});
    else
        print(tr("The library is copied to %1; the copy is whole.").arg(*made));
    return Success;
}

int CommandLine::runRestore(Call &call)
{
    const QStringList paths = call.parser.positionalArguments();
    if (paths.size() != 1)
        return complainAnd(Usage, tr("restore takes one backup, or a folder with backups."));
    auto store = ArticleStore::open(call.folder(), ArticleStore::Access::Write);
    if (!store)
        return statusOf(store.error());
    const auto restored = Restore::merge(**store, paths.first(), QDateTime::currentDateTimeUtc());
    if (!restored)
        return statusOf(restored.error());
    for (const QString &sentence : restored->unreadable) {
        if (call.asJson())
            printJson({{QStringLiteral("problem"), sentence}});
        else
            print(sentence);
    }
    if (call.asJson())
        printJson({{QStringLiteral("summary"), QJsonObject{{QStringLiteral("articles"), restored->articles},
                                                           {QStringLiteral("new"), restored->added},
                                                           {QStringLiteral("revised"), restored->revised},
                                                           {QStringLiteral("organised"), restored->organised},
                                                           {QStringLiteral("unreadable"), restored->unreadable.size()}}}});
    else
        print(tr("%1 articles in the backup: %2 brought back, %3 with something more, %4 with their states and tags.")
                  .arg(restored->articles).arg(restored->added).arg(restored->revised).arg(restored->organised));
    return restored->unreadable.isEmpty() ? Success : Incomplete;
}
