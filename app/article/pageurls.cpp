#include "article/pageurls.h"

#include <algorithm>
#include <limits>

namespace {

QUrl make(const QString &host, const QString &path)
{
    QUrl url;
    url.setScheme(QLatin1String(PageUrls::Scheme));
    url.setHost(host);
    url.setPath(u'/' + path);   // decoded mode: '%' and the like are encoded
    return url;
}

/// The path behind the slash; nothing when the URL is not exactly scheme, host and path.
std::optional<QString> pathOf(const QUrl &url, QStringView host)
{
    const QString path = url.path(QUrl::FullyDecoded);
    if (url.scheme() != QLatin1String(PageUrls::Scheme) || url.host() != host || url.port() != -1
        || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || path.size() < 2 || path[0] != u'/')
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

}

QUrl PageUrls::article(qint64 id) { return make(QStringLiteral("article"), QString::number(id)); }
QUrl PageUrls::stylesheet() { return make(QStringLiteral("style"), QStringLiteral("article.css")); }
QUrl PageUrls::image(const QByteArray &hash) { return make(QStringLiteral("image"), QString::fromLatin1(hash)); }
QUrl PageUrls::ticker(const TickerId &id) { return make(QStringLiteral("ticker"), id.toString()); }
QUrl PageUrls::link(int index) { return make(QStringLiteral("link"), QString::number(index)); }

std::optional<qint64> PageUrls::articleOf(const QUrl &url)
{
    return numberOf<qint64>(pathOf(url.adjusted(QUrl::RemoveFragment), u"article"));
}

std::optional<QByteArray> PageUrls::imageOf(const QUrl &url)
{
    const auto path = pathOf(url, u"image");
    const bool hash = path && path->size() == 64 && std::all_of(path->begin(), path->end(), [](QChar c) {
                          return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                      });
    return hash ? std::optional(path->toLatin1()) : std::nullopt;
}

std::optional<TickerId> PageUrls::tickerOf(const QUrl &url)
{
    const auto path = pathOf(url, u"ticker");
    return path ? TickerId::parse(*path) : std::nullopt;
}

std::optional<int> PageUrls::linkOf(const QUrl &url) { return numberOf<int>(pathOf(url, u"link")); }
