// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Something that is recognised and not read.
struct NamedFormat
{
    QString sentence;   ///< what it is, and what to do
    bool aside = false; ///< a part of pages and containers (CaptureRefusal::aside)
};
