// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

/// Folders and files that only their owner may read, whatever the umask. SQLite gives -wal and -shm the mode of the
/// database they belong to, so that making the database first is enough.
namespace PrivateFiles {

/// Makes the folder and what is missing above it, each 0700; a folder that is there stays as it is.
Status makeFolder(const QString &path);

/// Makes an empty file (0600), or takes away what others may do with a regular file that is there.
Status makeFile(const QString &path);

/// Puts `bytes` into the file instead of what it held, all or nothing, 0600. Empty, or the system's reason why not.
QString replace(const QString &path, const QByteArray &bytes);

/// Brings a finished file to the disk, then gives it its name, which no other file may have.
Status keep(const QString &unfinished, const QString &path);

}
