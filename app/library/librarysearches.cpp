// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarysearches.h"

#include "library/librarythreads.h"

namespace {

constexpr qsizetype RowExcerpt = 64; // two lines of a row

}

QFuture<Result<QList<ArticleId>>> LibrarySearches::ids(const ListQuery &query)
{
    if (query.text.trimmed().isEmpty())
        return m_threads.reader.run([query](ArticleStore &store) { return store.ids(query); });
    m_searching.request_stop();
    m_searching = std::stop_source();
    return m_threads.search.run(
        [query, stop = m_searching.get_token()](SearchReader &reader) { return reader.ids(query, stop); });
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
