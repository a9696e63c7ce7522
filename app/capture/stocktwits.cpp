// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/stocktwits.h"

#include "capture/fields.h"
#include "capture/times.h"
#include "markup/references.h"

bool StockTwits::recognises(const Json &object, const JsonPlace &) const
{
    return object["body"].hasText() && object["user"]["username"].isString() && object["created_at"].isPresent() &&
           (object["symbols"].isArray() || object["source"].isObject() || object["entities"].isObject());
}

CaptureResult StockTwits::decode(const Json &object, const JsonPlace &) const
{
    CapturedArticle captured;
    Article &article = captured.article;
    const QString id = object["id"].text();
    const QString plain = Markup::decodeReferences(firstText(object, {"body"}));
    captured.body = plain.toUtf8();
    article.author = firstLine(object["user"], {"username", "name"});
    article.source = QStringLiteral("StockTwits");
    article.published = readTime(object["created_at"]);
    article.url = id.isEmpty()
                      ? QString()
                      : cleanUrl(QStringLiteral("https://stocktwits.com/%1/message/%2").arg(article.author, id));
    article.key = id.isEmpty() ? ArticleKey{QStringLiteral("stocktwits"), ArticleKey::Kind::Content,
                                            contentId({article.author, plain})}
                               : ArticleKey{QStringLiteral("stocktwits"), ArticleKey::Kind::Post, id};
    captured.baseUrl = QUrl(article.url);
    TickerGatherer tickers;
    if (const auto symbols = object["symbols"].array())
        for (simdjson::dom::element symbol : *symbols)
            tickers.add(firstText(Json(symbol), {"symbol"}), firstLine(Json(symbol), {"title"}), TickerOrigin::Symbols);
    readWords(captured, plain, {}, std::move(tickers));
    return found(std::move(captured));
}
