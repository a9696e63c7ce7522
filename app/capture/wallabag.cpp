// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/wallabag.h"

#include "capture/fields.h"
#include "capture/times.h"

bool Wallabag::recognises(const Json &object, const JsonPlace &) const
{
    const bool first = object["is_read"].isPresent() && object["is_fav"].isPresent(); // version 1
    const bool marks = first || object["is_archived"].isPresent() || object["published_by"].isPresent() ||
                       object["domain_name"].isPresent();
    return marks && object["content"].hasText() && !firstText(object, {"title", "url"}).isEmpty();
}

namespace {

/// Names in an export, objects with a label in what the API answers.
QStringList tagsOf(const Json &tags)
{
    QStringList names;
    if (const auto list = tags.array())
        for (simdjson::dom::element tag : *list)
            names.append(Json(tag).isObject() ? firstLine(Json(tag), {"label", "slug"}) : Json(tag).text());
    return names;
}

}

CaptureResult Wallabag::decode(const Json &object, const JsonPlace &) const
{
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = firstLine(object, {"title"});
    const QString plain = setBody(captured, firstText(object, {"content"}));
    article.url = firstUrl(object, {"url", "given_url"});
    captured.baseUrl = QUrl(article.url);
    article.key = keyWithoutId(QStringLiteral("wallabag"), article.url, {article.title, plain});
    article.author = personName(object["published_by"]);
    article.source = firstLine(object, {"domain_name"});
    article.published = readTime(object["published_at"]);
    article.modified = readTime(object["updated_at"]);
    article.saved = readTime(object["created_at"]);
    const bool archived = object["is_archived"].isTrue() || object["is_read"].isTrue();
    captured.states = {tagsOf(object["tags"]), archived, object["is_starred"].isTrue() || object["is_fav"].isTrue(),
                       archived}; // archiving there is how one has read it
    readWords(captured, plain, object["language"]);
    return found(std::move(captured));
}
