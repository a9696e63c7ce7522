#pragma once

#include "store/database.h"

#include <QDateTime>

/// One value of an article or a tag that organising changes. `before` and `after`, by field:
/// - Read, Starred, Archived: 0 or 1.
/// - Trashed: since when it lies in the trash, in milliseconds since 1970 UTC; NULL: it does not.
/// - Note: the text, or NULL.
/// - Tagged: 1 where the article has the tag, else 0.
/// - SearchItself: its name, a line break and its text; NULL: there is no such saved search.
/// - TagItself: its colour, a space and its name; NULL: there is no such tag.
struct Change
{
    enum class Field { Read, Starred, Archived, Trashed, Note, Tagged, TagItself, SearchItself };

    Field field = Field::Read;
    qint64 article = 0; ///< 0 for TagItself and SearchItself
    qint64 tag = 0;     ///< 0 for all but Tagged and TagItself; SearchItself: the saved search
    QVariant before;
    QVariant after;
};

/// Reads and writes single values, inside the caller's transaction. After a failure, Database::error() says why.
class States final
{
public:
    /// `now`: what the trash's clock says of an article that goes there; also when the step is done again, so that
    /// none leaves before its time.
    States(Database &database, const QDateTime &now)
        : m_database(database)
        , m_now(now.toMSecsSinceEpoch())
    {
    }
    Q_DISABLE_COPY_MOVE(States)

    /// Nothing where there is no such article. `change.before` and `after` are not looked at.
    std::optional<QVariant> value(const Change &change);
    bool set(const Change &change, const QVariant &value);

    struct KnownTag
    {
        qint64 id = 0;
        QString name;
        QString colour;

        QString record() const { return colour + u' ' + name; } ///< the value of TagItself
    };
    std::optional<KnownTag> tag(const QString &name); ///< in any case
    /// One that is not made yet, under a name that no tag has; with the next colour unless one is told.
    KnownTag newTag(const QString &name, const QString &colour = {});
    /// Gives the article the tag of that name, made where there is none, with the next colour unless one is told.
    bool addTag(qint64 article, const QString &name, const QString &colour = {});
    struct KnownSearch
    {
        qint64 id = 0;
        QString name;
        QString text;
    };
    std::optional<KnownSearch> search(const QString &name); ///< in any case
    qint64 nextSearchId();
    QList<qint64> articlesWith(qint64 tag);

private:
    qint64 nextTagId();
    bool setTag(qint64 id, const QVariant &record);
    bool setSearch(qint64 id, const QVariant &record);

    Database &m_database;
    const qint64 m_now;
};
