// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/weibo.h"

#include "capture/fields.h"
#include "capture/times.h"

#include <QCoreApplication>

namespace {

bool isStatus(const Json &object)
{
    return object["user"]["screen_name"].isString() && object["created_at"].isString() &&
           (!object["mid"].text().isEmpty() || !object["mblogid"].text().isEmpty()) && object["text"].hasText();
}

QString wordsOf(const Json &status)
{
    const QString whole = firstText(status["longText"], {"longTextContent", "content"});
    return whole.isEmpty() ? firstText(status, {"text", "text_raw"}) : whole;
}

QString addressOf(const Json &status)
{
    const QString id = firstText(status, {"bid", "mblogid"});
    const QString user = status["user"]["id"].text();
    return id.isEmpty() || user.isEmpty() ? QString() : QStringLiteral("https://weibo.com/%1/%2").arg(user, id);
}

}

bool Weibo::recognises(const Json &object, const JsonPlace &) const
{
    return isStatus(object);
}

CaptureResult Weibo::decode(const Json &object, const JsonPlace &) const
{
    const Json repost = object["retweeted_status"];
    const bool shares = isStatus(repost);
    const Json status = shares ? repost : object;
    CapturedArticle captured;
    Article &article = captured.article;
    const QString id = status["mid"].text();
    article.key = {QStringLiteral("weibo"), ArticleKey::Kind::Post, id.isEmpty() ? status["mblogid"].text() : id};
    const QString plain = setBody(captured, wordsOf(status));
    article.partial = status["isLongText"].isTrue() && !status["longText"].isObject();
    if (article.partial)
        captured.note = QCoreApplication::translate("Capture", "Only the beginning of this post was saved.");
    article.author = personName(status["user"]);
    article.source = QStringLiteral("微博");
    article.published = readTime(status["created_at"]);
    article.modified = readTime(status["edit_at"]);
    article.url = addressOf(status);
    captured.baseUrl = QUrl(article.url);
    readWords(captured, plain);
    if (shares)
        captured.share = Share{object["mid"].text(),           personName(object["user"]), {},
                               readTime(object["created_at"]), plainText(wordsOf(object)), addressOf(object)};
    return found(std::move(captured));
}
