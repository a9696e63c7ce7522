// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/tickercount.h"

#include <QDate>
#include <QList>
#include <QStringList>

class Database;

/// A ticker with all that a table says of it.
struct TickerRow
{
    TickerCount ticker;
    QStringList names; ///< its others, by name
    QDate last;        ///< when the last article with it was published; invalid: unknown
    QList<int> months; ///< articles of the twelve months up to the library's latest, oldest first
    bool watched = false;
};

/// Every ticker that an article has or the user watches, most articles first. Reads each article's tickers once: not
/// for a thread that somebody waits for.
Result<QList<TickerRow>> tickerTable(Database &database);
