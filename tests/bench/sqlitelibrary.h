// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/searchsource.h"

#include <QSqlDatabase>
#include <QSqlQuery>

/// A library as the store keeps it: one SQLite file, a body as one text.
class SqliteLibrary final : public SearchSource
{
public:
    explicit SqliteLibrary(const QString &path);

    void execute(const QString &sql);
    void put(ArticleId id, const SearchedText &text);

    Result<qint64> latestChange() override { return m_latest; }
    Result<QList<ArticleChange>> changesAfter(qint64 after, int limit) override;
    Result<QList<std::pair<ArticleId, SearchedText>>> texts(const QList<ArticleId> &ids) override;
    Result<IdSet> satisfying(const Filter &) override { return IdSet(); }

private:
    QSqlQuery prepared(const char *sql);

    QSqlDatabase m_database;
    QSqlQuery m_insert;
    QSqlQuery m_after;
    QSqlQuery m_one;
    qint64 m_latest = 0;
};

struct Cost
{
    double seconds = 0;
    double processor = 0; ///< seconds
};

/// Of inserting all texts into FTS5, with the same tokenizer and nothing else, reading them not counted: what indexing
/// cannot be faster than.
Cost bareInsert(SearchSource &library, const QString &path);
