// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/tweets.h"

#include "capture/fields.h"
#include "capture/times.h"
#include "markup/references.h"

namespace {

bool isPost(const Json &object)
{
    const bool own = object["full_text"].hasText() && object["created_at"].isString() &&
                     (object["id_str"].isPresent() || object["id"].isPresent());
    const bool second = object["text"].hasText() && object["created_at"].isString() && object["id"].isPresent() &&
                        (object["author_id"].isPresent() || object["edit_history_tweet_ids"].isArray());
    return own || second;
}

/// Short addresses by the long ones that they stand for, those of its own pictures by nothing.
QString withWholeAddresses(QString text, const Json &entities)
{
    for (const char *list : {"urls", "media"}) {
        const auto entries = entities[list].array();
        if (!entries)
            continue;
        for (simdjson::dom::element element : *entries) {
            const Json entry(element);
            const QString shortened = entry["url"].text();
            if (!shortened.isEmpty())
                text.replace(shortened,
                             std::string_view(list) == "urls" ? firstText(entry, {"expanded_url"}) : QString());
        }
    }
    return text.trimmed();
}

Json authorOf(const Json &object, const JsonPlace &place)
{
    if (object["user"].isObject())
        return object["user"];
    const Json result = place.holder["core"]["user_results"]["result"];
    if (result["core"].isObject())
        return result["core"];
    if (result.isObject())
        return result["legacy"];
    const QString id = object["author_id"].text();
    if (const auto users = place.root["includes"]["users"].array(); users && !id.isEmpty())
        for (simdjson::dom::element user : *users)
            if (Json(user)["id"].text() == id)
                return Json(user);
    return {};
}

}

bool Tweets::recognises(const Json &object, const JsonPlace &) const
{
    return isPost(object);
}

CaptureResult Tweets::decode(const Json &object, const JsonPlace &place) const
{
    CapturedArticle captured;
    Article &article = captured.article;
    const QString id = firstText(object, {"id_str"}).isEmpty() ? object["id"].text() : firstText(object, {"id_str"});
    article.key = {QStringLiteral("x"), ArticleKey::Kind::Post, id};
    const QString longText = firstText(place.holder["note_tweet"]["note_tweet_results"]["result"], {"text"});
    const QString whole = longText.isEmpty() ? firstText(object["note_tweet"], {"text"}) : longText;
    const QString words = whole.isEmpty() ? firstText(object, {"full_text", "text"}) : whole;
    const QString plain = setBody(captured, withWholeAddresses(Markup::decodeReferences(words), object["entities"]));
    captured.bodyFormat = CapturedArticle::BodyFormat::Text;
    const Json author = authorOf(object, place);
    article.author = firstLine(author, {"name", "screen_name", "username"});
    article.source = QStringLiteral("X");
    article.published = readTime(object["created_at"]);
    const QString handle = firstText(author, {"screen_name", "username"});
    article.url =
        cleanUrl(QStringLiteral("https://x.com/%1/status/%2").arg(handle.isEmpty() ? QStringLiteral("i") : handle, id));
    captured.baseUrl = QUrl(article.url);
    TickerGatherer tickers;
    for (const char *list : {"symbols", "cashtags"})
        if (const auto symbols = object["entities"][list].array())
            for (simdjson::dom::element symbol : *symbols)
                tickers.add(firstText(Json(symbol), {"text", "tag"}), {}, TickerOrigin::Symbols);
    readWords(captured, plain, object["lang"], std::move(tickers));
    return found(std::move(captured));
}
