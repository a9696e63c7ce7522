// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/// Zstandard frames at level 3, which carry their own size and checksum. Pure, re-entrant.
namespace Compression {

QByteArray pack(const QByteArray &bytes);

/// Nothing when the frame is damaged or claims more than 1 GB.
std::optional<QByteArray> unpack(const QByteArray &frame);

}
