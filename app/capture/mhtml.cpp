// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/mhtml.h"

#include "capture/declaredencoding.h"
#include "capture/encodedwords.h"
#include "capture/encoding.h"
#include "capture/fields.h"
#include "capture/imagesource.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace {

using Headers = QHash<QByteArray, QByteArray>;

constexpr qsizetype LongestHead = 64 * 1024;

struct Message
{
    Headers headers; ///< names in lower case
    qsizetype body = 0;
};

/// The head that begins at `at`: lines up to an empty one, folded lines joined.
Message readHead(QByteArrayView bytes, qsizetype at)
{
    Message message;
    QByteArray name;
    const qsizetype limit = std::min(bytes.size(), at + LongestHead);
    while (at < limit) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        const QByteArrayView line = bytes.sliced(at, end - at);
        at = std::min(end + 1, bytes.size());
        if (line.trimmed().isEmpty())
            break;
        if (line[0] == ' ' || line[0] == '\t') {
            if (!name.isEmpty())
                message.headers[name] += ' ' + line.trimmed().toByteArray();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        name = line.first(colon).trimmed().toByteArray().toLower();
        message.headers.insert(name, line.sliced(colon + 1).trimmed().toByteArray());
    }
    message.body = at;
    return message;
}

QByteArray boundaryOf(const Headers &headers)
{
    static const QRegularExpression form(QStringLiteral("boundary\\s*=\\s*(?:\"([^\"]+)\"|([^;\\s]+))"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(headers.value("content-type")));
    const QString boundary = match.captured(1) + match.captured(2);
    return boundary.isEmpty() ? QByteArray() : "--" + boundary.toLatin1();
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

QByteArray decodedBody(QByteArrayView body, const QByteArray &encoding)
{
    const QByteArray name = encoding.toLower();
    if (name == "quoted-printable")
        return fromQuotedPrintable(body);
    if (name == "base64")
        return QByteArray::fromBase64(body.toByteArray());
    return body.toByteArray();
}

/// The parts that call themselves pictures; what they are is told later, by their bytes.
class PartImages final : public ImageSource
{
public:
    explicit PartImages(QByteArray archive)
        : m_archive(std::move(archive))
    {
    }

    void add(const Message &part, qsizetype end)
    {
        const QByteArray id = part.headers.value("content-id").trimmed();
        const Part place{part.body, end, part.headers.value("content-transfer-encoding")};
        const QByteArray byId = id.startsWith('<') && id.endsWith('>') ? "cid:" + id.mid(1).chopped(1) : QByteArray();
        for (const QByteArray &name : {part.headers.value("content-location"), byId})
            if (!name.isEmpty() && m_parts.size() < MostParts && !m_parts.contains(name))
                m_parts.insert(name, place);
    }

    QByteArrayList names() const override { return m_parts.keys(); }

    QHash<QByteArray, SourcedImage> read(const QByteArrayList &wanted, qint64 most) const override
    {
        QHash<QByteArray, SourcedImage> images;
        for (const QByteArray &name : wanted) {
            const auto part = m_parts.constFind(name);
            if (part == m_parts.cend() || part->end - part->begin > ImageLimits::One * 4)
                continue; // quoted-printable takes up to three bytes for one
            QByteArray bytes =
                decodedBody(QByteArrayView(m_archive).sliced(part->begin, part->end - part->begin), part->encoding);
            if (bytes.size() > ImageLimits::One || bytes.size() > most)
                continue;
            most -= bytes.size();
            images.insert(name, {std::move(bytes)});
        }
        return images;
    }

private:
    static constexpr qsizetype MostParts = 100'000;

    struct Part
    {
        qsizetype begin;
        qsizetype end;
        QByteArray encoding;
    };

    const QByteArray m_archive;
    QHash<QByteArray, Part> m_parts;
};

}

bool looksLikeMhtml(QByteArrayView bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 4096)).toByteArray().toLower();
    const bool mail = head.startsWith("from:") || head.startsWith("mime-version:") ||
                      head.startsWith("content-type:") || head.startsWith("date:") || head.startsWith("subject:") ||
                      head.startsWith("snapshot-content-location:");
    return mail && head.contains("multipart/related") && head.contains("boundary");
}

std::optional<MhtmlPage> readMhtml(const QByteArray &bytes)
{
    const Message head = readHead(bytes, 0);
    const QByteArray boundary = boundaryOf(head.headers);
    if (boundary.isEmpty())
        return std::nullopt;
    MhtmlPage page;
    page.saved = QDateTime::fromString(QString::fromLatin1(head.headers.value("date")).simplified(), Qt::RFC2822Date);
    page.title = decodedHeader(head.headers.value("subject"));
    page.url = cleanUrl(QString::fromUtf8(head.headers.value("snapshot-content-location")));
    auto images = std::make_shared<PartImages>(bytes);
    bool found = false;
    for (qsizetype at = bytes.indexOf(boundary, head.body); at >= 0;) {
        const qsizetype line = bytes.indexOf('\n', at);
        if (line < 0)
            break;
        const Message part = readHead(bytes, line + 1);
        const qsizetype next = bytes.indexOf(boundary, part.body);
        const qsizetype end = next < 0 ? bytes.size() : next;
        const QByteArray type = part.headers.value("content-type").toLower();
        if (!found && type.startsWith("text/html")) {
            found = true;
            const QByteArrayView body = QByteArrayView(bytes).sliced(part.body, end - part.body);
            page.html =
                decodeText(decodedBody(body, part.headers.value("content-transfer-encoding")), charsetOf(type)).utf8;
            if (page.url.isEmpty())
                page.url = cleanUrl(QString::fromUtf8(part.headers.value("content-location")));
        } else if (type.startsWith("image/") || type.startsWith("application/octet-stream")) {
            images->add(part, end);
        }
        at = next;
    }
    if (!found)
        return std::nullopt;
    page.images = std::move(images);
    return page;
}
