#pragma once

#include "article/tickerid.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

/// The URLs of a page, all of them ours; the page holds no remote URL. One scheme with host syntax:
/// tearsheet://article/ID, tearsheet://style/article.css, tearsheet://image/HASH, tearsheet://ticker/SYMBOL,
/// tearsheet://link/N.
/// The readers are exact: a query, a fragment (but for articles), a port, a user or another path is no match.
namespace PageUrls {

inline constexpr char Scheme[] = "tearsheet";

QUrl article(qint64 id);
QUrl stylesheet();
QUrl image(const QByteArray &hash);   ///< a picture of the page, by its SHA-256 in hex
QUrl ticker(const TickerId &id);
QUrl link(int index);   ///< the N-th external link of the page, looked up outside of it

std::optional<qint64> articleOf(const QUrl &url);   ///< the fragment is ignored
std::optional<QByteArray> imageOf(const QUrl &url);   ///< 64 lower-case hexadecimal digits
std::optional<TickerId> tickerOf(const QUrl &url);
std::optional<int> linkOf(const QUrl &url);

}
