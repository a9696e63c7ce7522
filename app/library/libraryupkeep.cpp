// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/libraryupkeep.h"

#include "base/async.h"
#include "importing/rederive.h"
#include "library/librarythreads.h"
#include "search/folding.h"
#include "store/storagelocation.h"

#include <chrono>
#include <utility>

namespace {

constexpr int RederivedAtOnce = 50; // what the user changes waits for so many
constexpr qint64 Unreadable = -1;   // SQLite's data_version is positive

}

LibraryUpkeep::LibraryUpkeep(LibraryThreads &threads)
    : m_threads(threads)
{
    m_hourly.setInterval(std::chrono::hours(1));
    connect(&m_hourly, &QTimer::timeout, this, &LibraryUpkeep::keepBackup);
    m_hourly.start();
    m_poll.setInterval(std::chrono::seconds(1));
    connect(&m_poll, &QTimer::timeout, this, &LibraryUpkeep::pollChanges);
    m_poll.start();
    connect(this, &LibraryUpkeep::changed, this, &LibraryUpkeep::keepIndex);
    connect(this, &LibraryUpkeep::changed, this,
            &LibraryUpkeep::keepPolicy); // what of a page is shown may have been chosen
}

void LibraryUpkeep::begin()
{
    keepBackup();
    keepPolicy();
    keepIndex();
    m_threads.search.run([](SearchReader &) {
        return Result(fold(u"a"));
    }); // builds its tables: else the window does, under the first key
}

QFuture<Result<QList<BackupFile>>> LibraryUpkeep::backups()
{
    return m_threads.aside.run([folder = m_threads.folder](SearchReader &) { return Result(Backup::list(folder)); });
}

QFuture<Result<Restore::Summary>> LibraryUpkeep::restore(const QString &path)
{
    auto done = m_threads.writer.run([path, stop = m_threads.closing.get_token()](ArticleStore &store) {
        return Restore::merge(store, path, QDateTime::currentDateTimeUtc(), stop);
    });
    onDone(done, this, [this](const auto &) { pollChanges(); });
    return done;
}

QFuture<Result<QString>> LibraryUpkeep::locationWarning()
{
    return m_threads.aside.run(
        [folder = m_threads.folder](SearchReader &) { return Result(StorageLocation::warningFor(folder)); });
}

void LibraryUpkeep::pollChanges()
{
    if (m_polling) {
        m_pollAgain = true; // the question on its way may have been answered before what we are to tell
        return;
    }
    m_polling = true;
    onDone(m_threads.reader.run([](ArticleStore &store) { return store.dataVersion(); }), this,
           [this](const Result<qint64> &version) {
               m_polling = false;
               if (std::exchange(m_pollAgain, false))
                   pollChanges();
               if (!version) {
                   m_dataVersion = Unreadable; // others asked in vain too: the first answer is a change to them
                   return;
               }
               const std::optional<qint64> before = std::exchange(m_dataVersion, *version);
               if (before.value_or(*version) != *version)
                   Q_EMIT changed();
           });
}

void LibraryUpkeep::keepBackup()
{
    const auto made = m_threads.backup.run([stop = m_threads.closing.get_token()](ArticleStore &store) {
        return Backup::makeIfDue(store.database(), QDateTime::currentDateTimeUtc(), stop);
    });
    onDone(made, this, [this](const Result<QString> &path) {
        if (!path)
            Q_EMIT backupFailed(path.error().sentence);
    });
}

void LibraryUpkeep::keepPolicy()
{
    if (m_rederiving) {
        m_rederiveAgain = true;
        return;
    }
    m_rederiving = true;
    onDone(m_threads.writer.run([](ArticleStore &store) { return rederive(store, RederivedAtOnce); }), this,
           [this](const Result<int> &made) {
               m_rederiving = false;
               const bool again = std::exchange(m_rederiveAgain, false);
               if (!made)
                   return;
               if (*made > 0)
                   pollChanges();
               if (*made > 0 || again)
                   keepPolicy();
           });
}

/// One batch after the other, each a job of its own, so that closing the window waits for one batch at most. What does
/// not work now is tried again with the next change: until then search reads what the index does not have.
void LibraryUpkeep::keepIndex()
{
    if (m_indexing)
        return;
    m_indexing = true;
    using Stepped = std::pair<Indexer::Progress, bool>; // and whether there is more to do
    onDone(m_threads.index.run([](IndexKeeper &keeper) -> Result<Stepped> {
        const auto progress = keeper.step();
        if (!progress)
            return progress.error();
        if (!progress->isComplete())
            return Stepped(*progress, true);
        const auto more = keeper.tidy();
        return more ? Result<Stepped>(Stepped(*progress, *more)) : more.error();
    }),
           this, [this](const Result<Stepped> &step) {
               m_indexing = false;
               if (!step)
                   return;
               Q_EMIT indexed(step->first.indexed, step->first.latest);
               if (step->second)
                   keepIndex();
           });
}
