// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/searchsource.h"

class Database;

/// What search has to know of library.db, read through one of its connections; used on that connection's thread.
class LibrarySource final : public SearchSource
{
public:
    explicit LibrarySource(Database &database);

    Result<QString> libraryId(); ///< 32 hex digits, made with the library

    Result<qint64> latestChange() override;
    Result<QList<ArticleChange>> changesAfter(qint64 after, int limit) override;
    Result<QList<std::pair<ArticleId, SearchedText>>> texts(const QList<ArticleId> &ids) override;
    Result<IdSet> satisfying(const Filter &filter) override;

private:
    std::optional<SearchedText> text(ArticleId id);
    template <typename... Values>
    Result<IdSet> ids(const char *sql, const Values &...values);
    Result<IdSet> withTicker(const QString &symbolOrName);
    Result<IdSet> highlighted(const QString &words);
    Result<IdSet> at(const QString &address);

    Database &m_database;
};
