// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QStringList>

#include <stop_token>

class Database;

/// Copies of a library, each a whole library.db. Their names are "library-20260301-081500.db", in UTC; the backups
/// that a migration makes are named by their version, and no rule removes them.
struct BackupFile
{
    QString path;
    QDateTime time; ///< UTC
    qint64 bytes = 0;
    bool update = false; ///< made before an update of the library to a newer version
};

namespace Backup {

/// Of these names, those that may go: not the newest of one of the last 7 days that have one, nor of one of the last 4
/// weeks (ISO 8601) that have one. Names of another form stay, and so do those of a time to come: the clock was wrong,
/// and they must not take the place of what is made now. Pure.
QStringList superfluous(const QStringList &names, const QDateTime &now);

/// Of these names, the newest backup's; empty where none is one. Those of migrations do not count. Pure.
QString newest(const QStringList &names);

/// Whether the library's own backups want another: none of these names is of the last 24 hours. A name of a time to
/// come (the clock was wrong) counts for nothing. Pure.
bool isDue(const QStringList &names, const QDateTime &now);

/// What lies in the library's own backups folder, newest first.
QList<BackupFile> list(const QString &library);

/// Makes a verified copy and answers its path. `library`: opened for writing (see LibraryFile::copyTo). `folder`:
/// where; empty: the library's own backups folder, where the superfluous ones are then removed, and what a kill left of
/// one a day ago. A folder that the user named loses nothing. `stop`: see LibraryFile::copyTo.
Result<QString> make(Database &library, const QString &folder, const QDateTime &now, const std::stop_token &stop = {});

/// Makes one in the library's own folder where that is due and the library is not empty, and says its path; empty where
/// it made none.
Result<QString> makeIfDue(Database &library, const QDateTime &now, const std::stop_token &stop = {});

}
