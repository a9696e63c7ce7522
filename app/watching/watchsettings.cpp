// SPDX-License-Identifier: GPL-3.0-or-later
#include "watching/watchsettings.h"

#include "base/paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSettings>

#include <algorithm>

namespace WatchSettings {

namespace {

QString key(const QString &library, const char *name)
{
    const QByteArray path = QDir(library).absolutePath().toUtf8();
    const QByteArray section = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(16);
    return QString::fromLatin1(section + '/' + name);
}

bool covers(const QString &folder, const QString &other)
{
    return other == folder || other.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

}

QString file()
{
    return Paths::config() + QStringLiteral("/watched.ini");
}

QStringList folders(const QString &library)
{
    QStringList folders = QSettings(file(), QSettings::IniFormat).value(key(library, "folders")).toStringList();
    folders.removeIf([](const QString &folder) { return !QDir::isAbsolutePath(folder); });
    return folders;
}

void setFolders(const QString &library, const QStringList &folders)
{
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue(key(library, "library"), library); // for whoever reads the file
    settings.setValue(key(library, "folders"), folders);
}

QString watchedAround(const QStringList &folders, const QString &folder)
{
    const auto around =
        std::find_if(folders.begin(), folders.end(), [&](const QString &other) { return covers(other, folder); });
    return around == folders.end() ? QString() : *around;
}

QStringList withFolder(QStringList folders, const QString &folder)
{
    folders.removeIf([&](const QString &other) { return covers(folder, other); });
    return folders << folder;
}

}
