// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/format.h"

/// XML that holds no articles, by its root: lists of links and feeds, parts of books and office documents, drawings,
/// shortcuts. What nobody knows is told by its root's name.
class XmlKinds final : public Format
{
public:
    bool recognises(QByteArrayView input, const CaptureContext &context) const override;
    CaptureResult read(const QByteArray &input, const CaptureContext &context) const override;
};
