// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"
#include "base/result.h"
#include "store/edit.h"
#include "store/step.h"
#include "store/tickercount.h"

#include <QList>

#include <optional>

struct WatchedTicker
{
    TickerCount ticker;
    int unread = 0; ///< of its articles, as the section Unread counts
};

/// The tickers that the user watches, in his order.
namespace Watchlist {

Edit watch(const QList<TickerId> &tickers); ///< at the end; those that are watched stay where they are
Edit unwatch(const TickerId &ticker);
/// To the place that `before` has; to the end without one.
Edit move(const TickerId &ticker, const std::optional<TickerId> &before);

Result<QList<WatchedTicker>> of(Database &database);

const QList<StepKind> &kinds();

}
