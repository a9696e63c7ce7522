// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rowimage.h"
#include "store/userdata.h"

#include <QDateTime>

class Database;
class Query;

/// Reads and writes rows of the user's tables as the list describes them, inside the caller's transaction. Where the
/// database fails, the answer is false or empty, and Database::error() says why.
class UserRows final
{
public:
    /// `now`: what a table's clock says of a row that is written.
    UserRows(Database &database, const QDateTime &now)
        : m_database(database)
        , m_now(now)
    {
    }
    Q_DISABLE_COPY_MOVE(UserRows)

    /// Rows whose `columns` have the values of `like`, with all columns that are the user's; all rows where it is
    /// empty.
    QList<Row> like(const UserTable &table, const Row &like);

    /// The row is there afterwards, under its key; another one that took its place meanwhile (see UserTable::same) is
    /// joined with it. Left out where what it refers to is gone.
    bool put(const UserTable &table, const Row &row);
    /// As put, but under a new key where `same` is not the key; a row that is the same stays as it is. The key; nothing
    /// where it is left out.
    std::optional<Row> add(const UserTable &table, const Row &row);
    bool change(const UserTable &table, const Row &key, const Row &columns);
    /// Left in its place where another row refers to it.
    bool remove(const UserTable &table, const Row &row);

private:
    bool hasWhatItRefersTo(const UserTable &table, const Row &row);
    QList<std::pair<const UserTable *, Row>> takeAway(const UserTable &table, const Row &row);
    QVariant written(const UserTable &table, const QByteArray &column, const QVariant &value) const;

    Database &m_database;
    const QDateTime m_now;
};

/// The rows that a statement still gives; its columns are these.
QList<Row> rowsOf(Query &query, const QList<QByteArray> &columns);

/// The values of `columns` in `row`.
Row only(const Row &row, const QList<QByteArray> &columns);
