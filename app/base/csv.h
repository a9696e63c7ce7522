// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

/// Comma-separated values as RFC 4180 has them.
namespace Csv {

/// One line with its CR LF, UTF-8. Cells that need it are quoted. A cell that a spreadsheet would take for a formula
/// (it begins with = + - @, TAB or CR) gets a ' before it; NUL is left out.
QByteArray line(const QStringList &cells);

}
