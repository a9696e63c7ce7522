// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/pinyin.h"
#include "store/tickertable.h"

/// A row of the table of all tickers, and what it is found by.
struct ListedTicker
{
    TickerRow row;
    QString folded;       ///< symbol and names as search folds them, a line each
    QList<Pinyin> pinyin; ///< of the names with Han

    /// Whether the symbol or a name holds what was typed, or is read so.
    bool isSought(const QString &typed) const;
};

/// All of tickerTable, in its order. The names' readings take time: not for a thread that somebody waits for.
Result<QList<ListedTicker>> listTickers(Database &database);
