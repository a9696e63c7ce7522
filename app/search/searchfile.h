// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "search/searchsource.h"
#include "search/tokenizer.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

#include <memory>
#include <utility>
#include <vector>

class Database;

/// One connection to `search.db`, which holds nothing that the library does not: it may be deleted at any time.
/// Made, used and destroyed on one thread. The indexer has one for writing, each searcher one for reading.
///
/// The file only grows by documents: a changed article becomes a new document and its old one dies, because FTS5
/// (SQLite 3.40) takes a document without content out again only when told its exact old text. When too many are dead,
/// Indexer makes the file anew beside this one. Document numbers are given once and are dense, so a searcher keeps
/// number → article in memory.
class SearchFile final
{
public:
    enum class Access { Write, Read };
    enum class Where {
        Anywhere,
        Title,
        Author,
        Source,
        Beginnings, ///< of tokens, anywhere: for IndexPhrase::beginning
    };

    struct Document
    {
        qint64 number = 0;
        ArticleId article = 0;
    };

    /// How far the file has come for one library and one tokenizer.
    struct State
    {
        bool ours = false;     ///< false: empty, or of another library or tokenizer: nothing in it counts
        qint64 generation = 0; ///< another one after every clear()
        qint64 progress = 0;   ///< number of the last change that is in it
        qint64 documents = 0;  ///< highest document number
        qint64 dead = 0;       ///< documents of articles that were changed or are gone

        /// A quarter of the documents or more, and enough to be worth making the file again.
        bool isMostlyWaste() const { return dead > 400 && dead * 4 > documents; }
    };

    /// Write makes the file (0600) when it is missing or damaged, and empties it when it is not ours.
    static Result<std::unique_ptr<SearchFile>> open(const QString &path, const QString &libraryId, Access access);
    ~SearchFile();
    Q_DISABLE_COPY_MOVE(SearchFile)

    /// Deletes the file with its journal. Readers that have it open keep a copy of yesterday, which is no harm.
    static void remove(const QString &path);

    Result<State> state();
    /// Whether the path no longer leads to the file that is open here.
    bool isReplaced() const;

    // Writing.
    /// Adds the changes, all or none; false when another process was faster and `after` is no longer the progress.
    Result<bool> add(const QList<ArticleChange> &changes, qint64 after);
    /// Brings the file a step nearer to its smallest form; false when it is there.
    Result<bool> tidyStep();
    /// Puts the file in the place of the one at `path`, which is given up: whoever has that open keeps a copy of
    /// yesterday and sees isReplaced(). Nobody else may have this one open; it is closed by it, done or not.
    static Status moveTo(std::unique_ptr<SearchFile> file, const QString &path);
    /// Forgets everything, for a library that was put back to an older state.
    Status clear();

    // Reading. What is read between begin and end is one state of the file.
    Status beginReading();
    void endReading();
    /// The living documents with larger numbers, in order.
    Result<std::vector<Document>> documentsAfter(qint64 number);
    /// Numbers of the documents that match, dead ones among them, in growing order.
    Result<QList<qint64>> matching(const QByteArray &match, Where where);
    /// The expression for hits of one phrase in that column alone.
    static QByteArray inColumn(Where where, const QByteArray &match);
    /// Documents that match any of the expressions, with their bm25: the less, the better. A hit in the title counts
    /// ten times, among the tickers six times, in the byline twice as much as one in the text.
    Result<std::vector<std::pair<qint64, double>>> ranked(const QByteArrayList &matches);
    /// Ends the running `matching` of the reader with an error; from any thread, while this object lives.
    void interrupt();

    /// Whether the last error was damage: remove the file and begin again.
    bool isDamaged() const;

private:
    SearchFile(QString path, QString libraryId);
    Status connect(Access access);
    Status settle();
    Result<bool> addAll(const QList<ArticleChange> &changes, qint64 after);
    Result<int> add(const ArticleChange &change);

    /// Where a statement failed, that error, which is then forgotten.
    Status outcome();
    template <typename... Values>
    Status run(const char *sql, const Values &...values);

    const QString m_path;
    const QString m_libraryId;
    std::unique_ptr<Database> m_database;
    quint64 m_inode = 0;
    int m_failure = 0; // SQLite's code of the last error
};
