// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"
#include "search/searchsource.h"

/// The text with its fields folded: an article as it is compared.
SearchedText folded(const SearchedText &text);

/// The literal scan: what a search means. The index only makes it fast. Pure.
bool matches(const TextCondition &condition, const SearchedText &folded);
