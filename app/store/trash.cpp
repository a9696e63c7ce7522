// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/trash.h"

#include "sqlite/query.h"
#include "sqlite/transaction.h"
#include "store/undolog.h"

namespace Trash {

namespace {

/// A clock that had been wrong must neither shorten nor lengthen the days in the trash: where an article was put there
/// in a time to come, or before it was written or saved, they begin now.
Status mendTimes(Database &database, const QDateTime &clock)
{
    static const QByteArray wrong = "FROM articles WHERE trashed IS NOT NULL AND (trashed > ? "
                                    "OR (trashed < published AND published <= ?) OR (trashed < saved AND saved <= ?)";
    static const QByteArray look = "SELECT 1 " + wrong + ") LIMIT 1";
    static const QByteArray mend = "UPDATE articles SET trashed = ? WHERE id IN (SELECT id " + wrong + "))";
    database.forgetError();
    const qint64 now = clock.toMSecsSinceEpoch();
    {
        Query query(database, look);
        if (!query.run(now, now, now) || !query.next())
            return database.failed() ? Status(database.error()) : Done{};
    }
    WriteTransaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    Query query(database, mend);
    if (!query.run(now, now, now, now))
        return database.error();
    return transaction.commit();
}

}

Result<int> remove(Database &database, const QList<ArticleId> &articles)
{
    database.forgetError();
    WriteTransaction transaction(database);
    if (!transaction.begun())
        return transaction.begun().error();
    int removed = 0;
    for (ArticleId article : articles) {
        QList<qint64> originals;
        {
            Query query(database, "SELECT original FROM article_originals WHERE article = ?");
            if (query.run(article))
                originals = query.numbers();
        }
        {
            // Asked again here: another window may have restored it.
            Query query(database, "DELETE FROM articles WHERE id = ? AND trashed IS NOT NULL");
            if (!query.run(article))
                return database.error();
            removed += query.changedRows();
        }
        for (qint64 original : std::as_const(originals)) {
            Query query(database, "DELETE FROM originals WHERE id = ? AND NOT EXISTS "
                                  "(SELECT 1 FROM article_originals l WHERE l.original = originals.id)");
            if (!query.run(original))
                return database.error();
        }
    }
    if (!UndoLog(database).forgetEmpty())
        return database.error();
    if (database.failed())
        return database.error();
    if (Status done = transaction.commit(); !done)
        return done.error();
    return removed;
}

Result<int> empty(Database &database)
{
    database.forgetError();
    QList<ArticleId> articles;
    {
        Query query(database, "SELECT id FROM articles WHERE trashed IS NOT NULL");
        if (query.run())
            articles = query.numbers();
    }
    if (database.failed())
        return database.error();
    return remove(database, articles);
}

Result<int> removeExpired(Database &database, const QDateTime &now)
{
    if (Status mended = mendTimes(database, now); !mended)
        return mended.error();
    QList<ArticleId> articles;
    {
        Query query(database, "SELECT id FROM articles WHERE trashed IS NOT NULL AND trashed <= ?");
        if (query.run(now.addDays(-DaysKept).toMSecsSinceEpoch()))
            articles = query.numbers();
    }
    if (database.failed())
        return database.error();
    return articles.isEmpty() ? Result<int>(0) : remove(database, articles);
}

}
