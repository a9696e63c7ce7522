// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// A log at `path`, with what was in it before at `path`.1 and .2: the three together stay below about 3 × `limit`
/// bytes. Mode 0600; a folder that is missing is made, 0700. Several processes may write the same file:
/// each line goes out in one piece, and one of them renames. A disk that takes no line loses it without a word, for a
/// log must never stop what it tells of. One thread at a time.
class LogFile final
{
public:
    explicit LogFile(const QString &path, qint64 limit = 512 * 1024);

    /// UTF-8. Line ends and other controls in it become spaces; what is longer than 2,000 bytes is cut.
    void append(QByteArray line);

private:
    void rotate(int lockedFile) const;

    QString m_path;
    qint64 m_limit;
};
