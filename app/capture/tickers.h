// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "article/textlimits.h"
#include "capture/json.h"

#include <QHash>

/// Gathers the tickers of one article: each id once, at most TextLimits::Tickers, in order of arrival, so add the most
/// trusted source first.
class TickerGatherer final
{
public:
    void add(QStringView symbol, const QString &name, TickerOrigin origin);
    void addRelated(const Json &map);  ///< {"NVDA": "英伟达"}, or a list of objects or strings
    void addSymbols(const Json &list); ///< strings, or objects with a symbol and a name
    /// Cashtags, and codes behind their exchange. A name alone adds nothing: it is looked up where the page is written.
    void addFromText(const QString &text);
    QList<TickerMention> take() { return std::move(m_tickers); }

private:
    void add(const TickerId &id, const QString &name, TickerOrigin origin);
    bool isFull() const { return m_tickers.size() >= TextLimits::Tickers; }
    void addElements(const Json &list, TickerOrigin origin);

    QList<TickerMention> m_tickers;
    QHash<TickerId, qsizetype> m_positions;
};
