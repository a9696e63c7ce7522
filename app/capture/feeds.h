// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/format.h"

/// Feeds kept as files: RSS 0.9 to 2.0 with its modules (content:encoded, dc), RDF, Atom. An item with a text is an
/// article, told by its guid or address; items without one are links. A broken item costs that item.
/// https://www.rssboard.org/rss-specification, RFC 4287.
class Feeds final : public Format
{
public:
    bool recognises(QByteArrayView input, const CaptureContext &context) const override;
    CaptureResult read(const QByteArray &input, const CaptureContext &context) const override;
};
