// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/vocabulary.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// Reads the output language one token at a time, without a copy: the tokenizer of the verifier and of whoever dresses
/// a page. Strict: what the canonical writer would not have written that way (case, spaces, quotes, references, order
/// or names of attributes) is `Invalid`, and stays so. It judges tokens only; nesting, values and characters are
/// the verifier's. The bytes must outlive the reader; views it hands out point into them.
///
///     for (CanonicalReader reader(html.utf8()); reader.next() != CanonicalReader::Token::Done;) …
class CanonicalReader final
{
public:
    enum class Token : quint8 { Start, End, Text, Done, Invalid };

    explicit CanonicalReader(QByteArrayView html)
        : m_begin(html.data())
        , m_end(m_begin + html.size())
        , m_next(m_begin)
    {
    }

    Token next();
    Token token() const { return m_token; }

    /// The current token's own bytes, as they stand: what to copy when nothing changes.
    QByteArrayView source() const { return {m_start, m_next - m_start}; }

    /// Of Start and End. Void elements (Vocabulary::Void) have no End.
    Vocabulary::Tag tag() const { return m_tag; }
    QByteArrayView name() const { return Vocabulary::TagNames[std::size_t(m_tag)]; }

    struct AttributeView
    {
        Vocabulary::Attribute attribute;
        QByteArrayView raw; ///< still escaped

        QByteArrayView name() const { return Vocabulary::AttributeNames[std::size_t(attribute)]; }
        QByteArray value() const { return decoded(raw); }
    };
    /// Of Start, in the order of the vocabulary.
    const AttributeView *begin() const { return m_attributes.data(); }
    const AttributeView *end() const { return m_attributes.data() + m_count; }
    std::optional<QByteArray> value(Vocabulary::Attribute attribute) const;

    /// Of Text: UTF-8, references decoded.
    QByteArray text() const { return decoded(source()); }

    /// Turns the four references of the language into their characters.
    static QByteArray decoded(QByteArrayView raw);

private:
    Token readTag();
    bool readAttributes();
    Token finish(Token token) { return m_token = token; }
    Token fail();

    const char *m_begin;
    const char *m_end;
    const char *m_start = nullptr;
    const char *m_next;
    Token m_token = Token::Done;
    Vocabulary::Tag m_tag{};
    std::size_t m_count = 0;
    std::array<AttributeView, Vocabulary::AttributeNames.size()> m_attributes;
};
