// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

/// One kind of file besides JSON, pages and plain text. A new one is a file with a class like this, a line in
/// formats.cpp, a table of tests and a seed for the fuzzers. Stateless and re-entrant.
class Format
{
public:
    virtual ~Format() = default;
    virtual bool recognises(QByteArrayView input, const CaptureContext &context) const = 0;
    /// What is empty of a result means that the input is not of this format after all. `saved` is the reader's to fill,
    /// where the format tells none; `original` is the format's, where the input holds many articles, and can be read
    /// again by itself.
    virtual CaptureResult read(const QByteArray &input, const CaptureContext &context) const = 0;
};

/// Of bytes as they came: their parts have encodings of their own. The most particular first.
const QList<const Format *> &byteFormats();

/// Of UTF-8, as the whole input was decoded.
const QList<const Format *> &textFormats();

/// For formats: a result of one refusal.
CaptureResult refusedInput(const QString &reason, bool aside = false);
