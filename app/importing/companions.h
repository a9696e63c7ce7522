// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>

/// The folders that a browser may have saved beside this page ("page_files" for "page.html"); none for other names.
/// Names are bytes in an ASCII-compatible encoding, with or without a way before them.
QByteArrayList companionsOf(const QByteArray &name);

/// Of these names those that pictures bear; at most 10,000.
QStringList picturesOf(const QStringList &names);
