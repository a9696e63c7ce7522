// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/companions.h"

QByteArrayList companionsOf(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    for (const QByteArray &suffix : {QByteArray(".html"), QByteArray(".htm"), QByteArray(".xhtml")})
        if (lower.endsWith(suffix))
            return {name.chopped(suffix.size()) + "_files", name.chopped(suffix.size()) + ".files"};
    return {};
}
