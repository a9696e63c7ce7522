// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/pageaddress.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace {

/// What carries who sent a link, and by which way. Names that may mean more go only with a value that is a word.
bool isTracking(const QString &name, const QString &value)
{
    static const QRegularExpression always(
        QStringLiteral(
            "\\A(?:utm_?\\w*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|_ga|_gl|mc_[ce]"
            "id|"
            "_hsenc|_hsmi|hsa_\\w+|vero_\\w+|oly_\\w+|mkt_tok|wt_?mc\\w*|xtor|at_\\w+|ns_\\w+|cmp(?:id)?|ocid|icid|ito|"
            "smid|smtyp|sr_share|ref_(?:src|url)|referrer|spm(?:_id_from)?|scm|vd_source|from_(?:source|spmid)|"
            "share_?\\w*|sharer_\\w+|shareuid|isappinstalled|nsukey|chksm|scene|pass_ticket|wx_header|"
            "tt_from|guccounter|guce_\\w+|amp)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression often(
        QStringLiteral("\\A(?:from|source|src|ref|medium|campaign|channel|app|cid)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z_-]*\\z"));
    return always.match(name).hasMatch() || (often.match(name).hasMatch() && word.match(value).hasMatch());
}

QUrlQuery withoutTracking(const QUrlQuery &query, QStringView host)
{
    const bool weChat = host == u"mp.weixin.qq.com" && query.hasQueryItem(QStringLiteral("__biz"));
    static const QStringList named{QStringLiteral("__biz"), QStringLiteral("mid"), QStringLiteral("idx"),
                                   QStringLiteral("sn")};
    QUrlQuery kept;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyEncoded)) {
        if (weChat ? named.contains(name) : !isTracking(name, value))
            kept.addQueryItem(name, value);
    }
    return kept;
}

bool isHome(const QString &path)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:/(?:[a-z]{2}(?:[-_][a-z]{2,4})?|home|main|mobile|amp))?"
                                                        "(?:/(?:index|home|default)(?:\\.[a-z]{3,5})?)?/?\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(path).hasMatch();
}

/// "/news", "/markets/stocks": words where an article has a number, a date or a title.
bool isSection(const QString &address)
{
    static const QRegularExpression form(QStringLiteral("\\Ahttps://[^/]+(?:/[a-z_]{1,20}){1,2}\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(address).hasMatch();
}

}

QString pageAddress(const QString &text)
{
    constexpr qsizetype Longest = 2048;
    QUrl url(text.trimmed().startsWith(u"//") ? QStringLiteral("https:") + text.trimmed() : text.trimmed());
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !web || url.host().isEmpty() || text.size() > Longest)
        return {};
    QString host = url.host().toLower();
    if (host.startsWith(u"www."))
        host.remove(0, 4);
    const QUrlQuery query = withoutTracking(QUrlQuery(url), host);
    const QString fragment = url.fragment(QUrl::FullyEncoded);
    const bool isRoute = fragment.size() > 2 && (fragment.startsWith(u'/') || fragment.startsWith(u"!/"));
    QString path = url.path(QUrl::FullyEncoded);
    if (isHome(path) && query.isEmpty() && !isRoute)
        return {};
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    url.setScheme(QStringLiteral("https"));
    url.setHost(host);
    url.setUserInfo(QString());
    if (url.port() == 80 || url.port() == 443)
        url.setPort(-1);
    url.setPath(path, QUrl::TolerantMode);
    query.isEmpty() ? url.setQuery(QString()) : url.setQuery(query);
    url.setFragment(isRoute ? fragment : QString());
    return url.toString(QUrl::FullyEncoded);
}

QString firstPageAddress(std::initializer_list<QString> urls)
{
    QString first;
    for (const QString &url : urls) {
        const QString address = pageAddress(url);
        if (first.isEmpty())
            first = address;
        else if (isSection(first) && address.startsWith(first + u'/') && !isSection(address))
            return address;
    }
    return first;
}
