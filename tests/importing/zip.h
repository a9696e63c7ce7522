// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// A ZIP archive to be made for a test.
struct ZipMember
{
    QByteArray name;
    QByteArray bytes;
    QByteArray link = {}; ///< set: a symbolic link to there
    bool folder = false;
};

/// Through libarchive; `password` encrypts it. False when it could not be written.
bool writeZip(const QString &path, const QList<ZipMember> &members, const char *password = nullptr);
