// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/jsonfeed.h"

#include "capture/fields.h"
#include "capture/times.h"

bool JsonFeed::recognises(const Json &object, const JsonPlace &place) const
{
    const bool hasBody = object["content_html"].hasText() || object["content_text"].hasText();
    // The holder comes last: it may be a map of a hundred thousand.
    return hasBody &&
           (object["date_published"].isPresent() || (object["content_html"].isPresent() && object["url"].isPresent()) ||
            place.holder["version"].text().contains(u"jsonfeed.org"));
}

CaptureResult JsonFeed::decode(const Json &object, const JsonPlace &place) const
{
    CapturedArticle captured;
    Article &article = captured.article;
    const Json feed = place.holder;
    article.title = firstLine(object, {"title"});
    article.summary = plainText(firstText(object, {"summary"}));
    const QString plain = setBody(captured, firstText(object, {"content_html", "content_text"}));
    article.url = firstUrl(object, {"external_url", "url"});
    captured.baseUrl = QUrl(firstUrl(object, {"url", "external_url"}));

    const QString family = QStringLiteral("jsonfeed");
    const QString id = object["id"].text().trimmed();
    if (!id.isEmpty() && id.size() <= 1000)
        article.key = {family, ArticleKey::Kind::News,
                       cleanUrl(id).isEmpty() ? firstUrl(feed, {"feed_url", "home_page_url"}) + u'#' + id : id};
    else
        article.key = {family, ArticleKey::Kind::Content, contentId({article.title, plain})};
    for (const Json &person : {object["authors"], object["author"], feed["authors"], feed["author"]}) {
        if (article.author = personName(person); !article.author.isEmpty())
            break;
    }
    article.source = firstLine(feed, {"title"});
    article.published = readTime(object["date_published"]);
    article.modified = readTime(object["date_modified"]);
    readWords(captured, plain, object["language"].isPresent() ? object["language"] : feed["language"]);
    return found(std::move(captured));
}
