// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/futu.h"

#include "capture/fields.h"
#include "capture/times.h"

namespace {

ArticleKey keyOf(const Json &object, const Article &article)
{
    const QString family = QStringLiteral("futu");
    for (std::string_view name : {"news_id", "newsId", "id"}) {
        if (const QString id = object[name].text().trimmed(); !id.isEmpty() && id.size() <= 1000)
            return {family, ArticleKey::Kind::News, id};
    }
    return keyWithoutId(family, article.url, {article.title, article.summary});
}

}

/// Tiger's news have a title and a source too, and a time of another name.
bool Futu::recognises(const Json &object, const JsonPlace &) const
{
    return object["title"].hasText() && object["abstract"].isString() && object["source"].isString() &&
           object["timestamp"].integer() && !object["pubTimestamp"].isPresent();
}

CaptureResult Futu::decode(const Json &object, const JsonPlace &) const
{
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = firstLine(object, {"title"});
    article.summary = plainText(firstText(object, {"abstract"}));
    const QString plain = setBody(captured, firstText(object, {"content", "abstract", "title"}));
    article.partial = !object["content"].hasText();
    article.source = firstLine(object, {"source"});
    article.author = personName(object["author"]);
    article.published = readTime(object["timestamp"]);
    article.url = firstUrl(object, {"url", "link"});
    captured.baseUrl = QUrl(article.url);
    article.key = keyOf(object, article);
    readWords(captured, plain);
    return found(std::move(captured));
}
