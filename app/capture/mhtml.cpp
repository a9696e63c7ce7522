// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/mhtml.h"

#include "capture/encodedwords.h"
#include "capture/fields.h"
#include "capture/mime.h"

#include <algorithm>

bool looksLikeMhtml(QByteArrayView bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 4096)).toByteArray().toLower();
    const bool mail = head.startsWith("from:") || head.startsWith("mime-version:") ||
                      head.startsWith("content-type:") || head.startsWith("date:") || head.startsWith("subject:") ||
                      head.startsWith("snapshot-content-location:");
    return mail && head.contains("multipart/related") && head.contains("boundary");
}

std::optional<SavedPage> readMhtml(const QByteArray &bytes)
{
    const Mime::Part head = Mime::readPart(bytes, 0, bytes.size());
    SavedPage page;
    page.inContainer = true;
    page.saved = QDateTime::fromString(QString::fromLatin1(head.headers.value("date")).simplified(), Qt::RFC2822Date);
    page.title = decodedHeader(head.headers.value("subject"));
    page.url = cleanUrl(QString::fromUtf8(head.headers.value("snapshot-content-location")));
    auto images = std::make_shared<Mime::Pictures>(bytes);
    bool found = false;
    const QList<Mime::Part> parts = Mime::partsOf(bytes, head);
    for (const Mime::Part &part : parts) {
        const QByteArray type = part.headers.value("content-type").toLower();
        if (!found && type.startsWith("text/html")) {
            found = true;
            page.html = Mime::decodedText(bytes, part);
            if (page.url.isEmpty())
                page.url = cleanUrl(QString::fromUtf8(part.headers.value("content-location")));
        } else if (type.startsWith("image/") || type.startsWith("application/octet-stream")) {
            images->add(part);
        }
    }
    if (!found)
        return std::nullopt;
    page.images = std::move(images);
    return page;
}
