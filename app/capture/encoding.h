// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// A capture's bytes as text.
struct DecodedText
{
    enum class Encoding { Utf8, DamagedUtf8, Utf16, CodePage };

    QByteArray utf8; ///< always valid UTF-8 without a BOM; shares the input's memory where nothing had to change
    QString note;    ///< for the report: what was wrong with the text; empty ordinarily
    Encoding encoding = Encoding::Utf8; ///< of the bytes
    const char *codePage = "";          ///< CodePage: ICU's name of its converter
};

/// A sentence for the user when the bytes are no text at all (pictures, archives, programs, zeros); else empty.
/// Looks at the first 64 KB only.
QString whyNotText(QByteArrayView bytes);

/// By BOM (UTF-8, UTF-16), else UTF-8 where the bytes are that; else what the document declares, or what was `declared`
/// of it (a MIME part's charset), where the bytes do not contradict; else by the bytes and the page's language. What
/// cannot be decoded becomes U+FFFD. UTF-8 once misread as Latin-1 or a cousin stays as it is and is noted: the lost
/// bytes cannot be made up.
DecodedText decodeText(const QByteArray &bytes, QByteArrayView declared = {});

/// Where the character at this byte of `decoded.utf8` stands in the bytes it was decoded from: for reports, which name
/// places in the user's file. Linear in the file's size.
qsizetype placeInBytes(const DecodedText &decoded, QByteArrayView bytes, qsizetype offset);
