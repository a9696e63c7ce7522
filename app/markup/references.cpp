// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/references.h"

#include "markup/namedreferences.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace {

using Markup::Where;

struct Reference
{
    std::u32string_view characters;
    char32_t number = 0;  ///< where no name gave them
    qsizetype length = 0; ///< in the text; 0: none
};

bool isAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int digitOf(char c, int base)
{
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : base;
    return digit < base ? digit : -1;
}

/// What pages mean by the numbers of C1 controls: windows-1252.
char32_t corrected(char32_t number)
{
    static constexpr std::array<char16_t, 32> Windows1252{
        0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
        0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
        return 0xFFFD;
    return number >= 0x80 && number <= 0x9F ? Windows1252[number - 0x80] : number;
}

/// At "&#".
Reference numericReference(QByteArrayView text)
{
    const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    const int base = hex ? 16 : 10;
    const qsizetype begin = hex ? 3 : 2;
    qsizetype at = begin;
    char32_t number = 0;
    for (; at < text.size() && digitOf(text[at], base) >= 0; ++at)
        number = std::min<char32_t>(number * char32_t(base) + char32_t(digitOf(text[at], base)), 0x110000);
    if (at == begin)
        return {};
    return {{}, corrected(number), at + (at < text.size() && text[at] == ';')};
}

Reference readReference(QByteArrayView text, Where where)
{
    if (text.size() > 1 && text[1] == '#')
        return numericReference(text);
    const qsizetype limit = std::min<qsizetype>(text.size(), 1 + Markup::LongestName);
    qsizetype end = 1;
    while (end < limit && isAlphanumeric(text[end]))
        ++end;
    const std::string_view name(text.data() + 1, std::size_t(end - 1));
    if (end < limit && text[end] == ';') {
        const std::string_view whole(name.data(), name.size() + 1);
        if (const auto characters = Markup::namedReference(whole); !characters.empty())
            return {characters, 0, end + 1};
    }
    for (std::size_t size = std::min<std::size_t>(name.size(), Markup::LongestOpenName); size > 1; --size) {
        const auto characters = Markup::namedReference(name.substr(0, size));
        if (characters.empty())
            continue;
        const qsizetype behind = 1 + qsizetype(size);
        const bool goesOn = behind < text.size() && (isAlphanumeric(text[behind]) || text[behind] == '=');
        if (where == Where::Attribute && goesOn)
            return {};
        return {characters, 0, behind};
    }
    return {};
}

/// The next "&" that more than a text's own sign may begin; -1 when there is none.
qsizetype nextAmpersand(QByteArrayView html, qsizetype from)
{
    qsizetype at = html.indexOf('&', from);
    while (at >= 0 && (at + 1 == html.size() || (html[at + 1] != '#' && !isAlphanumeric(html[at + 1]))))
        at = html.indexOf('&', at + 1);
    return at;
}

/// Whether a reference with its semicolon is in the text.
bool holdsReference(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});"));
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const QString reference = matches.next().captured();
        if (Markup::decodeReferences(reference) != reference)
            return true;
    }
    return false;
}

}

QByteArray Markup::decodeReferences(QByteArrayView html, Where where)
{
    QByteArray text;
    text.reserve(html.size());
    for (qsizetype i = 0; i < html.size();) {
        const qsizetype ampersand = nextAmpersand(html, i);
        if (ampersand < 0) {
            text.append(html.sliced(i));
            break;
        }
        text.append(html.sliced(i, ampersand - i));
        const Reference reference = readReference(html.sliced(ampersand), where);
        if (reference.length == 0)
            text.append('&');
        else if (reference.characters.empty())
            text.append(QString::fromUcs4(&reference.number, 1).toUtf8());
        else
            text.append(
                QString::fromUcs4(reference.characters.data(), qsizetype(reference.characters.size())).toUtf8());
        i = ampersand + std::max<qsizetype>(reference.length, 1);
    }
    return text;
}

QString Markup::decodeReferences(const QString &html, Where where)
{
    return html.contains(u'&') ? QString::fromUtf8(decodeReferences(QByteArrayView(html.toUtf8()), where)) : html;
}

QString Markup::decodedAgain(const QString &text)
{
    static const QRegularExpression aboutMarkup(QStringLiteral("HTML|XML|entit|escap|实体|转义|轉義"),
                                                QRegularExpression::CaseInsensitiveOption);
    return holdsReference(text) && !text.contains(aboutMarkup) ? decodeReferences(text) : text;
}

QString Markup::titleText(const QString &title)
{
    static const QRegularExpression tags(
        QStringLiteral(
            "</?(?:a|abbr|b|big|br|cite|code|del|em|font|i|ins|mark|nobr|p|q|s|small|span|strike|strong|sub|sup|"
            "tt|u|wbr)(?:\\s[^<>]*)?/?>"),
        QRegularExpression::CaseInsensitiveOption);
    // Behind a reference, a lone tag may be what the title speaks of.
    static const QRegularExpression pairs(
        QStringLiteral("<(a|b|em|font|i|mark|small|span|strong|sub|sup|u)(?:\\s[^<>]*)?>([^<>]*)</\\1>|<br\\s*/?>"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = title;
    if (text.contains(u'<'))
        text.remove(tags);
    if (!text.contains(u'&'))
        return text.simplified();
    text = decodedAgain(decodeReferences(text));
    return text.replace(pairs, QStringLiteral("\\2")).simplified();
}
