// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importjob.h"
#include "importing/inputs.h"
#include "importing/portion.h"
#include "store/articlestore.h"

#include <atomic>
#include <functional>

struct ImportOptions
{
    bool recursive = true;
    InputLimits limits;
    int workers = 0;                          ///< 0: one per core
    const std::atomic_bool *cancel = nullptr; ///< true ends the import after the running batch; may be null
};

/// Called on the importer's own thread; either may be empty.
struct ImportObserver
{
    /// Lines of one input come together (an input of more posts than a batch holds: in several calls, one behind the
    /// other), inputs in the order of the paths. Each line only after its commit is on disk.
    std::function<void(const QList<ImportLine> &)> lines;
    std::function<void(const ImportProgress &)> progress;
};

/// Imports files and folders; returns when all is done. Workers read, decode and derive side by side; this thread is
/// the only one that writes, in batches of at most 500 articles or 200 ms. Memory is bounded by what is read ahead: at
/// most 128 portions and 12 MB of them, or one larger one.
///
/// When the environment fails (disk full, locked …) the import stops with ImportSummary::failure; nothing of the
/// failed batch was stored or reported, and the same import can simply be run again.
ImportSummary importPaths(ArticleStore &store, const QStringList &paths, const ImportOptions &options,
                          const ImportObserver &observer);

/// The same for what an import that was cancelled left.
ImportSummary importUnread(ArticleStore &store, const UnreadInputs &unread, const ImportOptions &options,
                           const ImportObserver &observer);

/// The same for inputs that are known already.
ImportSummary importInputs(ArticleStore &store, QList<ImportInput> inputs, const ImportOptions &options,
                           const ImportObserver &observer);

/// One line of numbers in the log.
void logSummary(const ImportSummary &summary);
