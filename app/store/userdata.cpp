// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata.h"

#include "store/articlestates.h"
#include "store/corrections.h"
#include "store/hiddentickers.h"
#include "store/highlights.h"
#include "store/notes.h"
#include "store/places.h"
#include "store/savedsearches.h"
#include "store/tags.h"
#include "store/watchlist.h"
#include "store/wholepages.h"

#include <QCoreApplication>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(UserData)
};

/// nullptr: of a later version.
const StepKind *kindOf(const Step &step)
{
    for (const UserTable &table : userTables())
        for (const StepKind &kind : table.kinds)
            if (kind.name == step.kind)
                return &kind;
    return nullptr;
}

}

const QList<UserTable> &userTables()
{
    static const QList<UserTable> tables = {
        {
            .name = "articles",
            .key = {"id"},
            .columns = {"read", "starred", "archived", "trashed"},
            .same = {},
            .references = {},
            .clock = "trashed",
            .ownsRows = false,
            .kinds = ArticleStates::kinds(),
        },
        {
            .name = "tags",
            .key = {"id"},
            .columns = {"name", "folded", "colour"},
            .same = {"folded"},
            .references = {},
            .clock = {},
            .kinds = Tags::kinds(),
        },
        {
            .name = "article_tags",
            .key = {"article", "tag"},
            .columns = {},
            .same = {"article", "tag"},
            .references = {{"article", "articles"}, {"tag", "tags"}},
            .clock = {},
            .kinds = {},
        },
        {
            .name = "notes",
            .key = {"article"},
            .columns = {"text"},
            .same = {"article"},
            .references = {{"article", "articles"}},
            .clock = {},
            .kinds = Notes::kinds(),
            .words = {"text"},
        },
        {
            .name = "corrections",
            .key = {"article"},
            .columns = {"title", "author", "source", "published", "published_offset"},
            .same = {"article"},
            .references = {{"article", "articles"}},
            .clock = {},
            .kinds = Corrections::kinds(),
        },
        {
            .name = "whole_pages",
            .key = {"article"},
            .columns = {},
            .same = {"article"},
            .references = {{"article", "articles"}},
            .clock = {},
            .kinds = WholePages::kinds(),
        },
        {
            .name = "highlights",
            .key = {"id"},
            .columns = {"name", "article", "made", "colour", "field", "block", "start", "quote", "prefix", "suffix",
                        "block_hash", "sentence_hash", "revision", "policy", "alike", "note"},
            .same = {"name"},
            .references = {{"article", "articles"}},
            .clock = {},
            .kinds = Highlights::kinds(),
        },
        {
            .name = "highlight_tags",
            .key = {"highlight", "tag"},
            .columns = {"article"},
            .same = {"highlight", "tag"},
            .references = {{"highlight", "highlights"}, {"tag", "tags"}, {"article", "articles"}},
            .clock = {},
            .kinds = {},
        },
        {
            .name = "places",
            .key = {"article"},
            .columns = {"block", "start", "quote", "progress"},
            .same = {"article"},
            .references = {{"article", "articles"}},
            .clock = {},
            .kinds = Places::kinds(),
        },
        {
            .name = "saved_searches",
            .key = {"id"},
            .columns = {"name", "folded", "text"},
            .same = {"folded"},
            .references = {},
            .clock = {},
            .kinds = SavedSearches::kinds(),
        },
        {
            .name = "hidden_tickers",
            .key = {"article", "symbol"},
            .columns = {},
            .same = {"article", "symbol"},
            .references = {{"article", "articles"}},
            .clock = {},
            .kinds = HiddenTickers::hereKinds(),
        },
        {
            .name = "unwanted_tickers",
            .key = {"symbol"},
            .columns = {},
            .same = {"symbol"},
            .references = {},
            .clock = {},
            .kinds = HiddenTickers::everywhereKinds(),
        },
        {
            .name = "watched_tickers",
            .key = {"symbol"},
            .columns = {"position"},
            .same = {"symbol"},
            .references = {},
            .clock = {},
            .kinds = Watchlist::kinds(),
        },
    };
    return tables;
}

const UserTable *userTable(const QByteArray &name)
{
    for (const UserTable &table : userTables())
        if (table.name == name)
            return &table;
    return nullptr;
}

QList<std::pair<const UserTable *, QByteArray>> referringTo(const QByteArray &table)
{
    QList<std::pair<const UserTable *, QByteArray>> found;
    for (const UserTable &other : userTables())
        for (const UserTable::Reference &reference : other.references)
            if (reference.table == table)
                found.append({&other, reference.column});
    return found;
}

QByteArray articleColumn(const UserTable &table)
{
    if (!table.ownsRows)
        return table.key.first();
    for (const UserTable::Reference &reference : table.references)
        if (reference.table == "articles")
            return reference.column;
    return {};
}

QString stepText(const Step &step)
{
    const StepKind *kind = kindOf(step);
    return kind ? kind->text(step) : Text::tr("Change");
}

QString doneText(const Step &step)
{
    const StepKind *kind = kindOf(step);
    return kind ? kind->done(step) : Text::tr("Changed");
}
