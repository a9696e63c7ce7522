// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/canonicalreader.h"

#include <cstring>

using namespace Vocabulary;

namespace {

/// The length of the reference at `at`, or 0 when it is none of the four that the language knows.
int referenceLength(const char *at, const char *end)
{
    const auto is = [at, end](const char *reference, int length) {
        return end - at >= length && !std::memcmp(at, reference, std::size_t(length));
    };
    if (is("&lt;", 4) || is("&gt;", 4))
        return 4;
    if (is("&amp;", 5))
        return 5;
    return is("&quot;", 6) ? 6 : 0;
}

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}

CanonicalReader::Token CanonicalReader::next()
{
    if (m_token == Token::Invalid)
        return m_token;
    m_start = m_next;
    m_count = 0;
    if (m_next == m_end)
        return finish(Token::Done);
    if (*m_next == '<')
        return readTag();
    const auto *stop = static_cast<const char *>(std::memchr(m_next, '<', std::size_t(m_end - m_next)));
    const char *end = stop ? stop : m_end;
    for (const char *at = m_next; at != end; ++at) {
        if (*at == '>' || (*at == '&' && (!referenceLength(at, end) || at[1] == 'q')))
            return fail();
    }
    m_next = end;
    return finish(Token::Text);
}

CanonicalReader::Token CanonicalReader::readTag()
{
    const char *at = m_next + 1;
    const bool closing = at != m_end && *at == '/';
    at += closing;
    const char *nameStart = at;
    while (at != m_end && isNameByte(*at))
        ++at;
    const auto tag = tagNamed({nameStart, at - nameStart});
    if (!tag)
        return fail();
    m_tag = *tag;
    m_next = at;
    if (!closing && !readAttributes())
        return fail();
    if (m_next == m_end || *m_next != '>' || (closing && has(Void, m_tag)))
        return fail();
    ++m_next;
    return finish(closing ? Token::End : Token::Start);
}

bool CanonicalReader::readAttributes()
{
    const char *at = m_next;
    while (at != m_end && *at == ' ') {
        const char *nameStart = ++at;
        while (at != m_end && isNameByte(*at))
            ++at;
        const auto attribute = attributeNamed({nameStart, at - nameStart});
        if (!attribute || !(attributesOf(m_tag) & bit(*attribute)))
            return false;
        if (m_count && m_attributes[m_count - 1].attribute >= *attribute)
            return false;
        if (m_end - at < 2 || at[0] != '=' || at[1] != '"')
            return false;
        const char *valueStart = at += 2;
        for (; at != m_end && *at != '"'; ++at) {
            if (*at == '<' || *at == '>' || (*at == '&' && !referenceLength(at, m_end)))
                return false;
        }
        if (at == m_end)
            return false;
        m_attributes[m_count++] = {*attribute, {valueStart, at - valueStart}};
        ++at;
    }
    m_next = at;
    return true;
}

CanonicalReader::Token CanonicalReader::fail()
{
    m_next = m_start;
    return finish(Token::Invalid);
}

std::optional<QByteArray> CanonicalReader::value(Attribute attribute) const
{
    for (const AttributeView &each : *this) {
        if (each.attribute == attribute)
            return each.value();
    }
    return std::nullopt;
}

QByteArray CanonicalReader::decoded(QByteArrayView raw)
{
    QByteArray out;
    out.reserve(raw.size());
    const char *end = raw.data() + raw.size();
    for (const char *at = raw.data(); at != end;) {
        const int length = *at == '&' ? referenceLength(at, end) : 0;
        if (!length) {
            out.append(*at++);
            continue;
        }
        out.append(length == 6 ? '"' : length == 5 ? '&' : at[1] == 'l' ? '<' : '>');
        at += length;
    }
    return out;
}
