// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Part of an article's text as it is stored (StoredArticle::text): of one line, in UTF-16 units. Its page shows the
/// line as the block of that number, but of cashtags the names alone.
struct TextPlace
{
    int line = 0;
    int start = 0;
    int length = 0;

    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};
