// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultvfs.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>
#include <new>
#include <optional>

#include <sqlite3.h>

namespace {

using FaultVfs::Fault;

constexpr qsizetype Sector = 512;

/// One write, or one truncation (no bytes), that no sync has followed.
struct Unsynced
{
    qsizetype offset = 0;
    std::optional<QByteArray> bytes;
};

struct DiskFile
{
    std::optional<QByteArray> durable; // nothing: the name itself is not on disk
    std::optional<bool> present;       // whether it is there now, where its folder has not been synced since
    std::optional<QByteArray> removed; // what had the name before, where its folder has not been synced since
    QList<Unsynced> unsynced;
};

struct Disk
{
    QMutex mutex;
    sqlite3_vfs *real = nullptr;
    Fault fault = Fault::None;
    int nth = 0;
    bool lasting = false;
    int operations = 0;
    bool dead = false;
    QRandomGenerator random;
    QHash<QString, DiskFile> files;

    /// Counts an operation that changes the disk; true when it fails. Called with the mutex held.
    bool fails()
    {
        ++operations;
        if (dead)
            return true;
        const bool hit = fault != Fault::None && (operations == nth || (lasting && operations > nth));
        if (hit && fault == Fault::PowerCut)
            dead = true;
        return hit;
    }

    int code(int ioError) const { return fault == Fault::Full ? SQLITE_FULL : ioError; }
};

Disk &disk()
{
    static Disk one;
    return one;
}

struct File
{
    sqlite3_file base;
    QString *name; // null: a temporary file, of which nothing survives anyway
    sqlite3_file *real;
};

File *self(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

DiskFile *tracked(sqlite3_file *file)
{
    const QString *name = self(file)->name;
    return name ? &disk().files[*name] : nullptr;
}

int closeFile(sqlite3_file *file)
{
    File *mine = self(file);
    const int result = mine->real->pMethods->xClose(mine->real);
    delete mine->name;
    return result;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    return self(file)->real->pMethods->xRead(self(file)->real, to, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    const QMutexLocker lock(&disk().mutex);
    if (disk().fails())
        return disk().code(SQLITE_IOERR_WRITE);
    const int result = self(file)->real->pMethods->xWrite(self(file)->real, from, size, offset);
    if (DiskFile *known = tracked(file); known && result == SQLITE_OK)
        known->unsynced.append({qsizetype(offset), QByteArray(static_cast<const char *>(from), size)});
    return result;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const QMutexLocker lock(&disk().mutex);
    if (disk().fails())
        return disk().code(SQLITE_IOERR_TRUNCATE);
    const int result = self(file)->real->pMethods->xTruncate(self(file)->real, size);
    if (DiskFile *known = tracked(file); known && result == SQLITE_OK)
        known->unsynced.append({qsizetype(size), std::nullopt});
    return result;
}

void apply(QByteArray &content, qsizetype offset, QByteArrayView bytes)
{
    if (content.size() < offset + bytes.size())
        content.append(QByteArray(offset + bytes.size() - content.size(), '\0'));
    std::memcpy(content.data() + offset, bytes.data(), size_t(bytes.size()));
}

/// What a sync of the folder does: every name made or removed in it is so for certain.
void syncFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    for (auto known = disk().files.begin(); known != disk().files.end(); ++known) {
        if (QFileInfo(known.key()).path() != folder || !known->present)
            continue;
        known->durable = *known->present ? std::optional(known->durable.value_or(QByteArray())) : std::nullopt;
        known->present.reset();
        known->removed.reset();
    }
}

int syncFile(sqlite3_file *file, int)
{
    const QMutexLocker lock(&disk().mutex);
    if (disk().fails())
        return disk().code(SQLITE_IOERR_FSYNC);
    DiskFile *known = tracked(file);
    if (!known)
        return SQLITE_OK;
    QByteArray content = known->durable.value_or(QByteArray());
    for (const Unsynced &change : std::as_const(known->unsynced)) {
        if (change.bytes)
            apply(content, change.offset, *change.bytes);
        else if (change.offset < content.size())
            content.truncate(change.offset);
    }
    known->durable = content;
    known->unsynced.clear();
    if (known->present) // SQLite syncs the folder with the first sync of a journal or WAL that it made
        syncFolderOf(*self(file)->name);
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return self(file)->real->pMethods->xFileSize(self(file)->real, size);
}

int lockFile(sqlite3_file *file, int level)
{
    return self(file)->real->pMethods->xLock(self(file)->real, level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return self(file)->real->pMethods->xUnlock(self(file)->real, level);
}

int checkLock(sqlite3_file *file, int *reserved)
{
    return self(file)->real->pMethods->xCheckReservedLock(self(file)->real, reserved);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return self(file)->real->pMethods->xFileControl(self(file)->real, operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return self(file)->real->pMethods->xSectorSize(self(file)->real);
}

int characteristics(sqlite3_file *file)
{
    return self(file)->real->pMethods->xDeviceCharacteristics(self(file)->real);
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return self(file)->real->pMethods->xShmMap(self(file)->real, page, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return self(file)->real->pMethods->xShmLock(self(file)->real, offset, count, flags);
}

void barrier(sqlite3_file *file)
{
    self(file)->real->pMethods->xShmBarrier(self(file)->real);
}

int unmapShared(sqlite3_file *file, int remove)
{
    return self(file)->real->pMethods->xShmUnmap(self(file)->real, remove);
}

/// Version 2: WAL, but no memory map, behind which writes would go unseen.
const sqlite3_io_methods methods = {
    2,          closeFile,  readFile,    writeFile,   truncateFile, syncFile,        fileSize,
    lockFile,   unlockFile, checkLock,   controlFile, sectorSize,   characteristics, mapShared,
    lockShared, barrier,    unmapShared, nullptr,     nullptr,
};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *mine = new (file) File{};
    mine->real = reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(File));
    {
        const QMutexLocker lock(&disk().mutex);
        const QString path = name ? QFile::decodeName(name) : QString();
        const bool there = name && QFile::exists(path);
        const bool makes = name && (flags & SQLITE_OPEN_CREATE) && !there;
        if (makes && disk().fails())
            return disk().fault == Fault::Full ? SQLITE_CANTOPEN : SQLITE_IOERR;
        if (name && !disk().files.contains(path)) {
            DiskFile known;
            if (QFile content(path); there && content.open(QIODevice::ReadOnly))
                known.durable = content.readAll();
            disk().files.insert(path, known);
        }
        if (makes) {
            DiskFile &known = disk().files[path];
            known = {std::nullopt, true, known.durable ? known.durable : known.removed, {}};
        }
        mine->name = name ? new QString(path) : nullptr;
    }
    const int result = disk().real->xOpen(disk().real, name, mine->real, flags, outFlags);
    if (result == SQLITE_OK)
        mine->base.pMethods = &methods;
    else
        delete mine->name;
    Q_UNUSED(vfs)
    return result;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    const QMutexLocker lock(&disk().mutex);
    const QString path = QFile::decodeName(name);
    if (QFile::exists(path) && disk().fails())
        return disk().code(SQLITE_IOERR_DELETE);
    const int result = disk().real->xDelete(disk().real, name, syncFolder);
    if (result == SQLITE_OK) {
        DiskFile &known = disk().files[path];
        known.unsynced.clear();
        known.present = false;
        if (syncFolder)
            syncFolderOf(path);
    }
    return result;
}

int accessFile(sqlite3_vfs *, const char *name, int flags, int *answer)
{
    return disk().real->xAccess(disk().real, name, flags, answer);
}

int fullPath(sqlite3_vfs *, const char *name, int size, char *path)
{
    return disk().real->xFullPathname(disk().real, name, size, path);
}

/// What the disk may hold after the cut; nothing: no such file. Counts the sectors that were not kept.
std::optional<QByteArray> survivor(const DiskFile &file, QRandomGenerator &random, int &lost)
{
    const auto heads = [&random] { return random.bounded(2) == 1; };
    if (file.present == false) // removed, but not for certain
        return heads() ? file.durable : std::nullopt;
    if (file.present == true && heads()) // made, but not for certain
        return heads() ? file.removed : std::nullopt;
    QByteArray content = file.durable.value_or(QByteArray());
    for (const Unsynced &change : file.unsynced) {
        if (!change.bytes) {
            if (heads())
                content.truncate(std::min(change.offset, content.size()));
            else
                ++lost;
            continue;
        }
        for (qsizetype from = 0; from < change.bytes->size();) {
            const qsizetype position = change.offset + from;
            const qsizetype size = std::min(Sector - position % Sector, change.bytes->size() - from);
            if (heads())
                apply(content, position, QByteArrayView(*change.bytes).sliced(from, size));
            else
                ++lost;
            from += size;
        }
    }
    return content;
}

}

namespace FaultVfs {

bool install()
{
    static sqlite3_vfs vfs;
    disk().real = sqlite3_vfs_find(nullptr);
    if (!disk().real || sqlite3_vfs_find("faults"))
        return false;
    vfs = *disk().real; // time, randomness, loading: as they are
    vfs.iVersion = 1;
    vfs.szOsFile = int(sizeof(File)) + disk().real->szOsFile;
    vfs.pNext = nullptr;
    vfs.zName = "faults";
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    return sqlite3_vfs_register(&vfs, 1) == SQLITE_OK;
}

void begin(Fault fault, int nth, bool lasting, quint32 seed)
{
    const QMutexLocker lock(&disk().mutex);
    disk().fault = fault;
    disk().nth = nth;
    disk().lasting = lasting;
    disk().operations = 0;
    disk().dead = false;
    disk().random.seed(seed);
    disk().files.clear();
}

void relieve()
{
    const QMutexLocker lock(&disk().mutex);
    if (!disk().dead)
        disk().fault = Fault::None;
}

int operations()
{
    const QMutexLocker lock(&disk().mutex);
    return disk().operations;
}

bool struck()
{
    const QMutexLocker lock(&disk().mutex);
    return disk().nth > 0 && disk().operations >= disk().nth;
}

int restart()
{
    const QMutexLocker lock(&disk().mutex);
    int lost = 0;
    QStringList names = disk().files.keys();
    names.sort(); // the same draw for the same seed
    for (const QString &name : std::as_const(names)) {
        const auto content = survivor(disk().files.value(name), disk().random, lost);
        QFile::remove(name + QStringLiteral("-shm")); // memory
        QFile file(name);
        if (!content)
            file.remove();
        else if (file.open(QIODevice::WriteOnly))
            file.write(*content);
    }
    disk().fault = Fault::None;
    disk().dead = false;
    disk().files.clear();
    return lost;
}

}
