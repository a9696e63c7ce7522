// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/reddit.h"

#include "capture/comments.h"
#include "capture/fields.h"
#include "capture/times.h"
#include "markup/references.h"

namespace {

/// Of a post's own page: two lists, the post and what was said of it.
QList<Comment> commentsOf(const JsonPlace &place)
{
    const auto parts = place.root.array();
    if (!parts || parts->size() < 2 ||
        Json(parts->at(0))["data"]["children"].array().value_or(simdjson::dom::array()).size() != 1)
        return {};
    return readComments(Json(parts->at(1))["data"]["children"]);
}

}

bool Reddit::recognises(const Json &object, const JsonPlace &) const
{
    return object["subreddit"].isString() && object["title"].hasText() && object["created_utc"].isPresent() &&
           object["selftext"].isString();
}

CaptureResult Reddit::decode(const Json &object, const JsonPlace &place) const
{
    CapturedArticle captured;
    Article &article = captured.article;
    article.comments = commentsOf(place);
    const QString linked = firstUrl(object, {"url_overridden_by_dest", "url"});
    // Its HTML is escaped once more.
    QString words = Markup::decodeReferences(firstText(object, {"selftext_html"}));
    if (words.isEmpty())
        words = firstText(object, {"selftext"});
    if (words.isEmpty() && article.comments.isEmpty())
        return onlyLink();
    if (words.isEmpty())
        words = QStringLiteral("<p><a href=\"%1\">%1</a></p>").arg(linked.toHtmlEscaped());
    article.title = firstLine(object, {"title"});
    const QString plain = setBody(captured, words);
    const QString id = firstText(object, {"name", "id"});
    article.key = {QStringLiteral("reddit"), ArticleKey::Kind::Post, id.startsWith(u"t3_") ? id.sliced(3) : id};
    article.author = firstLine(object, {"author"});
    article.source = QStringLiteral("r/") + firstLine(object, {"subreddit"});
    article.published = readTime(object["created_utc"]);
    article.modified = readTime(object["edited"]);
    article.url = urlOn(QStringLiteral("https://www.reddit.com"), object["permalink"].text());
    captured.baseUrl = QUrl(article.url);
    readWords(captured, plain);
    return found(std::move(captured));
}
