// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/format.h"

/// Pages that hold many notes, each with its time, as flomo and Telegram export them: a note is an article.
class NotesPage final : public Format
{
public:
    bool recognises(QByteArrayView input, const CaptureContext &context) const override;
    CaptureResult read(const QByteArray &input, const CaptureContext &context) const override;
};
