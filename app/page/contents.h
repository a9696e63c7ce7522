// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// A heading of the contents list.
struct ContentsEntry
{
    QByteArray anchor; ///< "h-3"
    int level = 2;     ///< 1–6
    QString text;
    int block = 0; ///< which block of the body it is, see PageText

    friend bool operator==(const ContentsEntry &, const ContentsEntry &) = default;
};
