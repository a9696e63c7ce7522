// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/format.h"

/// Archives of web crawls (WARC 1.0 and 1.1, ISO 28500): every page that a server answered with is read as a saved
/// page, with its address, its date and the pictures of the same archive. Left out: requests, redirects (the page they
/// lead to stands there itself), what was met again unchanged, what is no page, and pages without an article.
class Warc final : public Format
{
public:
    bool recognises(QByteArrayView input, const CaptureContext &context) const override;
    CaptureResult read(const QByteArray &input, const CaptureContext &context) const override;
};

/// Behind the record that begins at `at`, where the next one begins; -1 where the text ends before it.
qsizetype nextWarcRecord(QByteArrayView archive, qsizetype at);
