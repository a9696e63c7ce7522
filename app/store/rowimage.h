// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QVariant>

#include <optional>

/// A row of one of the user's tables, by the names of its columns.
using Row = QMap<QByteArray, QVariant>;

/// A row as the undo log keeps it: one text, "id=3,name='能源',colour='amber'". Written by SQLite's own quote() in
/// triggers, which may not call JSON's functions in a library of unknown origin (PRAGMA trusted_schema); read here, and
/// never run as SQL.
namespace RowImage {

/// The SQL of the text: all of `key`, and of `columns` all or, where `changed`, those in which old and new differ.
/// `row`: "old" or "new".
QByteArray expression(const QByteArray &row, const QList<QByteArray> &key, const QList<QByteArray> &columns,
                      bool changed);

/// The same text of values that are at hand.
QByteArray write(const Row &row);

/// Nothing where it is no such text.
std::optional<Row> read(const QByteArray &text);

}
