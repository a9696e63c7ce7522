// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/picture.h"

#include "article/imageheader.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <cmath>

namespace {

constexpr int WidestColumn = 1920; // three device pixels for each of the page's column
constexpr double MostPixels = 12'000'000;

/// No larger than is shown; a long screenshot is kept readable as far as memory goes.
QSize shownSize(QSize size)
{
    if (size.width() > WidestColumn)
        size.scale(WidestColumn, size.height(), Qt::KeepAspectRatio);
    const double pixels = double(size.width()) * size.height();
    if (pixels <= MostPixels)
        return size;
    const double factor = std::sqrt(MostPixels / pixels);
    return QSize(int(size.width() * factor), int(size.height() * factor));
}

}

std::optional<Picture::Encoded> Picture::forEngine(const QByteArray &bytes)
{
    const auto header = readImageHeader(bytes);
    if (!header || !isDecodable(*header))
        return std::nullopt;
    QImageReader::setAllocationLimit(256); // MB; Qt's own would stop short of isDecodable's
    QBuffer source;
    source.setData(bytes);
    source.open(QIODevice::ReadOnly);
    QImageReader reader(&source, imageFormatName(header->format).toLatin1());
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    // The decoder's own reading of the size counts, not only ours.
    const QSize size = reader.size();
    if (!isDecodable({header->format, size.width(), size.height()}) || size.isEmpty())
        return std::nullopt;
    QImage image = reader.read();
    if (image.isNull())
        return std::nullopt;
    if (const QSize shown = shownSize(image.size()); shown != image.size())
        image = image.scaled(shown.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage page(image.size(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter(&page).drawImage(0, 0, image);
    const bool photograph = header->format == ImageHeader::Format::Jpeg;
    Encoded encoded{{}, photograph ? "image/jpeg" : "image/bmp"};
    QBuffer target(&encoded.bytes);
    target.open(QIODevice::WriteOnly);
    const bool written = photograph ? page.save(&target, "JPEG", 92) : page.save(&target, "BMP");
    return written ? std::optional(std::move(encoded)) : std::nullopt;
}
