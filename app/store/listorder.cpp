// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/listorder.h"

#include "article/tag.h"
#include "sqlite/query.h"

#include <optional>
#include <vector>

namespace {

/// Below it, looking each article up takes less time than reading the order of 100,000.
constexpr qint64 FewArticles = 1000;

/// Up to which to look at the neighbours of each that changed takes less time than reading the order of 100,000.
constexpr int FewChanges = 200;

/// A set of ids that is asked for each of a long list: ids are small numbers.
class Marks final
{
public:
    explicit Marks(const QList<ArticleId> &ids)
    {
        for (const ArticleId id : ids) {
            if (size_t(id) >= m_marked.size())
                m_marked.resize(size_t(id) + 1);
            m_marked[size_t(id)] = true;
        }
    }

    bool contains(ArticleId id) const { return size_t(id) < m_marked.size() && m_marked[size_t(id)]; }

private:
    std::vector<bool> m_marked;
};

std::pair<int, int> keyOf(const ListQuery &section)
{
    return {int(section.section.kind), int(section.sort)};
}

/// The section whose order holds the list; nothing where the list is better read as it is.
std::optional<ListQuery> sectionAround(const ListQuery &query)
{
    ListQuery section;
    section.sort = query.sort == ListQuery::Sort::Relevance ? ListQuery::Sort::Newest : query.sort;
    if (!takesValue(query.section.kind))
        section.section.kind = query.section.kind;
    else if (query.section.kind != Section::Kind::Tag || query.ticker)
        return std::nullopt;
    return section;
}

}

QList<ArticleId> ListOrder::ids(const ListQuery &query)
{
    const std::optional<ListQuery> section = sectionAround(query);
    if (!section)
        return read(query);
    forgetWhatChanged();
    const bool narrowed = query.ticker || query.section.kind == Section::Kind::Tag;
    if (!m_orders.contains(keyOf(*section)) && (narrowed ? isFewerByJoin(query) : query.limit >= 0))
        return read(query);
    QList<ArticleId> ids = whole(*section);
    if (m_database.failed())
        m_orders.clear();
    if (narrowed) {
        const Marks isWanted(narrowing(query));
        ids.removeIf([&isWanted](ArticleId id) { return !isWanted.contains(id); });
    }
    return query.offset == 0 && query.limit < 0 ? ids : ids.mid(query.offset, query.limit);
}

void ListOrder::forgetWhatChanged()
{
    // Asked first: what is read after it may be newer than it says, and is then read once more than needed.
    const auto now = version();
    if (now == m_version)
        return;
    Members current = members();
    const auto changed = m_members ? changedSince(*m_members, current) : std::nullopt;
    m_orders.removeIf([&](QHash<std::pair<int, int>, QList<ArticleId>>::iterator order) {
        const auto [kind, sort] = order.key();
        return !changed || kind != int(Section::Kind::All) || !holds(*order, ListQuery::Sort(sort), *changed);
    });
    m_members = std::move(current);
    m_version = now;
}

std::pair<qint64, qint64> ListOrder::version()
{
    const qint64 others = m_database.pragma(QStringLiteral("data_version")).toLongLong();
    Query own(m_database, "SELECT total_changes()");
    return {others, own.run() && own.next() ? own.number(0) : -1};
}

ListOrder::Members ListOrder::members()
{
    ListQuery trash;
    trash.section.kind = Section::Kind::Trash;
    Query change(m_database, "SELECT latest FROM change_count");
    return {change.run() && change.next() ? change.number(0) : -1, read(trash)};
}

/// The articles that have a position and may have another one now; nothing where those are many, or others have one.
std::optional<QList<ArticleId>> ListOrder::changedSince(const Members &before, const Members &now)
{
    if (before.trash != now.trash)
        return std::nullopt;
    if (before.change == now.change)
        return QList<ArticleId>();
    Query select(m_database, "SELECT article FROM changes WHERE number > ? LIMIT ?");
    if (!select.run(before.change, FewChanges + 1))
        return std::nullopt;
    QList<ArticleId> changed = select.numbers();
    if (changed.size() > FewChanges)
        return std::nullopt;
    changed.removeIf([trash = Marks(now.trash)](ArticleId id) { return trash.contains(id); });
    return changed;
}

/// An order that held before holds on if each article that changed stands rightly between its neighbours.
bool ListOrder::holds(const QList<ArticleId> &order, ListQuery::Sort sort, const QList<ArticleId> &changed)
{
    const Marks isChanged(changed);
    const QByteArray sorted = orderStatement(sort);
    qsizetype met = 0;
    for (qsizetype at = 0; at < order.size() && met < changed.size(); ++at) {
        if (!isChanged.contains(order[at]))
            continue;
        ++met;
        const QList<ArticleId> neighbours = order.mid(qMax<qsizetype>(0, at - 1), at == 0 ? 2 : 3);
        Query select(m_database, sorted);
        if (!select.run(neighbours.first(), order[at], neighbours.last()) || select.numbers() != neighbours)
            return false;
    }
    return met == changed.size();
}

QList<ArticleId> ListOrder::read(const ListQuery &query)
{
    Query select(m_database, idsStatement(query));
    QVariantList values;
    if (query.ticker)
        values << query.ticker->toString();
    if (takesValue(query.section.kind))
        values << (query.section.kind == Section::Kind::Tag ? foldedTag(query.section.value) : query.section.value);
    return select.runWith(values << query.limit << query.offset) ? select.numbers() : QList<ArticleId>();
}

const QList<ArticleId> &ListOrder::whole(const ListQuery &section)
{
    const auto known = m_orders.constFind(keyOf(section));
    if (known != m_orders.cend())
        return *known;
    const QList<ArticleId> ids = read(section);
    if (version() != m_version) // it may hold what is taken back before anybody looks again
        m_members.reset();
    return *m_orders.insert(keyOf(section), ids);
}

bool ListOrder::isFewerByJoin(const ListQuery &query)
{
    Query count(m_database, query.ticker ? "SELECT articles FROM tickers WHERE symbol = ?"
                                         : "SELECT articles FROM tags WHERE folded = ?");
    const QString name = query.ticker ? query.ticker->toString() : foldedTag(query.section.value);
    return !count.run(name) || !count.next() || count.number(0) < FewArticles;
}

QList<ArticleId> ListOrder::narrowing(const ListQuery &query)
{
    Query select(m_database,
                 query.ticker
                     ? "SELECT m.article FROM tickers t JOIN article_tickers m ON m.ticker = t.id WHERE t.symbol = ?"
                     : "SELECT g.article FROM tags w JOIN article_tags g ON g.tag = w.id WHERE w.folded = ?");
    const bool ran = select.run(query.ticker ? query.ticker->toString() : foldedTag(query.section.value));
    return ran ? select.numbers() : QList<ArticleId>();
}
