// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/watchlist.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

/// A watchlist as a file: one ticker a line, its symbol first, in any spelling; behind a comma, a tab, a semicolon or
/// white space whatever else, which is not read. A line that begins with no symbol is left out, so a heading is, too.
namespace WatchlistFile {

/// UTF-8, with or without a mark; at most a thousand tickers, each once.
QList<TickerId> parse(const QByteArray &text);
/// With the names, as CSV under "Symbol,Name", or the symbols alone.
QByteArray written(const QList<WatchedTicker> &watched, bool asCsv);

/// On a thread of the pool. A file of more than a megabyte is no watchlist: an Input error.
QFuture<Result<QList<TickerId>>> read(const QString &path);
/// Whole or not at all; the ending .csv means CSV. How many were written.
QFuture<Result<int>> write(const QString &path, const QList<WatchedTicker> &watched);

}
