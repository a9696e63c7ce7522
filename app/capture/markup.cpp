#include "capture/markup.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>

namespace {

/// The character that the reference at the text's start stands for and its length; length 0 for none.
struct Reference
{
    char32_t character = 0;
    qsizetype length = 0;
};

Reference readReference(QByteArrayView text)
{
    static constexpr std::array<std::pair<const char *, char32_t>, 7> Named{{{"&amp;", U'&'},
                                                                             {"&lt;", U'<'},
                                                                             {"&gt;", U'>'},
                                                                             {"&quot;", U'"'},
                                                                             {"&apos;", U'\''},
                                                                             {"&nbsp;", U'\u00a0'},
                                                                             {"&#39;", U'\''}}};
    for (const auto &[name, character] : Named) {
        if (text.startsWith(name))
            return {character, QByteArrayView(name).size()};
    }
    if (!text.startsWith("&#"))
        return {};
    const qsizetype end = text.first(std::min<qsizetype>(text.size(), 12)).indexOf(';');
    if (end < 3)
        return {};
    const bool hex = text[2] == 'x' || text[2] == 'X';
    bool valid = false;
    const QByteArray digits = text.sliced(hex ? 3 : 2, end - (hex ? 3 : 2)).toByteArray();
    const uint point = digits.startsWith('-') || digits.startsWith('+') ? 0 : digits.toUInt(&valid, hex ? 16 : 10);
    if (!valid || point == 0 || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return {};
    return {char32_t(point), end + 1};
}

bool isNameLetter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9');
}

using NameBuffer = std::array<char, 12>;

/// A tag's name in lower case; empty where it is longer than any that is asked for.
std::string_view lowered(QStringView name, NameBuffer &buffer)
{
    if (name.size() > qsizetype(buffer.size()))
        return {};
    std::transform(name.begin(), name.end(), buffer.begin(), [](QChar c) {
        const char letter = char(c.unicode());
        return letter >= 'A' && letter <= 'Z' ? char(letter + ('a' - 'A')) : letter;
    });
    return {buffer.data(), size_t(name.size())};
}

template <size_t Size>
bool isIn(const std::array<std::string_view, Size> &sorted, std::string_view name)
{
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

bool isBlock(std::string_view name)
{
    static constexpr std::array<std::string_view, 25> Names{
        "article", "blockquote", "br", "dd", "div", "dt", "figcaption", "figure",  "footer", "h1", "h2", "h3", "h4",
        "h5",      "h6",         "header", "hr", "li", "ol", "p", "pre", "section", "table", "tr", "ul"};
    static_assert(std::is_sorted(Names.begin(), Names.end()));
    return isIn(Names, name);
}

/// What marks a text as HTML: other names in angle brackets may be anything.
bool isMarkup(std::string_view name)
{
    static constexpr std::array<std::string_view, 40> Names{
        "a",    "article", "b",  "blockquote", "body", "br", "center", "code", "div", "em", "figure",  "font", "h1",
        "h2",   "h3",      "h4", "h5",         "h6",   "head", "hr",   "html", "i",   "img", "li",     "ol",   "p",
        "pre",  "section", "span", "strong",   "sub",  "sup", "table", "tbody", "td", "th", "thead",   "tr",   "u",   "ul"};
    static_assert(std::is_sorted(Names.begin(), Names.end()));
    return isIn(Names, name);
}

/// Whether a tag of HTML, or its doctype, begins here, at a '<'.
bool isTag(QStringView text)
{
    constexpr QStringView Doctype(u"<!doctype html");
    qsizetype end = 0;
    if (text.startsWith(Doctype, Qt::CaseInsensitive)) {
        end = Doctype.size();
    } else {
        const qsizetype begin = text.size() > 1 && text[1] == u'/' ? 2 : 1;
        end = begin;
        while (end < text.size() && isNameLetter(text[end]))
            ++end;
        NameBuffer buffer;
        if (!isMarkup(lowered(text.sliced(begin, end - begin), buffer)))
            return false;
    }
    if (end < text.size() && text[end] == u'/')
        ++end;
    else if (end < text.size() && text[end].isSpace())
        while (end < text.size() && text[end] != u'<' && text[end] != u'>')
            ++end;
    return end < text.size() && text[end] == u'>';
}

}

QByteArray unescapedHtml(QByteArrayView html)
{
    QByteArray text;
    text.reserve(html.size());
    for (qsizetype i = 0; i < html.size();) {
        const qsizetype ampersand = html.indexOf('&', i);
        if (ampersand < 0) {
            text.append(html.sliced(i));
            break;
        }
        text.append(html.sliced(i, ampersand - i));
        const Reference reference = readReference(html.sliced(ampersand));
        if (reference.length > 0)
            text.append(QString::fromUcs4(&reference.character, 1).toUtf8());
        else
            text.append('&');
        i = ampersand + std::max<qsizetype>(reference.length, 1);
    }
    return text;
}

QString unescapedHtml(const QString &html)
{
    return html.contains(u'&') ? QString::fromUtf8(unescapedHtml(QByteArrayView(html.toUtf8()))) : html;
}

bool looksLikeHtml(QStringView text)
{
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1))
        if (isTag(text.sliced(at)))
            return true;
    return false;
}

QString plainFromHtml(QStringView html)
{
    QString text;
    text.reserve(html.size());
    for (qsizetype i = 0; i < html.size();) {
        if (html[i] != u'<') {
            const qsizetype open = html.indexOf(u'<', i);
            const qsizetype end = open < 0 ? html.size() : open;
            text.append(html.sliced(i, end - i));
            i = end;
            continue;
        }
        if (html.sliced(i).startsWith(u"<!--")) {
            const qsizetype end = html.indexOf(u"-->", i + 4);
            i = end < 0 ? html.size() : end + 3;
            continue;
        }
        qsizetype nameStart = i + 1;
        if (nameStart < html.size() && html[nameStart] == u'/')
            ++nameStart;
        qsizetype nameEnd = nameStart;
        while (nameEnd < html.size() && isNameLetter(html[nameEnd]))
            ++nameEnd;
        const QStringView name = html.sliced(nameStart, nameEnd - nameStart);
        if (name.isEmpty() && !(nameStart < html.size() && html[nameStart] == u'!')) {
            text.append(u'<');
            ++i;
            continue;
        }
        const qsizetype close = html.indexOf(u'>', nameEnd);
        i = close < 0 ? html.size() : close + 1;
        NameBuffer buffer;
        const std::string_view lower = lowered(name, buffer);
        const bool raw = lower == "script" || lower == "style" || lower == "title" || lower == "textarea";
        if (raw && html[nameStart - 1] != u'/') {
            const qsizetype end = html.indexOf(QStringLiteral("</") + name.toString(), i, Qt::CaseInsensitive);
            i = end < 0 ? html.size() : end;
        } else if (isBlock(lower) && !text.endsWith(u'\n')) {
            text.append(u'\n');
        }
    }
    QStringList lines;
    for (const QString &line : unescapedHtml(text).split(u'\n')) {
        const QString clean = line.simplified();
        if (!clean.isEmpty())
            lines.append(clean);
    }
    return lines.join(u'\n');
}
