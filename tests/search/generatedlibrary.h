// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"
#include "search/searchsource.h"

#include <map>
#include <random>

/// Articles made of our own words, the same for the same seed: Chinese with English inside, a fifth English, some
/// traditional, Japanese and Korean; half and full width, odd marks, numbers, tickers.
class ArticleGenerator final
{
public:
    /// So many further words of each language, of made-up syllables: a real library has tens of thousands.
    explicit ArticleGenerator(unsigned seed, int furtherWords = 0);

    /// A body of about so many characters.
    SearchedText article(int characters);
    /// As in a library: median 1,800 characters, a long tail to 20,000.
    SearchedText articleOfUsualLength();

    int below(int limit) { return int(m_random() % unsigned(limit)); }

private:
    int skewed(int limit); ///< small numbers often, as words are used
    bool chance(int percent) { return below(100) < percent; }
    QString chinese(int characters);
    QString english(int characters);
    QString oddity();
    QString number();

    std::mt19937 m_random;
    QStringList m_chinese;
    QStringList m_english;
    QStringList m_topic; ///< what the article comes back to
};

/// A library in memory.
class FakeLibrary final : public SearchSource
{
public:
    void put(ArticleId id, SearchedText text);
    void remove(ArticleId id);
    const std::map<ArticleId, SearchedText> &articles() const { return m_articles; }
    void answer(const Filter &filter, IdSet ids) { m_filters.emplace_back(filter, std::move(ids)); }

    Result<qint64> latestChange() override { return m_latest; }
    Result<QList<ArticleChange>> changesAfter(qint64 after, int limit) override;
    Result<QList<std::pair<ArticleId, SearchedText>>> texts(const QList<ArticleId> &ids) override;
    Result<IdSet> satisfying(const Filter &filter) override;

    int textsRead = 0;

private:
    void note(ArticleId id);

    std::map<ArticleId, SearchedText> m_articles;
    std::map<qint64, ArticleId> m_changes;
    std::map<ArticleId, qint64> m_changeOf;
    std::vector<std::pair<Filter, IdSet>> m_filters;
    qint64 m_latest = 0;
};
