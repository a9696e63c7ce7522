// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// A header of a message or an archive as text: encoded words (RFC 2047: "=?utf-8?B?6Z2S?=") decoded, white space
/// between two of them dropped, the rest read as UTF-8.
QString decodedHeader(const QByteArray &value);
