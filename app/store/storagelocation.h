// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Where a library should not lie: SQLite's locks do not hold on most network disks, and a synchronizing program copies
/// a file while it is being written.
namespace StorageLocation {

enum class Risk { None, Network, Synchronized };

/// `fileSystem`: its type as Linux names it ("ext4", "nfs4", "fuse.sshfs"); `folder`: absolute; `entries`: the names of
/// what lies in the folder and in those above it. Pure.
Risk riskOf(const QByteArray &fileSystem, const QString &folder, const QStringList &entries);

/// Looks at the folder and answers a sentence for the user; empty where nothing is wrong. May block on a dead server.
QString warningFor(const QString &folder);

}
