// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/undolog.h"

#include "sqlite/query.h"
#include "store/rowimage.h"
#include "store/userdata.h"
#include "store/userrows.h"

namespace {

/// What a step did to one row: no `before` where it came, no `after` where it went; of one that changed, its key and
/// the columns that differ.
struct Noted
{
    const UserTable *table = nullptr;
    std::optional<Row> before;
    std::optional<Row> after;
};

/// Nothing where the log is damaged: a row that it does not tell stays as it is.
std::optional<Noted> notedIn(const Query &query)
{
    Noted noted;
    noted.table = userTable(query.bytes(0));
    for (const auto &[column, image] : {std::pair(1, &noted.before), std::pair(2, &noted.after)}) {
        if (query.value(column).isNull())
            continue;
        *image = RowImage::read(query.text(column).toUtf8());
        if (!*image)
            return std::nullopt;
    }
    return noted.table ? std::optional(noted) : std::nullopt;
}

/// Brings one row to where it stood on the other side of the step.
bool apply(UserRows &rows, const UserTable &table, const std::optional<Row> &from, const std::optional<Row> &to)
{
    if (!to)
        return !from || rows.remove(table, *from);
    if (!from)
        return rows.put(table, *to);
    Row columns = *to;
    for (const QByteArray &column : table.key)
        columns.remove(column);
    return rows.change(table, only(*to, table.key), columns);
}

/// Its first line says when it acts; `before` and `after` are SQL.
QString trigger(const UserTable &table, const QByteArray &name, const QByteArray &event, const QByteArray &differs,
                const QByteArray &row, const QByteArray &before, const QByteArray &after)
{
    const QByteArray article = articleColumn(table);
    return QString::fromLatin1(
        "CREATE TRIGGER undo_" + table.name + '_' + name + " AFTER " + event + " ON " + table.name +
        " WHEN EXISTS (SELECT 1 FROM undo_open)" + differs +
        " BEGIN INSERT INTO undo_rows (step, user_table, article, before, after) SELECT step, '" + table.name + "', " +
        (article.isEmpty() ? QByteArray("NULL") : row + '.' + article) + ", " + before + ", " + after +
        " FROM undo_open; END");
}

QByteArray anyDiffers(const QList<QByteArray> &columns)
{
    QByteArray sql;
    for (const QByteArray &column : columns)
        sql += (sql.isEmpty() ? " AND (old." : " OR old.") + column + " IS NOT new." + column;
    return sql + ')';
}

}

qint64 UndoLog::open(const QString &kind, const QString &subject)
{
    qint64 step = 0;
    {
        Query query(m_database, "INSERT INTO undo_steps (kind, value, articles) VALUES (?, ?, 0)");
        if (!query.run(kind, subject))
            return 0;
        step = query.insertedId();
    }
    Query query(m_database, "INSERT INTO undo_open (step) VALUES (?)");
    return query.run(step) ? step : 0;
}

bool UndoLog::close()
{
    Query query(m_database, "DELETE FROM undo_open");
    return query.run();
}

bool UndoLog::isEmpty(qint64 step)
{
    Query query(m_database, "SELECT 1 FROM undo_rows WHERE step = ? LIMIT 1");
    return !query.run(step) || !query.next();
}

QList<ArticleId> UndoLog::articles(qint64 step)
{
    Query query(m_database, "SELECT article FROM undo_rows WHERE step = ? AND article IS NOT NULL "
                            "GROUP BY article ORDER BY min(id)");
    return query.run(step) ? query.numbers() : QList<ArticleId>();
}

bool UndoLog::keep(qint64 step, qsizetype articles)
{
    {
        Query query(m_database, "DELETE FROM undo_steps WHERE undone = 1");
        if (!query.run())
            return false;
    }
    {
        Query query(m_database, "UPDATE undo_steps SET articles = ? WHERE id = ?");
        if (!query.run(qint64(articles), step))
            return false;
    }
    Query query(m_database,
                "DELETE FROM undo_steps WHERE id IN (SELECT id FROM undo_steps ORDER BY id DESC LIMIT -1 OFFSET ?)");
    return query.run(StepsKept);
}

bool UndoLog::forget(qint64 step)
{
    Query query(m_database, "DELETE FROM undo_steps WHERE id = ?");
    return query.run(step);
}

bool UndoLog::forgetEmpty()
{
    Query query(m_database,
                "DELETE FROM undo_steps WHERE NOT EXISTS (SELECT 1 FROM undo_rows r WHERE r.step = undo_steps.id)");
    return query.run();
}

std::optional<Step> UndoLog::next(bool back)
{
    Query query(m_database,
                back ? "SELECT kind, value, articles FROM undo_steps WHERE undone = 0 ORDER BY id DESC LIMIT 1"
                     : "SELECT kind, value, articles FROM undo_steps WHERE undone = 1 ORDER BY id LIMIT 1");
    if (!query.run() || !query.next())
        return std::nullopt;
    return Step{query.text(0), query.text(1), int(query.number(2))};
}

QList<ArticleId> UndoLog::step(bool back, const QDateTime &now)
{
    qint64 step = 0;
    {
        Query query(m_database, back ? "SELECT max(id) FROM undo_steps WHERE undone = 0"
                                     : "SELECT min(id) FROM undo_steps WHERE undone = 1");
        if (!query.run() || !query.next())
            return {};
        step = query.number(0);
    }
    if (step == 0)
        return {};
    QList<Noted> noted;
    {
        Query query(m_database, back ? "SELECT user_table, before, after FROM undo_rows WHERE step = ? ORDER BY id DESC"
                                     : "SELECT user_table, before, after FROM undo_rows WHERE step = ? ORDER BY id");
        if (!query.run(step))
            return {};
        while (query.next())
            if (const std::optional<Noted> row = notedIn(query))
                noted.append(*row);
    }
    UserRows rows(m_database, now);
    for (const Noted &row : std::as_const(noted))
        if (!apply(rows, *row.table, back ? row.after : row.before, back ? row.before : row.after))
            return {};
    {
        Query query(m_database, "UPDATE undo_steps SET undone = ? WHERE id = ?");
        if (!query.run(int(back), step))
            return {};
    }
    return articles(step);
}

QStringList UndoLog::triggers()
{
    QStringList statements;
    for (const UserTable &table : userTables()) {
        for (const char *name : {"comes", "changes", "goes"})
            statements << QString::fromLatin1("DROP TRIGGER IF EXISTS undo_" + table.name + '_' + name);
        if (table.ownsRows) {
            statements << trigger(table, "comes", "INSERT", {}, "new", "NULL",
                                  RowImage::expression("new", table.key, table.columns, false));
            statements << trigger(table, "goes", "DELETE", {}, "old",
                                  RowImage::expression("old", table.key, table.columns, false), "NULL");
        }
        if (!table.columns.isEmpty())
            statements << trigger(table, "changes", "UPDATE OF " + table.columns.join(", "), anyDiffers(table.columns),
                                  "new", RowImage::expression("old", table.key, table.columns, true),
                                  RowImage::expression("new", table.key, table.columns, true));
    }
    return statements;
}
