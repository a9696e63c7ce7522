// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// Captures written for the tests, in the shape of the Tiger family.
namespace Captures {

struct News
{
    QString id = QStringLiteral("1200000001");
    QString title = QStringLiteral("海上风电的铜缆账本");
    QString content =
        QStringLiteral("<p>第一段说的是<a href=\"https://laohu8.com/S/NVDA\">英伟达</a>。</p><p>第二段。</p>");
    QString media = QStringLiteral("测试日报");
    QString sourceUrl;           ///< empty: the post names none
    qint64 seconds = 1717382755; ///< 2024-06-03 10:45:55 in UTC+8
    QJsonObject related{{QStringLiteral("NVDA"), QStringLiteral("英伟达")},
                        {QStringLiteral("BK4554"), QStringLiteral("元宇宙")}};
};

inline QJsonObject newsObject(const News &news)
{
    QJsonObject object{{QStringLiteral("id"), news.id},
                       {QStringLiteral("kind"), QStringLiteral("news")},
                       {QStringLiteral("title"), news.title},
                       {QStringLiteral("content"), news.content},
                       {QStringLiteral("media"), news.media},
                       {QStringLiteral("pubTimestamp"), news.seconds},
                       {QStringLiteral("language"), QStringLiteral("zh")},
                       {QStringLiteral("relate_stocks"), news.related}};
    if (!news.sourceUrl.isEmpty())
        object.insert(QStringLiteral("source_url"), news.sourceUrl);
    return object;
}

/// The state of a page with one post that shares `news`.
inline QByteArray postPage(const News &news, const QString &postId = QStringLiteral("312000000000001"),
                           const QString &words = QStringLiteral("值得一读"))
{
    const QJsonObject author{{QStringLiteral("id"), QStringLiteral("35")},
                             {QStringLiteral("name"), QStringLiteral("阿测")}};
    const QJsonObject post{
        {QStringLiteral("id"), postId},
        {QStringLiteral("tweetId"), postId},
        {QStringLiteral("gmtCreate"), qint64(1717383904507)},
        {QStringLiteral("gmtModify"), qint64(1717383906557)},
        {QStringLiteral("author"), author},
        {QStringLiteral("text"), words},
        {QStringLiteral("htmlText"), QString(QStringLiteral("<p>") + words + QStringLiteral("</p>"))},
        {QStringLiteral("repostId"), news.id.toLongLong()},
        {QStringLiteral("repostType"), 2},
        {QStringLiteral("repost"), newsObject(news)}};
    const QJsonObject page{{QStringLiteral("detailType"), 1},
                           {QStringLiteral("data"), post},
                           {QStringLiteral("url"), QString(QStringLiteral("/m/post/") + postId)}};
    return QJsonDocument(page).toJson(QJsonDocument::Compact);
}

inline QString write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
    return path;
}

}
