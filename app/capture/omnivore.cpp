// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/omnivore.h"

#include "capture/fields.h"
#include "capture/times.h"

bool Omnivore::recognises(const Json &object, const JsonPlace &) const
{
    return object["slug"].hasText() && object["savedAt"].isPresent() &&
           (object["readingProgress"].isPresent() || object["state"].isPresent());
}

CaptureResult Omnivore::decode(const Json &object, const JsonPlace &) const
{
    if (!object["content"].hasText())
        return onlyLink();
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = firstLine(object, {"title"});
    const QString plain = setBody(captured, firstText(object, {"content"}));
    article.summary = plainText(firstText(object, {"description"}));
    article.author = personName(object["author"]);
    article.source = firstLine(object, {"siteName"});
    article.url = firstUrl(object, {"url", "originalArticleUrl"});
    captured.baseUrl = QUrl(article.url);
    article.key = keyWithoutId(QStringLiteral("omnivore"), article.url, {article.title, plain});
    article.published = readTime(object["publishedAt"]);
    article.modified = readTime(object["updatedAt"]);
    article.saved = readTime(object["savedAt"]);
    const bool archived = object["state"].text().compare(u"archived", Qt::CaseInsensitive) == 0;
    constexpr double Through = 98; // percent; the last lines are seldom scrolled to
    captured.states = {namesIn(object["labels"]), archived || object["readingProgress"].number().value_or(0) >= Through,
                       false, archived};
    readWords(captured, plain);
    return found(std::move(captured));
}
