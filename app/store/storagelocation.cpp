// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storagelocation.h"

#include <QCoreApplication>
#include <QDir>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace {

/// As in /proc/self/mountinfo; the last three are a host's folders inside a virtual machine.
constexpr std::array NetworkDisks = {
    "nfs",         "nfs4",  "cifs",       "smb3",           "smbfs",           "afs",
    "ceph",        "coda",  "fuse.sshfs", "fuse.glusterfs", "fuse.rclone",     "fuse.gvfsd-fuse",
    "fuse.davfs2", "davfs", "9p",         "vboxsf",         "fuse.vmhgfs-fuse"};

/// Folders that these programs make for themselves; some add an account's or a company's name.
constexpr std::array SynchronizedFolders = {QLatin1StringView("Dropbox"),     QLatin1StringView("OneDrive"),
                                            QLatin1StringView("Nextcloud"),   QLatin1StringView("ownCloud"),
                                            QLatin1StringView("Syncthing"),   QLatin1StringView("Google Drive"),
                                            QLatin1StringView("GoogleDrive"), QLatin1StringView("pCloudDrive")};

/// What they leave in whatever folder the user chose: Syncthing, Dropbox, Resilio, Nextcloud and ownCloud.
constexpr std::array Markers = {QLatin1StringView(".stfolder"),          QLatin1StringView(".dropbox"),
                                QLatin1StringView(".dropbox.cache"),     QLatin1StringView(".sync"),
                                QLatin1StringView(".nextcloudsync.log"), QLatin1StringView(".owncloudsync.log")};

bool isSynchronizedFolder(QStringView name)
{
    return std::any_of(SynchronizedFolders.begin(), SynchronizedFolders.end(), [name](QLatin1StringView known) {
        const QStringView rest = name.sliced(qMin(name.size(), known.size()));
        return name.startsWith(known, Qt::CaseInsensitive) &&
               (rest.isEmpty() || rest.startsWith(u" (") || rest.startsWith(u" -"));
    });
}

bool isMarker(const QString &name)
{
    return std::find(Markers.begin(), Markers.end(), name) != Markers.end() ||
           (name.endsWith(u".db") && (name.startsWith(u"._sync_") || name.startsWith(u".sync_")));
}

}

StorageLocation::Risk StorageLocation::riskOf(const QByteArray &fileSystem, const QString &folder,
                                              const QStringList &entries)
{
    if (std::find(NetworkDisks.begin(), NetworkDisks.end(), fileSystem) != NetworkDisks.end())
        return Risk::Network;
    const QStringList names = QDir::cleanPath(folder).split(u'/', Qt::SkipEmptyParts);
    if (std::any_of(names.begin(), names.end(), isSynchronizedFolder) ||
        std::any_of(entries.begin(), entries.end(), isMarker))
        return Risk::Synchronized;
    return Risk::None;
}

QString StorageLocation::warningFor(const QString &folder)
{
    QStringList entries;
    QDir checked(QDir::cleanPath(QDir::current().absoluteFilePath(folder)));
    const QString absolute = checked.path();
    do
        entries += checked.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (!checked.isRoot() && checked.cdUp());
    switch (riskOf(QStorageInfo(absolute).fileSystemType(), absolute, entries)) {
    case Risk::None:
        return {};
    case Risk::Network:
        return QCoreApplication::translate(
                   "StorageLocation",
                   "The library in %1 is on a network disk, where two computers writing at the same time can damage "
                   "it. Move the folder to a local disk, and keep only backups on the network.")
            .arg(absolute);
    case Risk::Synchronized:
        return QCoreApplication::translate(
                   "StorageLocation",
                   "The library in %1 is in a folder that another program synchronizes, which may replace it with an "
                   "older file while it is open. Move the folder out of there, and synchronize only backups.")
            .arg(absolute);
    }
    Q_UNREACHABLE();
}
