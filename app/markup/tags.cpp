// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/tags.h"

#include <array>

namespace {

/// Whether the "<" there begins a tag, a comment or a declaration; else it is text.
bool beginsMarkup(QByteArrayView html, qsizetype at)
{
    const char sign = at + 1 < html.size() ? html[at + 1] : ' ';
    const bool more = at + 2 < html.size();
    return Markup::isLetter(sign) || sign == '!' || sign == '?' || (sign == '/' && more);
}

/// The next "<" that begins markup; the text's end when there is none.
qsizetype nextMarkup(QByteArrayView html, qsizetype from)
{
    for (qsizetype at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
        while (at + 1 < html.size() && html[at + 1] == '<') // a run of signs
            ++at;
        if (beginsMarkup(html, at))
            return at;
    }
    return html.size();
}

}

qsizetype Markup::commentEnd(QByteArrayView html, qsizetype at)
{
    const QByteArrayView rest = html.sliced(at);
    if (!rest.startsWith("<!--")) {
        const qsizetype close = rest.indexOf('>');
        return close < 0 ? html.size() : at + close + 1;
    }
    constexpr qsizetype Opening = 4;
    const QByteArrayView behind = rest.sliced(Opening);
    if (behind.startsWith('>'))
        return at + Opening + 1;
    if (behind.startsWith("->"))
        return at + Opening + 2;
    for (qsizetype close = behind.indexOf('>'); close >= 0; close = behind.indexOf('>', close + 1)) {
        const QByteArrayView body = behind.first(close);
        if (body.endsWith("--") || body.endsWith("--!"))
            return at + Opening + close + 1;
    }
    return html.size();
}

qsizetype Markup::closingTag(QByteArrayView html, qsizetype from, QByteArrayView name)
{
    for (qsizetype at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
        const qsizetype behind = at + 2 + name.size();
        if (behind > html.size() || html[at + 1] != '/' ||
            qstrnicmp(html.data() + at + 2, name.size(), name.data(), name.size()) != 0)
            continue;
        if (behind == html.size() || isSpace(html[behind]) || html[behind] == '/' || html[behind] == '>')
            return at;
    }
    return html.size();
}

bool Markup::holdsRawText(QByteArrayView name)
{
    static constexpr std::array<const char *, 9> Names{"iframe", "noembed",  "noframes", "plaintext", "script",
                                                       "style",  "textarea", "title",    "xmp"};
    return name.size() >= 3 && name.size() <= 9 &&
           std::any_of(Names.begin(), Names.end(), [name](const char *each) { return isNamed(name, each); });
}

bool Markup::Scanner::next()
{
    const qsizetype at = m_token.end;
    m_token.begin = at;
    m_token.name = {};
    m_token.attributes.clear();
    if (at >= m_html.size())
        return false;
    if (!m_rawName.isEmpty()) {
        m_token.kind = Token::Kind::RawText;
        m_token.end = isNamed(m_rawName, "plaintext") ? m_html.size() : closingTag(m_html, at, m_rawName);
        m_rawName = {};
        if (m_token.end > at)
            return true;
        return next();
    }
    if (m_html[at] != '<' || !beginsMarkup(m_html, at)) {
        m_token.kind = Token::Kind::Text;
        m_token.end = nextMarkup(m_html, at + 1);
    } else if (isLetter(m_html[at + 1])) {
        readTag(false);
    } else if (m_html[at + 1] == '/' && isLetter(m_html[at + 2])) {
        readTag(true);
    } else {
        m_token.kind = Token::Kind::Comment;
        m_token.end = commentEnd(m_html, at);
    }
    return true;
}

void Markup::Scanner::readTag(bool closing)
{
    const qsizetype name = m_token.begin + (closing ? 2 : 1);
    const qsizetype behind = nameEnd(m_html, name);
    m_token.name = m_html.sliced(name, behind - name);
    bool selfClosing = false;
    const qsizetype end = readAttributes(m_html, behind, selfClosing, [this, closing](const Attribute &attribute) {
        if (!closing)
            m_token.attributes.append(attribute);
    });
    m_token.end = end < 0 ? m_html.size() : end;
    m_token.kind = end < 0 ? Token::Kind::Comment : closing ? Token::Kind::End : Token::Kind::Start;
    if (m_token.kind == Token::Kind::Start && holdsRawText(m_token.name))
        m_rawName = m_token.name;
}
