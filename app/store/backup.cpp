// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "base/privatefiles.h"
#include "sqlite/query.h"
#include "store/libraryfile.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Backup {

namespace {

constexpr int DaysKept = 7;
constexpr int WeeksKept = 4;

/// Invalid where the name is of another form.
QDateTime timeIn(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^library-(\\d{8}-\\d{6})\\.db$"));
    const QRegularExpressionMatch match = form.match(name);
    QDateTime time = QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd-HHmmss"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

}

QStringList superfluous(const QStringList &names, const QDateTime &now)
{
    QStringList newestFirst = names;
    std::sort(newestFirst.begin(), newestFirst.end(), std::greater<>());
    QSet<QDate> days;
    QSet<std::pair<int, int>> weeks;
    QStringList found;
    for (const QString &name : std::as_const(newestFirst)) {
        const QDateTime time = timeIn(name);
        if (!time.isValid() || time > now)
            continue;
        const QDate date = time.date();
        int year = 0;
        const int week = date.weekNumber(&year);
        bool kept = false;
        if (!days.contains(date) && days.size() < DaysKept) {
            days.insert(date);
            kept = true;
        }
        if (!weeks.contains({year, week}) && weeks.size() < WeeksKept) {
            weeks.insert({year, week});
            kept = true;
        }
        if (!kept)
            found.append(name);
    }
    return found;
}

QString newest(const QStringList &names)
{
    QString found;
    for (const QString &name : names)
        if (timeIn(name).isValid() && name > found)
            found = name;
    return found;
}

bool isDue(const QStringList &names, const QDateTime &now)
{
    return std::none_of(names.cbegin(), names.cend(), [&now](const QString &name) {
        const QDateTime time = timeIn(name);
        return time.isValid() && time <= now && time.secsTo(now) < 24 * 3600;
    });
}

QList<BackupFile> list(const QString &library)
{
    static const QRegularExpression update(QStringLiteral("^library-v\\d+-(\\d{8}-\\d{6})-.*\\.db$"));
    QList<BackupFile> files;
    for (const QFileInfo &file :
         QDir(library + QStringLiteral("/backups")).entryInfoList({QStringLiteral("*.db")}, QDir::Files)) {
        const QRegularExpressionMatch match = update.match(file.fileName());
        const QString name =
            match.hasMatch() ? QStringLiteral("library-%1.db").arg(match.captured(1)) : file.fileName();
        if (const QDateTime time = timeIn(name); time.isValid())
            files.append({file.absoluteFilePath(), time, file.size(), match.hasMatch()});
    }
    std::sort(files.begin(), files.end(), [](const BackupFile &a, const BackupFile &b) { return a.time > b.time; });
    return files;
}

Result<QString> make(Database &library, const QString &folder, const QDateTime &now, const std::stop_token &stop)
{
    const bool own = folder.isEmpty();
    const QDir destination(own ? LibraryFile::folderOf(library) + QStringLiteral("/backups")
                               : QDir::current().absoluteFilePath(folder));
    if (Status made = PrivateFiles::makeFolder(destination.path()); !made)
        return made.error();
    library.forgetError();
    const QString path = destination.filePath(now.toUTC().toString(QStringLiteral("'library-'yyyyMMdd-HHmmss'.db'")));
    if (Status copied = LibraryFile::copyTo(library, path, stop); !copied)
        return copied.error();
    if (own) {
        for (const QString &name : superfluous(destination.entryList(QDir::Files), now))
            QFile::remove(destination.filePath(name));
        for (const QFileInfo &left : destination.entryInfoList({QStringLiteral("*.part")}, QDir::Files))
            if (left.lastModified().secsTo(now) > 24 * 3600)
                QFile::remove(left.filePath());
    }
    return path;
}

Result<QString> makeIfDue(Database &library, const QDateTime &now, const std::stop_token &stop)
{
    library.forgetError();
    const QDir own(LibraryFile::folderOf(library) + QStringLiteral("/backups"));
    if (!isDue(own.entryList(QDir::Files), now))
        return QString();
    {
        Query articles(library, "SELECT everything + trash FROM section_counts"); // VACUUM wants it closed
        if (!articles.run() || !articles.next())
            return library.error();
        if (articles.number(0) == 0)
            return QString();
    }
    return make(library, QString(), now, stop);
}

}
