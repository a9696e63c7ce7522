// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pageurls.h"

#include <QString>
#include <QStringView>

#include <algorithm>
#include <limits>

namespace {

QUrl make(const char *host, const QString &path)
{
    QUrl url;
    url.setScheme(QLatin1String(PageUrls::Scheme));
    url.setHost(QLatin1String(host));
    url.setPath(u'/' + path); // decoded mode: '%' and the like are encoded
    return url;
}

/// The path behind the slash; nothing when the URL is not exactly scheme, host and path.
std::optional<QString> pathOf(const QUrl &url, const char *host)
{
    const QString path = url.path(QUrl::FullyDecoded);
    if (url.scheme() != QLatin1String(PageUrls::Scheme) || url.host() != QLatin1String(host) || url.port() != -1 ||
        !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || !path.startsWith(u'/'))
        return std::nullopt;
    return path.sliced(1);
}

/// Only the spelling that QString::number gives, so that one thing has one URL.
template <typename Number>
std::optional<Number> numberOf(const std::optional<QString> &path)
{
    if (!path)
        return std::nullopt;
    bool ok = false;
    const qlonglong number = path->toLongLong(&ok);
    if (!ok || number < 0 || number > std::numeric_limits<Number>::max() || QString::number(number) != *path)
        return std::nullopt;
    return Number(number);
}

constexpr char ArticleHost[] = "article";
constexpr char TickerHost[] = "ticker";
constexpr char HighlightsHost[] = "highlights";
constexpr char TickersHost[] = "tickers";

struct Address
{
    QUrl operator()(const Pages::Article &article) const { return make(ArticleHost, QString::number(article.id)); }
    QUrl operator()(const Pages::Ticker &ticker) const { return make(TickerHost, ticker.id.toString()); }
    QUrl operator()(const Pages::Highlights &) const { return make(HighlightsHost, {}); }
    QUrl operator()(const Pages::Tickers &) const { return make(TickersHost, {}); }
};

}

QUrl PageUrls::page(const PageId &page)
{
    return std::visit(Address(), page);
}
QUrl PageUrls::stylesheet()
{
    return make("style", QStringLiteral("article.css"));
}
QUrl PageUrls::image(const QByteArray &hash)
{
    return make("image", QString::fromLatin1(hash));
}
QUrl PageUrls::link(int index)
{
    return make("link", QString::number(index));
}

QUrl PageUrls::choice(bool whole)
{
    return make("show", whole ? QStringLiteral("whole") : QStringLiteral("article"));
}

std::optional<PageId> PageUrls::pageOf(const QUrl &addressed)
{
    const QUrl url = addressed.adjusted(QUrl::RemoveFragment);
    if (const auto id = numberOf<ArticleId>(pathOf(url, ArticleHost)))
        return Pages::Article{*id};
    if (const auto symbol = pathOf(url, TickerHost)) {
        const auto id = TickerId::parse(*symbol);
        return id && id->toString() == *symbol ? std::optional<PageId>(Pages::Ticker{*id}) : std::nullopt;
    }
    if (pathOf(url, HighlightsHost) == QString())
        return Pages::Highlights();
    if (pathOf(url, TickersHost) == QString())
        return Pages::Tickers();
    return std::nullopt;
}

std::optional<QByteArray> PageUrls::imageOf(const QUrl &url)
{
    const auto path = pathOf(url, "image");
    const bool hash = path && path->size() == 64 && std::all_of(path->begin(), path->end(), [](QChar c) {
                          return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                      });
    return hash ? std::optional(path->toLatin1()) : std::nullopt;
}

std::optional<int> PageUrls::linkOf(const QUrl &url)
{
    return numberOf<int>(pathOf(url, "link"));
}

std::optional<bool> PageUrls::choiceOf(const QUrl &url)
{
    for (const bool whole : {true, false})
        if (url == choice(whole))
            return whole;
    return std::nullopt;
}
