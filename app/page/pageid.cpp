// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pageid.h"

namespace {

/// A kind without a line here does not compile.
struct Shown
{
    bool operator()(const Pages::Article &) const { return true; }
    bool operator()(const Pages::Ticker &) const { return true; }
    bool operator()(const Pages::Highlights &) const { return false; }
    bool operator()(const Pages::Tickers &) const { return false; }
};

}

bool canBeShown(const PageId &page)
{
    return std::visit(Shown(), page);
}

ArticleId articleOf(const PageId &page)
{
    const auto *article = std::get_if<Pages::Article>(&page);
    return article ? article->id : 0;
}
