// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/joineduserdata.h"

#include "sqlite/query.h"
#include "store/undolog.h"
#include "store/userdata.h"
#include "store/userrows.h"

#include <utility>

namespace JoinedUserData {

namespace {

using State = std::optional<Row>; ///< a row of a table, or that there is none

/// SQLite's NULL has its column's type, that of the log has none.
Row plain(Row row)
{
    for (QVariant &value : row)
        if (value.isNull())
            value = QVariant();
    return row;
}

bool isNothing(const QVariant &value)
{
    return value.isNull() || (value.typeId() == QMetaType::QString ? value.toString().isEmpty() : value == QVariant(0));
}

QVariant joinedValue(const UserTable &table, const QByteArray &column, const QVariant &kept, const QVariant &gone)
{
    if (column == table.clock)
        return gone.isNull() ? gone : kept;
    if (isNothing(kept) || isNothing(gone))
        return isNothing(kept) ? gone : kept;
    if (table.words.contains(column) && kept != gone)
        return QString(kept.toString() + QStringLiteral("\n\n") + gone.toString());
    return kept;
}

State joinedState(const UserTable &table, const State &kept, State gone, ArticleId id)
{
    if (gone)
        gone->insert(articleColumn(table), id);
    if (!kept || !gone)
        return kept ? kept : gone;
    Row joined = *kept;
    for (const QByteArray &column : table.columns)
        joined.insert(column, joinedValue(table, column, kept->value(column), gone->value(column)));
    return joined;
}

/// Only where the article is part of a row's name can two rows become one.
bool joinsRows(const UserTable &table)
{
    return table.key.contains(articleColumn(table));
}

/// One table's rows of both articles, from today's states back or forth through the steps of undo, and what these note.
class Joint
{
public:
    Joint(Database &database, const UserTable &table, ArticleId gone, ArticleId kept)
        : m_database(database)
        , m_rows(database, QDateTime())
        , m_table(table)
        , m_column(articleColumn(table))
        , m_gone(gone)
        , m_kept(kept)
    {
    }
    Q_DISABLE_COPY_MOVE(Joint)

    bool retell(bool back);
    bool bringRows();

private:
    struct Both
    {
        State kept;
        State gone;
    };

    Row nameBesideArticle(Row row) const
    {
        row = only(row, m_table.key);
        row.remove(m_column);
        return row;
    }
    State current(ArticleId article, const Row &name)
    {
        Row like = name;
        like.insert(m_column, article);
        const QList<Row> found = m_rows.like(m_table, like);
        return found.isEmpty() ? State() : State(plain(found.first()));
    }
    State joined(const Both &both) const { return joinedState(m_table, both.kept, both.gone, m_kept); }
    bool retellRow(qint64 id, ArticleId article, const State &from, const State &to, bool back, Both &both);
    bool write(qint64 id, const State &before, const State &after);
    QVariant image(const State &state, const State &other) const;

    Database &m_database;
    UserRows m_rows;
    const UserTable &m_table;
    const QByteArray m_column;
    const ArticleId m_gone;
    const ArticleId m_kept;
};

struct Noted
{
    qint64 id = 0;
    ArticleId article = 0;
    State before;
    State after;
};

State imageIn(const Query &query, int column)
{
    return query.value(column).isNull() ? State() : RowImage::read(query.text(column).toUtf8());
}

bool Joint::retell(bool back)
{
    QList<Noted> all;
    {
        Query query(m_database, back
                                    ? "SELECT r.id, r.article, r.before, r.after FROM undo_rows r JOIN undo_steps s ON "
                                      "s.id = r.step WHERE r.article IN (?, ?) AND r.user_table = ? AND s.undone = 0 "
                                      "ORDER BY r.id DESC"
                                    : "SELECT r.id, r.article, r.before, r.after FROM undo_rows r JOIN undo_steps s ON "
                                      "s.id = r.step WHERE r.article IN (?, ?) AND r.user_table = ? AND s.undone = 1 "
                                      "ORDER BY r.id");
        if (!query.run(m_gone, m_kept, QString::fromLatin1(m_table.name)))
            return false;
        while (query.next())
            all.append({query.number(0), query.number(1), imageIn(query, 2), imageIn(query, 3)});
    }
    QMap<QByteArray, Both> states;
    for (const Noted &each : std::as_const(all)) {
        const State &from = back ? each.after : each.before;
        const State &to = back ? each.before : each.after;
        if (!from && !to)
            continue; // damaged
        const Row name = nameBesideArticle(from ? *from : *to);
        const QByteArray known = RowImage::write(name);
        if (!states.contains(known))
            states.insert(known, joinsRows(m_table) ? Both{current(m_kept, name), current(m_gone, name)} : Both());
        if (!retellRow(each.id, each.article, from, to, back, states[known]))
            return false;
    }
    return !m_database.failed();
}

bool Joint::retellRow(qint64 id, ArticleId article, const State &from, const State &to, bool back, Both &both)
{
    if (!joinsRows(m_table)) {
        State before = back ? to : from;
        State after = back ? from : to;
        for (State *state : {&before, &after})
            if (*state && (*state)->contains(m_column))
                (*state)->insert(m_column, m_kept);
        return write(id, before, after);
    }
    const State standing = joined(both);
    State &own = article == m_kept ? both.kept : both.gone;
    if (!to)
        own.reset();
    else if (!from || !own)
        own = to;
    else
        own->insert(*to);
    const State reached = joined(both);
    return back ? write(id, reached, standing) : write(id, standing, reached);
}

/// As the log's triggers write it: all of a row that comes or goes, of one that changed its key and what differs.
QVariant Joint::image(const State &state, const State &other) const
{
    if (!state)
        return {};
    Row row = *state;
    if (other && joinsRows(m_table))
        row.removeIf([&](Row::iterator column) {
            return !m_table.key.contains(column.key()) && column.value() == other->value(column.key());
        });
    return QString::fromUtf8(RowImage::write(row));
}

bool Joint::write(qint64 id, const State &before, const State &after)
{
    if (before == after) {
        Query query(m_database, "DELETE FROM undo_rows WHERE id = ?");
        return query.run(id);
    }
    Query query(m_database, "UPDATE undo_rows SET article = ?, before = ?, after = ? WHERE id = ?");
    return query.run(m_kept, image(before, after), image(after, before), id);
}

bool Joint::bringRows()
{
    const QList<Row> rows = m_rows.like(m_table, {{m_column, m_gone}});
    for (const Row &row : rows) {
        if (!joinsRows(m_table)) {
            if (!m_rows.change(m_table, only(row, m_table.key), {{m_column, m_kept}}))
                return false;
            continue;
        }
        const Both both{current(m_kept, nameBesideArticle(row)), plain(row)};
        Row joinedRow = joined(both).value_or(Row());
        if (both.kept)
            joinedRow.removeIf([&](Row::iterator column) { return column.value() == both.kept->value(column.key()); });
        const bool done = both.kept ? m_rows.change(m_table, only(*both.kept, m_table.key), joinedRow)
                                    : m_rows.put(m_table, joinedRow);
        if (!done)
            return false;
    }
    return !m_database.failed();
}

QList<qint64> stepsOf(Database &database, ArticleId one, ArticleId other)
{
    Query query(database, "SELECT DISTINCT step FROM undo_rows WHERE article IN (?, ?)");
    return query.run(one, other) ? query.numbers() : QList<qint64>();
}

bool recount(Database &database, qint64 step)
{
    Query query(database, "UPDATE undo_steps SET articles = (SELECT count(DISTINCT article) FROM undo_rows "
                          "WHERE step = undo_steps.id) WHERE id = ?");
    return query.run(step);
}

}

bool bring(Database &database, ArticleId gone, ArticleId kept)
{
    const QList<qint64> steps = stepsOf(database, gone, kept);
    for (const UserTable &table : userTables()) {
        if (articleColumn(table).isEmpty())
            continue;
        Joint joint(database, table, gone, kept);
        if (!joint.retell(true) || !joint.retell(false) || !joint.bringRows()) // the log first: it goes by what stands
            return false;
    }
    for (const qint64 step : steps)
        if (!recount(database, step))
            return false;
    return (steps.isEmpty() || UndoLog(database).forgetEmpty()) && !database.failed();
}

}
