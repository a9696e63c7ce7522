// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/format.h"

/// Notes in Markdown (CommonMark with GitHub's tables, through md4c), as web clippers keep them: Obsidian's,
/// MarkDownload, SimpRead, Logseq. Title, author, address, dates and tags are those of its front matter; else the title
/// is its first heading, else the file's name. Known by front matter, by the name ".md", or by what stands in it. The
/// pictures beside it come along.
class Markdown final : public Format
{
public:
    bool recognises(QByteArrayView input, const CaptureContext &context) const override;
    CaptureResult read(const QByteArray &input, const CaptureContext &context) const override;
};

/// As HTML, of untrusted text: what stands in it as HTML stays so. At most 8 MB are read.
QByteArray htmlOfMarkdown(QByteArrayView utf8);
