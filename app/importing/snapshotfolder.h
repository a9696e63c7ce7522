// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

/// A folder in which an archiver (ArchiveBox) keeps one page in several forms, beside its `index.json`: the way in the
/// folder of the form to read, the most complete one. Empty for every other folder. `folder`: its own name; `files` and
/// `folders`: the names in it.
QByteArray snapshotPage(const QByteArray &folder, const QByteArrayList &files, const QByteArrayList &folders);
