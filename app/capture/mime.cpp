// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/mime.h"

#include "capture/declaredencoding.h"
#include "capture/encoding.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr qsizetype LongestHead = 64 * 1024;

QByteArray boundaryOf(const Mime::Headers &headers)
{
    static const QRegularExpression form(QStringLiteral("boundary\\s*=\\s*(?:\"([^\"]+)\"|([^;\\s]+))"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(headers.value("content-type")));
    const QString boundary = match.captured(1) + match.captured(2);
    return boundary.isEmpty() ? QByteArray() : "--" + boundary.toLatin1();
}

/// At the beginning of a line, and not the beginning of a longer one, as the parts of a part have.
qsizetype nextBoundary(QByteArrayView bytes, const QByteArray &boundary, qsizetype from)
{
    for (qsizetype at = bytes.indexOf(boundary, from); at >= 0; at = bytes.indexOf(boundary, at + 1)) {
        const qsizetype end = at + boundary.size();
        const bool begins = at == 0 || bytes[at - 1] == '\n';
        const bool ends = end >= bytes.size() || bytes[end] == '\r' || bytes[end] == '\n' || bytes[end] == ' ' ||
                          bytes[end] == '\t' || bytes.sliced(end).startsWith("--");
        if (begins && ends)
            return at;
    }
    return -1;
}

int hexValue(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes.append(text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            bytes.append(char(high * 16 + low));
            i += 2;
        } else if (i + 1 < text.size() && text[i + 1] == '\n') {
            i += 1; // a soft line break
        } else if (i + 2 < text.size() && text[i + 1] == '\r' && text[i + 2] == '\n') {
            i += 2;
        } else {
            bytes.append('=');
        }
    }
    return bytes;
}

}

QByteArray Mime::Part::type() const
{
    const QByteArray said = headers.value("content-type");
    const qsizetype semicolon = said.indexOf(';');
    return (semicolon < 0 ? said : said.first(semicolon)).trimmed().toLower();
}

Mime::Part Mime::readPart(QByteArrayView bytes, qsizetype at, qsizetype end)
{
    Part part;
    QByteArray name;
    const qsizetype limit = std::min(end, at + LongestHead);
    while (at < limit) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const qsizetype lineEnd = newline < 0 || newline > end ? end : newline;
        const QByteArrayView line = bytes.sliced(at, lineEnd - at);
        at = std::min(lineEnd + 1, end);
        if (line.trimmed().isEmpty())
            break;
        if (line[0] == ' ' || line[0] == '\t') {
            if (!name.isEmpty())
                part.headers[name] += ' ' + line.trimmed().toByteArray();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        name = line.first(colon).trimmed().toByteArray().toLower();
        part.headers.insert(name, line.sliced(colon + 1).trimmed().toByteArray());
    }
    part.body = at;
    part.end = end;
    return part;
}

QList<Mime::Part> Mime::partsOf(QByteArrayView bytes, const Part &part)
{
    constexpr qsizetype MostParts = 100'000;
    QList<Part> parts;
    const QByteArray boundary = boundaryOf(part.headers);
    if (boundary.isEmpty())
        return parts;
    const QByteArrayView within = bytes.first(part.end);
    for (qsizetype at = nextBoundary(within, boundary, part.body); at >= 0 && parts.size() < MostParts;) {
        const qsizetype line = within.indexOf('\n', at);
        if (line < 0)
            break;
        const qsizetype next = nextBoundary(within, boundary, line + 1);
        parts.append(readPart(bytes, line + 1, next < 0 ? part.end : next));
        at = next;
    }
    return parts;
}

QByteArray Mime::decodedBody(QByteArrayView bytes, const Part &part)
{
    const QByteArrayView body = bytes.sliced(part.body, part.end - part.body);
    const QByteArray name = part.headers.value("content-transfer-encoding").trimmed().toLower();
    if (name == "quoted-printable")
        return fromQuotedPrintable(body);
    if (name == "base64")
        return QByteArray::fromBase64(body.toByteArray());
    return body.toByteArray();
}

QByteArray Mime::decodedText(QByteArrayView bytes, const Part &part)
{
    return decodeText(decodedBody(bytes, part), charsetOf(part.headers.value("content-type").toLower())).utf8;
}

void Mime::Pictures::add(const Part &part)
{
    const QByteArray id = part.headers.value("content-id").trimmed();
    const QByteArray byId = id.startsWith('<') && id.endsWith('>') ? "cid:" + id.mid(1).chopped(1) : QByteArray();
    for (const QByteArray &name : {part.headers.value("content-location"), byId})
        if (!name.isEmpty() && m_parts.size() < MostParts && !m_parts.contains(name))
            m_parts.insert(name, part);
}

QHash<QByteArray, SourcedImage> Mime::Pictures::read(const QByteArrayList &wanted, qint64 most) const
{
    QHash<QByteArray, SourcedImage> images;
    for (const QByteArray &name : wanted) {
        const auto part = m_parts.constFind(name);
        if (part == m_parts.cend() || part->end - part->body > ImageLimits::One * 4)
            continue; // quoted-printable takes up to three bytes for one
        QByteArray bytes = decodedBody(m_message, *part);
        if (bytes.size() > ImageLimits::One || bytes.size() > most)
            continue;
        most -= bytes.size();
        images.insert(name, {std::move(bytes)});
    }
    return images;
}
