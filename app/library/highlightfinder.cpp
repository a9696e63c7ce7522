// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/highlightfinder.h"

#include "article/tag.h"
#include "page/articlepage.h"
#include "page/highlightmarks.h"
#include "search/hits.h"
#include "search/query.h"
#include "store/articlestore.h"

#include <QDate>

#include <algorithm>
#include <utility>

namespace {

/// What it depends on whether a highlight is orphaned.
QByteArray dependence(const Highlight &highlight, const HighlightedArticle &article)
{
    const TextAnchor &anchor = highlight.anchor;
    return article.revision + '/' + QByteArray::number(article.policy) + '/' + anchor.revision + '/' +
           QByteArray::number(anchor.policy) + '/' + QByteArray::number(int(anchor.field)) + '/' +
           QByteArray::number(anchor.block) + '/' + QByteArray::number(anchor.start) + '/' + anchor.quote.toUtf8();
}

bool isBefore(const Highlight &one, const Highlight &other)
{
    const auto place = [](const Highlight &each) {
        return std::tuple(each.anchor.field, each.anchor.block, each.anchor.start, each.id);
    };
    return place(one) < place(other);
}

QList<Needle> wordsOf(const QString &text)
{
    QList<Needle> words;
    for (const TextCondition &condition : soughtTexts(parseQuery(text, QDate(), Input::Typing)))
        words += condition.needle;
    return words;
}

}

Result<FoundHighlights> HighlightFinder::find(ArticleStore &store, const HighlightQuery &query)
{
    if (Status learnt = learn(store); !learnt)
        return learnt.error();
    FoundHighlights found;
    found.articles = m_articles;
    found.all = int(m_known.size());
    found.inArticles = int(m_articles.size());
    QSet<QString> tags;
    QMap<QString, TickerMention> tickers;
    for (const HighlightedArticle &article : std::as_const(m_articles))
        for (const TickerMention &mention : article.tickers)
            tickers.insert(mention.id.toString(), mention);
    const QList<Needle> words = wordsOf(query.text);
    const QString tag = foldedTag(query.tag);
    for (const Known &each : std::as_const(m_known)) {
        found.noted += !each.highlight.note.isEmpty();
        found.orphaned += each.isOrphaned;
        for (const QString &name : each.highlight.tags)
            tags << name;
        const QList<TickerMention> &mentions = m_articles[each.article].tickers;
        const bool fits =
            (query.colours.isEmpty() || query.colours.contains(each.highlight.colour)) &&
            (query.tag.isEmpty() || each.tags.contains(tag)) && (!query.noted || !each.highlight.note.isEmpty()) &&
            (!query.orphaned || each.isOrphaned) &&
            (!query.ticker || std::any_of(mentions.begin(), mentions.end(),
                                          [&](const TickerMention &mention) { return mention.id == *query.ticker; })) &&
            std::all_of(words.begin(), words.end(), [&](const Needle &word) { return occursIn(each.folded, word); });
        if (fits)
            found.highlights.append({each.highlight, each.article, each.isOrphaned});
    }
    if (query.order == HighlightQuery::Order::Article)
        // The articles stand in the order of their newest highlights.
        std::stable_sort(found.highlights.begin(), found.highlights.end(), [](const auto &a, const auto &b) {
            return a.article != b.article ? a.article < b.article : isBefore(a.highlight, b.highlight);
        });
    found.tags = QStringList(tags.begin(), tags.end());
    found.tags.sort(Qt::CaseInsensitive);
    found.tickers = tickers.values();
    return found;
}

Status HighlightFinder::learn(ArticleStore &store)
{
    const Result<qint64> version = store.dataVersion();
    if (!version)
        return version.error();
    if (m_version == *version)
        return Done{};
    Result<HighlightList> list = Highlights::all(store.database());
    if (!list)
        return list.error();
    m_articles = std::move(list->articles);
    m_known.clear();
    for (const ListedHighlight &each : std::as_const(list->highlights)) {
        Known known{each.highlight, each.article, fold(each.highlight.anchor.quote + u'\n' + each.highlight.note), {}};
        for (const QString &tag : each.highlight.tags)
            known.tags += foldedTag(tag);
        m_known += known;
    }
    if (Status learnt = learnOrphans(store); !learnt)
        return learnt;
    m_version = *version;
    return Done{};
}

/// One that was made in the text as it is now stands there. Of the others the page is made, once for each article.
Status HighlightFinder::learnOrphans(ArticleStore &store)
{
    QHash<HighlightId, std::pair<QByteArray, bool>> orphaned;
    QHash<qsizetype, QList<qsizetype>> unknown;
    for (qsizetype at = 0; at < m_known.size(); ++at) {
        Known &known = m_known[at];
        const HighlightedArticle &article = m_articles[known.article];
        if (known.highlight.anchor.revision == article.revision && known.highlight.anchor.policy == article.policy)
            continue;
        const QByteArray depends = dependence(known.highlight, article);
        const auto before = m_orphaned.constFind(known.highlight.id);
        if (before != m_orphaned.cend() && before->first == depends) {
            known.isOrphaned = before->second;
            orphaned.insert(known.highlight.id, *before);
        } else {
            unknown[known.article] += at;
        }
    }
    for (auto each = unknown.cbegin(); each != unknown.cend(); ++each) {
        const HighlightedArticle &article = m_articles[each.key()];
        const Result<StoredArticle> stored = store.article(article.id);
        if (!stored)
            return stored.error();
        QList<Highlight> highlights;
        for (const qsizetype at : each.value())
            highlights += m_known[at].highlight;
        const Page page = articlePage(*stored, {});
        QSet<HighlightId> lost;
        for (const PlacedHighlight &placed :
             highlightsOn(page.text, stored->content, stored->policy, highlights).highlights)
            if (placed.isOrphaned())
                lost << placed.highlight.id;
        for (const qsizetype at : each.value()) {
            Known &known = m_known[at];
            known.isOrphaned = lost.contains(known.highlight.id);
            orphaned.insert(known.highlight.id, {dependence(known.highlight, article), known.isOrphaned});
        }
    }
    m_orphaned = orphaned;
    return Done{};
}
