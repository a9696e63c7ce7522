#pragma once

#include <QByteArray>

#include <optional>

/// A picture as the engine gets it: never the bytes that came, whose decoders in the engine have no security support.
namespace Picture {

inline constexpr char Type[] = "image/bmp";

/// Decoded by Qt's plugin for the format that the bytes are of, turned as the camera was held, laid on white (charts
/// with a clear ground are drawn for white pages), made no larger than a page can show, and written as plain pixels:
/// nothing to unpack in the engine, no metadata, one frame. Nothing where it is damaged or too large. Takes up to
/// seconds: never on the GUI thread. Pure, re-entrant.
std::optional<QByteArray> forEngine(const QByteArray &bytes);

}
