// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

/// Captures in the shape of the Tiger family, with words made for the tests.
namespace Posts {

inline QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// An original post. `number` is its id, and varies its text.
inline QJsonObject post(qint64 number, const QString &words = QString())
{
    const QString text =
        words.isEmpty() ? QStringLiteral("第%1号随笔:码头上的吊机整夜未停,运价却仍在低位。").arg(number) : words;
    return {
        {QStringLiteral("id"), number},
        {QStringLiteral("tweetId"), QString::number(number)},
        {QStringLiteral("gmtCreate"), 1700000000000 + number * 1000},
        {QStringLiteral("gmtModify"), 1700000000000 + number * 1000},
        {QStringLiteral("author"),
         QJsonObject{{QStringLiteral("id"), 5001}, {QStringLiteral("name"), QStringLiteral("观潮人")}}},
        {QStringLiteral("title"), QStringLiteral("随笔 %1").arg(number)},
        {QStringLiteral("htmlText"),
         QStringLiteral("<p>%1</p><p>见 <a href=\"https://laohu8.com/S/NVDA\">算力</a>。</p>").arg(text)},
        {QStringLiteral("text"), text},
        {QStringLiteral("link"), QStringLiteral("https://laohu8.com/post/%1").arg(number)},
        {QStringLiteral("viewCount"), 3},
        {QStringLiteral("symbols"), QJsonArray{}},
    };
}

/// A page state that holds one post.
inline QByteArray page(const QJsonObject &post)
{
    return json(
        {{QStringLiteral("i18n"), QJsonObject{{QStringLiteral("language"), QStringLiteral("zh_CN")}}},
         {QStringLiteral("detailType"), 1},
         {QStringLiteral("data"), post},
         {QStringLiteral("commentList"), QJsonArray{}},
         {QStringLiteral("url"), QStringLiteral("/m/post/%1").arg(post.value(QStringLiteral("id")).toInteger())}});
}

/// An API's list of posts.
inline QByteArray list(qint64 first, int count)
{
    QJsonArray items;
    for (int i = 0; i < count; ++i)
        items.append(post(first + i));
    return json({{QStringLiteral("items"), items}, {QStringLiteral("pageSize"), count}});
}

}
