// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/karakeep.h"

#include "capture/fields.h"
#include "capture/times.h"

bool Karakeep::recognises(const Json &object, const JsonPlace &) const
{
    const QString type = object["content"]["type"].text();
    return (type == u"link" || type == u"text" || type == u"asset") &&
           (object["createdAt"].isPresent() || object["tags"].isArray());
}

CaptureResult Karakeep::decode(const Json &object, const JsonPlace &) const
{
    const Json content = object["content"];
    const QString words = firstText(content, {"htmlContent", "text", "html"});
    if (words.isEmpty())
        return onlyLink();
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = firstLine(object, {"title"});
    if (article.title.isEmpty())
        article.title = firstLine(content, {"title"});
    const QString plain = setBody(captured, words);
    article.summary = plainText(firstText(content, {"description"}));
    article.author = firstLine(content, {"author"});
    article.source = firstLine(content, {"publisher"});
    article.url = firstUrl(content, {"url", "sourceUrl"});
    captured.baseUrl = QUrl(article.url);
    article.key = keyWithoutId(QStringLiteral("karakeep"), article.url, {article.title, plain});
    article.published = readTime(content["datePublished"]);
    article.modified = readTime(object["modifiedAt"]);
    article.saved = readTime(object["createdAt"]);
    captured.states = {namesIn(object["tags"]), object["archived"].isTrue(),
                       object["favourited"].isTrue() || object["favorited"].isTrue(), object["archived"].isTrue()};
    readWords(captured, plain);
    return found(std::move(captured));
}
