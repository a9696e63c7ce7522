// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"
#include "search/searchfile.h"

#include <memory>
#include <stop_token>

struct Found
{
    IdSet articles;
    bool cancelled = false; ///< then nothing is said about articles
};

/// Answers queries exactly: what the index holds by the index, what it does not hold yet by a literal scan, and all of
/// it by that scan when there is no usable index. Where the index alone cannot tell (spaces at a phrase's edges, words
/// beyond 60 bytes) it narrows, and the texts are looked at.
///
/// Made, used and destroyed on one reader's thread, like the source.
///
///     std::stop_source typing;                                   // GUI: one per keystroke
///     searcher.find(query, source, typing.get_token());          // reader's thread
///     typing.request_stop();                                     // GUI, at the next keystroke: back in milliseconds
class Searcher final
{
public:
    Searcher(QString path, QString libraryId);

    Result<Found> find(const SearchQuery &query, SearchSource &source, std::stop_token stop);

    /// The most relevant of them first, by what the index says of the query's words; those that it does not hold yet
    /// keep their order behind the others. As they came when `stop` was asked for.
    QList<ArticleId> byRelevance(const QList<ArticleId> &articles, const SearchQuery &query, std::stop_token stop);

private:
    class Search;

    /// What the file says, and how far it says it: `progress` 0 when there is no usable file.
    Bounds narrow(Search &search, const std::stop_token &stop, qint64 *progress);
    Result<Bounds> narrowByFile(Search &search, const std::stop_token &stop, qint64 *progress);
    bool openFile();
    Status learnDocuments(const SearchFile::State &state);
    ArticleId articleOf(qint64 document) const; ///< 0: dead

    const QString m_path;
    const QString m_libraryId;
    std::unique_ptr<SearchFile> m_file;
    SearchFile::State m_known;         // what the two below were read from
    std::vector<ArticleId> m_articles; // by document number; 0: dead
    IdSet m_living;
};
