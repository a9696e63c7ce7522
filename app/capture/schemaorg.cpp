// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/schemaorg.h"

#include "capture/fields.h"
#include "capture/linkeddata.h"
#include "capture/times.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

/// An address as a string or as an object with an `@id` or a `url`.
QString addressOf(const Json &value)
{
    return value.isObject() ? firstUrl(value, {"@id", "url"}) : cleanUrl(value.text());
}

}

bool SchemaOrg::recognises(const Json &object, const JsonPlace &) const
{
    return isArticleType(object["@type"]) && !firstText(object, {"headline", "name", "articleBody"}).isEmpty();
}

CaptureResult SchemaOrg::decode(const Json &object, const JsonPlace &place) const
{
    CapturedArticle captured;
    captured.describesPage = true;
    Article &article = captured.article;
    article.title = firstLine(object, {"headline", "name"});
    article.summary = plainText(firstText(object, {"description", "abstract"}));
    QString body = firstText(object, {"articleBody", "text"});
    if (body.isEmpty()) {
        body = article.summary;
        article.partial = true;
        captured.note = QCoreApplication::translate("Capture", "Only the summary of this article was saved.");
    }
    if (body.isEmpty()) {
        CaptureResult result = refused(
            QCoreApplication::translate("Capture", "The file names an article but has none of its text."), place);
        result.refusals.first().describesPage = true;
        return result;
    }
    const QString plain = setBody(captured, body);
    for (const char *key : {"url", "mainEntityOfPage", "@id"}) {
        if (article.url = addressOf(object[key]); !article.url.isEmpty())
            break;
    }
    article.key = keyWithoutId(QStringLiteral("schema"), article.url, {article.title, plain});
    captured.baseUrl = QUrl(article.url);
    article.author = personName(object["author"]);
    article.source = personName(object["publisher"]);
    article.published = readTime(object["datePublished"]);
    article.modified = readTime(object["dateModified"]);
    readWords(captured, plain, object["inLanguage"]);
    return found(std::move(captured));
}
