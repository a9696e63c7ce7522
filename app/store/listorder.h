// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "store/listquery.h"

#include <QHash>
#include <QList>

#include <optional>
#include <utility>

class Database;

/// The ids of a list, in its order. Whole sections are kept in memory (0.8 MB for 100,000 articles) for as long as the
/// library does not change, and that of all articles until one comes, goes or gets another position in it: to read one
/// is a change, too. Then a list is not read again, and one of a ticker or a tag that many articles have is the
/// section's order without the others, where a join would look up each article for its position. For the thread of its
/// database.
class ListOrder final
{
public:
    explicit ListOrder(Database &database)
        : m_database(database)
    {
    }

    /// Outside a transaction. Failures are left with the database.
    QList<ArticleId> ids(const ListQuery &query);

private:
    /// What the order of all articles is as of.
    struct Members
    {
        qint64 change = 0; // the last of an article itself
        QList<ArticleId> trash;
    };

    void forgetWhatChanged();
    std::pair<qint64, qint64> version();
    Members members();
    std::optional<QList<ArticleId>> changedSince(const Members &before, const Members &now);
    bool holds(const QList<ArticleId> &order, ListQuery::Sort sort, const QList<ArticleId> &changed);
    QList<ArticleId> read(const ListQuery &query);
    const QList<ArticleId> &whole(const ListQuery &section);
    bool isFewerByJoin(const ListQuery &query);
    QList<ArticleId> narrowing(const ListQuery &query);

    Database &m_database;
    QHash<std::pair<int, int>, QList<ArticleId>> m_orders; // by Section::Kind and ListQuery::Sort
    std::pair<qint64, qint64> m_version{-1, -1};           // other connections' commits and this one's changes
    std::optional<Members> m_members;                      // as of the orders that are kept
};
