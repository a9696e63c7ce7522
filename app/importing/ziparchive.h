// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct archive;
struct archive_entry;

/// What libarchive reads a ZIP archive from: an open file, with a position of its own, so that several may read one. It
/// must not move while the archive is open.
struct ZipSource
{
    int descriptor = -1;
    qint64 offset = 0;
    QByteArray buffer = {};
};

struct CloseArchive
{
    void operator()(archive *opened) const;
};
using ZipArchive = std::unique_ptr<archive, CloseArchive>;

/// Null where it is no archive. `directoryOnly`: by the list at the archive's end, without unpacking anything; null
/// where that is cut off.
ZipArchive openZip(ZipSource &source, bool directoryOnly);

/// In UTF-8, be it by the archive's own word or, where Windows wrote it, by its bytes.
QString memberNameOf(archive_entry *entry);

/// Names are only shown, never used as paths; but what bears such a one was not made by a packer of captures.
bool isUnsafeMemberName(const QString &name);
