// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// The widths of a table's columns, in pixels: each as wide as it wants, where all find room, with what is left over
/// for column `rest`; else the widest give way, all alike, so that a narrow one is never cut for a wide one. Pure.
QList<int> fitColumns(const QList<int> &wanted, int room, qsizetype rest);
