// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Which folders a library watches, as the user has set it on this machine: `watched.ini` under Paths::config(), a
/// section for each library folder. Absolute paths in the user's order.
namespace WatchSettings {

QString file();
QStringList folders(const QString &library);
void setFolders(const QString &library, const QStringList &folders);

/// Folders are watched with all that is below them. Paths are absolute and clean here.
QString watchedAround(const QStringList &folders, const QString &folder); ///< the one that covers it; empty: none
QStringList withFolder(QStringList folders, const QString &folder);       ///< without those that it covers

}
