// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/libraryarticles.h"
#include "library/librarychanges.h"
#include "library/libraryimports.h"
#include "library/librarysearches.h"
#include "library/libraryupkeep.h"
#include "store/action.h"
#include "store/corrections.h"
#include "store/hiddentickers.h"
#include "store/watchlist.h"

#include <QFuture>
#include <QObject>

#include <memory>

struct LibraryThreads;

/// The one door for the window: owns the threads and the connections. Lives on the GUI thread; every call returns at
/// once. Answers come through futures (see onDone). Reads are answered in the order they were asked. Its parts do the
/// work, a file each; here stands what each call means.
class Library final : public QObject
{
    Q_OBJECT

public:
    /// Nothing is opened yet; the first answers bring an Error if the library cannot be opened.
    explicit Library(const QString &folder, QObject *parent = nullptr);
    /// Cancels what runs (a backup, too) and waits for its batch; notes what imports have not read.
    ~Library() override;

    const QString &folder() const;

    /// A query with a text is searched for, on a thread of its own; the next call with a text cancels it, and its
    /// answer then means nothing. One without is no reason to cancel anything.
    QFuture<Result<QList<ArticleId>>> ids(const ListQuery &query) { return m_searches.ids(query); }
    /// The same with its first rows, at most so many, as `rows` gives them.
    QFuture<Result<ListStart>> start(const ListQuery &query, int rows) { return m_searches.start(query, rows); }
    /// With excerpts around the hits where there is a text.
    QFuture<Result<QList<ArticleRow>>> rows(const QList<ArticleId> &ids, const QString &text = {})
    {
        return text.trimmed().isEmpty() ? m_articles.rows(ids) : m_searches.rows(ids, text);
    }
    /// What completes a value of a key, and what a word typed without an input method may mean; see Suggester.
    QFuture<Result<QList<Suggestion>>> completions(FilterKey key, const QString &typed, int most)
    {
        return m_searches.completions(key, typed, most);
    }
    QFuture<Result<QList<Suggestion>>> byPinyin(const QString &typed, int most)
    {
        return m_searches.byPinyin(typed, most);
    }
    /// All of them, see listTickers.
    QFuture<Result<QList<ListedTicker>>> tickers() { return m_searches.tickers(); }
    /// How many articles each of the queries finds, beside the search that is typed.
    QFuture<Result<QList<int>>> countSearches(const QStringList &texts) { return m_searches.countSearches(texts); }

    QFuture<Result<TickerCount>> ticker(const TickerId &id) { return m_articles.ticker(id); }
    /// All that a ticker's page says, but for the sentences.
    QFuture<Result<TickerFacts>> tickerFacts(const TickerId &id) { return m_articles.tickerFacts(id); }
    /// Finds the articles that name it without its tag, in the query language; may be empty.
    QFuture<Result<QString>> untaggedQuery(const TickerId &id) { return m_articles.untaggedQuery(id); }
    /// Exactly what is served for it, with the hits of `text` marked (in the query language).
    QFuture<Result<Page>> page(const PageId &page, const Look &look, const QString &text = {})
    {
        return m_articles.page(page, look, text);
    }
    /// Its title and under it the plain text: for where no page can be drawn.
    QFuture<Result<QString>> text(const PageId &page) { return m_articles.text(page); }
    /// What to mark in `page`, which was served last, for another text; an error when another one was.
    QFuture<Result<PageMarks>> marks(const PageId &page, const QString &text) { return m_articles.marks(page, text); }
    /// The highlights of a page as they are now; none where it is no article.
    QFuture<Result<PageHighlights>> highlights(const PageId &page) { return m_articles.highlights(page); }
    /// Those of all articles that fit; see HighlightFinder.
    QFuture<Result<FoundHighlights>> findHighlights(const HighlightQuery &query)
    {
        return m_articles.findHighlights(query);
    }
    /// Into a file, all or nothing; of one article, or (0) of all. How many; with none no file is written.
    QFuture<Result<int>> writeHighlights(ArticleId article, const QString &path, HighlightExport::Format format)
    {
        return m_articles.writeHighlights(article, path, format);
    }
    /// Out of a file of web annotations, as one step that undo takes back.
    QFuture<Result<HighlightImport::Summary>> importHighlights(const QString &path)
    {
        return m_changes.importHighlights(path);
    }
    /// What would be highlighted there: see anchorShown in page/highlightmarks.h. Input error where there is nothing.
    QFuture<Result<TextAnchor>> anchorShown(const PageId &page, int shown, int units)
    {
        return m_articles.anchorShown(page, shown, units);
    }
    /// Where a text stands in it, as it is written but for folding: find in page.
    QFuture<Result<PageMarks>> found(const PageId &page, const QString &text) { return m_articles.found(page, text); }
    /// See ArticleStore::pageVersion.
    QFuture<Result<QString>> pageVersion(ArticleId id) { return m_articles.pageVersion(id); }
    QFuture<Result<QByteArray>> original(ArticleId id) { return m_articles.original(id); }
    /// as it came; see ArticleStore::image
    QFuture<Result<QByteArray>> image(ArticleId id, const QByteArray &hash) { return m_articles.image(id, hash); }
    /// See OriginalFiles.
    QFuture<Result<QStringList>> writeOriginals(const QList<ArticleId> &articles, const QString &folder)
    {
        return m_articles.writeOriginals(articles, folder);
    }

    /// What the sidebar and the Edit menu show; `most`: how many of sources, authors and tickers.
    QFuture<Result<LibraryCounts>> counts(int most) { return m_changes.counts(most); }
    /// What the user has said of a ticker, and of it in an article.
    QFuture<Result<HiddenTickers::Said>> said(const TickerId &ticker, ArticleId article)
    {
        return m_changes.said(ticker, article);
    }
    QFuture<Result<QList<WatchedTicker>>> watchlist() { return m_changes.watchlist(); }
    QFuture<Result<QString>> note(ArticleId id) { return m_changes.note(id); } ///< empty where there is none
    QFuture<Result<Corrections::Known>> details(ArticleId id) { return m_changes.details(id); }

    /// Changes of the user; `changed` follows each that changed something. They pass a running import between two of
    /// its batches. The answer: the articles that were changed.
    QFuture<Result<QList<ArticleId>>> organise(const Edit &edit) { return m_changes.organise(edit); }
    QFuture<Result<QList<ArticleId>>> organise(const Action &action) { return m_changes.organise(editOf(action)); }
    QFuture<Result<QList<ArticleId>>> undo() { return m_changes.undo(); }
    QFuture<Result<QList<ArticleId>>> redo() { return m_changes.redo(); }
    /// For good: nothing brings them back. How many were removed; what is not in the trash stays.
    QFuture<Result<int>> removeFromTrash(const QList<ArticleId> &articles)
    {
        return m_changes.removeFromTrash(articles);
    }
    QFuture<Result<int>> emptyTrash() { return m_changes.emptyTrash(); }

    /// The library's own backups, newest first, and what brings one back (see Restore::merge); closing the library ends
    /// it between two portions.
    QFuture<Result<QList<BackupFile>>> backups() { return m_upkeep.backups(); }
    QFuture<Result<Restore::Summary>> restore(const QString &path) { return m_upkeep.restore(path); }
    /// Where the library should not lie as it does: a sentence, else empty.
    QFuture<Result<QString>> locationWarning() { return m_upkeep.locationWarning(); }

    /// Files and folders (recursively). Jobs queue.
    ImportTask *importPaths(const QStringList &paths) { return m_imports.importPaths(paths); }
    /// What was pasted; `name` stands in the report where a path does.
    ImportTask *importBytes(const QByteArray &bytes, const QString &name) { return m_imports.importBytes(bytes, name); }

    /// What an import that was asked for had not read when the program ended: it can be imported on, or forgotten.
    /// Until one of the two it is kept.
    QFuture<Result<UnreadInputs>> unread() { return m_imports.unread(); }
    ImportTask *importUnread(const UnreadInputs &unread) { return m_imports.importUnread(unread); }
    void forgetUnread() { m_imports.forgetUnread(); }

    /// From now on what is new or changed in these folders comes in by itself; none: watches nothing. Absolute paths.
    void watch(const QStringList &folders) { m_imports.watch(folders); }
    void lookIntoWatched() { m_imports.lookIntoWatched(); } ///< where something may have changed unheard
    const QList<WatchedFolder> &watchedFolders() const { return m_imports.watchedFolders(); } ///< as last looked at

Q_SIGNALS:
    /// A watched folder's import: no one asked for it, so nothing should pop up for it.
    void importStarted(ImportTask *task);
    void watchedFoldersChanged(); ///< their state
    /// Articles were added, revised or organised, here or by another process: ask again. Within a second of the commit.
    void changed();
    /// The library's own backup of today (see Backup) could not be made: a sentence. Once for each attempt: at the
    /// start, then every hour.
    void backupFailed(const QString &sentence);
    void indexed(qint64 done, qint64 all); ///< changes of the library that can be found through the index

private:
    std::unique_ptr<LibraryThreads> m_threads;
    LibraryArticles m_articles;
    LibrarySearches m_searches;
    LibraryChanges m_changes;
    LibraryImports m_imports;
    LibraryUpkeep m_upkeep;
};
