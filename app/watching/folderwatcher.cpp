// SPDX-License-Identifier: GPL-3.0-or-later
#include "watching/folderwatcher.h"

#include "watching/watchworker.h"

FolderWatcher::FolderWatcher(const QString &library, QObject *parent)
    : QObject(parent)
    , m_worker(new WatchWorker(library, m_ending))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &WatchWorker::settled, this, &FolderWatcher::settled);
    connect(m_worker, &WatchWorker::looked, this, &FolderWatcher::looked);
    m_thread.setObjectName(QStringLiteral("watching"));
    m_thread.start(QThread::LowPriority);
}

FolderWatcher::~FolderWatcher()
{
    m_ending = true;
    m_thread.quit();
    m_thread.wait();
}

void FolderWatcher::setFolders(const QStringList &folders)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, folders] { worker->setFolders(folders); });
}

void FolderWatcher::lookAgain()
{
    QMetaObject::invokeMethod(m_worker, &WatchWorker::lookAgain);
}

void FolderWatcher::wereRead(const QList<ImportInput> &files)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, files] { worker->wereRead(files); });
}

void FolderWatcher::couldNotBeRead(const QList<ImportInput> &files)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, files] { worker->couldNotBeRead(files); });
}
