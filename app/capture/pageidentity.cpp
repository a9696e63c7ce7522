// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/pageidentity.h"

#include "article/pageaddress.h"
#include "capture/fields.h"
#include "markup/references.h"
#include "markup/tags.h"

#include <QUrl>

#include <algorithm>

namespace {

using Markup::Token;

struct OwnAddresses
{
    QString canonical;
    QString openGraph;
};

QString valueOf(const Token &tag, QByteArrayView name)
{
    const Markup::Attribute *attribute = tag.find(name);
    return attribute ? QString::fromUtf8(Markup::decodeReferences(attribute->value, Markup::Where::Attribute)).trimmed()
                     : QString();
}

OwnAddresses addressesIn(QByteArrayView html, const QUrl &base)
{
    constexpr qsizetype Head = 512 * 1024; // savers put style sheets in front
    OwnAddresses addresses;
    Markup::Scanner scanner(html.first(std::min(html.size(), Head)));
    while (scanner.next()) {
        const Token &tag = scanner.token();
        if (tag.kind != Token::Kind::Start)
            continue;
        const bool link = Markup::isNamed(tag.name, "link");
        if (!link && !Markup::isNamed(tag.name, "meta"))
            continue;
        const QString name = valueOf(tag, link ? "rel" : tag.find("property") ? "property" : "name");
        const bool canonical = link && name.compare(u"canonical", Qt::CaseInsensitive) == 0;
        const bool openGraph = !link && name.compare(u"og:url", Qt::CaseInsensitive) == 0;
        QString &address = canonical ? addresses.canonical : addresses.openGraph;
        if ((canonical || openGraph) && address.isEmpty()) {
            const QUrl url(valueOf(tag, canonical ? "href" : "content"));
            address = cleanUrl((url.isRelative() && !base.isEmpty() ? base.resolved(url) : url).toString());
        }
    }
    return addresses;
}

}

void identifyPage(CapturedArticle &captured, QByteArrayView html, const QString &savedFrom)
{
    Article &article = captured.article;
    const OwnAddresses own = addressesIn(html, QUrl(savedFrom));
    const QString address = firstPageAddress({own.canonical, own.openGraph, savedFrom, article.url});
    if (!address.isEmpty()) {
        for (const QString &url : {own.canonical, own.openGraph, savedFrom}) {
            if (pageAddress(url) == address) {
                article.url = url;
                break;
            }
        }
        article.key = {QStringLiteral("page"), ArticleKey::Kind::News, address};
        return;
    }
    // The page's own reader has told its article by title and text already.
    if (article.key.family != u"page")
        article.key = {QStringLiteral("page"), ArticleKey::Kind::Content,
                       contentId({article.title, plainText(QString::fromUtf8(captured.body))})};
}
