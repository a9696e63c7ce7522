// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// A part of the library, as the sidebar names it. What lies in the trash is in Trash alone.
struct Section
{
    enum class Kind {
        All,    ///< archived articles too
        Unread, ///< neither read nor archived
        Starred,
        Archive,
        Trash,
        Tag,     ///< `value`: the tag's name, in any case
        Source,  ///< `value`: exactly the article's source
        Author,  ///< `value`: exactly the article's author
        Reading, ///< begun and not finished, nor archived
    };

    Kind kind = Kind::All;
    QString value;

    friend bool operator==(const Section &, const Section &) = default;
};

struct ListQuery
{
    enum class Sort {
        Newest,
        Oldest,
        Saved,
        Title,
        Length,
        Relevance, ///< to the text, where there is one; the store itself answers as for Newest
    };

    std::optional<TickerId> ticker; ///< of the section's articles, those with this ticker
    Sort sort = Sort::Newest;
    int limit = -1; ///< -1: all
    int offset = 0;
    Section section;
    QString text;        ///< in the query language (see search/query.h), answered by search; the store does not read it
    bool typing = false; ///< the text's last word may go on
};

/// The SQL of a query's ids. Its placeholders, in order: the ticker's symbol where there is a ticker, the section's
/// value where it needs one (see takesValue), limit, offset.
QByteArray idsStatement(const ListQuery &query);

/// The SQL that puts three articles into a sort's order; its placeholders are their ids.
QByteArray orderStatement(ListQuery::Sort sort);

/// Tags are compared by foldedTag(value), the others by value.
bool takesValue(Section::Kind kind);
