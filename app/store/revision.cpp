// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/revision.h"

#include "store/articlereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Revision {

namespace {

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODateWithMs) : QString();
}

}

QString record(const Article &article, const QList<TickerMention> &tickers)
{
    QJsonArray tickerList;
    for (const TickerMention &mention : tickers)
        tickerList.append(QJsonObject{{QStringLiteral("symbol"), mention.id.toString()},
                                      {QStringLiteral("name"), mention.name},
                                      {QStringLiteral("origin"), ArticleReader::originName(mention.origin)}});
    QJsonArray commentList;
    for (const Comment &comment : article.comments)
        commentList.append(QJsonObject{{QStringLiteral("author"), comment.author},
                                       {QStringLiteral("time"), isoTime(comment.time)},
                                       {QStringLiteral("text"), comment.text}});
    const QJsonObject object{
        {QStringLiteral("title"), article.title},
        {QStringLiteral("author"), article.author},
        {QStringLiteral("source"), article.source},
        {QStringLiteral("language"), article.language},
        {QStringLiteral("url"), article.url},
        {QStringLiteral("summary"), article.summary},
        {QStringLiteral("disclaimer"), article.disclaimer},
        {QStringLiteral("published"), isoTime(article.published)},
        {QStringLiteral("saved"), isoTime(article.saved)},
        {QStringLiteral("tickers"), tickerList},
        {QStringLiteral("comments"), commentList},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QDateTime savedIn(const QString &record)
{
    const QJsonObject object = QJsonDocument::fromJson(record.toUtf8()).object();
    return QDateTime::fromString(object.value(QStringLiteral("saved")).toString(), Qt::ISODateWithMs);
}

}
