// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/listquery.h"

#include <QByteArray>

#include <array>

namespace {

constexpr int Sections = int(Section::Kind::Author) + 1;
constexpr int Sorts = int(ListQuery::Sort::Relevance) + 1;

/// Each section's condition is word for word that of its partial index: SQLite takes the index for no other.
const char *condition(Section::Kind kind)
{
    switch (kind) {
    case Section::Kind::All:
        return "a.trashed IS NULL";
    case Section::Kind::Unread:
        return "a.trashed IS NULL AND a.read = 0 AND a.archived = 0";
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
    else
        sql += "articles a ";
    if (ticker && kind == Section::Kind::Tag)
        sql += "JOIN article_tags g ON g.article = a.id JOIN tags w ON w.id = g.tag ";
    sql += "WHERE ";
    if (ticker)
        sql += "t.symbol = ? AND ";
    return sql + condition(kind) + " ORDER BY " + order(sort) + " LIMIT ? OFFSET ?";
}

}

const char *idsStatement(const ListQuery &query)
{
    using Statements = std::array<QByteArray, Sections * 2 * Sorts>;
    static const Statements statements = [] {
        Statements made;
        for (size_t at = 0; at < made.size(); ++at)
            made[at] = statement(Section::Kind(at / (2 * Sorts)), at / Sorts % 2 == 1, ListQuery::Sort(at % Sorts));
        return made;
    }();
    return statements.at(size_t((int(query.section.kind) * 2 + (query.ticker ? 1 : 0)) * Sorts + int(query.sort)));
}

const char *orderStatement(ListQuery::Sort sort)
{
    static const auto statements = [] {
        std::array<QByteArray, Sorts> made;
        for (size_t at = 0; at < made.size(); ++at)
            made[at] = QByteArrayLiteral("SELECT a.id FROM articles a WHERE a.id IN (?, ?, ?) ORDER BY ") +
                       order(ListQuery::Sort(at));
        return made;
    }();
    return statements.at(size_t(sort));
}

bool takesValue(Section::Kind kind)
{
    return kind == Section::Kind::Tag || kind == Section::Kind::Source || kind == Section::Kind::Author;
}
