// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/suggester.h"

#include "search/completion.h"
#include "sqlite/query.h"

#include <algorithm>

namespace {

constexpr qsizetype TitleStart = 16; // characters of a title that are known in pinyin

bool hasHan(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString keyName(FilterKey key)
{
    return filterNames().at(int(key));
}

}

QString Suggestion::query() const
{
    return keyName(key) + u':' + asValue(value);
}

Suggester::Suggester(Database &database)
    : m_database(database)
{
}

bool Suggester::mayBePinyin(QStringView typed)
{
    return typed.size() >= 2 && typed.size() <= 40 && std::all_of(typed.begin(), typed.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
           });
}

Result<QList<Suggestion>> Suggester::values(FilterKey key, const QString &typed, int most)
{
    if (auto learnt = learn(); !learnt)
        return learnt.error();
    const QString sought = fold(typed);
    QList<Suggestion> beginning;
    QList<Suggestion> holding;
    for (const Name &name : std::as_const(m_names)) {
        if (name.suggestion.key != key || beginning.contains(name.suggestion))
            continue;
        const bool begins = name.folded.startsWith(sought) || fold(name.suggestion.value).startsWith(sought) ||
                            beginsWith(name.pinyin, typed);
        if (begins)
            beginning.append(name.suggestion);
        else if (name.folded.contains(sought))
            holding.append(name.suggestion);
        if (beginning.size() == most)
            break;
    }
    return (beginning + holding).first(std::min<qsizetype>(most, beginning.size() + holding.size()));
}

Result<QList<Suggestion>> Suggester::byPinyin(const QString &typed, int most)
{
    if (!mayBePinyin(typed))
        return QList<Suggestion>();
    if (auto learnt = learn(); !learnt)
        return learnt.error();
    QList<Suggestion> found;
    for (const Name &name : std::as_const(m_names))
        if (found.size() < most && beginsWith(name.pinyin, typed) && !found.contains(name.suggestion))
            found.append(name.suggestion);
    QList<std::pair<qint64, Suggestion>> titles;
    for (auto title = m_titles.cbegin(); title != m_titles.cend(); ++title)
        if (beginsWith(title->pinyin, typed))
            titles.append({title.key(), title->suggestion});
    const qsizetype room = std::min(most - found.size(), titles.size());
    std::partial_sort(titles.begin(), titles.begin() + room, titles.end(),
                      [](const auto &a, const auto &b) { return a.first > b.first; }); // the newest
    for (const auto &[id, suggestion] : titles.first(room))
        found.append(suggestion);
    return found;
}

Status Suggester::learn()
{
    m_database.forgetError();
    const qint64 version = m_database.pragma(QStringLiteral("data_version")).toLongLong();
    if (version == m_version)
        return Done{};
    learnNames();
    learnTitles();
    if (m_database.failed())
        return m_database.error();
    m_version = version;
    return Done{};
}

void Suggester::learnNames()
{
    m_names.clear();
    const auto add = [this](FilterKey key, const QString &value, const QString &shown, int articles) {
        m_names.append({{key, value, shown, articles},
                        fold(shown.isEmpty() ? value : shown),
                        pinyin(shown.isEmpty() ? value : shown)});
    };
    {
        // The last name seen is the one shown, whichever alias was typed.
        Query query(m_database,
                    "SELECT t.symbol, t.name, a.name, t.articles FROM tickers t JOIN aliases a ON a.ticker = t.id "
                    "WHERE t.articles > 0 ORDER BY t.articles DESC, t.symbol");
        if (query.run())
            while (query.next()) {
                add(FilterKey::Ticker, query.text(0), query.text(1), int(query.number(3)));
                m_names.last().folded = fold(query.text(2));
                m_names.last().pinyin = pinyin(query.text(2));
            }
    }
    {
        Query query(m_database, "SELECT name, articles FROM tags ORDER BY articles DESC, folded");
        if (query.run())
            while (query.next())
                add(FilterKey::Tag, query.text(0), {}, int(query.number(1)));
    }
    for (const auto &[kind, key] :
         {std::pair(QStringLiteral("author"), FilterKey::Author), {QStringLiteral("source"), FilterKey::Source}}) {
        Query query(
            m_database,
            "SELECT name, articles FROM name_counts WHERE kind = ? AND articles > 0 ORDER BY articles DESC, name");
        if (query.run(kind))
            while (query.next())
                add(key, query.text(0), {}, int(query.number(1)));
    }
}

void Suggester::learnTitles()
{
    Query query(m_database,
                "SELECT c.number, c.article, a.title FROM changes c LEFT JOIN articles a ON a.id = c.article "
                "WHERE c.number > ? ORDER BY c.number");
    if (!query.run(m_change))
        return;
    while (query.next()) {
        m_change = query.number(0);
        const QString title = query.text(2);
        const QStringView start = QStringView(title).left(TitleStart);
        if (hasHan(start))
            m_titles.insert(query.number(1), {{FilterKey::Title, title, {}, 1}, {}, pinyinOf(start)});
        else
            m_titles.remove(query.number(1));
    }
}

/// Nothing for a name that is typed as it is written.
Pinyin Suggester::pinyin(const QString &name)
{
    const auto known = m_pinyin.constFind(name);
    if (known != m_pinyin.cend())
        return *known;
    return *m_pinyin.insert(name, hasHan(name) ? pinyinOf(name) : Pinyin());
}
