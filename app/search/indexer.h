// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/searchfile.h"

#include <QLockFile>

#include <memory>

/// Keeps the search file up with the library, batch by batch. Made, used and destroyed on the indexer's thread, like
/// the source it is given. To pause, do not call step(); a kill costs the running batch. On that thread:
///
///     Indexer indexer(path, libraryId);
///     while (!stopped) {
///         const auto progress = indexer.step(source);
///         if (!progress || progress->isComplete())
///             …wait for the next change of the library
///     }
///     while (idle && *indexer.tidy(source)) {}
class Indexer final
{
public:
    struct Progress
    {
        qint64 indexed = 0; ///< number of the last change that can be found through the index
        qint64 latest = 0;  ///< number of the library's latest change

        bool isComplete() const { return indexed >= latest; }
    };

    Indexer(QString path, QString libraryId);

    /// Indexes the next batch: some hundred articles, one commit. Makes the file again when it is missing, damaged, of
    /// another library, of another tokenizer, or ahead of a library that was put back to an older state. An error is
    /// worth another step later: nothing is lost by it.
    Result<Progress> step(SearchSource &source);

    /// Forgets all that is indexed; another process' readers keep what they have open.
    Status clear();

    /// Brings the index a little nearer to its smallest form; false when it has it, or another process is at it.
    /// Merges, or, when too much of it is dead, makes it again beside the one in use, which it replaces at the end. A
    /// kill costs one step here too.
    Result<bool> tidy(SearchSource &source);

private:
    Status ensureOpen();
    Result<bool> compactStep(SearchSource &source);
    void dropCompact();

    const QString m_path;
    const QString m_libraryId;
    std::unique_ptr<SearchFile> m_file;
    QLockFile m_compacting; // one process at a time
    std::unique_ptr<SearchFile> m_compact;
};
