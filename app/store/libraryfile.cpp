// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/libraryfile.h"

#include "base/privatefiles.h"
#include "sqlite/stoppable.h"
#include "sqlite/transaction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <atomic>

#include <sqlite3.h>

namespace LibraryFile {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Library)
};

Error environment(const QString &sentence, const QString &detail = QString())
{
    return Error{Error::Kind::Environment, sentence, detail};
}

QString stopped()
{
    return Text::tr("Stopped; the library was not changed.");
}

/// Tells apart what several programs or threads write at the same time.
QString ownSuffix()
{
    static std::atomic_int counter = 0;
    return QStringLiteral("%1-%2").arg(QCoreApplication::applicationPid()).arg(++counter);
}

Error explain(const SqlFailure &failure, const QString &folder)
{
    const QString &detail = failure.detail;
    switch (failure.code) {
    case SQLITE_FULL:
        return environment(Text::tr("The disk is full: the library in %1 could not be written. Free some space and try "
                                    "again; nothing is lost.")
                               .arg(folder),
                           detail);
    case SQLITE_IOERR:
        return environment(Text::tr("The library in %1 could not be read or written: the disk reported an error. Check "
                                    "the disk and its free space; nothing that was saved is lost.")
                               .arg(folder),
                           detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return environment(
            Text::tr("Another program is using the library in %1. Try again when it has finished.").arg(folder),
            detail);
    case SQLITE_READONLY:
        return environment(
            Text::tr("The library in %1 cannot be changed. Check the permissions of the folder and of the files in it.")
                .arg(folder),
            detail);
    case SQLITE_INTERRUPT:
        return environment(stopped(), detail);
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return environment(
            Text::tr("The library in %1 could not be opened. Check that the folder exists and that you may "
                     "read and write it.")
                .arg(folder),
            detail);
    case SQLITE_CORRUPT:
        return environment(
            Text::tr("The library in %1 is damaged. Copy the folder to a safe place, then look for a good "
                     "copy in its backups folder.")
                .arg(folder),
            detail);
    case SQLITE_NOTADB:
        return environment(
            Text::tr("The file library.db in %1 is not a Tearsheet library. Choose another folder.").arg(folder),
            detail);
    case SQLITE_OK:
        return Error{
            Error::Kind::Bug,
            Text::tr("The library in %1 has an internal error. Run tearsheet check, and please report it.").arg(folder),
            detail};
    default:
        return Error{Error::Kind::Bug, Text::tr("Internal database error. Please report it."), detail};
    }
}

Result<std::unique_ptr<Database>> connect(const QString &path, const QString &folder, Database::Access access,
                                          Status (*functions)(sqlite3 *))
{
    return Database::open(path,
                          {.access = access,
                           .settings = {QStringLiteral("foreign_keys = ON"), QStringLiteral("trusted_schema = OFF"),
                                        QStringLiteral("synchronous = FULL")},
                           .functions = functions,
                           .explain = [folder](const SqlFailure &failure) { return explain(failure, folder); }});
}

Status backUp(Database &database, int version)
{
    const QString folder = folderOf(database) + QStringLiteral("/backups");
    if (Status made = PrivateFiles::makeFolder(folder); !made)
        return made;
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    // Windows and programs that start together migrate together: each has a backup of its own.
    return copyTo(database, QStringLiteral("%1/%2-v%3-%4-%5.db")
                                .arg(folder, QFileInfo(database.path()).completeBaseName())
                                .arg(version)
                                .arg(time, ownSuffix()));
}

/// All steps in one transaction: nobody ever sees a version in between.
Status migrate(Database &database, int from, const Schema &schema)
{
    if (from > 0)
        if (Status saved = backUp(database, from); !saved)
            return saved;
    WriteTransaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    // Asked again: another process may have been faster between our look and our lock.
    const int standing = database.pragma(QStringLiteral("user_version")).toInt();
    for (int version = standing; version < schema.version(); ++version)
        for (const QString &statement : schema.steps.at(version))
            if (!database.execute(statement))
                return database.error();
    if (standing >= schema.version())
        return Done{};
    for (const QString &statement : schema.finish)
        if (!database.execute(statement))
            return database.error();
    if (!database.execute(QStringLiteral("PRAGMA application_id = %1").arg(schema.applicationId)) ||
        !database.execute(QStringLiteral("PRAGMA user_version = %1").arg(schema.version())))
        return database.error();
    return transaction.commit();
}

/// Nothing is written before the file is known to be ours or empty: not even the journal mode, which stays in it.
Status settle(Database &database, Database::Access access, const Schema &schema)
{
    // In one transaction: between two looks another may make the library.
    if (!database.execute(QStringLiteral("BEGIN")))
        return database.error();
    const QVariant objects = database.pragma(QStringLiteral("schema_version"));
    const quint32 applicationId = database.pragma(QStringLiteral("application_id")).toUInt();
    const int version = database.pragma(QStringLiteral("user_version")).toInt();
    if (!objects.isValid() || !database.execute(QStringLiteral("COMMIT")))
        return database.error();
    const bool empty = objects.toInt() == 0 && applicationId == 0 && version == 0;
    // SQLite takes a file below its smallest page for an empty one, and would write over it.
    const qint64 size = QFileInfo(database.path()).size();
    const bool stub = size > 0 && size < 512;
    if (stub || (!empty && applicationId != schema.applicationId))
        return environment(Text::tr("The file library.db in %1 is not a Tearsheet library. Choose another folder.")
                               .arg(folderOf(database)));
    if (version > schema.version())
        return environment(
            Text::tr("The library in %1 was written by a newer version of Tearsheet. Install that version "
                     "to open it; nothing was changed.")
                .arg(folderOf(database)));
    if (access == Database::Access::Read) {
        if (version < schema.version())
            return environment(Text::tr("The library in %1 was written by an older version of Tearsheet. Open it once "
                                        "in the window, or import something into it.")
                                   .arg(folderOf(database)));
        return Done{};
    }
    if (!database.writeAhead())
        return database.error();
    return version < schema.version() ? migrate(database, version, schema) : Status(Done{});
}

}

Result<std::unique_ptr<Database>> open(const QString &folder, const QString &file, Database::Access access,
                                       const Schema &schema)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    const QString path = absolute + u'/' + file;
    if (access == Database::Access::Write) {
        if (Status made = PrivateFiles::makeFolder(absolute); !made)
            return made.error();
        if (Status made = PrivateFiles::makeFile(path); !made)
            return made.error();
    } else if (!QFileInfo::exists(path)) {
        return environment(
            Text::tr("There is no library in %1. Import something first, or choose another folder.").arg(absolute));
    }
    auto database = connect(path, absolute, access, schema.functions);
    if (!database)
        return database.error();
    if (Status settled = settle(**database, access, schema); !settled)
        return settled.error();
    return database;
}

QString folderOf(const Database &database)
{
    return QFileInfo(database.path()).path();
}

Status copyTo(Database &database, const QString &path, const std::stop_token &stop)
{
    // What a kill leaves is no backup; two that copy at once do not meet.
    const QString unfinished = QStringLiteral("%1.%2.part").arg(path, ownSuffix());
    QFile::remove(unfinished);
    if (Status made = PrivateFiles::makeFile(unfinished); !made) // VACUUM INTO takes an empty file and keeps its mode
        return made;
    QString quoted = unfinished;
    quoted.replace(u'\'', QStringLiteral("''"));
    const int before = database.pragma(QStringLiteral("user_version")).toInt();
    {
        const Stoppable copying(database, stop);
        if (!database.execute(QStringLiteral("VACUUM INTO '%1'").arg(quoted))) {
            QFile::remove(unfinished);
            return database.error();
        }
    }
    // Another process may have migrated meanwhile.
    const int after = database.pragma(QStringLiteral("user_version")).toInt();
    {
        const auto opened = connect(unfinished, folderOf(database), Database::Access::Read, nullptr);
        if (!opened)
            return opened.error();
        Database &copy = **opened;
        const Stoppable checking(copy, stop);
        const int version = copy.pragma(QStringLiteral("user_version")).toInt();
        const bool whole = copy.pragma(QStringLiteral("integrity_check")).toString() == u"ok";
        if (stop.stop_requested()) {
            QFile::remove(unfinished);
            return environment(stopped());
        }
        if (!whole || version < before || version > after)
            return environment(
                Text::tr("The backup %1 is damaged. Check the disk; the library was not changed.").arg(path));
    }
    if (Status kept = PrivateFiles::keep(unfinished, path); !kept)
        return kept;
    return Done{};
}

}
