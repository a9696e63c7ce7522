// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "commands/recordjson.h"
#include "library/searchreader.h"

#include <optional>

using namespace CommandLine;

namespace {

/// A number ≥ 0, or nothing.
std::optional<int> count(const QString &text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<ListQuery::Sort> sortNamed(const QString &name)
{
    using Sort = ListQuery::Sort;
    static const QHash<QString, Sort> sorts{
        {QStringLiteral("newest"), Sort::Newest}, {QStringLiteral("oldest"), Sort::Oldest},
        {QStringLiteral("saved"), Sort::Saved},   {QStringLiteral("title"), Sort::Title},
        {QStringLiteral("length"), Sort::Length}, {QStringLiteral("relevance"), Sort::Relevance}};
    const auto found = sorts.constFind(name);
    return found == sorts.cend() ? std::nullopt : std::optional(*found);
}

int printFound(Call &call, ListQuery query)
{
    const QCommandLineParser &parser = call.parser;
    query.text = parser.positionalArguments().join(u' ');
    if (parser.isSet(QStringLiteral("sort"))) {
        const auto sort = sortNamed(parser.value(QStringLiteral("sort")));
        if (!sort)
            return complainAnd(Usage, Text::tr("--sort must be newest, oldest, saved, title, length or relevance."));
        query.sort = *sort;
    }
    for (auto [name, target] : {std::pair{"limit", &query.limit}, std::pair{"offset", &query.offset}}) {
        if (!parser.isSet(QLatin1String(name)))
            continue;
        const auto number = count(parser.value(QLatin1String(name)));
        if (!number)
            return complainAnd(Usage, Text::tr("--%1 must be a number, 0 or more.").arg(QLatin1String(name)));
        *target = *number;
    }

    auto reader = SearchReader::open(call.folder());
    if (!reader)
        return statusOf(reader.error());
    const auto ids = (*reader)->ids(query, {});
    if (!ids)
        return statusOf(ids.error());
    constexpr int Block = 500; // rows held at a time
    constexpr qsizetype ExcerptLength = 200;
    for (qsizetype from = 0; from < ids->size(); from += Block) {
        const auto rows = (*reader)->rows(ids->mid(from, Block), query.text, ExcerptLength);
        if (!rows)
            return statusOf(rows.error());
        for (const ArticleRow &row : *rows) {
            if (call.asJson()) {
                printJson(RecordJson::row(row));
                continue;
            }
            print(QStringLiteral("%1  %2  %3  %4")
                      .arg(row.id, 6)
                      .arg(row.published.isValid() ? row.published.toString(QStringLiteral("yyyy-MM-dd"))
                                                   : QString(10, u' '),
                           row.title, row.source.isEmpty() ? QString() : QStringLiteral("· ") + row.source));
            if (query.sort == ListQuery::Sort::Relevance)
                print(QString(8, u' ') + row.excerpt.simplified());
        }
    }
    return ids->isEmpty() ? complainAnd(Incomplete, Text::tr("No articles found.")) : int(Success);
}

}

int CommandLine::runList(Call &call)
{
    return printFound(call, {});
}

int CommandLine::runSearch(Call &call)
{
    if (call.parser.positionalArguments().join(QString()).trimmed().isEmpty())
        return complainAnd(Usage, Text::tr("search needs a query. Use list to see all articles."));
    ListQuery query;
    query.sort = ListQuery::Sort::Relevance;
    return printFound(call, query);
}
