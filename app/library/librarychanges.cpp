// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarychanges.h"

#include "base/async.h"
#include "library/librarythreads.h"
#include "store/notes.h"
#include "store/organiser.h"
#include "store/trash.h"

#include <QCoreApplication>
#include <QFile>

/// Tells of the change as soon as it is on disk, not with the next tick of the clock.
template <typename Job>
auto LibraryChanges::change(Job job)
{
    auto done = m_threads.writer.runSoon([job = std::move(job)](ArticleStore &store) { return job(store.database()); });
    onDone(done, this, [this](const auto &) { Q_EMIT committed(); });
    return done;
}

QFuture<Result<LibraryCounts>> LibraryChanges::counts(int most)
{
    return m_threads.reader.run([most](ArticleStore &store) { return libraryCounts(store, most); });
}

QFuture<Result<HiddenTickers::Said>> LibraryChanges::said(const TickerId &ticker, ArticleId article)
{
    return m_threads.reader.run(
        [ticker, article](ArticleStore &store) { return HiddenTickers::said(store.database(), ticker, article); });
}

QFuture<Result<QList<WatchedTicker>>> LibraryChanges::watchlist()
{
    return m_threads.reader.run([](ArticleStore &store) { return Watchlist::of(store.database()); });
}

QFuture<Result<QString>> LibraryChanges::note(ArticleId id)
{
    return m_threads.reader.run([id](ArticleStore &store) { return Notes::of(store.database(), id); });
}

QFuture<Result<Corrections::Known>> LibraryChanges::details(ArticleId id)
{
    return m_threads.reader.run([id](ArticleStore &store) { return Corrections::of(store.database(), id); });
}

QFuture<Result<QList<ArticleId>>> LibraryChanges::organise(const Edit &edit)
{
    return change([edit](Database &database) { return Organiser(database).apply(edit); });
}

QFuture<Result<QList<ArticleId>>> LibraryChanges::undo()
{
    return change([](Database &database) { return Organiser(database).undo(); });
}

QFuture<Result<QList<ArticleId>>> LibraryChanges::redo()
{
    return change([](Database &database) { return Organiser(database).redo(); });
}

QFuture<Result<int>> LibraryChanges::removeFromTrash(const QList<ArticleId> &articles)
{
    return change([articles](Database &database) { return Trash::remove(database, articles); });
}

QFuture<Result<int>> LibraryChanges::emptyTrash()
{
    return change([](Database &database) { return Trash::empty(database); });
}

QFuture<Result<HighlightImport::Summary>> LibraryChanges::importHighlights(const QString &path)
{
    auto done = m_threads.writer.runSoon([path](ArticleStore &store) -> Result<HighlightImport::Summary> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{
                Error::Kind::Environment,
                QCoreApplication::translate("Library", "%1 could not be read: %2").arg(path, file.errorString()),
                {}};
        const auto read = HighlightImport::read(file.read(HighlightImport::LongestFile + 1));
        return read ? HighlightImport::bring(store, *read) : read.error();
    });
    onDone(done, this, [this](const auto &) { Q_EMIT committed(); });
    return done;
}

QFuture<Result<int>> LibraryChanges::removeExpired()
{
    return change([](Database &database) { return Trash::removeExpired(database, QDateTime::currentDateTimeUtc()); });
}
