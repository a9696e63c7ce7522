// SPDX-License-Identifier: GPL-3.0-or-later
#include "watching/watchlisting.h"

#include "importing/inputs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <sys/stat.h>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Watching)
};

QString whyNot(const QString &folder)
{
    DIR *directory = ::opendir(QFile::encodeName(folder).constData());
    const int code = directory ? 0 : errno;
    if (directory)
        ::closedir(directory);
    switch (code) {
    case 0:
        return {};
    case ENOENT:
        return Text::tr("Folder not found. It is watched again as soon as it is back.");
    case ENOTDIR:
        return Text::tr("This is now a file, not a folder. Move the file away, or remove the folder from this list.");
    case EACCES:
        return Text::tr("You do not have permission to open this folder.");
    default:
        return Text::tr("The folder could not be read: %1.").arg(QString::fromLocal8Bit(std::strerror(code)));
    }
}

bool isBeingWritten(const QByteArray &name)
{
    static constexpr std::array<QByteArrayView, 6> Endings{".part",     ".partial", ".crdownload",
                                                           ".download", ".tmp",     "~"};
    return std::any_of(Endings.begin(), Endings.end(), [&](QByteArrayView ending) { return name.endsWith(ending); });
}

/// The own folders that are in the watched one, named as its listing names them; "" stands for the watched one itself.
QByteArrayList ownIn(const QString &folder, const QStringList &ownFolders)
{
    const QString real = QFileInfo(folder).canonicalFilePath();
    QByteArrayList prefixes;
    for (const QString &own : ownFolders) {
        const QString realOwn = QFileInfo(own).canonicalFilePath();
        if (realOwn.isEmpty())
            continue;
        if (real == realOwn || real.startsWith(realOwn + u'/'))
            return {QByteArray("")};
        if (realOwn.startsWith(real + u'/') || real == u"/")
            prefixes.append(QFile::encodeName(QDir(folder).filePath(QDir(real).relativeFilePath(realOwn)) + u'/'));
    }
    return prefixes;
}

}

WatchListing lookInto(const QString &folder, const QStringList &ownFolders, const std::atomic_bool *cancel)
{
    WatchListing listing;
    listing.problem = whyNot(folder);
    if (!listing.problem.isEmpty())
        return listing;
    const QByteArrayList own = ownIn(folder, ownFolders);
    const auto isOwn = [&own](const QByteArray &path) {
        return std::any_of(own.begin(), own.end(), [&](const QByteArray &prefix) { return path.startsWith(prefix); });
    };
    if (isOwn(QByteArray(""))) {
        listing.problem = Text::tr("Tearsheet's own files are in this folder. Choose another one.");
        return listing;
    }
    FolderListing found = listFolder(folder, cancel);
    for (const ImportInput &input : std::as_const(found.inputs)) {
        if (!input.refusal.isEmpty() || isBeingWritten(input.file) || isOwn(input.file))
            continue;
        if (const std::optional<FileStamp> stamp = stampOf(input.file))
            listing.files.insert(input.file, *stamp);
    }
    found.folders.removeIf([&](const QByteArray &below) { return isOwn(below + '/'); });
    listing.folders = std::move(found.folders);
    return listing;
}

std::optional<FileStamp> stampOf(const QByteArray &file)
{
    struct stat info = {};
    if (::lstat(file.constData(), &info) != 0 || !S_ISREG(info.st_mode))
        return std::nullopt;
    return FileStamp{info.st_size, qint64(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec};
}
