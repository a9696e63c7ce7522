// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/format.h"

/// Tables of posts as scrapers and services write them (CSV, TSV): a row is an article where the header names a column
/// of texts, by the usual English and Chinese names, and a link where it names addresses only. A table of anything else
/// is told as one.
class Tables final : public Format
{
public:
    bool recognises(QByteArrayView input, const CaptureContext &context) const override;
    CaptureResult read(const QByteArray &input, const CaptureContext &context) const override;
};
