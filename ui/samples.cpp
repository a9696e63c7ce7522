// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <QCoreApplication>
#include <QDir>

QString samplesFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char *relative : {"../share/tearsheet/samples", "../resources/samples"}) {
        const QString folder = QDir::cleanPath(program.filePath(QString::fromLatin1(relative)));
        if (QDir(folder).exists())
            return folder;
    }
    return {};
}
