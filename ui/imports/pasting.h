// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

class QMimeData;

/// What a clipboard holds for the importer: files, or bytes, or nothing.
struct Pasted
{
    QStringList files; ///< then there are no bytes
    QByteArray bytes;  ///< UTF-8: HTML, JSON or text as it was copied
    QString name;      ///< of the bytes, for the report
};

/// Files first; then text that is JSON, then HTML, then any text. Pure.
Pasted pastedFrom(const QMimeData &data);
