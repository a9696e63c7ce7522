#include "commands/command.h"

#include "store/articlestore.h"

using namespace CommandLine;

int CommandLine::runCheck(Call &call)
{
    if (!call.parser.positionalArguments().isEmpty())
        return complainAnd(Usage, tr("check takes no argument; --library names another library."));
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
    else
        print(problems->isEmpty() ? tr("%1 articles, no problem found.").arg(*articles)
                                  : tr("%1 articles, %2 problems found.").arg(*articles).arg(problems->size()));
    return problems->isEmpty() ? Success : Incomplete;
}
