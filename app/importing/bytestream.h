// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QtGlobal>

/// Bytes one after another: an open file, or a member of an archive.
class ByteStream
{
public:
    virtual ~ByteStream() = default;
    /// Up to `most` bytes to `to`; 0 at the end. The error is a sentence for the report; nothing can be read after it.
    virtual Result<qsizetype> read(char *to, qsizetype most) = 0;
};
