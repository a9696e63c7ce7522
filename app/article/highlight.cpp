// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/highlight.h"

namespace HighlightColourNames {

namespace {

const QStringList &names()
{
    static const QStringList names = {QStringLiteral("yellow"), QStringLiteral("orange"), QStringLiteral("teal"),
                                      QStringLiteral("violet")};
    return names;
}

}

QString nameOf(HighlightColour colour)
{
    return names().at(int(colour) - 1);
}

std::optional<HighlightColour> named(const QString &name)
{
    const qsizetype at = names().indexOf(name.toLower());
    return at < 0 ? std::nullopt : std::optional(HighlightColour(at + 1));
}

}
