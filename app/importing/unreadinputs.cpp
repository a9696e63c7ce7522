// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/unreadinputs.h"

#include "base/privatefiles.h"
#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>
#include <QFile>

namespace {

constexpr QLatin1StringView Named("named");
constexpr QLatin1StringView Found("found"); // each [path, file, bytes]; bytes null where the file has them

}

void UnreadInputs::append(const UnreadInputs &more)
{
    named += more.named;
    found += more.found;
}

QString UnreadFile::fileIn(const QString &library)
{
    return library + QStringLiteral("/unread");
}

UnreadInputs UnreadFile::read(const QString &library)
{
    QFile file(fileIn(library));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCborParserError error;
    const QCborMap all = QCborValue::fromCbor(file.readAll(), &error).toMap();
    UnreadInputs unread;
    if (error.error != QCborError::NoError)
        return unread;
    for (const QCborValue &path : all.value(Named).toArray())
        unread.named.append(path.toString());
    for (const QCborValue &each : all.value(Found).toArray()) {
        const QCborArray input = each.toArray();
        ImportInput found;
        found.path = input.at(0).toString();
        found.file = input.at(1).toByteArray();
        found.bytes = input.at(2).toByteArray();
        unread.found.append(found);
    }
    return unread;
}

Status UnreadFile::write(const QString &library, const UnreadInputs &unread)
{
    if (unread.isEmpty()) {
        QFile::remove(fileIn(library));
        return Done{};
    }
    QCborArray found;
    for (const ImportInput &input : unread.found)
        found.append(
            QCborArray{input.path, input.file, input.bytes.isNull() ? QCborValue(nullptr) : QCborValue(input.bytes)});
    const QByteArray bytes =
        QCborValue(QCborMap{{Named, QCborArray::fromStringList(unread.named)}, {Found, found}}).toCbor();
    const QString file = fileIn(library);
    const QString failed = PrivateFiles::replace(file, bytes);
    if (failed.isEmpty())
        return Done{};
    return Error{Error::Kind::Environment,
                 QCoreApplication::translate("Import", "What was not imported could not be noted in %1.").arg(file),
                 failed};
}
