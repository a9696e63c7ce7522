// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watching/folderwatcher.h"
#include "watching/settling.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QTimer>

/// FolderWatcher's other half, on its thread.
class WatchWorker final : public QObject
{
    Q_OBJECT

public:
    WatchWorker(const QString &library, const std::atomic_bool &ending); ///< made elsewhere, then moved to the thread
    ~WatchWorker() override;

    void setFolders(const QStringList &folders);
    void lookAgain();
    void wereRead(const QList<ImportInput> &files);
    void couldNotBeRead(const QList<ImportInput> &files);

Q_SIGNALS:
    void settled(const QList<ImportInput> &files);
    void looked(const QList<WatchedFolder> &folders);

private:
    struct Folder
    {
        WatchedFolder shown;
        QByteArray file;      // its path in the file system's own bytes
        QByteArrayList below; // folders, itself among them
        bool stale = true;    // to be looked into
    };

    void somethingChanged(const QString &folder);
    void lookIntoStale();
    void lookInto(Folder &folder);
    void lookAtWaiting();
    void handOut();
    void listen();
    void tell();
    void keepLook();

    const QString m_library;
    const std::atomic_bool &m_ending;
    QElapsedTimer m_clock;
    qint64 m_cost = 0; // milliseconds of the latest look into all that was stale
    Settling m_files;
    QList<Folder> m_folders;
    QList<WatchedFolder> m_told;
    QFileSystemWatcher *m_system = nullptr; // made on the thread: it listens on the one it was made on
    QTimer m_staleLater;                    // something changed: more may follow at once
    QTimer m_waitingLater;                  // a file may have settled
    QTimer m_poll;
    QTimer m_tellLater;
    QTimer m_keepLater;
};
