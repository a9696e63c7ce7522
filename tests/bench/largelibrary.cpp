// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/largelibrary.h"

#include "html/sanitizer.h"
#include "library/searchreader.h"
#include "search/generatedlibrary.h"
#include "store/articlestore.h"
#include "store/backup.h"
#include "store/organiser.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr int Batch = 500;
constexpr int Tickers = 6000;
constexpr int BodyCharacters = 300;

/// Below `limit`, small numbers often: 1/rank.
int zipf(ArticleGenerator &random, int limit)
{
    return std::min(limit - 1, int(std::pow(double(limit), random.below(1'000'000) / 1e6)) - 1);
}

TickerId tickerId(int rank)
{
    const QString text = rank % 4 == 0 ? QStringLiteral("BK%1").arg(4000 + rank) : QString::number(600000 + rank);
    return *TickerId::parse(text);
}

NewArticle articleOf(ArticleGenerator &random, int number)
{
    const SearchedText text = random.article(BodyCharacters);
    NewArticle made;
    made.article.key = {QStringLiteral("tiger"), ArticleKey::Kind::News, QString::number(1'000'000 + number)};
    made.article.title = text.title;
    made.article.source = QStringLiteral("来源 %1").arg(zipf(random, 40) + 1);
    made.article.author = QStringLiteral("作者 %1").arg(zipf(random, 400) + 1);
    made.article.language = QStringLiteral("zh");
    made.article.url = QStringLiteral("https://example.com/%1").arg(number);
    made.article.published = QDateTime(QDate(2021, 1, 1), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600)
                                 .addSecs(qint64(random.below(5 * 365 * 24 * 60)) * 60);
    made.article.saved = made.article.published.addDays(random.below(30));
    for (int wanted = zipf(random, 21); wanted > 0; --wanted) {
        const int rank = zipf(random, Tickers);
        const TickerId id = tickerId(rank);
        if (std::none_of(made.tickers.cbegin(), made.tickers.cend(),
                         [&](const TickerMention &each) { return each.id == id; }))
            made.tickers.append({id, QStringLiteral("公司 %1").arg(rank), TickerOrigin::Related});
    }
    made.article.tickers = made.tickers;
    made.text = text.body;
    made.excerpt = text.body.left(200);
    made.html = "<p>" + text.body.toHtmlEscaped().toUtf8() + "</p>";
    made.policy = SanitizerPolicy; // no upkeep while it is measured
    made.characters = 50 + zipf(random, 20000);
    made.original = QByteArray::number(number);
    return made;
}

/// Each of the articles with the chance of `percent`.
QList<ArticleId> some(ArticleGenerator &random, const QList<ArticleId> &ids, int percent)
{
    QList<ArticleId> picked;
    for (const ArticleId id : ids)
        if (random.below(100) < percent)
            picked.append(id);
    return picked;
}

}

Status makeLargeLibrary(const QString &folder, int articles)
{
    const auto store = ArticleStore::open(folder, ArticleStore::Access::Write);
    if (!store)
        return store.error();
    ArticleGenerator random(20260301);
    for (int done = 0; done < articles;) {
        QList<NewArticle> batch;
        for (; batch.size() < Batch && done < articles; ++done)
            batch.append(articleOf(random, done));
        const auto stored = (*store)->add(batch);
        if (!stored)
            return stored.error();
        QList<ArticleId> ids;
        for (const Stored &each : *stored)
            ids.append(each.id);
        Organiser organiser((*store)->database());
        using Kind = Action::Kind;
        const QString tag = QStringLiteral("标签 %1").arg(zipf(random, 12) + 1);
        for (const Action &action :
             {Action{Kind::Read, some(random, ids, 90), {}, {}}, Action{Kind::Star, some(random, ids, 3), {}, {}},
              Action{Kind::Archive, some(random, ids, 30), {}, {}}, Action{Kind::Trash, some(random, ids, 1), {}, {}},
              Action{Kind::AddTag, some(random, ids, 10), tag, {}}})
            if (const auto applied = organiser.apply(action); !applied)
                return applied.error();
    }
    if (const auto made = Backup::makeIfDue((*store)->database(), QDateTime::currentDateTimeUtc()); !made)
        return made.error();
    const auto index = IndexKeeper::open(folder);
    if (!index)
        return index.error();
    while (true) {
        const auto progress = (*index)->step();
        if (!progress)
            return progress.error();
        if (progress->isComplete())
            break;
    }
    while (true) {
        const auto more = (*index)->tidy();
        if (!more)
            return more.error();
        if (!*more)
            return Done{};
    }
}
