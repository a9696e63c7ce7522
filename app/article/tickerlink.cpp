// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/tickerlink.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace {

constexpr std::array Mirrors = {
    QLatin1StringView("laohu8"),  QLatin1StringView("laohunote"),    QLatin1StringView("itiger"),
    QLatin1StringView("ttmplan"), QLatin1StringView("ttmgoal"),      QLatin1StringView("ttmblog"),
    QLatin1StringView("ttmnote"), QLatin1StringView("tigerbrokers"),
};

/// "/S", "/TW/S", "/m/hq/s", "/hq/s": what may stand before the symbol. The capital S is the short link's own; the
/// small one counts only behind "hq" (quotes).
bool isSymbolPath(const QStringList &folders)
{
    if (folders.isEmpty())
        return false;
    if (folders.last() == u"S")
        return folders.size() <= 2;
    return folders.last() == u"s" && folders.size() >= 2 && folders.size() <= 3 &&
           folders.at(folders.size() - 2) == u"hq";
}

}

bool isTigerHost(const QString &host)
{
    const QString lower = host.toLower();
    if (lower == u"ttm.financial" || lower.endsWith(u".ttm.financial"))
        return true;
    const QStringList labels = lower.split(u'.');
    if (labels.size() < 2)
        return false;
    return std::find(Mirrors.begin(), Mirrors.end(), labels.at(labels.size() - 2)) != Mirrors.end();
}

std::optional<TickerId> tickerFromUrl(const QUrl &url)
{
    if ((url.scheme() != u"https" && url.scheme() != u"http") || !isTigerHost(url.host()))
        return std::nullopt;
    // Split before decoding: a %2F belongs to the symbol (and then refuses it), not to the path.
    QStringList segments = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    if (segments.isEmpty())
        return std::nullopt;
    const QString symbol = QUrl::fromPercentEncoding(segments.takeLast().toLatin1());
    return isSymbolPath(segments) ? TickerId::parse(symbol) : std::nullopt;
}
