// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "commands/recordjson.h"
#include "importing/importer.h"
#include "importing/outcomewords.h"

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
            QString text = OutcomeWords::word(line.outcome).leftJustified(11) + line.input;
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
        QStringList parts{OutcomeWords::sum(summary.counts)};
        if (const int refused = summary.counts[int(ImportOutcome::Refused)]; refused > 0)
            parts.append(OutcomeWords::refused(refused));
        parts.removeAll(QString());
        const QString inputs = summary.inputs == 1 ? Text::tr("1 input: %1 in %2 s")
                                                   : Text::tr("%n inputs: %1 in %2 s", nullptr, summary.inputs);
        print(inputs.arg(parts.isEmpty() ? Text::tr("nothing found") : parts.join(QStringLiteral(" · ")))
                  .arg(summary.seconds, 0, 'f', 1));
    }
    if (!summary.failure.isEmpty())
        return complainAnd(EnvironmentFailed, summary.failure);
    if (summary.cancelled)
        return complainAnd(Incomplete,
                           Text::tr("Stopped. What is listed was imported; run the import again for the rest."));
    int found = 0;
    for (int i = 0; i < int(ImportOutcome::Refused); ++i)
        found += summary.counts[i];
    const int refused = summary.counts[int(ImportOutcome::Refused)];
    if (refused > 0)
        return complainAnd(Incomplete, refused == 1 ? Text::tr("1 input was refused.")
                                                    : Text::tr("%n inputs were refused.", nullptr, refused));
    return found > 0 ? int(Success) : complainAnd(Incomplete, Text::tr("No articles found."));
}
