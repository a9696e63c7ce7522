// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"
#include "base/result.h"
#include "store/highlights.h"

#include <QHash>
#include <QSet>

#include <optional>

class ArticleStore;

/// Which highlights are listed, and in which order.
struct HighlightQuery
{
    enum class Order {
        Article, ///< the articles with the newest highlights first, in each the order of its text
        Date,    ///< when they were made, the newest first
    };

    QString text;                   ///< words that all stand in the quote or in the note, folded as in any search
    QSet<HighlightColour> colours;  ///< none: all
    QString tag;                    ///< compared folded; empty: any
    std::optional<TickerId> ticker; ///< of the article
    bool noted = false;             ///< only those with a note
    bool orphaned = false;          ///< only those whose passage is lost
    Order order = Order::Article;
};

struct FoundHighlight
{
    Highlight highlight;
    qsizetype article = 0; ///< into FoundHighlights::articles
    bool isOrphaned = false;
};

struct FoundHighlights
{
    QList<HighlightedArticle> articles;
    QList<FoundHighlight> highlights;

    // Of all highlights, whatever was asked:
    int all = 0;
    int inArticles = 0;
    int noted = 0;
    int orphaned = 0;
    QStringList tags;             ///< that highlights have, by name
    QList<TickerMention> tickers; ///< of their articles, by symbol
};

/// Lists highlights. Keeps them in memory while the library does not change, with what is folded and which of them are
/// orphaned: 10,000 are found in a few milliseconds. For one thread, with its own connection.
class HighlightFinder final
{
public:
    HighlightFinder() = default;
    Q_DISABLE_COPY_MOVE(HighlightFinder)

    Result<FoundHighlights> find(ArticleStore &store, const HighlightQuery &query);

private:
    struct Known
    {
        Highlight highlight;
        qsizetype article = 0;
        QString folded; // quote and note, a line feed between
        QStringList tags;
        bool isOrphaned = false;
    };

    Status learn(ArticleStore &store);
    Status learnOrphans(ArticleStore &store);

    std::optional<qint64> m_version;
    QList<HighlightedArticle> m_articles;
    QList<Known> m_known;                                       // newest first
    QHash<HighlightId, std::pair<QByteArray, bool>> m_orphaned; // by what it depends on
};
