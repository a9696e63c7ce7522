// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarycounts.h"

#include "article/nameorder.h"
#include "sqlite/query.h"
#include "store/highlights.h"
#include "store/places.h"

namespace {

QList<NameCount> names(Database &database, const QString &kind, int most)
{
    Query query(database, "SELECT name, articles FROM name_counts WHERE kind = ? AND articles > 0 "
                          "ORDER BY articles DESC, name LIMIT ?");
    QList<NameCount> list;
    if (query.run(kind, most))
        while (query.next())
            list.append({query.text(0), int(query.number(1))});
    return list;
}

}

Result<LibraryCounts> libraryCounts(ArticleStore &store, int most)
{
    Database &database = store.database();
    database.forgetError();
    LibraryCounts counts;
    {
        Query query(database, "SELECT everything, unread, starred, archive, trash FROM section_counts");
        if (query.run() && query.next()) {
            counts.all = int(query.number(0));
            counts.unread = int(query.number(1));
            counts.starred = int(query.number(2));
            counts.archive = int(query.number(3));
            counts.trash = int(query.number(4));
        }
    }
    counts.reading = Places::midway(database);
    {
        Query query(database, "SELECT name, colour, articles FROM tags");
        if (query.run())
            while (query.next())
                counts.tags.append({{query.text(0), query.text(1)}, int(query.number(2))});
    }
    {
        Query query(database, "SELECT name, text FROM saved_searches");
        if (query.run())
            while (query.next())
                counts.searches.append({query.text(0), query.text(1)});
    }
    const NameOrder order;
    order.sort(counts.tags, [](const TagCount &tag) { return tag.tag.name; });
    order.sort(counts.searches, [](const SavedSearch &search) { return search.name; });
    counts.sources = names(database, QStringLiteral("source"), most);
    counts.authors = names(database, QStringLiteral("author"), most);
    if (database.failed())
        return database.error();
    const auto highlights = Highlights::count(database);
    if (!highlights)
        return highlights.error();
    counts.highlights = *highlights;
    auto tickers = store.tickers(most);
    if (!tickers)
        return tickers.error();
    counts.tickers = *std::move(tickers);
    auto watched = Watchlist::of(database);
    if (!watched)
        return watched.error();
    counts.watched = *std::move(watched);
    auto steps = Organiser(database).steps();
    if (!steps)
        return steps.error();
    counts.steps = *steps;
    return counts;
}
