// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restoreduserdata.h"

#include "sqlite/query.h"

#include <algorithm>

RestoredUserData::RestoredUserData(Database &backup, Database &library, const QDateTime &now)
    : m_backup(backup)
    , m_library(library)
    , m_there(backup, now)
    , m_here(library, now)
{
}

int RestoredUserData::bringOthers()
{
    int came = 0;
    for (const UserTable &table : userTables()) {
        if (!articleColumn(table).isEmpty())
            continue;
        for (const Row &there : readable(table)) {
            const std::optional<Row> row = translated(table, there, 0);
            if (!row)
                continue;
            const QList<Row> standing = m_here.like(table, only(*row, table.same));
            if (!standing.isEmpty()) {
                remember(table, there, standing.first());
            } else if (const std::optional<Row> key = m_here.add(table, *row)) {
                remember(table, there, *key);
                ++came;
            }
        }
    }
    return came;
}

/// From both ends, so that a damaged page in the middle hides as few as possible.
QList<Row> RestoredUserData::readable(const UserTable &table)
{
    const QList<QByteArray> columns = table.key + table.columns;
    QList<Row> rows;
    for (const char *direction : {"", " DESC"}) {
        const QList<Row> before = rows; // of the other end
        m_backup.forgetError();
        Query query(m_backup, "SELECT " + columns.join(", ") + " FROM " + table.name + " ORDER BY " +
                                  table.key.join(direction + QByteArray(", ")) + direction);
        if (query.run()) {
            for (const Row &row : rowsOf(query, columns))
                if (!before.contains(row))
                    rows.append(row);
        }
        if (!m_backup.failed())
            break;
    }
    m_backup.forgetError();
    return rows;
}

/// The row with the library's keys in the place of the backup's; nothing where what it refers to did not come.
std::optional<Row> RestoredUserData::translated(const UserTable &table, Row row, ArticleId inLibrary)
{
    for (const UserTable::Reference &reference : table.references) {
        const QVariant there = row.value(reference.column);
        if (there.isNull())
            continue;
        const QVariant here =
            reference.table == "articles" ? QVariant(inLibrary) : m_keys[reference.table].value(there.toLongLong());
        if (!here.isValid())
            return std::nullopt;
        row.insert(reference.column, here);
    }
    return row;
}

void RestoredUserData::remember(const UserTable &table, const Row &there, const Row &here)
{
    if (table.key.size() == 1)
        m_keys[table.name].insert(there.value(table.key.first()).toLongLong(), here.value(table.key.first()));
}

RestoredUserData::ArticleRows RestoredUserData::of(ArticleId inBackup)
{
    ArticleRows found;
    for (const UserTable &table : userTables())
        if (const QByteArray article = articleColumn(table); !article.isEmpty())
            for (const Row &row : m_there.like(table, {{article, inBackup}}))
                found.append({&table, row});
    return found;
}

bool RestoredUserData::isUntouched(ArticleId inLibrary)
{
    QByteArray sql =
        "SELECT 1 FROM articles WHERE id = ? AND NOT EXISTS (SELECT 1 FROM undo_rows WHERE article = articles.id)";
    for (const UserTable &table : userTables()) {
        const QByteArray article = articleColumn(table);
        if (!table.ownsRows)
            for (const QByteArray &column : table.columns)
                sql += " AND coalesce(" + column + ", 0) = 0";
        else if (!article.isEmpty())
            sql += " AND NOT EXISTS (SELECT 1 FROM " + table.name + " WHERE " + article + " = articles.id)";
    }
    Query query(m_library, sql);
    return query.run(inLibrary) && query.next();
}

bool RestoredUserData::bring(const ArticleRows &rows, ArticleId inLibrary)
{
    bool came = false;
    for (const auto &[table, there] : rows) {
        if (!table->ownsRows) {
            Row set = only(there, table->columns);
            set.removeIf([](Row::iterator column) { return column.value().toLongLong() == 0; });
            came = came || !set.isEmpty();
            m_here.change(*table, {{table->key.first(), inLibrary}}, set);
        } else if (const std::optional<Row> row = translated(*table, there, inLibrary)) {
            if (const std::optional<Row> key = m_here.add(*table, *row)) {
                remember(*table, there, *key);
                came = true;
            }
        }
    }
    return came;
}
