// SPDX-License-Identifier: GPL-3.0-or-later
#include "watching/watchworker.h"

#include "watching/lastlook.h"
#include "watching/watchlisting.h"

#include "base/paths.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr qint64 Poll = 30'000;    // milliseconds
constexpr qint64 PollCosts = 200;  // times what a look takes: half a percent of a core
constexpr qint64 ChangeCosts = 10; // the same while files pour in

/// Where a missing folder's return shows.
QString nearestThere(const QString &path)
{
    QFileInfo folder(path);
    while (!folder.exists() && !folder.isRoot())
        folder.setFile(folder.path());
    return folder.filePath();
}

}

WatchWorker::WatchWorker(const QString &library, const std::atomic_bool &ending)
    : m_library(library)
    , m_ending(ending)
    , m_files(LastLook::read(library))
    , m_staleLater(this)
    , m_waitingLater(this)
    , m_poll(this)
    , m_tellLater(this)
    , m_keepLater(this)
{
    m_clock.start();
    for (QTimer *timer : {&m_staleLater, &m_waitingLater, &m_poll, &m_tellLater, &m_keepLater})
        timer->setSingleShot(true);
    m_tellLater.setInterval(200ms);
    m_keepLater.setInterval(5s);
    connect(&m_staleLater, &QTimer::timeout, this, &WatchWorker::lookIntoStale);
    connect(&m_waitingLater, &QTimer::timeout, this, &WatchWorker::lookAtWaiting);
    connect(&m_poll, &QTimer::timeout, this, &WatchWorker::lookAgain);
    connect(&m_tellLater, &QTimer::timeout, this, &WatchWorker::tell);
    connect(&m_keepLater, &QTimer::timeout, this, &WatchWorker::keepLook);
}

WatchWorker::~WatchWorker()
{
    if (m_keepLater.isActive())
        keepLook();
}

void WatchWorker::setFolders(const QStringList &folders)
{
    if (!m_system) {
        m_system = new QFileSystemWatcher(this);
        connect(m_system, &QFileSystemWatcher::directoryChanged, this, &WatchWorker::somethingChanged);
    }
    for (const Folder &before : std::as_const(m_folders))
        if (!folders.contains(before.shown.path))
            m_files.listed(before.file, {}, m_clock.elapsed()); // added again, it is read again
    m_folders.clear();
    for (const QString &path : folders) {
        Folder folder;
        folder.shown.path = path;
        folder.file = QFile::encodeName(path);
        m_folders.append(folder);
    }
    m_tellLater.start();
    m_keepLater.start();
    lookAgain();
}

void WatchWorker::lookAgain()
{
    for (Folder &folder : m_folders)
        folder.stale = true;
    lookIntoStale();
}

void WatchWorker::somethingChanged(const QString &folder)
{
    const QByteArray file = QFile::encodeName(folder);
    bool any = false;
    for (Folder &watched : m_folders) {
        const bool there = watched.shown.problem.isEmpty();
        watched.stale = watched.stale || watched.below.contains(file) || QFileInfo::exists(watched.shown.path) != there;
        any = any || watched.stale;
    }
    if (any && !m_staleLater.isActive())
        m_staleLater.start(std::chrono::milliseconds(std::max<qint64>(100, m_cost * ChangeCosts)));
}

void WatchWorker::lookIntoStale()
{
    m_staleLater.stop();
    const qint64 begun = m_clock.elapsed();
    for (Folder &folder : m_folders)
        if (std::exchange(folder.stale, false))
            lookInto(folder);
    if (m_ending)
        return;
    m_cost = m_clock.elapsed() - begun;
    listen();
    handOut();
    if (!m_folders.isEmpty())
        m_poll.start(std::chrono::milliseconds(std::max(Poll, m_cost * PollCosts)));
}

void WatchWorker::lookInto(Folder &folder)
{
    WatchListing found = ::lookInto(folder.shown.path, {m_library, Paths::state(), Paths::config()}, &m_ending);
    if (m_ending)
        return; // half of it was seen
    folder.shown.looked = true;
    folder.shown.problem = found.problem;
    folder.shown.files = int(found.files.size());
    folder.below = std::move(found.folders);
    if (found.problem.isEmpty())
        m_files.listed(folder.file, found.files, m_clock.elapsed());
    else
        m_files.vanished(folder.file);
}

void WatchWorker::lookAtWaiting()
{
    for (const QByteArray &file : m_files.waiting())
        m_files.lookedAt(file, stampOf(file), m_clock.elapsed());
    handOut();
}

void WatchWorker::handOut()
{
    QList<ImportInput> inputs;
    for (const QByteArray &file : m_files.takeSettled())
        inputs.append({QFile::decodeName(file), file, QString()});
    if (!inputs.isEmpty())
        Q_EMIT settled(inputs);
    if (const std::optional<qint64> next = m_files.nextSettled())
        m_waitingLater.start(std::chrono::milliseconds(std::max<qint64>(50, *next - m_clock.elapsed())));
    m_tellLater.start();
}

/// Some of these the system may refuse (too many, a network's disk): the polls find what it would have told.
void WatchWorker::listen()
{
    QSet<QString> wanted;
    for (const Folder &folder : std::as_const(m_folders)) {
        // That a folder itself is moved, the system tells only of the folder around it.
        wanted.insert(nearestThere(QFileInfo(folder.shown.path).path()));
        for (const QByteArray &below : folder.below)
            wanted.insert(QFile::decodeName(below));
    }
    const QStringList before = m_system->directories();
    const QSet<QString> heard(before.begin(), before.end());
    if (const QSet<QString> left = heard - wanted; !left.isEmpty())
        m_system->removePaths(left.values());
    if (const QSet<QString> added = wanted - heard; !added.isEmpty())
        m_system->addPaths(added.values());
}

void WatchWorker::wereRead(const QList<ImportInput> &files)
{
    for (const ImportInput &file : files)
        m_files.wasRead(file.file);
    m_tellLater.start();
    if (!m_keepLater.isActive())
        m_keepLater.start();
}

void WatchWorker::couldNotBeRead(const QList<ImportInput> &files)
{
    for (const ImportInput &file : files)
        m_files.couldNotBeRead(file.file);
    m_tellLater.start();
}

void WatchWorker::tell()
{
    QList<WatchedFolder> now;
    for (Folder &folder : m_folders) {
        folder.shown.unread = m_files.unreadIn(folder.file);
        now.append(folder.shown);
    }
    if (now != m_told)
        Q_EMIT looked(m_told = now);
}

/// A failure costs no more than reading the files once again.
void WatchWorker::keepLook()
{
    (void)bool(LastLook::write(m_library, m_files.known()));
}
