// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlereader.h"

#include "article/reading.h"
#include "sqlite/query.h"
#include "store/compression.h"
#include "store/corrections.h"

#include <algorithm>
#include <array>

namespace ArticleReader {

namespace {

constexpr std::array Kinds = {QLatin1StringView("post"), QLatin1StringView("news"), QLatin1StringView("content")};
constexpr std::array Origins = {QLatin1StringView("link"), QLatin1StringView("related"), QLatin1StringView("symbols"),
                                QLatin1StringView("cashtag")};

/// The tables' CHECK constraints leave nothing but these names.
template <typename Enum, typename Names>
Enum fromName(const Names &names, const QString &name)
{
    return Enum(std::find(names.begin(), names.end(), name) - names.begin());
}

}

QString kindName(ArticleKey::Kind kind)
{
    return Kinds.at(size_t(kind));
}
ArticleKey::Kind kindNamed(const QString &name)
{
    return fromName<ArticleKey::Kind>(Kinds, name);
}
QString originName(TickerOrigin origin)
{
    return Origins.at(size_t(origin));
}

QVariant milliseconds(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}
QVariant offsetMinutes(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.offsetFromUtc() / 60) : QVariant();
}

QDateTime time(const Query &query, int column)
{
    if (query.value(column).isNull())
        return QDateTime();
    return QDateTime::fromMSecsSinceEpoch(query.number(column), Qt::OffsetFromUTC, int(query.number(column + 1)) * 60);
}

Tickers tickers(Database &database, ArticleId id)
{
    Query query(database, "SELECT t.symbol, a.name, a.origin, a.given FROM article_tickers a "
                          "JOIN tickers t ON t.id = a.ticker WHERE a.article = ? ORDER BY a.ordinal");
    Tickers found;
    if (!query.run(id))
        return found;
    while (query.next()) {
        const auto ticker = TickerId::parse(query.text(0));
        if (!ticker)
            continue;
        found.all.append({*ticker, query.text(1), fromName<TickerOrigin>(Origins, query.text(2))});
        if (!query.value(3).isNull())
            found.given.append({*ticker, query.text(1), fromName<TickerOrigin>(Origins, query.text(3))});
    }
    return found;
}

QList<TickerMention> hiddenTickers(Database &database, ArticleId id)
{
    Query query(database, "SELECT t.symbol, f.name, f.origin FROM found_tickers f JOIN tickers t ON t.id = f.ticker "
                          "WHERE f.article = ? ORDER BY f.ordinal");
    QList<TickerMention> found;
    if (query.run(id))
        while (query.next())
            if (const auto ticker = TickerId::parse(query.text(0)))
                found.append({*ticker, query.text(1), fromName<TickerOrigin>(Origins, query.text(2))});
    return found;
}

QList<Tag> tags(Database &database, ArticleId id)
{
    Query query(database, "SELECT t.name, t.colour FROM article_tags a JOIN tags t ON t.id = a.tag "
                          "WHERE a.article = ? ORDER BY t.folded");
    QList<Tag> list;
    if (!query.run(id))
        return list;
    while (query.next())
        list.append({query.text(0), query.text(1)});
    return list;
}

QList<Comment> comments(Database &database, ArticleId id)
{
    Query query(database, "SELECT author, time, time_offset, text FROM comments WHERE article = ? ORDER BY ordinal");
    QList<Comment> list;
    if (!query.run(id))
        return list;
    while (query.next())
        list.append({query.text(0), time(query, 1), query.text(3)});
    return list;
}

QList<Share> shares(Database &database, ArticleId id)
{
    Query query(database, "SELECT post, author, badge, time, time_offset, text, url FROM shares "
                          "WHERE article = ? ORDER BY time, id");
    QList<Share> list;
    if (!query.run(id))
        return list;
    while (query.next())
        list.append({query.text(0), query.text(1), query.text(2), time(query, 3), query.text(5), query.text(6)});
    return list;
}

QList<StoredImage> images(Database &database, ArticleId id)
{
    Query query(database,
                "SELECT l.address, lower(hex(i.hash)), i.format, i.width, i.height, length(i.bytes) "
                "FROM article_images l JOIN images i ON i.id = l.image WHERE l.article = ? ORDER BY l.address");
    QList<StoredImage> list;
    if (!query.run(id))
        return list;
    while (query.next())
        if (const auto format = imageFormatNamed(query.text(2)))
            list.append({query.bytes(0),
                         query.bytes(1),
                         {*format, int(query.number(3)), int(query.number(4))},
                         query.number(5)});
    return list;
}

QString note(Database &database, ArticleId id)
{
    Query query(database, "SELECT text FROM notes WHERE article = ?");
    return query.run(id) && query.next() ? query.text(0) : QString();
}

std::optional<StoredArticle> article(Database &database, ArticleId id)
{
    StoredArticle stored;
    {
        Query query(database,
                    "SELECT a.family, a.kind, a.key, a.title, a.author, a.source, a.language, a.url, a.summary, "
                    "a.disclaimer, a.published, a.published_offset, a.modified, a.modified_offset, a.saved, "
                    "a.saved_offset, a.partial, a.characters, a.words, b.html, b.policy, b.text, lower(hex(o.hash)), "
                    "b.shown, EXISTS (SELECT 1 FROM whole_pages WHERE article = a.id), "
                    "a.content "
                    "FROM articles a JOIN bodies b ON b.article = a.id JOIN originals o ON o.id = a.original "
                    "WHERE a.id = ?");
        if (!query.run(id) || !query.next())
            return std::nullopt;
        stored.id = id;
        Article &record = stored.article;
        record.key = {query.text(0), fromName<ArticleKey::Kind>(Kinds, query.text(1)), query.text(2)};
        record.title = query.text(3);
        record.author = query.text(4);
        record.source = query.text(5);
        record.language = query.text(6);
        record.url = query.text(7);
        record.summary = query.text(8);
        record.disclaimer = query.text(9);
        record.published = time(query, 10);
        record.modified = time(query, 12);
        record.saved = time(query, 14);
        record.partial = query.number(16) != 0;
        stored.characters = int(query.number(17));
        stored.words = int(query.number(18));
        stored.minutes = readingMinutes({stored.characters, stored.words});
        stored.html = Compression::unpack(query.bytes(19)).value_or(QByteArray());
        stored.policy = int(query.number(20));
        stored.text = query.text(21);
        stored.originalHash = query.bytes(22);
        stored.shown = query.text(23);
        stored.wantsWhole = query.number(24) != 0;
        stored.content = query.bytes(25);
    }
    stored.found = Corrections::found(database, id);
    Tickers found = tickers(database, id);
    stored.tickers = std::move(found.all);
    stored.article.tickers = std::move(found.given);
    stored.hiddenTickers = hiddenTickers(database, id);
    stored.article.comments = comments(database, id);
    stored.shares = shares(database, id);
    stored.images = images(database, id);
    stored.tags = tags(database, id);
    stored.note = note(database, id);
    return stored;
}

std::optional<ArticleRow> row(Database &database, ArticleId id)
{
    ArticleRow row;
    {
        Query query(database,
                    "SELECT shown_title, source, author, language, url, excerpt, published, published_offset, "
                    "saved, saved_offset, characters, words, partial, read, starred, archived, "
                    "trashed IS NOT NULL, EXISTS (SELECT 1 FROM notes WHERE article = id), kind, "
                    "(SELECT progress FROM places WHERE article = id) "
                    "FROM articles WHERE id = ?");
        if (!query.run(id) || !query.next())
            return std::nullopt;
        row.id = id;
        row.title = query.text(0);
        row.source = query.text(1);
        row.author = query.text(2);
        row.language = query.text(3);
        row.url = query.text(4);
        row.excerpt = query.text(5);
        row.published = time(query, 6);
        row.saved = time(query, 8);
        row.characters = int(query.number(10));
        row.words = int(query.number(11));
        row.minutes = readingMinutes({row.characters, row.words});
        row.partial = query.number(12) != 0;
        row.read = query.number(13) != 0;
        row.starred = query.number(14) != 0;
        row.archived = query.number(15) != 0;
        row.trashed = query.number(16) != 0;
        row.noted = query.number(17) != 0;
        row.progress = int(query.number(19));
        row.post = query.text(18) == kindName(ArticleKey::Kind::Post);
    }
    row.tags = tags(database, id);
    row.tickers = tickers(database, id).all;
    std::stable_partition(row.tickers.begin(), row.tickers.end(),
                          [](const TickerMention &mention) { return mention.id.kind() == TickerKind::Stock; });
    return row;
}

}
