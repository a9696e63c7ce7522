#pragma once

#include "base/result.h"
#include "store/action.h"

#include <QDateTime>

#include <optional>

class Database;
class States;
struct Change;

/// What the user does with articles, and the log that takes it back: its last 100 steps, on disk, shared by all
/// windows of the library. Removing from the trash is the one thing without a way back; it also forgets what the
/// articles' steps were.
///
/// Each call is one transaction, and on disk when it returns. For the thread of its database. Where a call answers
/// articles, these are the ones that it changed: none where everything was so already.
class Organiser final
{
public:
    static constexpr int StepsKept = 100;
    static constexpr int DaysInTrash = 30;

    explicit Organiser(Database &database, const QDateTime &now = QDateTime::currentDateTimeUtc());
    Q_DISABLE_COPY_MOVE(Organiser)

    /// Input error for a tag without a name or with more than 100 characters, for an unknown colour, for a new name
    /// that another tag has, for a note of more than a million characters. Unknown articles and tags are left out.
    Result<QList<ArticleId>> apply(const Action &action);
    Result<QList<ArticleId>> undo(); ///< no step: nothing happens
    Result<QList<ArticleId>> redo();

    struct Steps
    {
        std::optional<Step> undo;
        std::optional<Step> redo;
    };
    Result<Steps> steps();

    /// For good. Articles that are not in the trash stay. How many were removed.
    Result<int> removeFromTrash(const QList<ArticleId> &articles);
    Result<int> emptyTrash();
    /// Those that have lain in the trash for DaysInTrash.
    Result<int> removeExpired();

    Result<QString> note(ArticleId article); ///< empty where there is none

private:
    Status collect(const Action &action, States &states, QList<Change> &changes);
    Status collectSearch(const Action &action, States &states, QList<Change> &changes);
    bool change(States &states, QList<Change> &changes, Change change, const QVariant &after);
    bool log(const Action &action, const QList<Change> &changes);
    Result<QList<ArticleId>> step(bool back);
    Status mendTrashTimes();
    Result<int> remove(const QList<ArticleId> &articles);

    Database &m_database;
    const QDateTime m_now;
};
