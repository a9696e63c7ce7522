// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlestore.h"

/// Small articles for the store's tests; written for them.
namespace Samples {

inline QDateTime beijing(int day, int hour = 9)
{
    return QDateTime(QDate(2025, 3, day), QTime(hour, 30), Qt::OffsetFromUTC, 8 * 3600);
}

inline TickerMention mention(const char *symbol, const QString &name, TickerOrigin origin = TickerOrigin::Related)
{
    return {*TickerId::parse(QString::fromLatin1(symbol)), name, origin};
}

inline NewArticle article(const QString &id, const QString &title = QStringLiteral("港口吞吐量连续三个月回升"),
                          const QString &text = QStringLiteral("码头上的吊机整夜未停。\n运价却仍在低位。"))
{
    NewArticle made;
    made.article.key = {QStringLiteral("tiger"), ArticleKey::Kind::News, id};
    made.article.title = title;
    made.article.source = QStringLiteral("海风周报");
    made.article.language = QStringLiteral("zh");
    made.article.url = QStringLiteral("https://example.com/news/") + id;
    made.article.published = beijing(3);
    made.article.modified = beijing(4);
    made.article.saved = beijing(20);
    made.article.tickers = {mention("BK9001", QStringLiteral("航运")), mention("00316", QStringLiteral("东方海外"))};
    made.tickers = made.article.tickers;
    made.html = "<p>" + text.toUtf8() + "</p>";
    made.policy = 1;
    made.text = text;
    made.excerpt = text.section(u'\n', 0, 0);
    made.characters = 17;
    made.words = 0;
    made.original =
        "{\"id\":\"" + id.toUtf8() + "\",\"title\":\"" + title.toUtf8() + "\",\"text\":\"" + text.toUtf8() + "\"}";
    return made;
}

inline Share share(const QString &post, const QString &words = QStringLiteral("值得一读"))
{
    return {post,
            QStringLiteral("观潮人"),
            QStringLiteral("老船长"),
            beijing(5),
            words,
            QStringLiteral("https://example.com/post/") + post};
}

}
