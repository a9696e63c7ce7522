// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerfacts.h"
#include "store/tickerrecord.h"

/// The record with its quotes: every sentence of the newest articles that names the ticker, by its symbol or any of its
/// names, as search finds them. A symbol of one or two letters is a word of too many sentences, and counts with a
/// dollar sign before it alone. At most `most` sentences. Pure.
TickerFacts withQuotes(TickerRecord record, int most);

/// Finds the articles that name it in the same way and are not tagged with it, in the query language; empty where it
/// has no name to be found by. Pure.
QString untaggedQuery(const TickerFacts &facts);
