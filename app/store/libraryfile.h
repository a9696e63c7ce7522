// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sqlite/database.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <stop_token>

/// The versions of one kind of database file. steps[0] makes an empty file version 1, steps[n] leads from n to n + 1;
/// a released step is never edited. QSQLITE runs one statement per string.
struct Schema
{
    quint32 applicationId = 0; ///< marks our files (PRAGMA application_id): any other SQLite file is refused
    QList<QStringList> steps;
    QStringList finish =
        {}; ///< run behind the last step of every migration: what follows from the version as it stands
    Status (*functions)(sqlite3 *) = nullptr; ///< adds what the steps call

    int version() const { return int(steps.size()); }
};

/// The file of a library: opening it with our settings, bringing it up to date, copying it whole.
namespace LibraryFile {

/// Opens `<folder>/<file>`. Write makes folder (0700) and file (0600), and migrates, after a verified backup into
/// `<folder>/backups` where there was something to lose. Read demands the file in its current version. Its errors are
/// sentences naming the folder.
Result<std::unique_ptr<Database>> open(const QString &folder, const QString &file, Database::Access access,
                                       const Schema &schema);

QString folderOf(const Database &database);

/// Writes a copy (0600) that SQLite itself makes, and opens and checks it: what stands at `path` afterwards is
/// whole, on disk, and of one moment. Other processes may go on writing. `path` must be free, its folder there.
/// Where `stop` is asked for, it ends within milliseconds with an Error, and nothing is left of it.
/// For a connection that may write: SQLite 3.40's VACUUM INTO on a read-only one fails at a generated column.
Status copyTo(Database &database, const QString &path, const std::stop_token &stop = {});

}
