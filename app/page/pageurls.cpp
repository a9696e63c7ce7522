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
std::optional<Number> numberIn(const QString &text)
{
    bool ok = false;
    const qlonglong number = text.toLongLong(&ok);
    if (!ok || number < 0 || number > std::numeric_limits<Number>::max() || QString::number(number) != text)
        return std::nullopt;
    return Number(number);
}

template <typename Number>
std::optional<Number> numberOf(const std::optional<QString> &path)
{
    return path ? numberIn<Number>(*path) : std::nullopt;
}

/// "7", or "7/12.40.34".
std::optional<Pages::Article> articleIn(const QString &path)
{
    const qsizetype slash = path.indexOf(u'/');
    const auto id = numberIn<ArticleId>(path.first(slash < 0 ? path.size() : slash));
    if (!id || slash < 0)
        return id ? std::optional(Pages::Article{*id}) : std::nullopt;
    const QStringList numbers = path.sliced(slash + 1).split(u'.');
    const auto line = numberIn<int>(numbers.value(0));
    const auto start = numberIn<int>(numbers.value(1));
    const auto length = numberIn<int>(numbers.value(2));
    if (numbers.size() != 3 || !line || !start || !length)
        return std::nullopt;
    return Pages::Article{*id, TextPlace{*line, *start, *length}};
}

constexpr auto MonthFormat = "yyyy-MM";

/// "NVDA", or "NVDA/2024-03".
std::optional<Pages::Ticker> tickerIn(const QString &path)
{
    const qsizetype slash = path.indexOf(u'/'); // no symbol has one
    const QString symbol = path.first(slash < 0 ? path.size() : slash);
    const auto id = TickerId::parse(symbol);
    if (!id || id->toString() != symbol)
        return std::nullopt;
    if (slash < 0)
        return Pages::Ticker{*id};
    const QString named = path.sliced(slash + 1);
    const QDate month = QDate::fromString(named, QLatin1String(MonthFormat));
    return month.isValid() && month.toString(QLatin1String(MonthFormat)) == named
               ? std::optional(Pages::Ticker{*id, month})
               : std::nullopt;
}

constexpr char ArticleHost[] = "article";
constexpr char TickerHost[] = "ticker";
constexpr char HighlightsHost[] = "highlights";
constexpr char TickersHost[] = "tickers";

struct Address
{
    QUrl operator()(const Pages::Article &article) const
    {
        const QString id = QString::number(article.id);
        const auto &place = article.place;
        return make(ArticleHost, !place ? id
                                        : QStringLiteral("%1/%2.%3.%4")
                                              .arg(id, QString::number(place->line), QString::number(place->start),
                                                   QString::number(place->length)));
    }
    QUrl operator()(const Pages::Ticker &ticker) const
    {
        const QString symbol = ticker.id.toString();
        return make(TickerHost, ticker.month.isValid()
                                    ? symbol + u'/' + ticker.month.toString(QLatin1String(MonthFormat))
                                    : symbol);
    }
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

QUrl PageUrls::untagged()
{
    return make("show", QStringLiteral("untagged"));
}

QUrl PageUrls::choice(bool whole)
{
    return make("show", whole ? QStringLiteral("whole") : QStringLiteral("article"));
}

std::optional<PageId> PageUrls::pageOf(const QUrl &addressed)
{
    const QUrl url = addressed.adjusted(QUrl::RemoveFragment);
    if (const auto path = pathOf(url, ArticleHost))
        return articleIn(*path);
    if (const auto path = pathOf(url, TickerHost))
        return tickerIn(*path);
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
