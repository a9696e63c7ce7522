// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A disk that fails on demand, under every SQLite connection of this process: once installed it is SQLite's default
/// VFS, and passes everything on to the one that was the default. Locks and shared memory are the real ones; syncs are
/// only noted, so that thousands of rounds take seconds.
///
/// What happens to a file besides SQLite (made, renamed, removed by other means) is not seen.
namespace FaultVfs {

enum class Fault {
    None,
    Full,     ///< SQLITE_FULL; a file that would be made is not (SQLITE_CANTOPEN)
    IoError,  ///< SQLITE_IOERR of the operation's kind
    PowerCut, ///< from here on nothing reaches the disk, and restart() says what is left
};

/// True when SQLite took it. Once per process, before the first connection.
bool install();

/// Forgets all files and begins to count. The `nth` operation (from 1) that changes the disk fails: a write, a
/// truncation, a sync, the making or removing of a file. `lasting`: every one after it, too, until relieve().
/// `seed`: which of the unsynced writes survive a power cut. No connection may be open.
void begin(Fault fault, int nth, bool lasting, quint32 seed = 0);

/// The disk works again; a power cut that has come is taken back by restart() alone.
void relieve();

int operations(); ///< since begin()
bool struck();    ///< whether the nth operation came

/// After a power cut, with all connections closed: makes the files what a disk may hold then. Everything synced is
/// there; of what came later, any part may be there, by sectors of 512 bytes, and a file that was made or removed
/// since its folder's last sync may be there or not. Answers the number of sectors that are lost.
int restart();

}
