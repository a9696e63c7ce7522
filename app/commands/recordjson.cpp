// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/recordjson.h"

#include <QJsonArray>

#include <algorithm>

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}
QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toString(Qt::ISODate)) : QJsonValue();
}

QString kindName(TickerKind kind)
{
    switch (kind) {
    case TickerKind::Stock:
        return QStringLiteral("stock");
    case TickerKind::Concept:
        return QStringLiteral("concept");
    case TickerKind::Fund:
        return QStringLiteral("fund");
    case TickerKind::Index:
        return QStringLiteral("index");
    case TickerKind::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

QString originName(TickerOrigin origin)
{
    switch (origin) {
    case TickerOrigin::Link:
        return QStringLiteral("link");
    case TickerOrigin::Related:
        return QStringLiteral("related");
    case TickerOrigin::Symbols:
        return QStringLiteral("symbols");
    case TickerOrigin::Cashtag:
        return QStringLiteral("cashtag");
    }
    Q_UNREACHABLE();
}

QString keyKindName(ArticleKey::Kind kind)
{
    switch (kind) {
    case ArticleKey::Kind::Post:
        return QStringLiteral("post");
    case ArticleKey::Kind::News:
        return QStringLiteral("news");
    case ArticleKey::Kind::Content:
        return QStringLiteral("content");
    }
    Q_UNREACHABLE();
}

QJsonObject ticker(const TickerMention &mention)
{
    return {{QStringLiteral("symbol"), mention.id.toString()},
            {QStringLiteral("name"), textOrNull(mention.name)},
            {QStringLiteral("kind"), kindName(mention.id.kind())}};
}

template <typename List, typename ToJson>
QJsonArray arrayOf(const List &list, ToJson toJson)
{
    QJsonArray array;
    for (const auto &value : list)
        array.append(toJson(value));
    return array;
}

}

QString RecordJson::outcomeName(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::New:
        return QStringLiteral("new");
    case ImportOutcome::Same:
        return QStringLiteral("same");
    case ImportOutcome::Revised:
        return QStringLiteral("revised");
    case ImportOutcome::Partial:
        return QStringLiteral("partial");
    case ImportOutcome::Share:
        return QStringLiteral("share");
    case ImportOutcome::Refused:
        return QStringLiteral("refused");
    }
    Q_UNREACHABLE();
}

QJsonObject RecordJson::importLine(const ImportLine &line)
{
    QJsonObject object{
        {QStringLiteral("input"), line.input},
        {QStringLiteral("member"), textOrNull(line.member)},
        {QStringLiteral("outcome"), outcomeName(line.outcome)},
        {QStringLiteral("articles"), arrayOf(line.articles, [](ArticleId id) { return QJsonValue(id); })},
        {QStringLiteral("reason"), textOrNull(line.reason)},
        {QStringLiteral("place"), textOrNull(line.place)},
        {QStringLiteral("family"), textOrNull(line.family)}};
    if (!line.shown.isEmpty()) // of saved pages alone
        object.insert(QStringLiteral("shown"), line.shown);
    return object;
}

QJsonObject RecordJson::importSummary(const ImportSummary &summary)
{
    QJsonObject counts{{QStringLiteral("inputs"), summary.inputs}, {QStringLiteral("seconds"), summary.seconds}};
    for (int i = 0; i <= int(ImportOutcome::Refused); ++i)
        counts.insert(outcomeName(ImportOutcome(i)), summary.counts[i]);
    return {{QStringLiteral("summary"), counts}};
}

QJsonObject RecordJson::row(const ArticleRow &row)
{
    const QJsonObject state{{QStringLiteral("read"), row.read},
                            {QStringLiteral("starred"), row.starred},
                            {QStringLiteral("archived"), row.archived},
                            {QStringLiteral("trashed"), row.trashed}};
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("source"), textOrNull(row.source)},
            {QStringLiteral("author"), textOrNull(row.author)},
            {QStringLiteral("published"), timeOrNull(row.published)},
            {QStringLiteral("saved"), timeOrNull(row.saved)},
            {QStringLiteral("language"), textOrNull(row.language)},
            {QStringLiteral("characters"), row.characters},
            {QStringLiteral("minutes"), row.minutes},
            {QStringLiteral("tickers"), arrayOf(row.tickers, ticker)},
            {QStringLiteral("url"), textOrNull(row.url)},
            {QStringLiteral("state"), state},
            {QStringLiteral("excerpt"), row.excerpt},
            {QStringLiteral("hits"), arrayOf(row.hits, [](const auto &hit) {
                 return QJsonValue(QJsonArray{hit.first, hit.second});
             })}};
}

QJsonObject RecordJson::info(const StoredArticle &stored)
{
    const Article &article = stored.article;
    const auto share = [](const Share &from) {
        return QJsonObject{{QStringLiteral("id"), from.id},
                           {QStringLiteral("author"), from.author},
                           {QStringLiteral("badge"), textOrNull(from.badge)},
                           {QStringLiteral("time"), timeOrNull(from.time)},
                           {QStringLiteral("text"), from.text},
                           {QStringLiteral("url"), textOrNull(from.url)}};
    };
    const auto comment = [](const Comment &from) {
        return QJsonObject{{QStringLiteral("author"), from.author},
                           {QStringLiteral("time"), timeOrNull(from.time)},
                           {QStringLiteral("text"), from.text}};
    };
    const auto mention = [](const TickerMention &from) {
        QJsonObject object = ticker(from);
        object.insert(QStringLiteral("from"), originName(from.origin));
        return object;
    };
    const auto image = [](const StoredImage &from) {
        return QJsonObject{{QStringLiteral("address"), QString::fromLatin1(from.address)},
                           {QStringLiteral("sha256"), QString::fromLatin1(from.hash)},
                           {QStringLiteral("format"), imageFormatName(from.header.format)},
                           {QStringLiteral("width"), from.header.width},
                           {QStringLiteral("height"), from.header.height},
                           {QStringLiteral("bytes"), from.bytes}};
    };
    QJsonObject object{{QStringLiteral("id"), stored.id},
                       {QStringLiteral("family"), article.key.family},
                       {QStringLiteral("keyKind"), keyKindName(article.key.kind)},
                       {QStringLiteral("key"), article.key.id},
                       {QStringLiteral("title"), article.title},
                       {QStringLiteral("source"), textOrNull(article.source)},
                       {QStringLiteral("author"), textOrNull(article.author)},
                       {QStringLiteral("language"), textOrNull(article.language)},
                       {QStringLiteral("url"), textOrNull(article.url)},
                       {QStringLiteral("summary"), textOrNull(article.summary)},
                       {QStringLiteral("published"), timeOrNull(article.published)},
                       {QStringLiteral("modified"), timeOrNull(article.modified)},
                       {QStringLiteral("saved"), timeOrNull(article.saved)},
                       {QStringLiteral("partial"), article.partial},
                       {QStringLiteral("characters"), stored.characters},
                       {QStringLiteral("words"), stored.words},
                       {QStringLiteral("minutes"), stored.minutes},
                       {QStringLiteral("tickers"), arrayOf(stored.tickers, mention)},
                       {QStringLiteral("shares"), arrayOf(stored.shares, share)},
                       {QStringLiteral("comments"), arrayOf(article.comments, comment)},
                       {QStringLiteral("images"), arrayOf(stored.images, image)},
                       {QStringLiteral("original"), QString::fromLatin1(stored.originalHash)},
                       {QStringLiteral("policy"), stored.policy}};
    if (!stored.shown.isEmpty()) // of saved pages alone
        object.insert(QStringLiteral("shown"), stored.shown);
    if (stored.found)
        object.insert(QStringLiteral("found"),
                      QJsonObject{{QStringLiteral("title"), stored.found->title},
                                  {QStringLiteral("source"), textOrNull(stored.found->source)},
                                  {QStringLiteral("author"), textOrNull(stored.found->author)},
                                  {QStringLiteral("published"), timeOrNull(stored.found->published)}});
    return object;
}
