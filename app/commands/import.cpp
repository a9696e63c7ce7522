// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "commands/recordjson.h"
#include "importing/importer.h"

#include <cstdio>

using namespace CommandLine;

int CommandLine::runImport(Call &call)
{
    const QStringList paths = call.parser.positionalArguments();
    if (paths.isEmpty())
        return complainAnd(Usage, Text::tr("import needs at least one file or folder."));
    auto store = ArticleStore::open(call.folder(), ArticleStore::Access::Write);
    if (!store)
        return statusOf(store.error());

    ImportObserver observer;
    observer.lines = [&](const QList<ImportLine> &lines) {
        for (const ImportLine &line : lines) {
            if (call.asJson()) {
                printJson(RecordJson::importLine(line));
                continue;
            }
            QString text = RecordJson::outcomeName(line.outcome).leftJustified(8) + line.input;
            if (!line.member.isEmpty())
                text += u' ' + line.member;
            if (!line.reason.isEmpty())
                text += QStringLiteral(" — ") + line.reason;
            if (!line.place.isEmpty())
                text += QStringLiteral(" (%1)").arg(line.place);
            print(text);
        }
        std::fflush(stdout); // a printed line is an acknowledgement: scripts may act on it at once
    };
    if (isProgressWanted(call.asJson())) {
        observer.progress = [](const ImportProgress &progress) {
            printProgress(Text::tr("Importing %1 of %2").arg(progress.done).arg(progress.found));
        };
    }
    ImportOptions options;
    options.recursive = !call.parser.isSet(QStringLiteral("no-recursive"));
    options.cancel = &heedInterrupts();
    const ImportSummary summary = importPaths(**store, paths, options, observer);
    logSummary(summary);

    if (call.asJson()) {
        printJson(RecordJson::importSummary(summary));
    } else {
        QStringList counts;
        for (int i = 0; i <= int(ImportOutcome::Refused); ++i)
            if (summary.counts[i] > 0)
                counts << QStringLiteral("%1 %2").arg(summary.counts[i]).arg(RecordJson::outcomeName(ImportOutcome(i)));
        print(Text::tr("%n inputs: %1 in %2 s", nullptr, summary.inputs)
                  .arg(counts.isEmpty() ? Text::tr("nothing found") : counts.join(QStringLiteral(", ")))
                  .arg(summary.seconds, 0, 'f', 1));
    }
    if (!summary.failure.isEmpty())
        return complainAnd(EnvironmentFailed, summary.failure);
    if (summary.cancelled)
        return complainAnd(Incomplete, Text::tr("Stopped; what was listed is kept, the rest imports on the next run."));
    int found = 0;
    for (int i = 0; i < int(ImportOutcome::Refused); ++i)
        found += summary.counts[i];
    const int refused = summary.counts[int(ImportOutcome::Refused)];
    if (refused > 0)
        return complainAnd(Incomplete, Text::tr("%n inputs or members were refused.", nullptr, refused));
    return found > 0 ? int(Success) : complainAnd(Incomplete, Text::tr("No article was found."));
}
