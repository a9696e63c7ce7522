// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

struct Tag
{
    QString name;
    QString colour; ///< one of tagColours()

    friend bool operator==(const Tag &, const Tag &) = default;
};

/// What makes two names of tags one: case, width and spaces at the ends and in a row do not matter.
QString foldedTag(const QString &name);

/// A tag's colour is a name of the design's palette, not a value: it is another one in the dark. The first is the
/// plain one.
const QStringList &tagColours();

constexpr int LongestTag = 100; ///< characters of its name
