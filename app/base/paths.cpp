// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/paths.h"

#include <QDir>
#include <QStandardPaths>

namespace Paths {

QString defaultLibrary()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/tearsheet/library");
}

QString config()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/tearsheet");
}

QString state()
{
    // QStandardPaths knows the state folder only from Qt 6.7 on. The specification says: relative paths are ignored.
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/tearsheet");
}

QString log()
{
    return state() + QStringLiteral("/tearsheet.log");
}

}
