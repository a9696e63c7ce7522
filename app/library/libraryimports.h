// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/importtask.h"
#include "watching/folderwatcher.h"

#include <QObject>

#include <QFuture>

#include <memory>

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
    QFuture<Result<UnreadInputs>> unread();
    ImportTask *importUnread(const UnreadInputs &unread);
    void forgetUnread();
    void watch(const QStringList &folders);
    void lookIntoWatched();
    const QList<WatchedFolder> &watchedFolders() const { return m_watched; }
    void cancel();                           ///< all, and nothing is watched any more
    void noteUnread(const QString &library); ///< what `cancel` left of them; when the threads have ended

Q_SIGNALS:
    void importStarted(ImportTask *task);
    void watchedFoldersChanged();
    void committed(); ///< lines of a task are on disk

private:
    /// An import that was asked for and has not ended.
    struct Asked
    {
        ImportTask *task;
        std::shared_ptr<UnreadInputs> left; // its job writes into it, once, at its end
        bool isStopped = false;             // by the program's end, not by its user
    };

    ImportTask *ask(const UnreadInputs &inputs);
    ImportTask *start(const UnreadInputs &inputs, const std::shared_ptr<UnreadInputs> &left);
    void importWatched(const QList<ImportInput> &files);

    LibraryThreads &m_threads;
    QList<Asked> m_asked;
    bool m_isOffered = true;                  // what the last run noted: nobody has answered yet
    std::unique_ptr<FolderWatcher> m_watcher; // none before there is something to watch
    QList<WatchedFolder> m_watched;
};
