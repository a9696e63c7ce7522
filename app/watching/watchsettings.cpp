#include "watching/watchsettings.h"

#include "base/paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSettings>

namespace WatchSettings {

namespace {

QString key(const QString &library, const char *name)
{
    const QByteArray path = QDir(library).absolutePath().toUtf8();
    const QByteArray section = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(16);
    return QString::fromLatin1(section + '/' + name);
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

}
