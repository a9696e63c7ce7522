// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/outputtree.h"

#include <QByteArrayList>
#include <QStringList>

/// Plain text, links and images of a finished tree, in document order. A block of text is an uninterrupted run of a
/// block element's own text: an item with a list in its middle gives two. Text in rp, which no page shows, is left out;
/// readings (rt) stand inside the words that they are of, so they come behind all else, in a block of their own.
struct BlockText
{
    QStringList blocks;
    QStringList linkTargets;
    QByteArrayList imageSources;
};

BlockText readBlocks(const OutputTree &tree);
