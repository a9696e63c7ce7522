// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr qsizetype LongestLine = 2000; // bytes: the detail of an error holds a whole SQL statement

int openLog(const QByteArray &path)
{
    return ::open(path.constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
}

/// Another process may have renamed the file between our opening and our lock.
bool isStill(int file, const QByteArray &path)
{
    struct stat opened = {}, named = {};
    return ::fstat(file, &opened) == 0 && ::stat(path.constData(), &named) == 0 && opened.st_dev == named.st_dev &&
           opened.st_ino == named.st_ino;
}

void makePrivateFolder(const QString &path)
{
    if (QDir().exists(path))
        return;
    QDir().mkpath(QFileInfo(path).path());
    ::mkdir(QFile::encodeName(path).constData(), 0700);
}

QByteArray asOneLine(QByteArray line)
{
    if (line.size() > LongestLine) {
        qsizetype end = LongestLine;
        while ((static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) // within a character
            --end;
        line = line.left(end) + " …";
    }
    for (char &c : line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    return line + '\n';
}

}

LogFile::LogFile(const QString &path, qint64 limit)
    : m_path(path)
    , m_limit(limit)
{
}

void LogFile::append(QByteArray line)
{
    const QByteArray path = QFile::encodeName(m_path);
    const QByteArray bytes = asOneLine(std::move(line));
    for (int attempt = 0; attempt < 3; ++attempt) {
        int file = openLog(path);
        if (file < 0) {
            makePrivateFolder(QFileInfo(m_path).path());
            file = openLog(path);
        }
        struct stat info = {};
        if (file < 0 || ::fstat(file, &info) != 0 || !S_ISREG(info.st_mode) || ::flock(file, LOCK_EX) != 0) {
            if (file >= 0)
                ::close(file);
            return;
        }
        const bool ours = isStill(file, path);
        if (ours) {
            static_cast<void>(!::write(file, bytes.constData(), size_t(bytes.size())));
            rotate(file);
        }
        ::close(file); // and with it the lock
        if (ours)
            return;
    }
}

void LogFile::rotate(int lockedFile) const
{
    struct stat info = {};
    if (::fstat(lockedFile, &info) != 0 || info.st_size < m_limit)
        return;
    const QByteArray path = QFile::encodeName(m_path);
    ::rename((path + ".1").constData(), (path + ".2").constData());
    ::rename(path.constData(), (path + ".1").constData());
}
