// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watching/settling.h"

#include <QStringList>

#include <atomic>

/// What one look into a watched folder finds.
struct WatchListing
{
    FileStamps files;
    QByteArrayList folders; ///< it and those below it
    QString problem;        ///< a sentence where it cannot be looked into; then the rest is empty
};

/// Files that an import of the folder would take, but for those that programs are still writing by their names
/// (".part", ".crdownload" …), and without what is in `ownFolders`: the program's own files would never settle.
WatchListing lookInto(const QString &folder, const QStringList &ownFolders, const std::atomic_bool *cancel = nullptr);

/// Nothing where there is no such file, or no ordinary one.
std::optional<FileStamp> stampOf(const QByteArray &file);
