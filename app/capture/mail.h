// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/format.h"

/// Letters kept by a mail program: one (.eml) or many (.mbox, RFC 4155). Each is an article: subject, sender, date, its
/// HTML, else its plain text, the pictures that came within; told by its Message-ID. Attachments are left out.
class Mail final : public Format
{
public:
    bool recognises(QByteArrayView input, const CaptureContext &context) const override;
    CaptureResult read(const QByteArray &input, const CaptureContext &context) const override;
};

/// Where the next letter of a mailbox begins, from `at` on: at the "From " behind an empty line; -1 where none does.
qsizetype nextLetter(QByteArrayView mailbox, qsizetype at);
