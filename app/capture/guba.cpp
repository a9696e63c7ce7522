// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/guba.h"

#include "capture/fields.h"
#include "capture/times.h"

bool Guba::recognises(const Json &object, const JsonPlace &) const
{
    return !object["post_id"].text().isEmpty() && !firstText(object, {"post_title", "post_content"}).isEmpty();
}

CaptureResult Guba::decode(const Json &object, const JsonPlace &) const
{
    CapturedArticle captured;
    Article &article = captured.article;
    article.key = {QStringLiteral("guba"), ArticleKey::Kind::Post, object["post_id"].text()};
    article.title = firstLine(object, {"post_title"});
    const QString plain = setBody(captured, firstText(object, {"post_content", "post_abstract", "post_title"}));
    // A list's line must never take the place of the whole post.
    article.partial = !object["post_content"].hasText();
    article.author = personName(object["post_user"]);
    article.source = QStringLiteral("东方财富股吧");
    article.published = readTime(object["post_publish_time"]);
    article.url = firstUrl(object, {"post_url", "url"});
    captured.baseUrl = QUrl(article.url);
    TickerGatherer tickers;
    for (const Json &board : {object, object["post_guba"]})
        tickers.add(board["stockbar_code"].text(), firstLine(board, {"stockbar_name"}), TickerOrigin::Symbols);
    readWords(captured, plain, {}, std::move(tickers));
    return found(std::move(captured));
}
