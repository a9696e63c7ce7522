// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/format.h"

/// Evernote's notebooks (ENEX 2 to 4): each note an article with its title, author, source address, dates, tags and
/// pictures; encrypted passages are left out. Notes are told by their title and the second they were made in, for the
/// export has no ids. http://xml.evernote.com/pub/evernote-export4.dtd
class Enex final : public Format
{
public:
    bool recognises(QByteArrayView input, const CaptureContext &context) const override;
    CaptureResult read(const QByteArray &input, const CaptureContext &context) const override;
};
