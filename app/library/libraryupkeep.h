// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/backup.h"
#include "store/restore.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <optional>

struct LibraryThreads;

/// What a library needs without being asked: news of its changes, its index, its backups, its older articles made anew.
/// Lives on the GUI thread. See Library for each.
class LibraryUpkeep final : public QObject
{
    Q_OBJECT

public:
    explicit LibraryUpkeep(LibraryThreads &threads);

    void begin();
    void pollChanges();
    QFuture<Result<QList<BackupFile>>> backups();
    QFuture<Result<Restore::Summary>> restore(const QString &path);
    QFuture<Result<QString>> locationWarning();

Q_SIGNALS:
    void changed();
    void backupFailed(const QString &sentence);
    void indexed(qint64 done, qint64 all);

private:
    void keepIndex();
    void keepBackup();
    void keepPolicy();

    LibraryThreads &m_threads;
    QTimer m_poll;
    QTimer m_hourly;
    std::optional<qint64> m_dataVersion; // nothing: not asked yet
    bool m_polling = false;
    bool m_pollAgain = false;
    bool m_indexing = false;
    bool m_rederiving = false;
    bool m_rederiveAgain = false; // something changed meanwhile
};
