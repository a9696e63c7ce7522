// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "store/step.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

class Database;

/// The log of what can be undone: its last 100 steps, on disk. While a step is open, triggers note each row of the
/// user's tables that comes, changes or goes; without one they note nothing (imports, restoring, migrations, undo).
/// Inside the caller's transaction. Where the database fails, the answer is false or empty, and Database::error() says
/// why; the transaction must not be committed then.
class UndoLog final
{
public:
    static constexpr int StepsKept = 100;

    explicit UndoLog(Database &database)
        : m_database(database)
    {
    }
    Q_DISABLE_COPY_MOVE(UndoLog)

    /// The step's number; 0 when the database failed. One at a time, and closed in the same transaction.
    qint64 open(const QString &kind, const QString &subject);
    bool close();
    bool isEmpty(qint64 step);              ///< it changed nothing
    QList<ArticleId> articles(qint64 step); ///< that it changed, each once
    /// It is the newest one: what was undone before it cannot be done again, and the oldest ones go.
    bool keep(qint64 step, qsizetype articles);
    bool forget(qint64 step);
    bool forgetEmpty(); ///< steps whose articles are gone

    std::optional<Step> next(bool back); ///< what undo takes back, or redo does again
    /// Does that, and answers the articles. `now`: see UserTable::clock.
    QList<ArticleId> step(bool back, const QDateTime &now);

    /// The statements that make the triggers for the list of user data, in the place of those for an earlier one.
    static QStringList triggers();

private:
    Database &m_database;
};
