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
/// it by that scan when there is no usable index. Made, used and destroyed on one reader's thread, like the source.
///
///     std::stop_source typing;                                  // GUI: one per keystroke
///     auto found = searcher.find(query, source, typing.get_token());   // reader's thread
///     typing.request_stop();                                    // GUI, at the next keystroke: back in milliseconds
class Searcher final
{
public:
    Searcher(QString path, QString libraryId);

    Result<Found> find(const Query &query, SearchSource &source, std::stop_token stop);

private:
    class Search;

    bool openFile();
    Result<IdSet> searchFile(Search &search, const std::stop_token &stop, qint64 *progress);
    Status learnDocuments(const SearchFile::State &state);
    ArticleId articleOf(qint64 document) const; ///< 0: dead

    const QString m_path;
    const QString m_libraryId;
    std::unique_ptr<SearchFile> m_file;
    SearchFile::State m_known;         // what the two below were read from
    std::vector<ArticleId> m_articles; // by document number; 0: dead
    IdSet m_living;
};
