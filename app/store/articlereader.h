// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/query.h"
#include "store/articlerow.h"

/// What an article's rows say. Where a statement fails, the answers are empty and Database::error() says why.
namespace ArticleReader {

QString kindName(ArticleKey::Kind kind);
ArticleKey::Kind kindNamed(const QString &name); ///< one that kindName gives
QString originName(TickerOrigin origin);

/// Two columns: milliseconds since 1970 UTC, minutes east of UTC; both NULL for an invalid time.
QVariant milliseconds(const QDateTime &time);
QVariant offsetMinutes(const QDateTime &time);
QDateTime time(const Query &query, int column); ///< from `column` and the one behind it

struct Tickers
{
    QList<TickerMention> all;   ///< NewArticle::tickers, in that order
    QList<TickerMention> given; ///< those of Article::tickers, in the same order, with the origin they had there
};
Tickers tickers(Database &database, ArticleId id);
QList<Tag> tags(Database &database, ArticleId id); ///< by name
QList<Comment> comments(Database &database, ArticleId id);
QList<Share> shares(Database &database, ArticleId id);       ///< oldest first
QList<StoredImage> images(Database &database, ArticleId id); ///< by address
QString note(Database &database, ArticleId id);              ///< empty where there is none
std::optional<StoredArticle> article(Database &database, ArticleId id);
std::optional<ArticleRow> row(Database &database, ArticleId id);

}
