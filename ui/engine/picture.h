// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/// A picture as the engine gets it: never the bytes that came, whose decoders in the engine have no security support.
namespace Picture {

struct Encoded
{
    QByteArray bytes;
    QByteArray type; ///< MIME; one of two, never the source's own word
};

/// Decoded by Qt's plugin for the format that the bytes are of, turned as the camera was held, laid on white (charts
/// with a clear ground are drawn for white pages) and made no larger than a page can show; one frame, no metadata.
/// Written as plain pixels, which leave the engine nothing to unpack; a photograph (JPEG) as JPEG again, for its pixels
/// would take ten times the engine's memory. Nothing where it is damaged or too large. Takes up to seconds: never on
/// the GUI thread. Pure, re-entrant.
std::optional<Encoded> forEngine(const QByteArray &bytes);

}
