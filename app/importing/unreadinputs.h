// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/inputs.h"

#include <QStringList>

/// What an import has not read.
struct UnreadInputs
{
    QStringList named;             ///< files and folders that were not looked for yet
    QList<ImportInput> found = {}; ///< inputs, in their order

    bool isEmpty() const { return named.isEmpty() && found.isEmpty(); }
    qsizetype count() const { return named.size() + found.size(); }
    void append(const UnreadInputs &more);
};

/// What was left of the imports that the program's end stopped; kept in the library's folder (`unread`, mode 0600), so
/// that it goes where the library goes. Losing it costs only that nobody is reminded.
namespace UnreadFile {

QString fileIn(const QString &library);
UnreadInputs read(const QString &library);                        ///< empty where there is none or it is damaged
Status write(const QString &library, const UnreadInputs &unread); ///< whole or not at all; nothing unread: no file

}
