// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"

#include <QMap>
#include <QStringList>

#include <utility>

/// What a capture gave, as text that a table row can spell. One article is "family/kind/id|title|author|source".
namespace Described {

inline QString key(const ArticleKey &key)
{
    static const char *const kinds[] = {"post", "news", "content"};
    const QString id = key.kind == ArticleKey::Kind::Content ? QStringLiteral("*") : key.id;
    return key.family + u'/' + QLatin1String(kinds[int(key.kind)]) + u'/' + id;
}

inline QString ticker(const TickerMention &mention)
{
    static const char *const origins[] = {"link", "related", "symbols", "cashtag"};
    return mention.id.toString() + u'=' + mention.name + u'@' + QLatin1String(origins[int(mention.origin)]);
}

/// Named fields of the one article; "" for what is empty.
inline QMap<QString, QString> fields(const CapturedArticle &captured)
{
    const Article &article = captured.article;
    QStringList tickers;
    for (const TickerMention &mention : article.tickers)
        tickers << ticker(mention);
    QStringList comments;
    for (const Comment &comment : article.comments)
        comments << comment.author + u':' + comment.text;
    QStringList states = captured.states.tags;
    for (const auto &[state, has] :
         {std::pair("read", captured.states.read), std::pair("starred", captured.states.starred),
          std::pair("archived", captured.states.archived)})
        if (has)
            states << QLatin1Char('+') + QLatin1StringView(state);
    const Share share = captured.share.value_or(Share());
    return {{QStringLiteral("key"), key(article.key)},
            {QStringLiteral("title"), article.title},
            {QStringLiteral("author"), article.author},
            {QStringLiteral("source"), article.source},
            {QStringLiteral("language"), article.language},
            {QStringLiteral("url"), article.url},
            {QStringLiteral("summary"), article.summary},
            {QStringLiteral("disclaimer"), article.disclaimer},
            {QStringLiteral("published"), article.published.toString(Qt::ISODate)},
            {QStringLiteral("modified"), article.modified.toString(Qt::ISODate)},
            {QStringLiteral("partial"), article.partial ? QStringLiteral("yes") : QString()},
            {QStringLiteral("tickers"), tickers.join(u' ')},
            {QStringLiteral("comments"), comments.join(u';')},
            {QStringLiteral("body"), QString::fromUtf8(captured.body)},
            {QStringLiteral("format"), captured.bodyFormat == CapturedArticle::BodyFormat::Html
                                           ? QStringLiteral("html")
                                           : QStringLiteral("text")},
            {QStringLiteral("share"), captured.share ? share.author + u':' + share.text : QString()},
            {QStringLiteral("badge"), share.badge},
            {QStringLiteral("states"), states.join(u';')},
            {QStringLiteral("note"), captured.note.isEmpty() ? QString() : QStringLiteral("noted")}};
}

/// All articles by key, refusals as "refused" with their place.
inline QStringList outline(const CaptureResult &result)
{
    QStringList lines;
    for (const CapturedArticle &captured : result.articles)
        lines << key(captured.article.key) + (captured.share ? u'<' + captured.share->id : QString()) +
                     (captured.article.partial ? QStringLiteral(" partial") : QString());
    for (const CaptureRefusal &refusal : result.refusals)
        lines << QStringLiteral("refused ") + refusal.place;
    return lines;
}

}
