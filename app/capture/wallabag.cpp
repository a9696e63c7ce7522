#include "capture/wallabag.h"

#include "capture/fields.h"
#include "capture/times.h"

bool Wallabag::recognises(const Json &object, const JsonPlace &) const
{
    const bool marks =
        object["is_archived"].isPresent() || object["published_by"].isPresent() || object["domain_name"].isPresent();
    return marks && object["content"].hasText() && !firstText(object, {"title", "url"}).isEmpty();
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
    readWords(captured, plain, object["language"]);
    return found(std::move(captured));
}
