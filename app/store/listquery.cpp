// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/listquery.h"

#include "article/keptplace.h"

namespace {

/// Each section's condition is word for word that of its partial index: SQLite takes the index for no other.
const char *condition(Section::Kind kind)
{
    switch (kind) {
    case Section::Kind::All:
        return "a.trashed IS NULL";
    case Section::Kind::Unread:
        return "a.trashed IS NULL AND a.read = 0 AND a.archived = 0";
    case Section::Kind::Reading:
        static_assert(KeptPlace::Begun == 20 && KeptPlace::Finished == 980);
        return "p.progress >= 20 AND p.progress < 980 AND a.trashed IS NULL AND a.archived = 0";
    case Section::Kind::Starred:
        return "a.trashed IS NULL AND a.starred = 1";
    case Section::Kind::Archive:
        return "a.trashed IS NULL AND a.archived = 1";
    case Section::Kind::Trash:
        return "a.trashed IS NOT NULL";
    case Section::Kind::Tag:
        return "w.folded = ? AND a.trashed IS NULL";
    case Section::Kind::Source:
        return "a.source = ? AND a.trashed IS NULL";
    case Section::Kind::Author:
        return "a.author = ? AND a.trashed IS NULL";
    }
    Q_UNREACHABLE();
}

const char *order(ListQuery::Sort sort)
{
    switch (sort) {
    case ListQuery::Sort::Newest:
    case ListQuery::Sort::Relevance:
        return "a.newest DESC, a.id DESC";
    case ListQuery::Sort::Oldest:
        return "a.newest, a.id";
    case ListQuery::Sort::Saved:
        return "a.saved DESC, a.id DESC";
    case ListQuery::Sort::Title:
        return "a.shown_title COLLATE NOCASE, a.id";
    case ListQuery::Sort::Length: // by reading time: see readingMinutes
        return "a.characters / 439.0 + a.words / 238.0 DESC, a.id DESC";
    }
    Q_UNREACHABLE();
}

QByteArray statement(Section::Kind kind, bool ticker, ListQuery::Sort sort)
{
    QByteArray sql = "SELECT a.id FROM ";
    if (ticker)
        sql += "tickers t JOIN article_tickers m ON m.ticker = t.id JOIN articles a ON a.id = m.article ";
    else if (kind == Section::Kind::Tag)
        sql += "tags w JOIN article_tags g ON g.tag = w.id JOIN articles a ON a.id = g.article ";
    else if (kind == Section::Kind::Reading)
        sql += "places p JOIN articles a ON a.id = p.article ";
    else
        sql += "articles a ";
    if (ticker && kind == Section::Kind::Reading)
        sql += "JOIN places p ON p.article = a.id ";
    if (ticker && kind == Section::Kind::Tag)
        sql += "JOIN article_tags g ON g.article = a.id JOIN tags w ON w.id = g.tag ";
    sql += "WHERE ";
    if (ticker)
        sql += "t.symbol = ? AND ";
    return sql + condition(kind) + " ORDER BY " + order(sort) + " LIMIT ? OFFSET ?";
}

}

QByteArray idsStatement(const ListQuery &query)
{
    return statement(query.section.kind, query.ticker.has_value(), query.sort);
}

QByteArray orderStatement(ListQuery::Sort sort)
{
    return QByteArrayLiteral("SELECT a.id FROM articles a WHERE a.id IN (?, ?, ?) ORDER BY ") + order(sort);
}

bool takesValue(Section::Kind kind)
{
    return kind == Section::Kind::Tag || kind == Section::Kind::Source || kind == Section::Kind::Author;
}
