// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerfacts.h"
#include "page/page.h"

/// The page of a ticker: its names, when and where it was written of, every sentence that names it, and what it is
/// often named with.
Page tickerPage(const TickerFacts &facts, const Look &look);
