// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pageid.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

/// The addresses of our scheme: of pages, and of what a page shows and leads to; a page holds no remote address. One
/// scheme with host syntax: tearsheet://article/ID, tearsheet://article/ID/LINE.START.LENGTH (a place of its text),
/// tearsheet://ticker/SYMBOL, tearsheet://ticker/SYMBOL/YYYY-MM, tearsheet://highlights/, tearsheet://tickers/ are
/// pages; tearsheet://style/article.css, tearsheet://image/HASH, tearsheet://link/N, tearsheet://show/untagged,
/// tearsheet://show/whole and tearsheet://show/article belong to the page that names them. The readers are exact: one
/// thing has one address, and a query, a port, a user, a fragment (but of a page, where it is ignored) or another path
/// is no match.
namespace PageUrls {

inline constexpr char Scheme[] = "tearsheet";

QUrl page(const PageId &page);
QUrl stylesheet();
QUrl image(const QByteArray &hash); ///< a picture of the page, by its SHA-256 in hex
QUrl link(int index);               ///< the N-th external link of the page, looked up outside of it
QUrl untagged();                    ///< the articles that name the page's ticker without its tag
QUrl choice(bool whole);            ///< what of a saved page is shown from then on: all of it, or its article

std::optional<PageId> pageOf(const QUrl &url);      ///< any kind, also one that cannot be shown
std::optional<QByteArray> imageOf(const QUrl &url); ///< 64 lower-case hexadecimal digits
std::optional<int> linkOf(const QUrl &url);
std::optional<bool> choiceOf(const QUrl &url);

}
