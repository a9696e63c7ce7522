// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerfacts.h"
#include "base/result.h"
#include "sqlite/database.h"

/// What the library's rows say of a ticker.
struct TickerRecord
{
    struct Mentioning
    {
        TickerQuote quote; ///< without a sentence
        QString text;      ///< the article's, a line for each block
    };

    TickerFacts facts; ///< without quotes
    QList<Mentioning> newest;

    /// Its names alone, and how many articles are about it.
    static Result<TickerFacts> named(Database &database, const TickerId &id);

    /// With the texts of the `most` newest articles, of a month where one is given (its first day). A ticker that was
    /// never seen is in no article.
    static Result<TickerRecord> read(Database &database, const TickerId &id, int most, const QDate &month = {});
};
