// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/importtask.h"
#include "watching/folderwatcher.h"

#include <QObject>

#include <functional>
#include <memory>

class ArticleStore;
struct ImportObserver;
struct ImportOptions;
struct LibraryThreads;

/// Imports into a library, those of its watched folders among them; jobs queue. Lives on the GUI thread. See Library
/// for each.
class LibraryImports final : public QObject
{
    Q_OBJECT

public:
    explicit LibraryImports(LibraryThreads &threads)
        : m_threads(threads)
    {
    }

    ImportTask *importPaths(const QStringList &paths);
    ImportTask *importBytes(const QByteArray &bytes, const QString &name);
    void watch(const QStringList &folders);
    void lookIntoWatched();
    const QList<WatchedFolder> &watchedFolders() const { return m_watched; }
    void cancel(); ///< all, and nothing is watched any more

Q_SIGNALS:
    void importStarted(ImportTask *task);
    void watchedFoldersChanged();
    void committed(); ///< lines of a task are on disk

private:
    using Import = std::function<ImportSummary(ArticleStore &, const ImportOptions &, const ImportObserver &)>;
    ImportTask *start(Import import);
    ImportTask *importInputs(const QList<ImportInput> &inputs);
    void importWatched(const QList<ImportInput> &files);

    LibraryThreads &m_threads;
    std::unique_ptr<FolderWatcher> m_watcher; // none before there is something to watch
    QList<WatchedFolder> m_watched;
};
