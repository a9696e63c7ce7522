#pragma once

#include "article/storedarticle.h"
#include "base/result.h"
#include "html/document.h"
#include "importing/importjob.h"
#include "library/searchreader.h"
#include "library/storethread.h"
#include "page/pageid.h"
#include "search/pagemarks.h"
#include "store/action.h"
#include "store/articlestore.h"
#include "store/backup.h"
#include "store/librarycounts.h"
#include "store/restore.h"
#include "watching/folderwatcher.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

struct ImportObserver;
struct ServedPage;
struct ImportOptions;

/// A running import as the window sees it: lives on the GUI thread and belongs to the Library.
class ImportTask final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    void cancel() { m_cancelled = true; }   ///< ends after the running batch
    const std::atomic_bool &isCancelled() const { return m_cancelled; }

Q_SIGNALS:
    void progressed(const ImportProgress &progress);
    void lines(const QList<ImportLine> &lines);   ///< each only after its commit is on disk
    void finished(const ImportSummary &summary);  ///< the task is deleted after it

private:
    std::atomic_bool m_cancelled = false;
};

/// The one door for the window: owns the threads and the connections. Lives on the GUI thread; every call returns at
/// once. Answers come through futures (see onDone). Reads are answered in the order they were asked.
class Library final : public QObject
{
    Q_OBJECT

public:
    /// Nothing is opened yet; the first answers bring an Error if the library cannot be opened.
    explicit Library(QString folder, QObject *parent = nullptr);
    ~Library() override;   ///< cancels what runs (a backup, too) and waits for its batch

    const QString &folder() const { return m_folder; }

    /// A query with a text is searched for, on a thread of its own; the next call with a text cancels it, and its
    /// answer then means nothing. One without is no reason to cancel anything.
    QFuture<Result<QList<ArticleId>>> ids(const ListQuery &query);
    /// With excerpts around the hits where there is a text.
    QFuture<Result<QList<ArticleRow>>> rows(const QList<ArticleId> &ids, const QString &text = {});
    /// What completes a value of a key, and what a word typed without an input method may mean; see Suggester.
    QFuture<Result<QList<Suggestion>>> completions(FilterKey key, const QString &typed, int most);
    QFuture<Result<QList<Suggestion>>> byPinyin(const QString &typed, int most);
    QFuture<Result<QList<TickerCount>>> tickers(int limit);   ///< most articles first
    QFuture<Result<TickerCount>> ticker(const TickerId &id);
    QFuture<Result<int>> count();
    /// Exactly what is served for it, with the hits of `text` marked (in the query language).
    QFuture<Result<Document>> page(const PageId &page, const Look &look, const QString &text = {});
    /// Its title and under it the plain text: for where no page can be drawn.
    QFuture<Result<QString>> text(const PageId &page);
    /// What to mark in `page`, which was served last, for another text; an error when another one was.
    QFuture<Result<PageMarks>> marks(const PageId &page, const QString &text);
    QFuture<Result<QByteArray>> original(ArticleId id);
    QFuture<Result<QByteArray>> image(ArticleId id, const QByteArray &hash);   ///< as it came; see ArticleStore::image
    QFuture<Result<QStringList>> writeOriginals(const QList<ArticleId> &articles, const QString &folder);   ///< see OriginalFiles

    /// What the sidebar and the Edit menu show; `most`: how many of sources, authors and tickers.
    QFuture<Result<LibraryCounts>> counts(int most);
    /// How many articles each of the queries finds, beside the search that is typed.
    QFuture<Result<QList<int>>> countSearches(const QStringList &texts);
    QFuture<Result<QString>> note(ArticleId id);   ///< empty where there is none

    /// Changes of the user; `changed` follows each that changed something. They pass a running import between two of
    /// its batches. The answer: the articles that were changed.
    QFuture<Result<QList<ArticleId>>> organise(const Edit &edit);
    QFuture<Result<QList<ArticleId>>> organise(const Action &action);
    QFuture<Result<QList<ArticleId>>> undo();
    QFuture<Result<QList<ArticleId>>> redo();
    /// For good: nothing brings them back. How many were removed; what is not in the trash stays.
    QFuture<Result<int>> removeFromTrash(const QList<ArticleId> &articles);
    QFuture<Result<int>> emptyTrash();

    /// The library's own backups, newest first, and what brings one back (see Restore::merge); closing the library ends
    /// it between two portions.
    QFuture<Result<QList<BackupFile>>> backups();
    QFuture<Result<Restore::Summary>> restore(const QString &path);
    /// Where the library should not lie as it does: a sentence, else empty.
    QFuture<Result<QString>> placeWarning();

    /// Files and folders (recursively). Jobs queue.
    ImportTask *importPaths(const QStringList &paths);
    /// What was pasted; `name` stands in the report where a path does.
    ImportTask *importBytes(const QByteArray &bytes, const QString &name);

    /// From now on what is new or changed in these folders comes in by itself; none: watches nothing. Absolute paths.
    void watch(const QStringList &folders);
    void lookIntoWatched();   ///< where something may have changed unheard
    const QList<WatchedFolder> &watchedFolders() const { return m_watched; }   ///< as last looked at

Q_SIGNALS:
    /// A watched folder's import: no one asked for it, so nothing should pop up for it.
    void importStarted(ImportTask *task);
    void watchedFoldersChanged();   ///< their state
    /// Articles were added, revised or organised, here or by another process: ask again. Within a second of the commit.
    void changed();
    /// The library's own backup of today (see Backup) could not be made: a sentence. Once for each attempt: at the
    /// start, then every hour.
    void backupFailed(const QString &sentence);
    void indexed(qint64 done, qint64 all);   ///< changes of the library that can be found through the index

private:
    template <typename Job>
    auto change(Job job);
    using Import = std::function<ImportSummary(ArticleStore &, const ImportOptions &, const ImportObserver &)>;
    ImportTask *startImport(Import import);
    ImportTask *importInputs(const QList<ImportInput> &inputs);
    void importWatched(const QList<ImportInput> &files);
    void beginUpkeep();
    void pollChanges();
    void keepIndex();
    void keepBackup();
    void keepPolicy();

    const QString m_folder;
    StoreThread<ArticleStore> m_writer;
    StoreThread<ArticleStore> m_reader;
    const std::shared_ptr<ServedPage> m_served;   // touched by the reader's thread alone
    std::stop_source m_searching;
    std::stop_source m_closing;
    StoreThread<SearchReader> m_search;
    StoreThread<SearchReader> m_aside;   // what must not wait for a search, nor hold one up
    StoreThread<IndexKeeper> m_index;
    std::unique_ptr<FolderWatcher> m_watcher;   // none before there is something to watch
    QList<WatchedFolder> m_watched;
    StoreThread<ArticleStore> m_backup;   // a connection of its own: the copy of a large library takes seconds
    QTimer m_poll;
    QTimer m_hourly;
    std::optional<qint64> m_dataVersion;   // nothing: not asked yet
    bool m_polling = false;
    bool m_pollAgain = false;
    bool m_indexing = false;
};
