// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "store/articlestore.h"

using namespace CommandLine;

int CommandLine::runCheck(Call &call)
{
    if (!call.parser.positionalArguments().isEmpty())
        return complainAnd(Usage, Text::tr("check takes no arguments. Use --library for another library."));
    auto store = ArticleStore::openForReading(call.folder());
    if (!store)
        return statusOf(store.error());
    const auto articles = (*store)->count();
    const auto problems = (*store)->check();
    if (!articles || !problems)
        return statusOf(articles ? problems.error() : articles.error());
    printProblems(*problems, call.asJson());
    if (call.asJson())
        printJson({{QStringLiteral("summary"), QJsonObject{{QStringLiteral("articles"), *articles},
                                                           {QStringLiteral("problems"), problems->size()}}}});
    else if (problems->isEmpty())
        print(*articles == 1 ? Text::tr("1 article, no problems found.")
                             : Text::tr("%n articles, no problems found.", nullptr, *articles));
    else // two counts, and a sentence can be in the plural for one of them only
        print(Text::tr("%1, %2.").arg(
            *articles == 1 ? Text::tr("1 article") : Text::tr("%n articles", nullptr, *articles),
            problems->size() == 1 ? Text::tr("1 problem found")
                                  : Text::tr("%n problems found", nullptr, int(problems->size()))));
    return problems->isEmpty() ? Success : Incomplete;
}
