#include "store/states.h"

#include "store/action.h"

namespace {

/// A tag or a saved search, and no article.
bool isOfNoArticle(Change::Field field)
{
    return field == Change::Field::TagItself || field == Change::Field::SearchItself;
}

/// NULL and false stand for "not there": the same statement shape for every field.
const char *reading(Change::Field field)
{
    switch (field) {
    case Change::Field::Read:
        return "SELECT read FROM articles WHERE id = ?";
    case Change::Field::Starred:
        return "SELECT starred FROM articles WHERE id = ?";
    case Change::Field::Archived:
        return "SELECT archived FROM articles WHERE id = ?";
    case Change::Field::Trashed:
        return "SELECT trashed FROM articles WHERE id = ?";
    case Change::Field::Note:
        return "SELECT n.text FROM articles a LEFT JOIN notes n ON n.article = a.id WHERE a.id = ?";
    case Change::Field::Tagged:
        return "SELECT EXISTS (SELECT 1 FROM article_tags g WHERE g.article = a.id AND g.tag = ?) "
               "FROM articles a WHERE a.id = ?";
    case Change::Field::TagItself:
        return "SELECT (SELECT colour || ' ' || name FROM tags WHERE id = ?)";
    case Change::Field::SearchItself:
        return "SELECT (SELECT name || char(10) || text FROM saved_searches WHERE id = ?)";
    }
    Q_UNREACHABLE();
}

const char *writing(Change::Field field)
{
    switch (field) {
    case Change::Field::Read:
        return "UPDATE articles SET read = ? WHERE id = ?";
    case Change::Field::Starred:
        return "UPDATE articles SET starred = ? WHERE id = ?";
    case Change::Field::Archived:
        return "UPDATE articles SET archived = ? WHERE id = ?";
    case Change::Field::Trashed:
        return "UPDATE articles SET trashed = ? WHERE id = ?";
    default:
        Q_UNREACHABLE();
    }
}

}

std::optional<QVariant> States::value(const Change &change)
{
    Query query(m_database, reading(change.field));
    bool ran = false;
    if (change.field == Change::Field::Tagged)
        ran = query.run(change.tag, change.article);
    else
        ran = query.run(isOfNoArticle(change.field) ? change.tag : change.article);
    if (!ran || !query.next())
        return std::nullopt;
    return query.value(0);
}

bool States::set(const Change &change, const QVariant &value)
{
    switch (change.field) {
    case Change::Field::Read:
    case Change::Field::Starred:
    case Change::Field::Archived: {
        Query query(m_database, writing(change.field));
        return query.run(value, change.article);
    }
    case Change::Field::Trashed: {
        Query query(m_database, writing(change.field));
        return query.run(value.isNull() ? QVariant() : QVariant(m_now), change.article);
    }
    case Change::Field::Note: {
        if (value.isNull()) {
            Query query(m_database, "DELETE FROM notes WHERE article = ?");
            return query.run(change.article);
        }
        Query query(m_database, "INSERT INTO notes (article, text) VALUES (?, ?) "
                                "ON CONFLICT (article) DO UPDATE SET text = excluded.text");
        return query.run(change.article, value);
    }
    case Change::Field::Tagged: {
        if (!value.toBool()) {
            Query query(m_database, "DELETE FROM article_tags WHERE article = ? AND tag = ?");
            return query.run(change.article, change.tag);
        }
        Query query(m_database, "INSERT INTO article_tags (article, tag) VALUES (?, ?) ON CONFLICT DO NOTHING");
        return query.run(change.article, change.tag);
    }
    case Change::Field::TagItself:
        return setTag(change.tag, value);
    case Change::Field::SearchItself:
        return setSearch(change.tag, value);
    }
    Q_UNREACHABLE();
}

bool States::setTag(qint64 id, const QVariant &record)
{
    if (record.isNull()) {
        // An import may have given it to articles that the step knows nothing of.
        Query query(m_database, "DELETE FROM tags WHERE id = ? "
                                "AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag = ?)");
        return query.run(id, id);
    }
    const QString text = record.toString();
    const QString colour = text.section(u' ', 0, 0);
    const QString name = text.section(u' ', 1);
    Query query(m_database, "INSERT INTO tags (id, name, folded, colour) VALUES (?, ?, ?, ?) ON CONFLICT (id) "
                            "DO UPDATE SET name = excluded.name, folded = excluded.folded, colour = excluded.colour");
    return query.run(id, name, foldedTag(name), colour);
}

bool States::setSearch(qint64 id, const QVariant &record)
{
    if (record.isNull()) {
        Query query(m_database, "DELETE FROM saved_searches WHERE id = ?");
        return query.run(id);
    }
    const QString name = record.toString().section(u'\n', 0, 0);
    const QString text = record.toString().section(u'\n', 1);
    Query query(m_database, "INSERT INTO saved_searches (id, name, folded, text) VALUES (?, ?, ?, ?) ON CONFLICT (id) "
                            "DO UPDATE SET name = excluded.name, folded = excluded.folded, text = excluded.text");
    return query.run(id, name, foldedTag(name), text);
}

std::optional<States::KnownSearch> States::search(const QString &name)
{
    Query query(m_database, "SELECT id, name, text FROM saved_searches WHERE folded = ?");
    if (!query.run(foldedTag(name)) || !query.next())
        return std::nullopt;
    return KnownSearch{query.number(0), query.text(1), query.text(2)};
}

qint64 States::nextSearchId()
{
    Query query(m_database, "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'saved_searches'");
    return query.run() && query.next() ? query.number(0) : 0;   // as nextTagId
}

std::optional<States::KnownTag> States::tag(const QString &name)
{
    Query query(m_database, "SELECT id, name, colour FROM tags WHERE folded = ?");
    if (!query.run(foldedTag(name)) || !query.next())
        return std::nullopt;
    return KnownTag{query.number(0), query.text(1), query.text(2)};
}

qint64 States::nextTagId()
{
    // AUTOINCREMENT's memory: an id that stands in the undo log must not be taken by another tag.
    Query query(m_database, "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'tags'");
    return query.run() && query.next() ? query.number(0) : 0;
}

States::KnownTag States::newTag(const QString &name, const QString &colour)
{
    const qint64 id = nextTagId();
    return {id, name, colour.isEmpty() ? tagColours().at(id % tagColours().size()) : colour};
}

bool States::addTag(qint64 article, const QString &name, const QString &colour)
{
    std::optional<KnownTag> known = tag(name);
    if (!known) {
        known = newTag(name, colour);
        if (!set({Change::Field::TagItself, 0, known->id, {}, {}}, known->record()))
            return false;
    }
    return set({Change::Field::Tagged, article, known->id, {}, {}}, 1);
}

QList<qint64> States::articlesWith(qint64 tag)
{
    Query query(m_database, "SELECT article FROM article_tags WHERE tag = ?");
    return query.run(tag) ? query.numbers() : QList<qint64>();
}
