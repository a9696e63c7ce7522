// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/xueqiu.h"

#include "capture/fields.h"
#include "capture/times.h"

#include <QCoreApplication>

namespace {

QString addressOf(const Json &status)
{
    return urlOn(QStringLiteral("https://xueqiu.com"), status["target"].text());
}

QString wordsOf(const Json &status)
{
    return firstText(status, {"text", "description"});
}

bool isStatus(const Json &object)
{
    return object["user"]["screen_name"].isString() && object["created_at"].isPresent() &&
           !object["id"].text().isEmpty() && (!wordsOf(object).isEmpty() || object["retweeted_status"].isObject());
}

}

bool Xueqiu::recognises(const Json &object, const JsonPlace &) const
{
    return isStatus(object);
}

CaptureResult Xueqiu::decode(const Json &object, const JsonPlace &place) const
{
    const Json quoted = object["retweeted_status"];
    const bool quotes = isStatus(quoted) && !wordsOf(quoted).isEmpty();
    const Json status = quotes ? quoted : object;
    if (wordsOf(status).isEmpty())
        return refused(QCoreApplication::translate("Capture", "The post has no text and no picture."), place);

    CapturedArticle captured;
    Article &article = captured.article;
    article.key = {QStringLiteral("xueqiu"), ArticleKey::Kind::Post, status["id"].text()};
    article.title = firstLine(status, {"title", "rawTitle"});
    const QString plain = setBody(captured, wordsOf(status));
    article.author = personName(status["user"]);
    article.source = QStringLiteral("雪球");
    article.published = readTime(status["created_at"]);
    article.modified = readTime(status["edited_at"]);
    article.url = addressOf(status);
    captured.baseUrl = QUrl(article.url);
    TickerGatherer tickers;
    tickers.addSymbols(status["stockCorrelation"]);
    readWords(captured, plain, {}, std::move(tickers));
    if (quotes)
        captured.share =
            Share{object["id"].text(),        personName(object["user"]), {}, readTime(object["created_at"]),
                  plainText(wordsOf(object)), addressOf(object)};
    return found(std::move(captured));
}
