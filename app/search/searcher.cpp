#include "search/searcher.h"

#include "search/match.h"

#include <QScopeGuard>

#include <algorithm>
#include <iterator>

namespace {

// Between two looks at the stop token: some milliseconds of folding.
constexpr int LookedAtTogether = 64;

// A damaged file may say anything; 160 MB of numbers are the end.
constexpr qint64 MostDocuments = 20'000'000;

IdSet intersection(const IdSet &a, const IdSet &b)
{
    IdSet both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

IdSet difference(const IdSet &a, const IdSet &b)
{
    IdSet rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
    return rest;
}

IdSet sum(const IdSet &a, const IdSet &b)
{
    IdSet all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

void sortUnique(IdSet &ids)
{
    if (!std::is_sorted(ids.begin(), ids.end()))
        std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

const Error Cancelled{Error::Kind::Environment, {}, QStringLiteral("cancelled")};

}

/// One query on its way; everything in it dies with the answer.
class Searcher::Search final
{
public:
    Search(const Searcher &searcher, const Query &query, SearchSource &source, std::stop_token stop)
        : m_searcher(searcher)
        , m_query(query)
        , m_source(source)
        , m_stop(std::move(stop))
    {
    }

    /// Of the articles that the file holds.
    Result<IdSet> indexed(SearchFile &file)
    {
        // Sure answers first: what has to be looked at is then looked at in few articles.
        QList<QList<Condition>> clauses = m_query.clauses;
        std::stable_partition(clauses.begin(), clauses.end(), [](const QList<Condition> &clause) {
            return std::all_of(clause.begin(), clause.end(), isAnsweredByIndex);
        });
        IdSet left = m_searcher.m_living;
        for (const QList<Condition> &clause : std::as_const(clauses)) {
            IdSet any;
            for (const Condition &condition : clause) {
                const auto holds = holding(file, condition, left);
                if (!holds)
                    return holds.error();
                any = any.empty() ? *holds : sum(any, *holds);
            }
            left = std::move(any);
            if (left.empty())
                break;
        }
        return left;
    }

    /// Puts right what changed after `progress`: those articles are looked at one by one.
    Status scanRest(qint64 progress, IdSet &found)
    {
        IdSet changed;
        IdSet good;
        for (;;) {
            const auto changes = m_source.changesAfter(progress, LookedAtTogether);
            if (!changes)
                return changes.error();
            if (changes->isEmpty())
                break;
            for (const ArticleChange &change : *changes) {
                if (m_stop.stop_requested())
                    return Cancelled;
                changed.push_back(change.article);
                if (!change.text)
                    continue;
                const auto fits = satisfies(change.article, foldFields(*change.text));
                if (!fits)
                    return fits.error();
                if (*fits)
                    good.push_back(change.article);
            }
            progress = changes->last().number;
        }
        if (changed.empty())
            return Done{};
        sortUnique(changed);
        sortUnique(good);
        found = sum(difference(found, changed), good);
        return Done{};
    }

private:
    static bool isAnsweredByIndex(const Condition &condition)
    {
        const auto *text = std::get_if<TextCondition>(&condition.what);
        return !text || isSure(*text, indexPhrase(text->needle));
    }

    static bool isSure(const TextCondition &text, const IndexPhrase &phrase)
    {
        // Author and source share a column.
        return phrase.exact &&
               (text.scope == TextCondition::Scope::Anywhere || text.scope == TextCondition::Scope::Title);
    }

    /// Those of `within` for which the condition holds.
    Result<IdSet> holding(SearchFile &file, const Condition &condition, const IdSet &within)
    {
        Result<IdSet> holds = IdSet();
        if (const auto *text = std::get_if<TextCondition>(&condition.what)) {
            holds = holding(file, *text, within);
        } else {
            const auto ids = satisfying(std::get<Filter>(condition.what));
            holds = ids ? Result<IdSet>(intersection(within, **ids)) : Result<IdSet>(ids.error());
        }
        return holds && condition.negated ? difference(within, *holds) : holds;
    }

    Result<IdSet> holding(SearchFile &file, const TextCondition &text, const IdSet &within)
    {
        if (m_stop.stop_requested())
            return Cancelled;
        const IndexPhrase phrase = indexPhrase(text.needle);
        if (phrase.match.isEmpty())
            return looked(text, within);
        using Scope = TextCondition::Scope;
        const auto column = text.scope == Scope::Anywhere ? SearchFile::Column::Any
                            : text.scope == Scope::Title  ? SearchFile::Column::Title
                                                          : SearchFile::Column::Byline;
        const auto documents = file.matching(phrase.match, column);
        if (!documents)
            return documents.error();
        IdSet candidates;
        candidates.reserve(documents->size());
        for (const qint64 document : *documents)
            if (const ArticleId article = m_searcher.articleOf(document))
                candidates.push_back(article);
        sortUnique(candidates);
        candidates = intersection(within, candidates);
        return isSure(text, phrase) ? Result<IdSet>(std::move(candidates)) : looked(text, candidates);
    }

    /// Those of `candidates` for which a look at their text says so.
    Result<IdSet> looked(const TextCondition &text, const IdSet &candidates)
    {
        IdSet good;
        for (size_t at = 0; at < candidates.size(); at += LookedAtTogether) {
            if (m_stop.stop_requested())
                return Cancelled;
            const auto begin = candidates.begin() + ptrdiff_t(at);
            const auto end = candidates.begin() + ptrdiff_t(std::min(at + LookedAtTogether, candidates.size()));
            const auto texts = m_source.texts(QList<ArticleId>(begin, end));
            if (!texts)
                return texts.error();
            for (const auto &[id, searched] : *texts)
                if (matches(text, foldFields(searched)))
                    good.push_back(id);
        }
        sortUnique(good);
        return good;
    }

    Result<bool> satisfies(ArticleId article, const FoldedFields &fields)
    {
        for (const QList<Condition> &clause : m_query.clauses) {
            bool any = false;
            for (const Condition &condition : clause) {
                bool holds = false;
                if (const auto *text = std::get_if<TextCondition>(&condition.what)) {
                    holds = matches(*text, fields);
                } else {
                    const auto ids = satisfying(std::get<Filter>(condition.what));
                    if (!ids)
                        return ids.error();
                    holds = std::binary_search((*ids)->begin(), (*ids)->end(), article);
                }
                any = any || holds != condition.negated;
            }
            if (!any)
                return false;
        }
        return true;
    }

    /// Asked once per query.
    Result<const IdSet *> satisfying(const Filter &filter)
    {
        for (const auto &[known, ids] : m_filtered)
            if (known == filter)
                return ids.get();
        auto ids = m_source.satisfying(filter);
        if (!ids)
            return ids.error();
        m_filtered.emplace_back(filter, std::make_unique<IdSet>(*std::move(ids)));
        return m_filtered.back().second.get();
    }

    const Searcher &m_searcher;
    const Query &m_query;
    SearchSource &m_source;
    const std::stop_token m_stop;
    std::vector<std::pair<Filter, std::unique_ptr<IdSet>>> m_filtered;
};

Searcher::Searcher(QString path, QString libraryId)
    : m_path(std::move(path))
    , m_libraryId(std::move(libraryId))
{
}

Result<Found> Searcher::find(const Query &query, SearchSource &source, std::stop_token stop)
{
    Search search(*this, query, source, stop);
    qint64 progress = 0;
    IdSet articles;
    if (openFile()) {
        auto indexed = searchFile(search, stop, &progress);
        if (indexed) {
            articles = *std::move(indexed);
        } else if (!stop.stop_requested()) {
            // The indexer will mend the file, or make it again; what stood in the way of the source comes up below.
            m_file.reset();
            progress = 0;
        }
    }
    if (!stop.stop_requested())
        if (auto scanned = search.scanRest(progress, articles); !scanned && !stop.stop_requested())
            return scanned.error();
    if (stop.stop_requested())
        return Found{{}, true};
    return Found{std::move(articles), false};
}

bool Searcher::openFile()
{
    if (m_file && m_file->isReplaced())
        m_file.reset();
    if (!m_file) {
        auto opened = SearchFile::open(m_path, m_libraryId, SearchFile::Access::Read);
        if (opened)
            m_file = *std::move(opened);
        m_known = {};
    }
    return m_file != nullptr;
}

Result<IdSet> Searcher::searchFile(Search &search, const std::stop_token &stop, qint64 *progress)
{
    if (auto begun = m_file->beginReading(); !begun)
        return begun.error();
    const auto ending = qScopeGuard([this] { m_file->endReading(); });
    // Gone before endReading(), which must not be interrupted.
    const std::stop_callback interrupting(stop, [this] { m_file->interrupt(); });
    const auto state = m_file->state();
    if (!state)
        return state.error();
    if (!state->ours)
        return IdSet();
    if (auto learnt = learnDocuments(*state); !learnt)
        return learnt.error();
    *progress = state->progress;
    return search.indexed(*m_file);
}

ArticleId Searcher::articleOf(qint64 document) const
{
    const bool known = document > 0 && size_t(document) < m_articles.size();
    return known ? m_articles[size_t(document)] : 0;
}

Status Searcher::learnDocuments(const SearchFile::State &state)
{
    const bool grown = state.generation == m_known.generation && state.dead == m_known.dead;
    if (!grown) {
        m_articles.clear();
        m_living.clear();
    }
    const auto documents = m_file->documentsAfter(grown ? m_known.documents : 0);
    if (!documents) {
        m_known = {};
        return documents.error();
    }
    if (state.documents > MostDocuments)
        return Error{Error::Kind::Environment, {}, QStringLiteral("a damaged search file")};
    m_articles.resize(size_t(state.documents) + 1);
    for (const SearchFile::Document &document : *documents) {
        if (document.number > state.documents)
            break;
        m_articles[size_t(document.number)] = document.article;
        m_living.push_back(document.article);
    }
    sortUnique(m_living);
    m_known = state;
    return Done{};
}
