// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <limits>

/// Text that was read by one of ICU's converters.
struct CodePageText
{
    QString text;
    qsizetype replaced = 0; ///< characters that could not be: U+FFFD
    qsizetype read = 0;     ///< bytes
};

/// Decodes up to so many UTF-16 units; nothing is read where ICU has no such converter.
CodePageText decodeCodePage(QByteArrayView bytes, const char *converter,
                            qsizetype most = std::numeric_limits<qsizetype>::max());
