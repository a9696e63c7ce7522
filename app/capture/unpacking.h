// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// What is packed with gzip, or (`deflate`) in zlib's format; nothing where it is damaged or unpacks to more than
/// `most` bytes. What an end cuts off counts up to there.
std::optional<QByteArray> unpackedGzip(QByteArrayView bytes, qsizetype most);
std::optional<QByteArray> unpackedDeflate(QByteArrayView bytes, qsizetype most);
