// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/litter.h"

#include <algorithm>
#include <array>

bool isLitter(QByteArrayView name)
{
    if (name.startsWith('.') && name != "." && name != "..")
        return true;
    static constexpr std::array<QByteArrayView, 6> Names{"__MACOSX",    "Thumbs.db", "ehthumbs.db",
                                                         "desktop.ini", "@eaDir",    "$RECYCLE.BIN"};
    return std::find(Names.begin(), Names.end(), name) != Names.end();
}
