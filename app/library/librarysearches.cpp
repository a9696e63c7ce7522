// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarysearches.h"

#include "library/librarythreads.h"

namespace {

constexpr qsizetype RowExcerpt = 64; // two lines of a row

template <typename Rows>
Result<ListStart> startOf(const Result<QList<ArticleId>> &ids, int count, Rows rowsOf)
{
    if (!ids)
        return ids.error();
    const Result<QList<ArticleRow>> rows = rowsOf(ids->first(qMin(count, ids->size())));
    if (!rows)
        return rows.error();
    return ListStart{*ids, *rows};
}

}

QFuture<Result<QList<ArticleId>>> LibrarySearches::ids(const ListQuery &query)
{
    if (query.text.trimmed().isEmpty())
        return m_threads.reader.run([query](ArticleStore &store) { return store.ids(query); });
    return m_threads.search.run([query, stop = begin()](SearchReader &reader) { return reader.ids(query, stop); });
}

QFuture<Result<ListStart>> LibrarySearches::start(const ListQuery &query, int rows)
{
    if (query.text.trimmed().isEmpty())
        return m_threads.reader.run([query, rows](ArticleStore &store) {
            return startOf(store.ids(query), rows, [&](const QList<ArticleId> &first) { return store.rows(first); });
        });
    return m_threads.search.run([query, rows, stop = begin()](SearchReader &reader) {
        return startOf(reader.ids(query, stop), rows,
                       [&](const QList<ArticleId> &first) { return reader.rows(first, query.text, RowExcerpt); });
    });
}

std::stop_token LibrarySearches::begin()
{
    m_searching.request_stop();
    m_searching = std::stop_source();
    return m_searching.get_token();
}

QFuture<Result<QList<ArticleRow>>> LibrarySearches::rows(const QList<ArticleId> &ids, const QString &text)
{
    return m_threads.search.run([ids, text](SearchReader &reader) { return reader.rows(ids, text, RowExcerpt); });
}

QFuture<Result<QList<Suggestion>>> LibrarySearches::completions(FilterKey key, const QString &typed, int most)
{
    return m_threads.aside.run(
        [key, typed, most](SearchReader &reader) { return reader.suggester().values(key, typed, most); });
}

QFuture<Result<QList<Suggestion>>> LibrarySearches::byPinyin(const QString &typed, int most)
{
    return m_threads.aside.run(
        [typed, most](SearchReader &reader) { return reader.suggester().byPinyin(typed, most); });
}

QFuture<Result<QList<ListedTicker>>> LibrarySearches::tickers()
{
    return m_threads.aside.run([](SearchReader &reader) { return reader.tickers(); });
}

QFuture<Result<QList<int>>> LibrarySearches::countSearches(const QStringList &texts)
{
    return m_threads.aside.run(
        [texts, stop = m_threads.closing.get_token()](SearchReader &reader) -> Result<QList<int>> {
            QList<int> counts;
            for (const QString &text : texts) {
                ListQuery query;
                query.text = text;
                const auto found = reader.ids(query, stop);
                if (!found)
                    return found.error();
                counts.append(int(found->size()));
            }
            return counts;
        });
}
