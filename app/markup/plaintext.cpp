// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/plaintext.h"

#include "markup/references.h"
#include "markup/tags.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace {

using Markup::Token;

using NameBuffer = std::array<char, 12>;

/// A tag's name in lower case; empty where it is longer than any that is asked for.
std::string_view lowered(QByteArrayView name, NameBuffer &buffer)
{
    if (name.size() > qsizetype(buffer.size()))
        return {};
    std::transform(name.begin(), name.end(), buffer.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
    return {buffer.data(), std::size_t(name.size())};
}

template <std::size_t Size>
bool isIn(const std::array<std::string_view, Size> &sorted, std::string_view name)
{
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

bool isBlock(std::string_view name)
{
    static constexpr std::array<std::string_view, 36> Names{
        "address", "article", "aside", "blockquote", "br",      "caption", "center", "dd",   "details",
        "div",     "dl",      "dt",    "figcaption", "figure",  "footer",  "form",   "h1",   "h2",
        "h3",      "h4",      "h5",    "h6",         "header",  "hr",      "li",     "main", "nav",
        "ol",      "p",       "pre",   "section",    "summary", "table",   "td",     "tr",   "ul"};
    static_assert(std::is_sorted(Names.begin(), Names.end()));
    return isIn(Names, name);
}

bool isMarkup(std::string_view name)
{
    static constexpr std::array<std::string_view, 40> Names{
        "a",      "article", "b",     "blockquote", "body", "br", "center", "code",    "div",  "em",
        "figure", "font",    "h1",    "h2",         "h3",   "h4", "h5",     "h6",      "head", "hr",
        "html",   "i",       "img",   "li",         "ol",   "p",  "pre",    "section", "span", "strong",
        "sub",    "sup",     "table", "tbody",      "td",   "th", "thead",  "tr",      "u",    "ul"};
    static_assert(std::is_sorted(Names.begin(), Names.end()));
    return isIn(Names, name);
}

/// Whether a tag of HTML, or its doctype, begins here, at a '<'.
bool isTag(QByteArrayView text)
{
    constexpr QByteArrayView Doctype("<!doctype html");
    qsizetype end = 0;
    if (text.size() > Doctype.size() && Markup::isNamed(text.first(Doctype.size()), Doctype)) {
        end = Doctype.size();
    } else {
        const qsizetype begin = text.size() > 1 && text[1] == '/' ? 2 : 1;
        end = begin;
        while (end < text.size() && (Markup::isLetter(text[end]) || (text[end] >= '0' && text[end] <= '9')))
            ++end;
        NameBuffer buffer;
        if (!isMarkup(lowered(text.sliced(begin, end - begin), buffer)))
            return false;
    }
    if (end < text.size() && text[end] == '/')
        ++end;
    else if (end < text.size() && Markup::isSpace(text[end]))
        while (end < text.size() && text[end] != '<' && text[end] != '>')
            ++end;
    return end < text.size() && text[end] == '>';
}

/// The length of the white space that begins here; 0 for none. The wide ones indent Chinese paragraphs.
qsizetype spaceLength(QByteArrayView text)
{
    if (uchar(text[0]) <= ' ')
        return 1;
    if (text.startsWith("\xc2\xa0"))
        return 2;
    const bool typographic = text.size() > 2 && text.startsWith("\xe2\x80") && uchar(text[2]) <= 0x8A;
    return typographic || text.startsWith("\xe3\x80\x80") || text.startsWith("\xe2\x80\xaf") ? 3 : 0;
}

/// Whether the byte can neither be white space nor begin a wide one.
bool isPlain(char c)
{
    return uchar(c) > ' ' && uchar(c) != 0xC2 && uchar(c) != 0xE2 && uchar(c) != 0xE3;
}

/// Lines without white space at their ends, none empty; within a line it is collapsed.
QByteArray tidied(QByteArrayView text)
{
    QByteArray lines;
    lines.reserve(text.size());
    bool space = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        qsizetype plain = at;
        while (plain < text.size() && isPlain(text[plain]))
            ++plain;
        const qsizetype blank = plain > at ? 0 : spaceLength(text.sliced(at));
        if (text[at] == '\n' && !lines.isEmpty() && !lines.endsWith('\n')) {
            lines.append('\n');
            space = false;
        } else if (blank > 0) {
            space = true;
            at += blank - 1;
        } else {
            if (space && !lines.isEmpty() && !lines.endsWith('\n'))
                lines.append(' ');
            space = false;
            const qsizetype length = std::max<qsizetype>(plain - at, 1);
            lines.append(text.sliced(at, length));
            at += length - 1;
        }
    }
    while (lines.endsWith('\n'))
        lines.chop(1);
    return lines;
}

}

bool Markup::looksLikeHtml(QByteArrayView text)
{
    for (qsizetype at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1))
        if (isTag(text.sliced(at)))
            return true;
    return false;
}

bool Markup::looksLikeHtml(QStringView text)
{
    return text.contains(u'<') && looksLikeHtml(QByteArrayView(text.toUtf8()));
}

QByteArray Markup::plainText(QByteArrayView html)
{
    QByteArray text;
    text.reserve(html.size() / 2);
    Scanner scanner(html);
    while (scanner.next()) {
        const Token &token = scanner.token();
        if (token.kind == Token::Kind::Text) {
            text.append(scanner.text());
            continue;
        }
        NameBuffer buffer;
        const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::End;
        if (tag && isBlock(lowered(token.name, buffer)) && !text.endsWith('\n'))
            text.append('\n');
    }
    return tidied(text.contains('&') ? decodeReferences(QByteArrayView(text)) : text);
}

QString Markup::plainText(const QString &html)
{
    return QString::fromUtf8(plainText(QByteArrayView(html.toUtf8())));
}
