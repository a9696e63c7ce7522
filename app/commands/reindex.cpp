// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "library/searchreader.h"
#include "store/articlestore.h"

using namespace CommandLine;

int CommandLine::runReindex(Call &call)
{
    if (!call.parser.positionalArguments().isEmpty())
        return complainAnd(Usage, Text::tr("reindex takes no arguments. Use --library for another library."));
    auto keeper = IndexKeeper::open(call.folder());
    if (!keeper)
        return statusOf(keeper.error());
    const std::atomic_bool &interrupted = heedInterrupts();
    if (auto cleared = (*keeper)->clear(); !cleared)
        return statusOf(cleared.error());
    const bool showProgress = isProgressWanted(call.asJson());
    for (;;) {
        const auto progress = (*keeper)->step();
        if (!progress)
            return statusOf(progress.error());
        if (showProgress)
            printProgress(Text::tr("Indexing %1 of %2").arg(progress->indexed).arg(progress->latest));
        if (progress->isComplete())
            break;
        if (interrupted)
            return complainAnd(Incomplete, Text::tr("Stopped. The rest is indexed when the window is next opened."));
    }
    for (auto more = (*keeper)->tidy(); !interrupted; more = (*keeper)->tidy()) {
        if (!more)
            return statusOf(more.error());
        if (!*more)
            break;
    }
    auto store = ArticleStore::openForReading(call.folder());
    const auto articles = store ? (*store)->count() : Result<int>(store.error());
    if (!articles)
        return statusOf(articles.error());
    if (call.asJson())
        printJson({{QStringLiteral("indexed"), *articles}});
    else
        print(*articles == 1 ? Text::tr("1 article indexed.") : Text::tr("%n articles indexed.", nullptr, *articles));
    return Success;
}
