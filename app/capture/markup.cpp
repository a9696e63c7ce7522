#include "capture/markup.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

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

bool isOneOf(QStringView name, std::initializer_list<QStringView> names)
{
    return std::any_of(names.begin(), names.end(),
                       [name](QStringView other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

bool isBlock(QStringView name)
{
    return isOneOf(name, {u"p",       u"div",     u"br",     u"li",     u"ul",         u"ol",     u"tr",
                          u"table",   u"h1",      u"h2",     u"h3",     u"h4",         u"h5",     u"h6",
                          u"section", u"article", u"header", u"footer", u"blockquote", u"figure", u"figcaption",
                          u"pre",     u"hr",      u"dd",     u"dt"});
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
    static const QRegularExpression tag(
        QStringLiteral("<(?:!doctype "
                       "html|/"
                       "?(?:p|br|hr|div|a|img|span|html|head|body|h[1-6]|ul|ol|li|strong|em|b|i|u|table|tr|td|th|tbody|"
                       "thead|blockquote"
                       "|figure|figcaption|section|article|font|center|pre|code|sup|sub))(?:\\s[^<>]*|/)?>"),
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(u'<') && tag.match(text.toString()).hasMatch();
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
        while (nameEnd < html.size() && html[nameEnd].isLetterOrNumber() && html[nameEnd].unicode() < 0x80)
            ++nameEnd;
        const QStringView name = html.sliced(nameStart, nameEnd - nameStart);
        if (name.isEmpty() && !(nameStart < html.size() && html[nameStart] == u'!')) {
            text.append(u'<');
            ++i;
            continue;
        }
        const qsizetype close = html.indexOf(u'>', nameEnd);
        i = close < 0 ? html.size() : close + 1;
        if (isOneOf(name, {u"script", u"style", u"title", u"textarea"}) && html[nameStart - 1] != u'/') {
            const qsizetype end = html.indexOf(QStringLiteral("</") + name.toString(), i, Qt::CaseInsensitive);
            i = end < 0 ? html.size() : end;
        } else if (isBlock(name) && !text.endsWith(u'\n')) {
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
