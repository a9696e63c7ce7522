// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "article/textplace.h"
#include "article/tickerid.h"

#include <QDate>

#include <optional>
#include <variant>

/// The kinds of pages.
namespace Pages {

/// An article by itself.
struct Article
{
    ArticleId id = 0;
    std::optional<TextPlace> place = {}; ///< it opens there, with this place marked

    friend bool operator==(const Article &, const Article &) = default;
};

/// All that the library holds about one ticker.
struct Ticker
{
    TickerId id;
    QDate month = {}; ///< its first day: only what was published then; invalid: all

    friend bool operator==(const Ticker &, const Ticker &) = default;
};

/// The highlights of all articles.
struct Highlights
{
    friend bool operator==(const Highlights &, const Highlights &) = default;
};

/// All tickers.
struct Tickers
{
    friend bool operator==(const Tickers &, const Tickers &) = default;
};

}

/// What the page pane can stand at: what history and session keep, what a link within the reader leads to, and what
/// the engine is asked for (PageUrls gives each its address). A value; "no page" is an empty optional.
using PageId = std::variant<Pages::Article, Pages::Ticker, Pages::Highlights, Pages::Tickers>;

/// Whether such a page can be made. The engine is allowed to load these and no others.
bool canBeShown(const PageId &page);

/// 0 when the page is no article.
ArticleId articleOf(const PageId &page);
