// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/listquery.h"

/// What the list is asked: of a section of the library, the articles with a ticker, and of these what a text finds.
struct Question
{
    Section section;
    std::optional<TickerId> ticker;
    QString text = {}; ///< in the query language, as it was typed; empty: no search

    bool isSearch() const { return !text.trimmed().isEmpty(); }
    bool hasScope() const { return ticker || section != Section(); } ///< less than the whole library

    friend bool operator==(const Question &, const Question &) = default;
};
