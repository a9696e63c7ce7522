// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/textrules.h"

#include "markup/tags.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

namespace TextRules {
namespace {

bool isNonCharacter(char32_t c)
{
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

}

CodePoint decode(const char *at, const char *end)
{
    const auto byte = [at](int i) { return quint8(at[i]); };
    const quint8 lead = byte(0);
    if (lead < 0x80)
        return {lead, 1, true};
    int length = 0;
    quint8 low = 0x80; // the second byte's range excludes overlong forms, surrogates and what lies above U+10FFFF
    quint8 high = 0xBF;
    char32_t value = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        value = lead & 0x1F;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        value = lead & 0x0F;
        low = lead == 0xE0 ? 0xA0 : 0x80;
        high = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        value = lead & 0x07;
        low = lead == 0xF0 ? 0x90 : 0x80;
        high = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return {};
    }
    for (int i = 1; i < length; ++i) {
        if (end - at <= i || byte(i) < low || byte(i) > high)
            return {0xFFFD, i, false};
        value = (value << 6) | (byte(i) & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    return {value, length, true};
}

bool isForbidden(char32_t c)
{
    if (c < 0x20)
        return c != '\t' && c != '\n';
    if (c < 0x7F)
        return false;
    if (c < 0xA0 || c == 0xAD || c == 0x61C || c == 0x180E)
        return true;
    if (c >= 0x2000 && c < 0x2070)
        return c == 0x200B || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || c >= 0x2060;
    if (isNonCharacter(c) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB))
        return true;
    if ((c >= 0x1BCA0 && c <= 0x1BCA3) || (c >= 0x1D173 && c <= 0x1D17A) || (c >= 0xE0000 && c <= 0xE007F))
        return true;
    return (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF;
}

bool isCombining(char32_t c)
{
    return c >= 0x300 && (U_GET_GC_MASK(UChar32(c)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

bool holdsRightToLeft(QByteArrayView text)
{
    const char *end = text.data() + text.size();
    for (const char *at = text.data(); at != end;) {
        if (quint8(*at) < 0xD6) { // below U+0580, or inside a character
            ++at;
            continue;
        }
        if (const int plain = plainLength(at, end)) {
            at += plain;
            continue;
        }
        const CodePoint point = decode(at, end);
        const UCharDirection direction = u_charDirection(UChar32(point.value));
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
            return true;
        at += point.length;
    }
    return false;
}

QByteArray repaired(const QByteArray &bytes)
{
    const char *at = bytes.constData();
    const char *end = at + bytes.size();
    const char *copied = at;
    QByteArray out;
    while (at != end) {
        if (quint8(*at) < 0x80) {
            ++at;
            continue;
        }
        if (const int plain = plainLength(at, end)) {
            at += plain;
            continue;
        }
        const CodePoint point = decode(at, end);
        const bool unwanted = point.valid && (point.value < 0xA0 || isNonCharacter(point.value));
        if (!point.valid || unwanted) {
            out.append(copied, at - copied);
            if (!unwanted)
                out.append("\xEF\xBF\xBD");
            copied = at + point.length;
        }
        at += point.length;
    }
    if (copied == bytes.constData())
        return bytes;
    out.append(copied, end - copied);
    return out;
}

void appendClean(QByteArray &out, QByteArrayView text)
{
    const char *at = text.data();
    const char *end = at + text.size();
    const char *copied = at;
    const auto replace = [&](int length, const char *by) {
        out.append(copied, at - copied);
        out.append(by);
        at += length;
        copied = at;
    };
    while (at != end) {
        const quint8 byte = quint8(*at);
        if (byte < 0x80) {
            if (byte == '\r' || byte == '\f')
                replace(1, " ");
            else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F)
                replace(1, "");
            else
                ++at;
            continue;
        }
        if (const int plain = plainLength(at, end)) {
            at += plain;
            continue;
        }
        const CodePoint point = decode(at, end);
        if (!point.valid)
            replace(point.length, "\xEF\xBF\xBD");
        else if (isForbidden(point.value))
            replace(point.length, point.value == 0x2028 || point.value == 0x2029 ? " " : "");
        else
            at += point.length;
    }
    out.append(copied, end - copied);
}

QString cleaned(const QString &text)
{
    const char16_t *units = QStringView(text).utf16();
    bool good = true;
    for (qsizetype at = 0; good && at < text.size();) {
        char32_t point = 0;
        U16_NEXT(units, at, text.size(), point);
        good = !isForbidden(point);
    }
    if (good)
        return text;
    QByteArray clean;
    appendClean(clean, text.toUtf8());
    return QString::fromUtf8(clean);
}

QByteArray cleanLine(QByteArrayView text)
{
    QByteArray clean;
    appendClean(clean, text);
    QByteArray out;
    out.reserve(clean.size());
    CombiningRun marks;
    const char *end = clean.constData() + clean.size();
    for (const char *at = clean.constData(); at != end;) {
        if (Markup::isSpace(*at)) {
            if (!out.isEmpty() && !out.endsWith(' '))
                out.append(' ');
            marks.reset();
            ++at;
            continue;
        }
        const CodePoint point = decode(at, end);
        if (marks.accepts(point.value))
            out.append(at, point.length);
        at += point.length;
    }
    if (out.endsWith(' '))
        out.chop(1);
    return out;
}

void appendEscaped(QByteArray &out, QByteArrayView text, bool inAttribute)
{
    const char *copied = text.data();
    const char *end = copied + text.size();
    for (const char *at = copied; at != end; ++at) {
        const char *reference = *at == '&' ? "&amp;" : *at == '<' ? "&lt;" : *at == '>' ? "&gt;" : nullptr;
        if (inAttribute && *at == '"')
            reference = "&quot;";
        if (!reference)
            continue;
        out.append(copied, at - copied).append(reference);
        copied = at + 1;
    }
    out.append(copied, end - copied);
}

}
