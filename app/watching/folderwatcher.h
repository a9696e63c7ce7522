// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/inputs.h"

#include <QMetaType>
#include <QObject>
#include <QThread>

#include <atomic>

class WatchWorker;

/// A watched folder as the last look found it.
struct WatchedFolder
{
    QString path;
    QString problem;     ///< a sentence: why it cannot be watched now; else empty
    int files = 0;       ///< that an import would take
    int unread = 0;      ///< of these: changing just now, or being imported
    bool looked = false; ///< false: not looked into yet

    friend bool operator==(const WatchedFolder &, const WatchedFolder &) = default;
};

/// Looks into folders on a thread of its own and says which files are new or changed and at rest (see Settling). It
/// only looks: no file is opened, let alone written to. Lives on the GUI thread.
///
/// What the system tells of (inotify) is looked at at once; what it does not tell of (a file that is written to, a
/// network's disk, a folder that is back) by a look each half minute, or more seldom where looking takes long.
class FolderWatcher final : public QObject
{
    Q_OBJECT

public:
    /// `library`: its folder, where is kept what was read.
    explicit FolderWatcher(const QString &library, QObject *parent = nullptr);
    ~FolderWatcher() override; ///< waits for a look's end at most

    void setFolders(const QStringList &folders); ///< absolute; looks into all of them
    void lookAgain();

    /// Of files that `settled` told of; what nothing is said of (a cancelled import) is left alone until it changes.
    void wereRead(const QList<ImportInput> &files);
    void couldNotBeRead(const QList<ImportInput> &files);

Q_SIGNALS:
    void settled(const QList<ImportInput> &files);
    void looked(const QList<WatchedFolder> &folders); ///< in their order, whenever something about them is new

private:
    QThread m_thread;
    std::atomic_bool m_ending = false;
    WatchWorker *m_worker; // lives and dies on the thread
};
