// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>

#include <optional>

/// By what a file is known without being read.
struct FileStamp
{
    qint64 size = 0;     ///< bytes
    qint64 modified = 0; ///< nanoseconds since 1970

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

using FileStamps = QHash<QByteArray, FileStamp>; ///< by path, in the file system's own bytes

/// Decides when a file of a watched folder is to be read: once for each stamp, and not before two looks at least
/// `Quiet` apart have found the same one, so that nobody's half-written download is taken. Pure: whoever looks brings
/// the time, in milliseconds of any clock that only goes forward.
class Settling final
{
public:
    static constexpr qint64 Quiet = 2000;

    explicit Settling(FileStamps known = {}); ///< read in earlier runs

    void listed(const QByteArray &folder, const FileStamps &files, qint64 now);               ///< all that is in it now
    void lookedAt(const QByteArray &file, const std::optional<FileStamp> &stamp, qint64 now); ///< nothing: it is gone
    void vanished(const QByteArray &folder); ///< it may come back: what was read in it stays known

    QByteArrayList takeSettled(); ///< sorted; they are taken until one of the following is said of them
    void wasRead(const QByteArray &file);
    void couldNotBeRead(const QByteArray &file); ///< for no fault of its own: it settles anew from the next look on

    QByteArrayList waiting() const { return m_waiting.keys(); } ///< to be looked at again
    std::optional<qint64> nextSettled() const;                  ///< when the first of them may have settled
    int unreadIn(const QByteArray &folder) const;               ///< waiting or taken
    const FileStamps &known() const { return m_known; }

private:
    struct Waiting
    {
        FileStamp stamp;
        qint64 since = 0;
        qint64 seen = 0; // the latest look
    };

    FileStamps m_known;
    QHash<QByteArray, Waiting> m_waiting;
    FileStamps m_taken;
};
