// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searcher.h"

#include "search/match.h"

#include <QScopeGuard>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace {

// Between two looks at the stop token: a millisecond or two of reading and folding.
constexpr size_t LookedAtTogether = 16;

// A damaged file may say anything; 160 MB of numbers are the end.
constexpr qint64 MostDocuments = 20'000'000;

const Error Cancelled{Error::Kind::Environment, {}, QStringLiteral("cancelled")};

SearchFile::Where whereOf(TextCondition::Scope scope)
{
    using Where = SearchFile::Where;
    switch (scope) {
    case TextCondition::Scope::Title:
        return Where::Title;
    case TextCondition::Scope::Author:
        return Where::Author;
    case TextCondition::Scope::Source:
        return Where::Source;
    case TextCondition::Scope::Anywhere:
        break;
    }
    return Where::Anywhere;
}

}

/// One query on its way; everything in it dies with the answer.
class Searcher::Search final
{
public:
    Search(const Searcher &searcher, const SearchQuery &query, SearchSource &source, std::stop_token stop)
        : m_searcher(searcher)
        , m_query(query)
        , m_source(source)
        , m_stop(std::move(stop))
    {
    }

    /// Of the articles that the file holds.
    Result<Bounds> narrow(SearchFile &file)
    {
        std::optional<Bounds> left;
        for (const QList<Condition> &clause : m_query.clauses) {
            std::optional<Bounds> any;
            for (const Condition &condition : clause) {
                auto bounds = narrow(file, condition);
                if (!bounds)
                    return bounds;
                any = any ? either(*std::move(any), *bounds) : *std::move(bounds);
            }
            left = left ? both(*left, *any) : *std::move(any);
        }
        return left ? *std::move(left) : Bounds{m_searcher.m_living, {}};
    }

    /// Puts right what changed after `progress`: those articles are looked at one by one.
    Status scanRest(qint64 progress, Bounds &bounds)
    {
        std::vector<ArticleId> changed;
        std::vector<ArticleId> good;
        for (;;) {
            const auto changes = m_source.changesAfter(progress, int(LookedAtTogether));
            if (!changes)
                return changes.error();
            if (changes->isEmpty())
                break;
            if (m_stop.stop_requested())
                return Cancelled;
            for (const ArticleChange &change : *changes) {
                changed.push_back(change.article);
                if (!change.text)
                    continue;
                const auto fits = satisfies(change.article, *change.text);
                if (!fits)
                    return fits.error();
                if (*fits)
                    good.push_back(change.article);
            }
            progress = changes->last().number;
        }
        if (changed.empty())
            return Done{};
        const IdSet all = sorted(std::move(changed));
        const IdSet fitting = sorted(std::move(good));
        bounds = {together(without(bounds.certain, all), fitting), without(bounds.doubtful, all)};
        return Done{};
    }

    /// Those of `articles` for which a look at their text says so.
    Result<IdSet> looked(const QList<ArticleId> &articles)
    {
        if (m_stop.stop_requested())
            return Cancelled;
        const auto texts = m_source.texts(articles);
        if (!texts)
            return texts.error();
        std::vector<ArticleId> good;
        for (const auto &[id, text] : *texts) {
            const auto fits = satisfies(id, text);
            if (!fits)
                return fits.error();
            if (*fits)
                good.push_back(id);
        }
        return sorted(std::move(good));
    }

private:
    Result<Bounds> narrow(SearchFile &file, const Condition &condition)
    {
        if (m_stop.stop_requested())
            return Cancelled;
        Bounds bounds;
        if (const auto *text = std::get_if<TextCondition>(&condition.what)) {
            auto narrowed = narrow(file, *text);
            if (!narrowed)
                return narrowed;
            bounds = *std::move(narrowed);
        } else {
            const auto ids = satisfying(std::get<Filter>(condition.what));
            if (!ids)
                return ids.error();
            bounds.certain = common(**ids, m_searcher.m_living);
        }
        return condition.negated ? negation(std::move(bounds), m_searcher.m_living) : bounds;
    }

    Result<Bounds> narrow(SearchFile &file, const TextCondition &text)
    {
        const IndexPhrase phrase = indexPhrase(text.needle);
        if (text.needle.text.isEmpty())
            return Bounds();
        if (phrase.match.isEmpty())
            return Bounds{{}, m_searcher.m_living};
        const bool beginning = text.scope == TextCondition::Scope::Anywhere && !phrase.beginning.isEmpty();
        const auto where = beginning ? SearchFile::Where::Beginnings : whereOf(text.scope);
        const auto documents = file.matching(beginning ? phrase.beginning : phrase.match, where);
        if (!documents)
            return documents.error();
        std::vector<ArticleId> articles;
        articles.reserve(documents->size());
        for (const qint64 document : *documents)
            if (const ArticleId article = m_searcher.articleOf(document))
                articles.push_back(article);
        IdSet candidates = sorted(std::move(articles));
        return phrase.exact ? Bounds{std::move(candidates), {}} : Bounds{{}, std::move(candidates)};
    }

    Result<bool> satisfies(ArticleId article, const SearchedText &text)
    {
        const SearchedText comparable = folded(text);
        for (const QList<Condition> &clause : m_query.clauses) {
            bool any = false;
            for (const Condition &condition : clause) {
                const auto holds = satisfies(article, comparable, condition);
                if (!holds)
                    return holds;
                any = any || *holds;
            }
            if (!any)
                return false;
        }
        return true;
    }

    Result<bool> satisfies(ArticleId article, const SearchedText &comparable, const Condition &condition)
    {
        if (const auto *text = std::get_if<TextCondition>(&condition.what))
            return matches(*text, comparable) != condition.negated;
        const auto ids = satisfying(std::get<Filter>(condition.what));
        if (!ids)
            return ids.error();
        return std::binary_search((*ids)->begin(), (*ids)->end(), article) != condition.negated;
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
        m_filtered.emplace_back(filter, std::make_unique<const IdSet>(*std::move(ids)));
        return m_filtered.back().second.get();
    }

    const Searcher &m_searcher;
    const SearchQuery &m_query;
    SearchSource &m_source;
    const std::stop_token m_stop;
    std::vector<std::pair<Filter, std::unique_ptr<const IdSet>>> m_filtered;
};

Searcher::Searcher(QString path, QString libraryId)
    : m_path(std::move(path))
    , m_libraryId(std::move(libraryId))
{
}

Result<Found> Searcher::find(const SearchQuery &query, SearchSource &source, std::stop_token stop)
{
    Search search(*this, query, source, stop);
    qint64 progress = 0;
    Bounds bounds = narrow(search, stop, &progress);
    Status done = search.scanRest(progress, bounds);
    std::vector<ArticleId> good;
    const IdSet &doubtful = bounds.doubtful;
    for (size_t at = 0; at < doubtful.size() && done; at += LookedAtTogether) {
        const auto begin = doubtful.begin() + ptrdiff_t(at);
        const auto end = doubtful.begin() + ptrdiff_t(std::min(at + LookedAtTogether, doubtful.size()));
        if (const auto looked = search.looked(QList<ArticleId>(begin, end)))
            good.insert(good.end(), looked->begin(), looked->end());
        else
            done = looked.error();
    }
    if (stop.stop_requested())
        return Found{{}, true};
    if (!done)
        return done.error();
    return Found{together(std::move(bounds.certain), good), false};
}

QList<ArticleId> Searcher::byRelevance(const QList<ArticleId> &articles, const SearchQuery &query, std::stop_token stop)
{
    QByteArrayList matches;
    for (const TextCondition &text : soughtTexts(query))
        if (const IndexPhrase phrase = indexPhrase(text.needle); !phrase.match.isEmpty())
            matches += SearchFile::inColumn(whereOf(text.scope), phrase.match);
    if (matches.isEmpty() || !openFile() || !m_file->beginReading())
        return articles;
    const auto ending = qScopeGuard([this] { m_file->endReading(); });
    const std::stop_callback interrupting(stop, [this] { m_file->interrupt(); });
    const auto state = m_file->state();
    if (!state || !state->ours || !learnDocuments(*state))
        return articles;
    const auto ranked = m_file->ranked(matches);
    if (!ranked || stop.stop_requested())
        return articles;
    std::unordered_map<ArticleId, double> ranks;
    ranks.reserve(ranked->size());
    for (const auto &[document, rank] : *ranked)
        ranks.emplace(articleOf(document), rank);
    const auto rankOf = [&ranks](ArticleId article) {
        const auto found = ranks.find(article);
        return found == ranks.end() ? 0.0 : found->second;
    };
    QList<ArticleId> ordered = articles;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&rankOf](ArticleId a, ArticleId b) { return rankOf(a) < rankOf(b); });
    return ordered;
}

Bounds Searcher::narrow(Search &search, const std::stop_token &stop, qint64 *progress)
{
    if (openFile()) {
        if (auto bounds = narrowByFile(search, stop, progress))
            return *std::move(bounds);
        // The indexer mends the file or makes it again; what stood in the way of the source comes up in the scan.
        if (!stop.stop_requested())
            m_file.reset();
    }
    *progress = 0;
    return {};
}

Result<Bounds> Searcher::narrowByFile(Search &search, const std::stop_token &stop, qint64 *progress)
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
        return Bounds();
    if (auto learnt = learnDocuments(*state); !learnt)
        return learnt.error();
    *progress = state->progress;
    return search.narrow(*m_file);
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

ArticleId Searcher::articleOf(qint64 document) const
{
    const bool known = document > 0 && size_t(document) < m_articles.size();
    return known ? m_articles[size_t(document)] : 0;
}

Status Searcher::learnDocuments(const SearchFile::State &state)
{
    const bool same = state.generation == m_known.generation && state.dead == m_known.dead;
    if (same && state.documents == m_known.documents)
        return Done{};
    const auto documents = m_file->documentsAfter(same ? m_known.documents : 0);
    if (!documents || state.documents > MostDocuments) {
        m_known = {};
        return documents ? Error{Error::Kind::Environment, {}, QStringLiteral("a damaged search file")}
                         : documents.error();
    }
    if (!same) {
        m_articles.clear();
        m_living.clear();
    }
    m_articles.resize(size_t(state.documents) + 1);
    for (const SearchFile::Document &document : *documents) {
        if (document.number > state.documents)
            break;
        m_articles[size_t(document.number)] = document.article;
        m_living.push_back(document.article);
    }
    m_living = sorted(std::move(m_living));
    m_known = state;
    return Done{};
}
