// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/canonicalurl.h"

#include "html/textrules.h"

#include <QList>

#include <unicode/uidna.h>

#include <memory>

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Without TAB, LF and CR anywhere and controls and spaces around, as browsers read it; empty when something unseen is
/// left inside or it is too long.
QByteArray trimmedSource(QByteArrayView source)
{
    const char *begin = source.data();
    const char *end = begin + source.size();
    while (begin != end && quint8(*begin) <= ' ')
        ++begin;
    while (begin != end && quint8(end[-1]) <= ' ')
        --end;
    if (end - begin > 3 * CanonicalUrl::MaximumLength)
        return {};
    QByteArray out;
    out.reserve(end - begin);
    for (; begin != end; ++begin) {
        if (*begin == '\t' || *begin == '\n' || *begin == '\r')
            continue;
        if (quint8(*begin) < ' ' || *begin == 0x7F)
            return {};
        out.append(*begin);
    }
    return out.size() > CanonicalUrl::MaximumLength ? QByteArray() : out;
}

/// The scheme in lower case, or empty when the text has none.
QByteArray schemeOf(const QByteArray &text)
{
    if (text.isEmpty() || !isLetter(text[0]))
        return {};
    for (qsizetype i = 1; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ':')
            return text.left(i).toLower();
        if (!isLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.')
            return {};
    }
    return {};
}

QByteArray throughIdna(const QByteArray &host)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UIDNA, decltype(&uidna_close)> idna(
        uidna_openUTS46(UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                            UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
                        &status),
        &uidna_close);
    if (U_FAILURE(status))
        return {};
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    std::array<char, 256> ascii;
    const int length = uidna_nameToASCII_UTF8(idna.get(), host.constData(), int(host.size()), ascii.data(),
                                              int(ascii.size()), &info, &status);
    if (U_FAILURE(status) || info.errors || length <= 0 || length > int(ascii.size()))
        return {};
    return QByteArray(ascii.data(), length);
}

bool isDottedQuad(const QList<QByteArray> &labels)
{
    if (labels.size() != 4)
        return false;
    for (const QByteArray &label : labels) {
        bool ok = false;
        const uint value = label.toUInt(&ok);
        if (!ok || value > 255 || label != QByteArray::number(value))
            return false;
    }
    return true;
}

QByteArray canonicalHost(QByteArray host)
{
    bool ascii = true;
    for (const char c : host)
        ascii = ascii && quint8(c) < 0x80;
    host = ascii ? host.toLower() : host;
    if (!ascii || host.contains("xn--"))
        host = throughIdna(host);
    if (host.isEmpty() || host.size() > 253)
        return {};
    const QList<QByteArray> labels = host.split('.');
    for (const QByteArray &label : labels) {
        if (label.isEmpty() || label.size() > 63)
            return {};
        for (const char c : label) {
            if (!(c >= 'a' && c <= 'z') && !isDigit(c) && c != '-' && c != '_')
                return {};
        }
    }
    // Browsers read a last label that is a number as an IPv4 address, in octal and hexadecimal too.
    const bool numeric = isDigit(labels.last()[0]);
    return numeric && !isDottedQuad(labels) ? QByteArray() : host;
}

/// "host" or "host:port"; empty when refused.
QByteArray canonicalAuthority(const QByteArray &scheme, QByteArrayView authority)
{
    if (authority.contains('@') || authority.contains('\\') || authority.contains('%'))
        return {};
    const qsizetype colon = authority.indexOf(':');
    const QByteArray host = canonicalHost(authority.first(colon < 0 ? authority.size() : colon).toByteArray());
    if (host.isEmpty())
        return {};
    const QByteArray port = colon < 0 ? QByteArray() : authority.sliced(colon + 1).toByteArray();
    if (port.isEmpty() || port == (scheme == "https" ? "443" : "80"))
        return host;
    if (port != "80" && port != "443" && port != "8080" && port != "8443")
        return {};
    return host + ':' + port;
}

void appendEncoded(QByteArray &out, QByteArrayView text)
{
    constexpr QByteArrayView safe("-._~!$()*+,;=:@/?&");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool escape = c == '%' && i + 2 < text.size() && isHex(text[i + 1]) && isHex(text[i + 2]);
        if (isLetter(c) || isDigit(c) || escape || safe.contains(c)) {
            out.append(c);
            continue;
        }
        constexpr char digits[] = "0123456789ABCDEF";
        out.append('%');
        out.append(digits[quint8(c) >> 4]);
        out.append(digits[quint8(c) & 15]);
    }
}

bool isDots(QByteArrayView segment, int count)
{
    int dots = 0;
    for (qsizetype i = 0; i < segment.size(); ++dots) {
        if (segment[i] == '.')
            i += 1;
        else if (segment.sliced(i).startsWith("%2e") || segment.sliced(i).startsWith("%2E"))
            i += 3;
        else
            return false;
    }
    return dots == count;
}

/// An absolute path without "." and "..", percent-encoded; a backslash is a slash, as in browsers.
QByteArray canonicalPath(QByteArrayView path)
{
    QByteArray encoded;
    appendEncoded(encoded, path.toByteArray().replace('\\', '/'));
    QList<QByteArrayView> kept;
    bool directory = false;
    const QByteArrayView all(encoded);
    for (qsizetype from = all.startsWith('/') ? 1 : 0; from <= all.size();) {
        const qsizetype slash = all.indexOf('/', from);
        const QByteArrayView segment = all.sliced(from, (slash < 0 ? all.size() : slash) - from);
        directory = isDots(segment, 1) || isDots(segment, 2);
        if (isDots(segment, 2) && !kept.isEmpty())
            kept.removeLast();
        else if (!directory)
            kept.append(segment);
        if (slash < 0)
            break;
        from = slash + 1;
    }
    QByteArray out;
    out.reserve(encoded.size() + 1);
    for (const QByteArrayView segment : kept)
        out.append('/').append(segment);
    if (directory || out.isEmpty())
        out.append('/');
    return out;
}

/// `rest` is what stands behind "scheme://".
QByteArray canonicalHttp(const QByteArray &scheme, QByteArrayView rest)
{
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != '/' && rest[end] != '?' && rest[end] != '#')
        ++end;
    const QByteArray authority = canonicalAuthority(scheme, rest.first(end));
    if (authority.isEmpty())
        return {};
    QByteArrayView tail = rest.sliced(end);
    const qsizetype hash = tail.indexOf('#');
    const QByteArrayView fragment = hash < 0 ? QByteArrayView() : tail.sliced(hash + 1);
    tail = tail.first(hash < 0 ? tail.size() : hash);
    const qsizetype mark = tail.indexOf('?');
    QByteArray out = scheme + "://" + authority + canonicalPath(tail.first(mark < 0 ? tail.size() : mark));
    if (mark >= 0) {
        out.append('?');
        appendEncoded(out, tail.sliced(mark + 1));
    }
    if (hash >= 0) {
        out.append('#');
        appendEncoded(out, fragment);
    }
    return out.size() > CanonicalUrl::MaximumLength ? QByteArray() : out;
}

QByteArray canonicalMail(QByteArrayView address)
{
    const qsizetype fields = address.indexOf('?');
    const QByteArray one = address.first(fields < 0 ? address.size() : fields).toByteArray();
    const qsizetype at = one.indexOf('@');
    if (at < 1 || at > 64)
        return {};
    for (const char c : one.left(at)) {
        if (!isLetter(c) && !isDigit(c) && !QByteArrayView("._+-").contains(c))
            return {};
    }
    const QByteArray host = canonicalHost(one.mid(at + 1));
    return host.isEmpty() ? QByteArray() : "mailto:" + one.left(at) + '@' + host;
}

/// A relative reference against a canonical http(s) base.
QByteArray resolved(const QByteArray &text, const QByteArray &base)
{
    if (base.isEmpty() || text.isEmpty() || text[0] == '#')
        return {};
    const qsizetype schemeEnd = base.indexOf("://");
    const QByteArray scheme = base.left(schemeEnd);
    const QByteArray rest = base.mid(schemeEnd + 3);
    const qsizetype pathStart = rest.indexOf('/');
    const QByteArray authority = rest.left(pathStart);
    QByteArray path = rest.mid(pathStart);
    path.truncate(std::min(path.indexOf('?') < 0 ? path.size() : path.indexOf('?'),
                           path.indexOf('#') < 0 ? path.size() : path.indexOf('#')));
    if (text[0] == '?')
        return canonicalHttp(scheme, authority + path + text);
    if (text[0] == '/' || text[0] == '\\')
        return canonicalHttp(scheme, authority + text);
    return canonicalHttp(scheme, authority + path.left(path.lastIndexOf('/') + 1) + text);
}

QByteArray canonical(QByteArrayView source, const QByteArray &base, bool mailAllowed)
{
    const QByteArray text = trimmedSource(source);
    const QByteArray scheme = schemeOf(text);
    if (scheme == "http" || scheme == "https") {
        const QByteArrayView rest = QByteArrayView(text).sliced(scheme.size() + 1);
        return rest.startsWith("//") ? canonicalHttp(scheme, rest.sliced(2)) : QByteArray();
    }
    if (scheme == "mailto")
        return mailAllowed ? canonicalMail(QByteArrayView(text).sliced(7)) : QByteArray();
    if (!scheme.isEmpty())
        return {};
    if (text.startsWith("//"))
        return canonicalHttp(QByteArrayLiteral("https"), QByteArrayView(text).sliced(2));
    // "\\host", "/\host" and "\/host" are other hosts for a browser and paths for everybody else.
    if (text.size() > 1 && (text[0] == '\\' || text[0] == '/') && (text[1] == '\\' || text[1] == '/'))
        return {};
    return resolved(text, base);
}

}

QByteArray CanonicalUrl::link(QByteArrayView source, const QByteArray &base)
{
    return canonical(source, base, true);
}

QByteArray CanonicalUrl::image(QByteArrayView source, const QByteArray &base)
{
    return canonical(source, base, false);
}

QByteArray CanonicalUrl::picture(QByteArrayView source, const QByteArray &base)
{
    const QByteArray text = trimmedSource(source);
    if (schemeOf(text) == "cid")
        return text.size() > 4 ? canonicalHttp(QByteArrayLiteral("https"), "cid.invalid/" + text.mid(4)) : QByteArray();
    return image(text, base.isEmpty() ? QByteArrayLiteral("https://page.invalid/") : base);
}

QByteArray CanonicalUrl::host(const QByteArray &canonical)
{
    const qsizetype start = canonical.indexOf("://") + 3;
    qsizetype end = start;
    while (end < canonical.size() && canonical[end] != '/' && canonical[end] != ':')
        ++end;
    return start < 3 ? QByteArray() : canonical.mid(start, end - start);
}
