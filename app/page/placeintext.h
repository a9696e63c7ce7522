// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/keptplace.h"
#include "page/pagetext.h"

#include <optional>

/// Where a kept place is in a page, which may be another revision's: where its words are, the nearest to its block;
/// else the block, or the last one. A range of one unit; none where the body has no text. Pure.
std::optional<PageRange> placeIn(const PageText &text, const KeptPlace &place);
