// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchreader.h"

#include "library/tickerquotes.h"
#include "search/excerpt.h"

#include <algorithm>

namespace {

struct Opened
{
    std::unique_ptr<ArticleStore> store;
    QString indexFile;
    QString libraryId;
};

Result<Opened> openLibrary(const QString &library)
{
    auto store = ArticleStore::openForReading(library);
    if (!store)
        return store.error();
    auto id = LibrarySource((*store)->database()).libraryId();
    if (!id)
        return id.error();
    return Opened{*std::move(store), library + QStringLiteral("/search.db"), *std::move(id)};
}

QList<std::pair<int, int>> pairsOf(const QList<TextRange> &ranges)
{
    QList<std::pair<int, int>> pairs;
    pairs.reserve(ranges.size());
    for (const TextRange &range : ranges)
        pairs.append({int(range.start), int(range.length)});
    return pairs;
}

}

Result<std::unique_ptr<SearchReader>> SearchReader::open(const QString &library)
{
    auto opened = openLibrary(library);
    if (!opened)
        return opened.error();
    return std::unique_ptr<SearchReader>(
        new SearchReader(std::move(opened->store), opened->indexFile, opened->libraryId));
}

SearchReader::SearchReader(std::unique_ptr<ArticleStore> store, QString indexFile, QString libraryId)
    : m_store(std::move(store))
    , m_source(m_store->database())
    , m_searcher(std::move(indexFile), std::move(libraryId))
    , m_suggester(m_store->database())
{
}

Result<QList<ArticleId>> SearchReader::ids(const ListQuery &query, std::stop_token stop)
{
    if (query.text.trimmed().isEmpty())
        return m_store->ids(query);
    ListQuery section = query;
    section.limit = -1;
    section.offset = 0;
    auto order = m_store->ids(section);
    if (!order)
        return order;
    const SearchQuery sought =
        parseQuery(query.text, QDate::currentDate(), query.typing ? Input::Typing : Input::Finished);
    const auto found = m_searcher.find(sought, m_source, stop);
    if (!found)
        return found.error();
    order->removeIf(
        [&](ArticleId id) { return !std::binary_search(found->articles.begin(), found->articles.end(), id); });
    if (query.sort == ListQuery::Sort::Relevance)
        return m_searcher.byRelevance(*order, sought, stop).mid(query.offset, query.limit);
    return order->mid(query.offset, query.limit);
}

int SearchReader::countUntagged(const TickerId &id, std::stop_token stop)
{
    const auto facts = TickerRecord::named(m_store->database(), id);
    ListQuery query;
    query.text = facts ? untaggedQuery(*facts) : QString();
    if (query.text.isEmpty())
        return -1;
    const auto found = ids(query, stop);
    return found ? int(found->size()) : -1;
}

Result<QList<ArticleRow>> SearchReader::rows(const QList<ArticleId> &ids, const QString &text, qsizetype length)
{
    auto rows = m_store->rows(ids);
    if (text.trimmed().isEmpty())
        return rows;
    const auto texts = m_source.texts(ids);
    if (!rows || !texts)
        return rows ? texts.error() : rows.error();
    const SearchQuery query = parseQuery(text, QDate::currentDate(), Input::Typing);
    const QList<TextCondition> sought = soughtTexts(query);
    const QList<Needle> needles = needlesIn(TextCondition::Scope::Anywhere, sought); // the body's
    const QList<Needle> titleNeedles = needlesIn(TextCondition::Scope::Title, sought);
    for (ArticleRow &row : *rows) {
        const auto searched =
            std::find_if(texts->begin(), texts->end(), [&](const auto &entry) { return entry.first == row.id; });
        if (searched == texts->end())
            continue;
        const bool isMade = searched->second.title.trimmed().isEmpty(); // of the body's first words
        row.titleHits = pairsOf(hits(foldWithMap(row.title), isMade ? needles : titleNeedles));
        const Excerpt excerpt = bestExcerpt(searched->second.body.split(u'\n', Qt::SkipEmptyParts), needles, length);
        if (excerpt.hits.isEmpty())
            continue; // found by its title or a ticker: its own beginning says more
        row.excerpt = excerpt.text;
        row.hits = pairsOf(excerpt.hits);
    }
    return rows;
}

Result<std::unique_ptr<IndexKeeper>> IndexKeeper::open(const QString &library)
{
    auto opened = openLibrary(library);
    if (!opened)
        return opened.error();
    return std::unique_ptr<IndexKeeper>(
        new IndexKeeper(std::move(opened->store), opened->indexFile, opened->libraryId));
}

IndexKeeper::IndexKeeper(std::unique_ptr<ArticleStore> store, QString indexFile, QString libraryId)
    : m_store(std::move(store))
    , m_source(m_store->database())
    , m_indexer(std::move(indexFile), std::move(libraryId))
{
}
