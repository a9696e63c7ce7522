// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/privatefiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace PrivateFiles {

namespace {

Error environment(const QString &sentence, int code)
{
    return Error{Error::Kind::Environment, sentence, QString::fromLocal8Bit(std::strerror(code))};
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Library)
};

Error cannotMake(const QString &path, int code)
{
    if (code == ENOSPC || code == EDQUOT)
        return environment(
            Text::tr("The disk is full: %1 could not be created. Free some space and try again.").arg(path), code);
    if (code == EROFS)
        return environment(
            Text::tr("%1 could not be created: the disk is read-only or damaged. Choose another folder.").arg(path),
            code);
    return environment(
        Text::tr(
            "%1 could not be created. Check the permissions of the folder that contains it, or choose another folder.")
            .arg(path),
        code);
}

/// A name is on the disk only when its folder is. Some disks cannot say; then nothing more can be done.
void syncFolderOf(const QString &path)
{
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    static_cast<void>(::fsync(folder));
    ::close(folder);
}

}

Status makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) == 0) {
        syncFolderOf(path);
        return Done{};
    }
    int code = errno;
    if (code == ENOENT) {
        const QString above = QFileInfo(path).path();
        if (above == path)
            return cannotMake(path, code);
        if (Status made = makeFolder(above); !made)
            return made;
        if (::mkdir(QFile::encodeName(path).constData(), 0700) == 0) {
            syncFolderOf(path);
            return Done{};
        }
        code = errno;
    }
    if (code == EEXIST && QFileInfo(path).isDir())
        return Done{};
    if (code == EEXIST || code == ENOTDIR)
        return environment(Text::tr("%1 is a file, not a folder. Move it away, or choose another folder.").arg(path),
                           code);
    return cannotMake(path, code);
}

Status makeFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        ::close(file);
        return Done{};
    }
    if (errno != EEXIST)
        return cannotMake(path, errno);
    // Never open what is there: closing it again would drop every lock that this process's connections hold on it
    // (the trap of POSIX locks).
    struct stat info = {};
    if (::stat(name.constData(), &info) != 0)
        return cannotMake(path, errno);
    if (S_ISDIR(info.st_mode))
        return environment(Text::tr("%1 is a folder, not a file. Move it away, or choose another folder.").arg(path),
                           EISDIR);
    if (!S_ISREG(info.st_mode))
        return environment(Text::tr("%1 is not a regular file. Choose another folder.").arg(path), EINVAL);
    if ((info.st_mode & 0077) != 0)
        ::chmod(name.constData(), 0600); // someone else's file keeps its mode: SQLite then says whether it can be used
    return Done{};
}

Status keep(const QString &unfinished, const QString &path)
{
    const QByteArray from = QFile::encodeName(unfinished);
    const QByteArray to = QFile::encodeName(path);
    const int file = ::open(from.constData(), O_RDONLY | O_CLOEXEC);
    const bool flushed = file >= 0 && ::fsync(file) == 0;
    const int flushing = errno;
    if (file >= 0)
        ::close(file);
    if (!flushed)
        return cannotMake(path, flushing);
    // A link, unlike a renaming, replaces nothing; some disks know no links.
    if (::link(from.constData(), to.constData()) != 0) {
        if (errno == EEXIST)
            return environment(Text::tr("The file %1 already exists. Move it away and try again.").arg(path), EEXIST);
        if (::access(to.constData(), F_OK) == 0 || ::rename(from.constData(), to.constData()) != 0)
            return cannotMake(path, errno);
        syncFolderOf(path);
        return Done{};
    }
    ::unlink(from.constData());
    syncFolderOf(path);
    return Done{};
}

QString replace(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool replaced = file.open(QIODevice::WriteOnly) &&
                          file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                          file.write(bytes) == bytes.size() && file.commit();
    return replaced ? QString() : file.errorString();
}

}
