#pragma once

#include "store/articlestore.h"
#include "store/database.h"

/// What an article's rows say. Where a statement fails, the answers are empty and Database::error() says why.
namespace ArticleReader {

QString kindName(ArticleKey::Kind kind);
QString originName(TickerOrigin origin);

/// Two columns: milliseconds since 1970 UTC, minutes east of UTC; both NULL for an invalid time.
QVariant milliseconds(const QDateTime &time);
QVariant offsetMinutes(const QDateTime &time);
QDateTime time(const Query &query, int column);   ///< from `column` and the one behind it

QList<TickerMention> tickers(Database &database, ArticleId id);   ///< in the capture's order
QList<Comment> comments(Database &database, ArticleId id);
QList<Share> shares(Database &database, ArticleId id);            ///< oldest first
std::optional<StoredArticle> article(Database &database, ArticleId id);
std::optional<ArticleRow> row(Database &database, ArticleId id);

}
