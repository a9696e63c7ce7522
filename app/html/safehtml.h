// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/// HTML in the sanitizer's output language: UTF-8 that any HTML parser reads the same way, with nothing in it that
/// runs or loads by itself. Made only by the sanitizer, or from stored bytes that pass the verifier.
class SafeHtml
{
public:
    /// The second check, before every display; nothing when the bytes are not in the output language.
    static std::optional<SafeHtml> verified(QByteArray stored);

    const QByteArray &utf8() const { return m_utf8; }

private:
    friend class CanonicalWriter;
    explicit SafeHtml(QByteArray utf8)
        : m_utf8(std::move(utf8))
    {
    }
    QByteArray m_utf8;
};
