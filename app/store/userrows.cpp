// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userrows.h"

#include "sqlite/query.h"

namespace {

/// "a = ? AND b = ?"; true where there are none.
QByteArray equal(const QList<QByteArray> &columns)
{
    return columns.isEmpty() ? QByteArray("true") : columns.join(" = ? AND ") + " = ?";
}

/// Its rows are known in two libraries by something else than their key.
bool hasOtherName(const UserTable &table)
{
    return !table.same.isEmpty() && table.same != table.key;
}

QByteArray placeholders(qsizetype count)
{
    return QList<QByteArray>(count, "?").join(", ");
}

}

Row only(const Row &row, const QList<QByteArray> &columns)
{
    Row some;
    for (const QByteArray &column : columns)
        some.insert(column, row.value(column));
    return some;
}

QList<Row> rowsOf(Query &query, const QList<QByteArray> &columns)
{
    QList<Row> rows;
    while (query.next()) {
        Row row;
        for (int column = 0; column < columns.size(); ++column)
            row.insert(columns.at(column), query.value(column));
        rows.append(row);
    }
    return rows;
}

QVariant UserRows::written(const UserTable &table, const QByteArray &column, const QVariant &value) const
{
    return column == table.clock && !value.isNull() ? QVariant(m_now.toMSecsSinceEpoch()) : value;
}

QList<Row> UserRows::like(const UserTable &table, const Row &like)
{
    const QList<QByteArray> columns = table.key + table.columns;
    Query query(m_database, "SELECT " + columns.join(", ") + " FROM " + table.name + " WHERE " + equal(like.keys()));
    return query.runWith(like.values()) ? rowsOf(query, columns) : QList<Row>();
}

bool UserRows::hasWhatItRefersTo(const UserTable &table, const Row &row)
{
    for (const UserTable::Reference &reference : table.references) {
        if (row.value(reference.column).isNull())
            continue;
        const UserTable &other = *userTable(reference.table);
        Query query(m_database, "SELECT 1 FROM " + other.name + " WHERE " + equal(other.key));
        if (!query.runWith({row.value(reference.column)}) || !query.next())
            return false;
    }
    return true;
}

/// Takes out the row that stands where `row` belongs, under another key, and answers those that referred to it, as
/// they should be afterwards.
QList<std::pair<const UserTable *, Row>> UserRows::takeAway(const UserTable &table, const Row &row)
{
    QList<std::pair<const UserTable *, Row>> followers;
    if (!hasOtherName(table))
        return followers;
    for (const Row &other : like(table, only(row, table.same))) {
        const Row key = only(other, table.key);
        if (key == only(row, table.key))
            continue;
        for (const auto &[follower, column] : referringTo(table.name))
            for (Row following : like(*follower, {{column, other.value(table.key.first())}})) {
                following.insert(column, row.value(table.key.first()));
                followers.append({follower, following});
            }
        Query query(m_database, "DELETE FROM " + table.name + " WHERE " + equal(key.keys()));
        query.runWith(key.values());
    }
    return followers;
}

bool UserRows::put(const UserTable &table, const Row &row)
{
    if (!hasWhatItRefersTo(table, row))
        return !m_database.failed();
    const auto followers = takeAway(table, row);
    QByteArray updates;
    QVariantList values;
    for (auto at = row.cbegin(); at != row.cend(); ++at) {
        values.append(written(table, at.key(), at.value()));
        if (!table.key.contains(at.key()))
            updates += (updates.isEmpty() ? "" : ", ") + at.key() + " = excluded." + at.key();
    }
    {
        Query query(m_database, "INSERT INTO " + table.name + " (" + row.keys().join(", ") + ") VALUES (" +
                                    placeholders(row.size()) + ") ON CONFLICT (" + table.key.join(", ") + ") DO " +
                                    (updates.isEmpty() ? QByteArray("NOTHING") : "UPDATE SET " + updates));
        if (m_database.failed() || !query.runWith(values))
            return false;
    }
    for (const auto &[follower, following] : followers)
        if (!put(*follower, following))
            return false;
    return true;
}

std::optional<Row> UserRows::add(const UserTable &table, const Row &row)
{
    if (!hasOtherName(table))
        return put(table, row) ? std::optional(only(row, table.key)) : std::nullopt;
    if (!hasWhatItRefersTo(table, row))
        return std::nullopt;
    // It may have come with another article.
    if (const QList<Row> standing = like(table, only(row, table.same)); !standing.isEmpty())
        return only(standing.first(), table.key);
    const Row columns = only(row, table.columns);
    QVariantList values;
    for (auto at = columns.cbegin(); at != columns.cend(); ++at)
        values.append(written(table, at.key(), at.value()));
    Query query(m_database, "INSERT INTO " + table.name + " (" + columns.keys().join(", ") + ") VALUES (" +
                                placeholders(columns.size()) + ')');
    if (!query.runWith(values))
        return std::nullopt;
    return Row{{table.key.first(), query.insertedId()}};
}

bool UserRows::change(const UserTable &table, const Row &key, const Row &columns)
{
    if (columns.isEmpty())
        return true;
    QList<std::pair<const UserTable *, Row>> followers;
    if (hasOtherName(table))
        for (Row wanted : like(table, key)) {
            wanted.insert(columns);
            followers = takeAway(table, wanted);
        }
    QVariantList values;
    for (auto at = columns.cbegin(); at != columns.cend(); ++at)
        values.append(written(table, at.key(), at.value()));
    {
        Query query(m_database, "UPDATE " + table.name + " SET " + columns.keys().join(" = ?, ") + " = ? WHERE " +
                                    equal(key.keys()));
        if (m_database.failed() || !query.runWith(values + key.values()))
            return false;
    }
    for (const auto &[follower, following] : followers)
        if (!put(*follower, following))
            return false;
    return true;
}

bool UserRows::remove(const UserTable &table, const Row &row)
{
    const Row key = only(row, table.key);
    QByteArray sql = "DELETE FROM " + table.name + " WHERE " + equal(key.keys());
    for (const auto &[follower, column] : referringTo(table.name))
        sql += " AND NOT EXISTS (SELECT 1 FROM " + follower->name + " WHERE " + column + " = " + table.name + '.' +
               table.key.first() + ')';
    Query query(m_database, sql);
    return query.runWith(key.values());
}
