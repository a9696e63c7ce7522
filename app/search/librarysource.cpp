// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/librarysource.h"

#include "article/pageaddress.h"
#include "article/tag.h"
#include "article/tickerspelling.h"
#include "search/folding.h"
#include "search/query.h"
#include "sqlite/query.h"

#include <QRegularExpression>

#include <limits>

namespace {

/// UTF-16 units in one batch of changes: so many of long articles as an index takes in about a second, and in some tens
/// of MB.
constexpr qsizetype MostUnits = 2'000'000;

qsizetype lengthOf(const std::optional<SearchedText> &text)
{
    return text ? text->title.size() + text->body.size() + text->author.size() + text->source.size() +
                      text->tickers.size()
                : 0;
}

/// Midnight of a day in the zone where an article was written, as milliseconds that this zone's clock shows.
qint64 localMidnight(const QDate &day, qint64 otherwise)
{
    return day.isValid() ? day.startOfDay(Qt::UTC).toMSecsSinceEpoch() : otherwise;
}

/// The longest word of an address after its host, in small letters: whoever has the address as its own holds it too.
QString longestWord(const QString &address)
{
    static const QRegularExpression words(QStringLiteral("(?<![%0-9a-z])[0-9a-z]+"));
    const QString path = address.mid(address.indexOf(u'/', QStringLiteral("https://").size())).toLower();
    QString longest;
    for (auto each = words.globalMatch(path); each.hasNext();)
        if (const QString word = each.next().captured(); word.size() > longest.size())
            longest = word;
    return longest;
}

}

LibrarySource::LibrarySource(Database &database)
    : m_database(database)
{
}

Result<QString> LibrarySource::libraryId()
{
    m_database.forgetError();
    Query query(m_database, "SELECT library FROM identity");
    if (!query.run() || !query.next())
        return m_database.error();
    return query.text(0);
}

Result<qint64> LibrarySource::latestChange()
{
    m_database.forgetError();
    Query query(m_database, "SELECT latest FROM change_count");
    if (!query.run() || !query.next())
        return m_database.error();
    return query.number(0);
}

Result<QList<ArticleChange>> LibrarySource::changesAfter(qint64 after, int limit)
{
    m_database.forgetError();
    QList<ArticleChange> changes;
    {
        Query query(m_database, "SELECT number, article FROM changes WHERE number > ? ORDER BY number LIMIT ?");
        if (query.run(after, limit))
            while (query.next())
                changes.append({query.number(0), query.number(1), std::nullopt});
    }
    qsizetype units = 0;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (units > MostUnits) {
            changes.resize(i);
            break;
        }
        changes[i].text = text(changes[i].article);
        units += lengthOf(changes[i].text);
    }
    if (m_database.failed())
        return m_database.error();
    return changes;
}

Result<QList<std::pair<ArticleId, SearchedText>>> LibrarySource::texts(const QList<ArticleId> &ids)
{
    m_database.forgetError();
    QList<std::pair<ArticleId, SearchedText>> found;
    found.reserve(ids.size());
    for (ArticleId id : ids)
        if (auto searched = text(id))
            found.emplaceBack(id, *std::move(searched));
    if (m_database.failed())
        return m_database.error();
    return found;
}

std::optional<SearchedText> LibrarySource::text(ArticleId id)
{
    SearchedText text;
    {
        Query query(m_database, "SELECT a.title, b.text, a.author, a.source FROM articles a "
                                "JOIN bodies b ON b.article = a.id WHERE a.id = ?");
        if (!query.run(id) || !query.next())
            return std::nullopt;
        text = {query.text(0), query.text(1), query.text(2), query.text(3), QString()};
    }
    Query words(m_database,
                "SELECT text FROM shares WHERE article = ? UNION ALL SELECT text FROM comments WHERE article = ?");
    if (words.run(id, id))
        while (words.next())
            text.body += u'\n' + words.text(0);
    Query tickers(
        m_database,
        "SELECT t.symbol, m.name FROM article_tickers m JOIN tickers t ON t.id = m.ticker WHERE m.article = ?");
    if (tickers.run(id))
        while (tickers.next())
            text.tickers += tickers.text(0) + u'\n' + tickers.text(1) + u'\n';
    return text;
}

template <typename... Values>
Result<IdSet> LibrarySource::ids(const char *sql, const Values &...values)
{
    Query query(m_database, sql);
    IdSet found;
    if (query.run(values...))
        while (query.next())
            found.push_back(query.number(0));
    if (m_database.failed())
        return m_database.error();
    return sorted(std::move(found));
}

Result<IdSet> LibrarySource::satisfying(const Filter &filter)
{
    m_database.forgetError();
    switch (filter.kind) {
    case Filter::Kind::Ticker:
        return withTicker(filter.value);
    case Filter::Kind::Tag:
        return ids("SELECT g.article FROM tags w JOIN article_tags g ON g.tag = w.id WHERE w.folded = ?",
                   foldedTag(filter.value));
    case Filter::Kind::Language:
        return ids("SELECT id FROM articles WHERE lower(language) = ? OR substr(lower(language), 1, ?) = ?",
                   filter.value.toLower(), int(filter.value.size()) + 1, QString(filter.value.toLower() + u'-'));
    case Filter::Kind::Is:
        if (filter.value == u"unread")
            return ids("SELECT id FROM articles WHERE read = 0 AND archived = 0"); // as the sidebar counts
        if (filter.value == u"read")
            return ids("SELECT id FROM articles WHERE read = 1");
        if (filter.value == u"starred")
            return ids("SELECT id FROM articles WHERE starred = 1");
        if (filter.value == u"archived")
            return ids("SELECT id FROM articles WHERE archived = 1");
        return ids("SELECT id FROM articles WHERE partial = 1");
    case Filter::Kind::Has:
        if (filter.value == u"image")
            return ids("SELECT id FROM articles WHERE image = 1");
        if (filter.value == u"highlight")
            return ids("SELECT DISTINCT article FROM highlights");
        return ids("SELECT article FROM notes UNION SELECT article FROM highlights WHERE note <> ''");
    case Filter::Kind::Highlight:
        return highlighted(filter.value);
    case Filter::Kind::Address:
        return at(filter.value);
    case Filter::Kind::Written:
        return ids("SELECT id FROM articles WHERE published + published_offset * 60000 >= ? "
                   "AND published + published_offset * 60000 < ?",
                   localMidnight(filter.from, std::numeric_limits<qint64>::min()),
                   localMidnight(filter.until, std::numeric_limits<qint64>::max()));
    }
    Q_UNREACHABLE();
}

/// Every alias of a ticker means that ticker. Names are few (some per ticker) and folding them is quick.
Result<IdSet> LibrarySource::withTicker(const QString &symbolOrName)
{
    auto id = TickerSpelling::typed(symbolOrName);
    if (!id)
        id = TickerId::parse(symbolOrName);
    const QString wanted = fold(id ? id->toString() : symbolOrName);
    QList<qint64> tickers;
    {
        Query query(m_database, "SELECT id, symbol FROM tickers UNION ALL SELECT ticker, name FROM aliases");
        if (query.run())
            while (query.next())
                if (const qint64 ticker = query.number(0); fold(query.text(1)) == wanted && !tickers.contains(ticker))
                    tickers.append(ticker);
    }
    IdSet found;
    for (qint64 ticker : std::as_const(tickers)) {
        const auto articles = ids("SELECT article FROM article_tickers WHERE ticker = ?", ticker);
        if (!articles)
            return articles.error();
        found = together(found, *articles);
    }
    if (m_database.failed())
        return m_database.error();
    return found;
}

/// A hit lies inside one line, as in any text. Highlights are few beside the articles.
Result<IdSet> LibrarySource::highlighted(const QString &words)
{
    const Needle sought = needle(words);
    Query query(m_database, "SELECT article, quote, note FROM highlights");
    std::vector<ArticleId> found;
    if (query.run())
        while (query.next())
            if (occursIn(fold(query.text(1)), sought) || occursIn(fold(query.text(2)), sought))
                found.push_back(query.number(0));
    if (m_database.failed())
        return m_database.error();
    return sorted(std::move(found));
}

/// SQL only narrows: addresses are stored as their pages write them.
Result<IdSet> LibrarySource::at(const QString &address)
{
    const QString word = longestWord(address);
    Query query(m_database, "SELECT id, url FROM articles WHERE instr(lower(url), ?) > 0 "
                            "UNION ALL SELECT article, url FROM shares WHERE instr(lower(url), ?) > 0");
    std::vector<ArticleId> found;
    if (query.run(word, word))
        while (query.next())
            if (pageAddress(query.text(1)) == address)
                found.push_back(query.number(0));
    if (m_database.failed())
        return m_database.error();
    return sorted(std::move(found));
}
