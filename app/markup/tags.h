// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

#include <algorithm>

/// Where HTML's tags, comments and raw texts begin and end, as the standard's tokenizer says (13.2.5), over views of
/// the caller's bytes: nothing is copied, every byte is walked once. What a program may do with them is not decided
/// here.
namespace Markup {

/// What HTML collapses.
constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Tag and attribute names know no case.
inline bool isNamed(QByteArrayView name, QByteArrayView other)
{
    return name.size() == other.size() && qstrnicmp(name.data(), name.size(), other.data(), other.size()) == 0;
}

inline qsizetype skipSpace(QByteArrayView html, qsizetype at)
{
    while (at < html.size() && isSpace(html[at]))
        ++at;
    return at;
}

struct Attribute
{
    QByteArrayView name;
    QByteArrayView value; ///< without quotes; references stand as they do
    qsizetype begin = 0;  ///< of the value with its quotes in the text; where it would stand when there is none
    qsizetype end = 0;
    bool quoted = false;
};

/// Reads on from behind a tag's name to behind its ">", and hands each attribute to `take`. `selfClosing` tells of a
/// "/" before the ">". -1 where the end of the text cuts the tag off.
template <typename Take>
qsizetype readAttributes(QByteArrayView html, qsizetype at, bool &selfClosing, Take take)
{
    selfClosing = false;
    while (at < html.size() && html[at] != '>') {
        if (isSpace(html[at]) || html[at] == '/') {
            selfClosing = html[at++] == '/';
            continue;
        }
        selfClosing = false;
        const qsizetype name = at++; // a "=" that stands first belongs to the name
        while (at < html.size() && !isSpace(html[at]) && html[at] != '/' && html[at] != '>' && html[at] != '=')
            ++at;
        Attribute attribute;
        attribute.name = html.sliced(name, at - name);
        attribute.begin = attribute.end = at;
        const qsizetype sign = skipSpace(html, at);
        if (sign < html.size() && html[sign] == '=') {
            at = attribute.begin = skipSpace(html, sign + 1);
            if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
                const qsizetype close = html.indexOf(html[at], at + 1);
                attribute.quoted = true;
                attribute.value = html.sliced(at + 1, (close < 0 ? html.size() : close) - at - 1);
                at = close < 0 ? html.size() : close + 1;
            } else {
                while (at < html.size() && !isSpace(html[at]) && html[at] != '>')
                    ++at;
                attribute.value = html.sliced(attribute.begin, at - attribute.begin);
            }
            attribute.end = at;
        }
        take(attribute);
    }
    return at < html.size() ? at + 1 : -1;
}

/// Behind the name that begins at `at`.
inline qsizetype nameEnd(QByteArrayView html, qsizetype at)
{
    while (at < html.size() && !isSpace(html[at]) && html[at] != '/' && html[at] != '>')
        ++at;
    return at;
}

/// Behind the comment, doctype or other declaration that begins at `at` with "<!", "<?" or "</" and no letter.
qsizetype commentEnd(QByteArrayView html, qsizetype at);

/// The next "</name" from `from`; the text's end when there is none. `name` in any case.
qsizetype closingTag(QByteArrayView html, qsizetype from, QByteArrayView name);

/// Whether this element's content is text up to its end tag: script, style, textarea, title, xmp, iframe, noembed,
/// noframes; `plaintext`, which never ends.
bool holdsRawText(QByteArrayView name);

struct Token
{
    enum class Kind {
        Text,
        RawText, ///< the content of the element whose start tag was the token before
        Start,
        End,
        Comment, ///< and doctypes, and what the end cuts off inside a tag
    };

    Kind kind = Kind::Text;
    qsizetype begin = 0; ///< in the text
    qsizetype end = 0;
    QByteArrayView name;         ///< of a tag, in whatever case
    QList<Attribute> attributes; ///< of a start tag

    /// The first attribute of this name, given in lower case; null when there is none.
    const Attribute *find(QByteArrayView attribute) const
    {
        const auto found = std::find_if(attributes.begin(), attributes.end(),
                                        [attribute](const Attribute &each) { return isNamed(each.name, attribute); });
        return found == attributes.end() ? nullptr : &*found;
    }
};

/// Walks over a page, token by token. The text must outlive it.
class Scanner final
{
public:
    explicit Scanner(QByteArrayView html)
        : m_html(html)
    {
    }

    bool next(); ///< false at the end
    const Token &token() const { return m_token; }
    QByteArrayView text() const { return m_html.sliced(m_token.begin, m_token.end - m_token.begin); }

private:
    void readTag(bool closing);

    QByteArrayView m_html;
    Token m_token;
    QByteArrayView m_rawName; ///< of the element whose text comes next
};

}
