// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

/// What a query asks for, in words, for the line under the field: "ticker NVDA · since 1 Jun 2024 · without “rumour”".
/// Empty where it is nothing but words: they speak for themselves. Dates as the reader's language writes them. Pure.
QString explanation(const SearchQuery &query);
