// SPDX-License-Identifier: GPL-3.0-or-later
#include "watching/lastlook.h"

#include "base/privatefiles.h"

#include <QCoreApplication>
#include <QFile>

namespace LastLook {

namespace {

// A record is "size modified path", ended by a zero byte, which no path holds.
constexpr QByteArrayView Head("tearsheet watched 1");

}

QString fileIn(const QString &library)
{
    return library + QStringLiteral("/watched");
}

FileStamps read(const QString &library)
{
    QFile file(fileIn(library));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith(Head) || !bytes.endsWith('\0'))
        return {};
    FileStamps files;
    qsizetype at = bytes.indexOf('\0') + 1;
    while (at < bytes.size()) {
        const QByteArrayView record = QByteArrayView(bytes).sliced(at, bytes.indexOf('\0', at) - at);
        const qsizetype first = record.indexOf(' ');
        const qsizetype second = first < 0 ? -1 : record.indexOf(' ', first + 1);
        bool sizeOk = false;
        bool timeOk = false;
        if (second > 0) {
            const FileStamp stamp{record.first(first).toByteArray().toLongLong(&sizeOk),
                                  record.sliced(first + 1, second - first - 1).toByteArray().toLongLong(&timeOk)};
            files.insert(record.sliced(second + 1).toByteArray(), stamp);
        }
        if (!sizeOk || !timeOk)
            return {};
        at += record.size() + 1;
    }
    return files;
}

Status write(const QString &library, const FileStamps &files)
{
    QByteArray bytes = Head.toByteArray() + '\0';
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        bytes += QByteArray::number(file->size) + ' ' + QByteArray::number(file->modified) + ' ' + file.key() + '\0';
    const QString file = fileIn(library);
    const QString failed = PrivateFiles::replace(file, bytes);
    if (failed.isEmpty())
        return Done{};
    return Error{
        Error::Kind::Environment,
        QCoreApplication::translate(
            "Watching", "The state of the watched folders could not be saved in %1. They are read again next time.")
            .arg(file),
        failed};
}

}
