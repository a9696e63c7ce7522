#include "store/organiser.h"

#include "store/database.h"
#include "store/states.h"

#include <algorithm>

#include <QCoreApplication>
#include <QSet>

#include <array>

namespace {

constexpr int LongestSearch = 1000;   // as much as a query is read
constexpr int LongestNote = 1'000'000;

/// In the order of Change::Field.
constexpr std::array Fields = {
    QLatin1StringView("read"),    QLatin1StringView("starred"), QLatin1StringView("archived"),
    QLatin1StringView("trashed"), QLatin1StringView("note"),    QLatin1StringView("tagged"),
    QLatin1StringView("tag"),     QLatin1StringView("search"),
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Organiser", text);
}

Error refusal(const QString &sentence)
{
    return Error{Error::Kind::Input, sentence, QString()};
}

QVariant orNull(qint64 id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

QList<ArticleId> articlesOf(const QList<Change> &changes)
{
    QList<ArticleId> articles;
    QSet<ArticleId> seen;
    for (const Change &change : changes)
        if (change.article != 0 && !seen.contains(change.article)) {
            seen.insert(change.article);
            articles.append(change.article);
        }
    return articles;
}

/// The field that an action sets, and to what; nothing for the actions on tags.
struct Target
{
    Change::Field field;
    QVariant value;
};

std::optional<Target> targetOf(const Action &action, const QDateTime &now)
{
    using Field = Change::Field;
    switch (action.kind) {
    case Action::Kind::Opened:
    case Action::Kind::Read:
        return Target{Field::Read, 1};
    case Action::Kind::Unread:
        return Target{Field::Read, 0};
    case Action::Kind::Star:
        return Target{Field::Starred, 1};
    case Action::Kind::Unstar:
        return Target{Field::Starred, 0};
    case Action::Kind::Archive:
        return Target{Field::Archived, 1};
    case Action::Kind::Unarchive:
        return Target{Field::Archived, 0};
    case Action::Kind::Trash:
        return Target{Field::Trashed, now.toMSecsSinceEpoch()};
    case Action::Kind::Restore:
        return Target{Field::Trashed, QVariant()};
    case Action::Kind::Note:
        return Target{Field::Note, action.value.trimmed().isEmpty() ? QVariant() : QVariant(action.value)};
    default:
        return std::nullopt;
    }
}

}

Organiser::Organiser(Database &database, const QDateTime &now)
    : m_database(database)
    , m_now(now)
{
}

Result<QList<ArticleId>> Organiser::apply(const Action &action)
{
    m_database.forgetError();
    WriteTransaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    States states(m_database, m_now);
    QList<Change> changes;
    if (Status collected = collect(action, states, changes); !collected)
        return collected.error();
    if (m_database.failed())
        return m_database.error();
    if (changes.isEmpty())
        return QList<ArticleId>();
    if (action.kind != Action::Kind::Opened && !log(action, changes))
        return m_database.error();
    if (Status done = transaction.commit(); !done)
        return done.error();
    return articlesOf(changes);
}

/// Does it, and notes what it did. The database's own failures are left with it.
Status Organiser::collect(const Action &action, States &states, QList<Change> &changes)
{
    if (const std::optional<Target> target = targetOf(action, m_now)) {
        if (action.kind == Action::Kind::Note && action.value.size() > LongestNote)
            return refusal(tr("The note is too long: a note may have a million characters."));
        for (ArticleId article : action.articles)
            if (!change(states, changes, {target->field, article, 0, {}, {}}, target->value))
                break;
        return Done{};
    }

    if (isOfSavedSearches(action.kind))
        return collectSearch(action, states, changes);
    const QString name = action.tag.simplified();
    if (name.isEmpty())
        return refusal(tr("A tag needs a name."));
    if (name.size() > LongestTag)
        return refusal(tr("The tag's name is too long: it may have %1 characters.").arg(LongestTag));
    std::optional<States::KnownTag> tag = states.tag(name);
    if (!tag && action.kind != Action::Kind::AddTag)
        return Done{};
    const auto setColour = action.kind == Action::Kind::ColourTag || action.kind == Action::Kind::AddTag;
    if (setColour && !action.value.isEmpty() && !tagColours().contains(action.value))
        return refusal(tr("“%1” is no colour of a tag. Choose one of: %2.")
                           .arg(action.value, tagColours().join(QStringLiteral(", "))));

    switch (action.kind) {
    case Action::Kind::AddTag: {
        if (!tag) {
            tag = states.newTag(name, action.value);
            if (!change(states, changes, {Change::Field::TagItself, 0, tag->id, {}, {}}, tag->record()))
                break;
        }
        for (ArticleId article : action.articles)
            if (!change(states, changes, {Change::Field::Tagged, article, tag->id, {}, {}}, 1))
                break;
        break;
    }
    case Action::Kind::RemoveTag:
        for (ArticleId article : action.articles)
            if (!change(states, changes, {Change::Field::Tagged, article, tag->id, {}, {}}, 0))
                break;
        break;
    case Action::Kind::RenameTag: {
        const QString renamed = action.value.simplified();
        if (renamed.isEmpty())
            return refusal(tr("A tag needs a name."));
        if (renamed.size() > LongestTag)
            return refusal(tr("The tag's name is too long: it may have %1 characters.").arg(LongestTag));
        if (const auto other = states.tag(renamed); other && other->id != tag->id)
            return refusal(tr("There is a tag “%1” already. Choose another name.").arg(other->name));
        change(states, changes, {Change::Field::TagItself, 0, tag->id, {}, {}}, QString(tag->colour + u' ' + renamed));
        break;
    }
    case Action::Kind::ColourTag:
        if (action.value.isEmpty())
            return refusal(tr("“%1” is no colour of a tag. Choose one of: %2.")
                               .arg(action.value, tagColours().join(QStringLiteral(", "))));
        change(states, changes, {Change::Field::TagItself, 0, tag->id, {}, {}},
               QString(action.value + u' ' + tag->name));
        break;
    case Action::Kind::DeleteTag: {
        const QList<ArticleId> tagged = states.articlesWith(tag->id);
        for (ArticleId article : tagged)
            if (!change(states, changes, {Change::Field::Tagged, article, tag->id, {}, {}}, 0))
                break;
        change(states, changes, {Change::Field::TagItself, 0, tag->id, {}, {}}, QVariant());
        break;
    }
    default:
        Q_UNREACHABLE();
    }
    return Done{};
}

Status Organiser::collectSearch(const Action &action, States &states, QList<Change> &changes)
{
    const bool renames = action.kind == Action::Kind::RenameSearch;
    const QString name = (renames ? action.value : action.tag).simplified();
    if (name.isEmpty())
        return refusal(tr("A saved search needs a name."));
    if (name.size() > LongestSearch || action.value.size() > LongestSearch)
        return refusal(tr("The search is too long to be saved: it may have %1 characters.").arg(LongestSearch));
    const std::optional<States::KnownSearch> known = states.search(action.tag);
    if (!known && action.kind != Action::Kind::SaveSearch)
        return Done{};
    QVariant after;
    if (renames) {
        if (const auto other = states.search(name); other && other->id != known->id)
            return refusal(tr("There is a saved search “%1” already. Choose another name.").arg(other->name));
        after = QString(name + u'\n' + known->text);
    } else if (action.kind == Action::Kind::SaveSearch) {
        if (action.value.simplified().isEmpty())
            return refusal(tr("There is nothing to save: the search is empty."));
        after = QString(name + u'\n' + action.value.simplified());
    }
    change(states, changes, {Change::Field::SearchItself, 0, known ? known->id : states.nextSearchId(), {}, {}}, after);
    return Done{};
}

/// False when the database failed.
bool Organiser::change(States &states, QList<Change> &changes, Change change, const QVariant &after)
{
    const std::optional<QVariant> before = states.value(change);
    if (!before)
        return !m_database.failed(); // no such article
    const bool inTrash = change.field == Change::Field::Trashed && !before->isNull() && !after.isNull();
    if (inTrash || (before->isNull() && after.isNull()) || (!before->isNull() && !after.isNull() && *before == after))
        return true;
    change.before = *before;
    change.after = after;
    if (!states.set(change, after))
        return false;
    changes.append(change);
    return true;
}

bool Organiser::log(const Action &action, const QList<Change> &changes)
{
    {
        Query query(m_database, "DELETE FROM undo_steps WHERE undone = 1");
        if (!query.run())
            return false;
    }
    qint64 step = 0;
    {
        Query query(m_database, "INSERT INTO undo_steps (kind, value, articles) VALUES (?, ?, ?)");
        if (!query.run(actionName(action.kind), action.tag.simplified(), qint64(articlesOf(changes).size())))
            return false;
        step = query.insertedId();
    }
    qint64 ordinal = 0;
    for (const Change &change : changes) {
        Query query(m_database, "INSERT INTO undo_changes (step, ordinal, field, article, tag, before, after) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?)");
        if (!query.run(step, ordinal++, QString(Fields.at(size_t(change.field))), orNull(change.article),
                       orNull(change.tag), change.before, change.after))
            return false;
    }
    Query query(m_database,
                "DELETE FROM undo_steps WHERE id IN (SELECT id FROM undo_steps ORDER BY id DESC LIMIT -1 OFFSET ?)");
    return query.run(StepsKept);
}

Result<QList<ArticleId>> Organiser::undo()
{
    return step(true);
}
Result<QList<ArticleId>> Organiser::redo()
{
    return step(false);
}

Result<QList<ArticleId>> Organiser::step(bool back)
{
    m_database.forgetError();
    WriteTransaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    qint64 step = 0;
    {
        Query query(m_database, back ? "SELECT max(id) FROM undo_steps WHERE undone = 0"
                                     : "SELECT min(id) FROM undo_steps WHERE undone = 1");
        if (!query.run() || !query.next())
            return m_database.error();
        step = query.number(0);
    }
    if (step == 0)
        return QList<ArticleId>();
    QList<Change> changes;
    {
        Query query(
            m_database,
            back ? "SELECT field, article, tag, before, after FROM undo_changes WHERE step = ? ORDER BY ordinal DESC"
                 : "SELECT field, article, tag, before, after FROM undo_changes WHERE step = ? ORDER BY ordinal");
        if (!query.run(step))
            return m_database.error();
        while (query.next()) {
            const auto field = std::find(Fields.begin(), Fields.end(), query.text(0));
            changes.append({Change::Field(field - Fields.begin()), query.number(1), query.number(2), query.value(3),
                            query.value(4)});
        }
    }
    States states(m_database, m_now);
    for (const Change &change : std::as_const(changes))
        if (m_database.failed() || !states.set(change, back ? change.before : change.after))
            return m_database.error();
    {
        Query query(m_database, "UPDATE undo_steps SET undone = ? WHERE id = ?");
        if (!query.run(int(back), step))
            return m_database.error();
    }
    if (Status done = transaction.commit(); !done)
        return done.error();
    return articlesOf(changes);
}

Result<Organiser::Steps> Organiser::steps()
{
    m_database.forgetError();
    Steps steps;
    for (auto [sql, target] :
         {std::pair{"SELECT kind, value, articles FROM undo_steps WHERE undone = 0 ORDER BY id DESC LIMIT 1",
                    &steps.undo},
          std::pair{"SELECT kind, value, articles FROM undo_steps WHERE undone = 1 ORDER BY id LIMIT 1",
                    &steps.redo}}) {
        Query query(m_database, sql);
        if (query.run() && query.next())
            *target = Step{actionNamed(query.text(0)), query.text(1), int(query.number(2))};
        if (m_database.failed())
            return m_database.error();
    }
    return steps;
}

Result<int> Organiser::removeFromTrash(const QList<ArticleId> &articles)
{
    return remove(articles);
}

Result<int> Organiser::emptyTrash()
{
    m_database.forgetError();
    QList<ArticleId> articles;
    {
        Query query(m_database, "SELECT id FROM articles WHERE trashed IS NOT NULL");
        if (query.run())
            articles = query.numbers();
    }
    if (m_database.failed())
        return m_database.error();
    return remove(articles);
}

Result<int> Organiser::removeExpired()
{
    if (Status mended = mendTrashTimes(); !mended)
        return mended.error();
    QList<ArticleId> articles;
    {
        Query query(m_database, "SELECT id FROM articles WHERE trashed IS NOT NULL AND trashed <= ?");
        if (query.run(m_now.addDays(-DaysInTrash).toMSecsSinceEpoch()))
            articles = query.numbers();
    }
    if (m_database.failed())
        return m_database.error();
    return articles.isEmpty() ? Result<int>(0) : remove(articles);
}

/// A clock that had been wrong must neither shorten nor lengthen the days in the trash: where an article was put there
/// in a time to come, or before it was written or saved, they begin now.
Status Organiser::mendTrashTimes()
{
    static const QByteArray wrong = "FROM articles WHERE trashed IS NOT NULL AND (trashed > ? "
                                    "OR (trashed < published AND published <= ?) OR (trashed < saved AND saved <= ?)";
    static const QByteArray look = "SELECT 1 " + wrong + ") LIMIT 1";
    static const QByteArray mend = "UPDATE articles SET trashed = ? WHERE id IN (SELECT id " + wrong + "))";
    m_database.forgetError();
    const qint64 now = m_now.toMSecsSinceEpoch();
    {
        Query query(m_database, look.constData());
        if (!query.run(now, now, now) || !query.next())
            return m_database.failed() ? Status(m_database.error()) : Done{};
    }
    WriteTransaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    Query query(m_database, mend.constData());
    if (!query.run(now, now, now, now))
        return m_database.error();
    return transaction.commit();
}

Result<int> Organiser::remove(const QList<ArticleId> &articles)
{
    m_database.forgetError();
    WriteTransaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    int removed = 0;
    for (ArticleId article : articles) {
        QList<qint64> originals;
        {
            Query query(m_database, "SELECT original FROM article_originals WHERE article = ?");
            if (query.run(article))
                originals = query.numbers();
        }
        {
            // Asked again here: another window may have restored it.
            Query query(m_database, "DELETE FROM articles WHERE id = ? AND trashed IS NOT NULL");
            if (!query.run(article))
                return m_database.error();
            removed += query.changedRows();
        }
        for (qint64 original : std::as_const(originals)) {
            Query query(m_database, "DELETE FROM originals WHERE id = ? AND NOT EXISTS "
                                    "(SELECT 1 FROM article_originals l WHERE l.original = originals.id)");
            if (!query.run(original))
                return m_database.error();
        }
    }
    {
        Query query(
            m_database,
            "DELETE FROM undo_steps WHERE NOT EXISTS (SELECT 1 FROM undo_changes c WHERE c.step = undo_steps.id)");
        if (!query.run())
            return m_database.error();
    }
    if (m_database.failed())
        return m_database.error();
    if (Status done = transaction.commit(); !done)
        return done.error();
    return removed;
}

Result<QString> Organiser::note(ArticleId article)
{
    m_database.forgetError();
    Query query(m_database, "SELECT text FROM notes WHERE article = ?");
    QString text;
    if (query.run(article) && query.next())
        text = query.text(0);
    if (m_database.failed())
        return m_database.error();
    return text;
}
