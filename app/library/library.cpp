#include "library/library.h"

#include "article/displaytitle.h"
#include "base/async.h"
#include "importing/importer.h"
#include "importing/rederive.h"
#include "library/originalfiles.h"
#include "search/folding.h"
#include "search/markablepage.h"
#include "search/query.h"
#include "store/notes.h"
#include "store/storageplace.h"
#include "store/trash.h"

#include <chrono>
#include <utility>

/// The page that was made last, for marking it again while the search changes.
struct ServedPage
{
    std::optional<PageId> id;
    MarkablePage page;
};

namespace {

constexpr qsizetype RowExcerpt = 64;   // two lines of a row
constexpr int RederivedAtOnce = 50;   // what the user changes waits for so many
constexpr std::chrono::milliseconds AfterStart(500);
constexpr qint64 Unreadable = -1;   // SQLite's data_version is positive

QList<TextCondition> soughtIn(const QString &text)
{
    return soughtTexts(parseQuery(text, QDate::currentDate(), Input::Typing));
}

using ArticleThread = StoreThread<ArticleStore>;

ArticleThread::Opener writing(const QString &folder)
{
    return [folder] { return ArticleStore::open(folder, ArticleStore::Access::Write); };
}

ArticleThread::Opener reading(const QString &folder)
{
    return [folder] { return ArticleStore::openForReading(folder); };
}

}

/// Tells of the change as soon as it is on disk, not with the next tick of the clock.
template <typename Job>
auto Library::change(Job job)
{
    auto done = m_writer.runSoon([job = std::move(job)](ArticleStore &store) { return job(store.database()); });
    onDone(done, this, [this](const auto &) { pollChanges(); });
    return done;
}

Library::Library(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_writer(writing(m_folder))
    , m_reader(reading(m_folder))
    , m_served(std::make_shared<ServedPage>())
    , m_search([folder = m_folder] { return SearchReader::open(folder); })
    , m_aside([folder = m_folder] { return SearchReader::open(folder); })
    , m_index([folder = m_folder] { return IndexKeeper::open(folder); })
    , m_backup(writing(m_folder))
{
    m_hourly.setInterval(std::chrono::hours(1));
    connect(&m_hourly, &QTimer::timeout, this, &Library::keepBackup);
    m_hourly.start();
    m_poll.setInterval(std::chrono::seconds(1));
    connect(&m_poll, &QTimer::timeout, this, &Library::pollChanges);
    m_poll.start();
    pollChanges();
    connect(this, &Library::changed, this, &Library::keepIndex);
    QTimer::singleShot(AfterStart, this, &Library::beginUpkeep);
}

/// Not at once: until the window stands, its first questions have the processors to themselves.
void Library::beginUpkeep()
{
    change([](Database &database) { return Trash::removeExpired(database, QDateTime::currentDateTimeUtc()); });
    keepBackup();
    keepPolicy();
    keepIndex();
    m_search.run([](SearchReader &) { return Result(fold(u"a")); });   // builds its tables: else the window does, under the first key
}

Library::~Library()
{
    for (auto *task : findChildren<ImportTask *>())
        task->cancel();
    m_watcher.reset();
    m_searching.request_stop();
    m_closing.request_stop();
}

QFuture<Result<QList<ArticleId>>> Library::ids(const ListQuery &query)
{
    if (query.text.trimmed().isEmpty())
        return m_reader.run([query](ArticleStore &store) { return store.ids(query); });
    m_searching.request_stop();
    m_searching = std::stop_source();
    return m_search.run([query, stop = m_searching.get_token()](SearchReader &reader) { return reader.ids(query, stop); });
}

QFuture<Result<QList<ArticleRow>>> Library::rows(const QList<ArticleId> &ids, const QString &text)
{
    if (!text.trimmed().isEmpty())
        return m_search.run([ids, text](SearchReader &reader) { return reader.rows(ids, text, RowExcerpt); });
    return m_reader.run([ids](ArticleStore &store) { return store.rows(ids); });
}

QFuture<Result<QList<Suggestion>>> Library::completions(FilterKey key, const QString &typed, int most)
{
    return m_aside.run([key, typed, most](SearchReader &reader) { return reader.suggester().values(key, typed, most); });
}

QFuture<Result<QList<Suggestion>>> Library::byPinyin(const QString &typed, int most)
{
    return m_aside.run([typed, most](SearchReader &reader) { return reader.suggester().byPinyin(typed, most); });
}

QFuture<Result<QList<TickerCount>>> Library::tickers(int limit)
{
    return m_reader.run([limit](ArticleStore &store) { return store.tickers(limit); });
}

QFuture<Result<TickerCount>> Library::ticker(const TickerId &id)
{
    return m_reader.run([id](ArticleStore &store) { return store.ticker(id); });
}

QFuture<Result<int>> Library::count()
{
    return m_reader.run([](ArticleStore &store) { return store.count(); });
}

QFuture<Result<Document>> Library::page(const PageId &page, const Look &look, const QString &text)
{
    return m_reader.run([page, look, text, served = m_served](ArticleStore &store) -> Result<Document> {
        auto article = store.article(articleOf(page));
        if (!article)
            return article.error();
        served->id = page;
        served->page = markablePage(*article, look);
        Document document = served->page.document;
        document.html = markedHtml(served->page, soughtIn(text));
        return document;
    });
}

QFuture<Result<QString>> Library::text(const PageId &page)
{
    return m_reader.run([page](ArticleStore &store) -> Result<QString> {
        const auto stored = store.article(articleOf(page));
        if (!stored)
            return stored.error();
        return QString(displayTitle(stored->article, stored->text) + QStringLiteral("\n\n") + stored->text);
    });
}

QFuture<Result<PageMarks>> Library::marks(const PageId &page, const QString &text)
{
    return m_reader.run([page, text, served = m_served](ArticleStore &) -> Result<PageMarks> {
        if (served->id != page)
            return Error{Error::Kind::Environment, {}, QStringLiteral("another page has been served since")};
        return pageMarks(markedHtml(served->page, soughtIn(text)));
    });
}

QFuture<Result<QByteArray>> Library::original(ArticleId id)
{
    return m_reader.run([id](ArticleStore &store) { return store.original(id); });
}

QFuture<Result<QByteArray>> Library::image(ArticleId id, const QByteArray &hash)
{
    return m_reader.run([id, hash](ArticleStore &store) { return store.image(id, hash); });
}

QFuture<Result<QStringList>> Library::writeOriginals(const QList<ArticleId> &articles, const QString &folder)
{
    return m_reader.run([articles, folder](ArticleStore &store) { return OriginalFiles::write(store, articles, folder); });
}

QFuture<Result<QList<BackupFile>>> Library::backups()
{
    return m_aside.run([folder = m_folder](SearchReader &) { return Result(Backup::list(folder)); });
}

QFuture<Result<Restore::Summary>> Library::restore(const QString &path)
{
    auto done = m_writer.run([path, stop = m_closing.get_token()](ArticleStore &store) {
        return Restore::merge(store, path, QDateTime::currentDateTimeUtc(), stop);
    });
    onDone(done, this, [this](const auto &) { pollChanges(); });
    return done;
}

QFuture<Result<QString>> Library::placeWarning()
{
    return m_aside.run([folder = m_folder](SearchReader &) { return Result(StoragePlace::warningFor(folder)); });
}

QFuture<Result<LibraryCounts>> Library::counts(int most)
{
    return m_reader.run([most](ArticleStore &store) { return libraryCounts(store, most); });
}

QFuture<Result<QList<int>>> Library::countSearches(const QStringList &texts)
{
    return m_aside.run([texts, stop = m_closing.get_token()](SearchReader &reader) -> Result<QList<int>> {
        QList<int> counts;
        for (const QString &text : texts) {
            ListQuery query;
            query.text = text;
            const auto found = reader.ids(query, stop);
            if (!found)
                return found.error();
            counts.append(int(found->size()));
        }
        return counts;
    });
}

QFuture<Result<QString>> Library::note(ArticleId id)
{
    return m_reader.run([id](ArticleStore &store) { return Notes::of(store.database(), id); });
}

QFuture<Result<QList<ArticleId>>> Library::organise(const Action &action)
{
    return organise(editOf(action));
}

QFuture<Result<QList<ArticleId>>> Library::organise(const Edit &edit)
{
    return change([edit](Database &database) { return Organiser(database).apply(edit); });
}

QFuture<Result<QList<ArticleId>>> Library::undo()
{
    return change([](Database &database) { return Organiser(database).undo(); });
}

QFuture<Result<QList<ArticleId>>> Library::redo()
{
    return change([](Database &database) { return Organiser(database).redo(); });
}

QFuture<Result<int>> Library::removeFromTrash(const QList<ArticleId> &articles)
{
    return change([articles](Database &database) { return Trash::remove(database, articles); });
}

QFuture<Result<int>> Library::emptyTrash()
{
    return change([](Database &database) { return Trash::empty(database); });
}

ImportTask *Library::importPaths(const QStringList &paths)
{
    return startImport([paths](ArticleStore &store, const ImportOptions &options, const ImportObserver &observer) {
        return ::importPaths(store, paths, options, observer);
    });
}

ImportTask *Library::importBytes(const QByteArray &bytes, const QString &name)
{
    ImportInput input;
    input.path = name;
    input.bytes = bytes;
    return importInputs({input});
}

void Library::watch(const QStringList &folders)
{
    if (!m_watcher && folders.isEmpty())
        return;
    if (!m_watcher) {
        m_watcher = std::make_unique<FolderWatcher>(m_folder);
        connect(m_watcher.get(), &FolderWatcher::settled, this, &Library::importWatched);
        connect(m_watcher.get(), &FolderWatcher::looked, this, [this](const QList<WatchedFolder> &looked) {
            m_watched = looked;
            Q_EMIT watchedFoldersChanged();
        });
    }
    m_watcher->setFolders(folders);
}

void Library::lookIntoWatched()
{
    if (m_watcher)
        m_watcher->lookAgain();
}

void Library::importWatched(const QList<ImportInput> &files)
{
    ImportTask *task = importInputs(files);
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

ImportTask *Library::importInputs(const QList<ImportInput> &inputs)
{
    return startImport([inputs](ArticleStore &store, const ImportOptions &options, const ImportObserver &observer) {
        return ::importInputs(store, inputs, options, observer);
    });
}

ImportTask *Library::startImport(Import import)
{
    auto *task = new ImportTask(this);
    ImportObserver observer;   // called on the writer's thread; the task outlives the job, see the destructor
    observer.progress = [this, task](const ImportProgress &progress) {
        m_writer.runWaiting();
        QMetaObject::invokeMethod(task, [task, progress] { Q_EMIT task->progressed(progress); }, Qt::QueuedConnection);
    };
    observer.lines = [this, task](const QList<ImportLine> &lines) {
        QMetaObject::invokeMethod(task, [task, lines] { Q_EMIT task->lines(lines); }, Qt::QueuedConnection);
        QMetaObject::invokeMethod(this, &Library::pollChanges, Qt::QueuedConnection);
    };
    const auto done = m_writer.run([import = std::move(import), task, observer](ArticleStore &store) -> Result<ImportSummary> {
        ImportOptions options;
        options.cancel = &task->isCancelled();
        return import(store, options, observer);
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

void Library::pollChanges()
{
    if (m_polling) {
        m_pollAgain = true;   // the question on its way may have been answered before what we are to tell
        return;
    }
    m_polling = true;
    onDone(m_reader.run([](ArticleStore &store) { return store.dataVersion(); }), this, [this](const Result<qint64> &version) {
        m_polling = false;
        if (std::exchange(m_pollAgain, false))
            pollChanges();
        if (!version) {
            m_dataVersion = Unreadable;   // others asked in vain too: the first answer is a change to them
            return;
        }
        const std::optional<qint64> before = std::exchange(m_dataVersion, *version);
        if (before.value_or(*version) != *version)
            Q_EMIT changed();
    });
}

void Library::keepBackup()
{
    const auto made = m_backup.run(
        [stop = m_closing.get_token()](ArticleStore &store) { return Backup::makeIfDue(store.database(), QDateTime::currentDateTimeUtc(), stop); });
    onDone(made, this, [this](const Result<QString> &path) {
        if (!path)
            Q_EMIT backupFailed(path.error().sentence);
    });
}

void Library::keepPolicy()
{
    onDone(m_writer.run([](ArticleStore &store) { return rederive(store, RederivedAtOnce); }), this,
           [this](const Result<int> &made) {
               if (made && *made > 0)
                   keepPolicy();
           });
}

/// One batch after the other, each a job of its own, so that closing the window waits for one batch at most. What does
/// not work now is tried again with the next change: until then search reads what the index does not have.
void Library::keepIndex()
{
    if (m_indexing)
        return;
    m_indexing = true;
    using Stepped = std::pair<Indexer::Progress, bool>;   // and whether there is more to do
    onDone(m_index.run([](IndexKeeper &keeper) -> Result<Stepped> {
        const auto progress = keeper.step();
        if (!progress)
            return progress.error();
        if (!progress->isComplete())
            return Stepped(*progress, true);
        const auto more = keeper.tidy();
        return more ? Result<Stepped>(Stepped(*progress, *more)) : more.error();
    }), this, [this](const Result<Stepped> &step) {
        m_indexing = false;
        if (!step)
            return;
        Q_EMIT indexed(step->first.indexed, step->first.latest);
        if (step->second)
            keepIndex();
    });
}
