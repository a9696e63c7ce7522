// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where the reader is in an article: by the block of its body (a line of StoredArticle::text) and by the words there,
/// so that another type, another look and a revision leave it where it was.
struct KeptPlace
{
    static constexpr int End = 1000;
    static constexpr int Begun = 20;     ///< from here on an article counts as being read,
    static constexpr int Finished = 980; ///< from here on as read to its end

    int block = 0;
    int start = 0;      ///< UTF-16 units into the block
    QString quote = {}; ///< the block's text from there on; at most 32 units
    int progress = 0;   ///< of the whole, 0–End

    static bool isMidway(int progress) { return progress >= Begun && progress < Finished; }
    friend bool operator==(const KeptPlace &, const KeptPlace &) = default;
};
