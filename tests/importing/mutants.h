// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// An input made by changing the structure of something that people hand over, not its bytes alone: types swapped, huge
/// numbers, deep and wide nesting, cut characters, repeated keys, parts that recurse, members that overlap, absurd
/// pictures. The same number gives the same input on every machine.
struct Mutant
{
    QString name; ///< of the file, with the ending that says its kind
    QByteArray bytes;
};

/// `largest`: about how long one may become, in bytes; most stay far below.
Mutant makeMutant(quint32 number, qsizetype largest);
