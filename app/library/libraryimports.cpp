// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/libraryimports.h"

#include "base/async.h"
#include "base/log.h"
#include "importing/importer.h"
#include "library/librarythreads.h"

#include <utility>

ImportTask *LibraryImports::importPaths(const QStringList &paths)
{
    return ask({paths, {}});
}

ImportTask *LibraryImports::importBytes(const QByteArray &bytes, const QString &name)
{
    ImportInput input;
    input.path = name;
    input.bytes = bytes;
    return ask({{}, {input}});
}

ImportTask *LibraryImports::importUnread(const UnreadInputs &unread)
{
    ImportTask *task = ask(unread);
    m_isOffered = false;
    connect(task, &ImportTask::finished, this, &LibraryImports::forgetUnread);
    return task;
}

QFuture<Result<UnreadInputs>> LibraryImports::unread()
{
    return m_threads.reader.run(
        [library = m_threads.folder](ArticleStore &) -> Result<UnreadInputs> { return UnreadFile::read(library); });
}

void LibraryImports::forgetUnread()
{
    m_isOffered = false;
    m_threads.writer.runSoon(
        [library = m_threads.folder](ArticleStore &) { return UnreadFile::write(library, UnreadInputs()); });
}

void LibraryImports::watch(const QStringList &folders)
{
    if (!m_watcher && folders.isEmpty())
        return;
    if (!m_watcher) {
        m_watcher = std::make_unique<FolderWatcher>(m_threads.folder);
        connect(m_watcher.get(), &FolderWatcher::settled, this, &LibraryImports::importWatched);
        connect(m_watcher.get(), &FolderWatcher::looked, this, [this](const QList<WatchedFolder> &looked) {
            m_watched = looked;
            Q_EMIT watchedFoldersChanged();
        });
    }
    m_watcher->setFolders(folders);
}

void LibraryImports::lookIntoWatched()
{
    if (m_watcher)
        m_watcher->lookAgain();
}

void LibraryImports::importWatched(const QList<ImportInput> &files)
{
    ImportTask *task = start({{}, files}, nullptr); // what is left of it the watcher finds again
    // Lines come in the order of the files: each before the one that the last line is of is read to its end.
    auto read = std::make_shared<qsizetype>(0);
    connect(task, &ImportTask::lines, m_watcher.get(), [this, files, read](const QList<ImportLine> &lines) {
        const qsizetype before = *read;
        while (*read < files.size() - 1 && files.at(*read).path != lines.last().input)
            ++*read;
        m_watcher->wereRead(files.mid(before, *read - before));
    });
    connect(task, &ImportTask::finished, m_watcher.get(), [this, files, read](const ImportSummary &summary) {
        if (!summary.failure.isEmpty())
            m_watcher->couldNotBeRead(files.mid(*read));
        else if (!summary.cancelled)
            m_watcher->wereRead(files.mid(*read));
    });
    Q_EMIT importStarted(task);
}

ImportTask *LibraryImports::ask(const UnreadInputs &inputs)
{
    const auto left = std::make_shared<UnreadInputs>(inputs);
    ImportTask *task = start(inputs, left);
    m_asked.append({task, left});
    connect(task, &ImportTask::finished, this,
            [this, task] { m_asked.removeIf([task](const Asked &asked) { return asked.task == task; }); });
    return task;
}

/// `left` may be null.
ImportTask *LibraryImports::start(const UnreadInputs &inputs, const std::shared_ptr<UnreadInputs> &left)
{
    auto *task = new ImportTask(this);
    ImportObserver observer; // called on the writer's thread; the task outlives the job, see ~Library
    observer.progress = [this, task](const ImportProgress &progress) {
        m_threads.writer.runWaiting();
        QMetaObject::invokeMethod(
            task, [task, progress] { Q_EMIT task->progressed(progress); }, Qt::QueuedConnection);
    };
    observer.lines = [this, task](const QList<ImportLine> &lines) {
        QMetaObject::invokeMethod(
            task, [task, lines] { Q_EMIT task->lines(lines); }, Qt::QueuedConnection);
        QMetaObject::invokeMethod(this, &LibraryImports::committed, Qt::QueuedConnection);
    };
    const auto done =
        m_threads.writer.run([inputs, left, task, observer](ArticleStore &store) -> Result<ImportSummary> {
            ImportOptions options;
            options.cancel = &task->isCancelled();
            const ImportSummary summary = ::importUnread(store, inputs, options, observer);
            if (left)
                *left = summary.unread;
            logSummary(summary);
            return summary;
        });
    onDone(done, task, [task](const Result<ImportSummary> &result) {
        ImportSummary failed;
        if (!result)
            failed.failure = result.error().sentence;
        Q_EMIT task->finished(result ? *result : failed);
        task->deleteLater();
    });
    return task;
}

void LibraryImports::cancel()
{
    for (Asked &asked : m_asked)
        asked.isStopped = !asked.task->isCancelled();
    for (auto *task : findChildren<ImportTask *>())
        task->cancel();
    m_watcher.reset();
}

void LibraryImports::noteUnread(const QString &library)
{
    UnreadInputs unread;
    for (const Asked &asked : std::as_const(m_asked))
        if (asked.isStopped)
            unread.append(*asked.left);
    if (m_isOffered && unread.isEmpty())
        return;
    UnreadInputs noted = m_isOffered ? UnreadFile::read(library) : UnreadInputs();
    noted.append(unread);
    if (const Status written = UnreadFile::write(library, noted); !written)
        logError(written.error());
}
