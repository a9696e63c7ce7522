// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/database.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

/// One run of a statement; it is prepared once per connection, so `sql` must be a literal and may not be in use twice
/// at a time. Releases its read lock when it goes out of scope.
class Query final
{
public:
    Query(Database &database, const char *sql);
    Query(Database &database, const QByteArray &sql); ///< composed at run time, of names alone: it is kept by its text
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    /// Binds in order and runs. A null QString or QByteArray is stored as an empty one; NULL is QVariant().
    template <typename... Values>
    bool run(const Values &...values)
    {
        int position = 0;
        (bind(position++, values), ...);
        return run();
    }
    bool run();
    bool runWith(const QVariantList &values); ///< where their number is known only at run time
    QList<qint64> numbers();                  ///< the first column of all rows
    bool next(); ///< false at the end and on failure: ask Database::error() where it matters

    QVariant value(int column) const { return m_query->value(column); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    double real(int column) const { return m_query->value(column).toDouble(); }
    qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }
    int changedRows() const { return m_query->numRowsAffected(); }

private:
    void bind(int position, const QVariant &value);

    Database &m_database;
    QSqlQuery *m_query;
};
