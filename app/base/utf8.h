// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>

/// The length of what fits into `most` bytes of valid UTF-8 without cutting a character.
inline qsizetype wholeCharacters(QByteArrayView utf8, qsizetype most)
{
    qsizetype size = std::min(utf8.size(), most);
    while (size > 0 && size < utf8.size() && (uchar(utf8[size]) & 0xC0) == 0x80)
        --size;
    return size;
}
