// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/pinyin.h"
#include "store/tickertable.h"

#include <optional>

/// What is typed to find a ticker: part of its symbol in any spelling or of a name in any script, or a name's pinyin.
struct TickerSearch
{
    explicit TickerSearch(const QString &typed);

    QString folded;
    QString pinyin; ///< empty where it cannot be that
    std::optional<TickerId> id;
};

/// A row of the table of all tickers, and what it is found by.
struct ListedTicker
{
    TickerRow row;
    QString folded;       ///< symbol and names as search folds them, a line each
    QList<Pinyin> pinyin; ///< of the names with Han

    bool isFound(const TickerSearch &sought) const; ///< also by nothing
};

/// All of tickerTable, in its order. The names' readings take time: not for a thread that somebody waits for.
Result<QList<ListedTicker>> listTickers(Database &database);
