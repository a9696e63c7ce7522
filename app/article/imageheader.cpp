// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/imageheader.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace {

using Format = ImageHeader::Format;

constexpr int LargestSide = 16'384;
constexpr qint64 MostPixels = 40'000'000;

constexpr std::array Names = {QLatin1StringView("png"), QLatin1StringView("jpeg"), QLatin1StringView("gif"),
                              QLatin1StringView("webp"), QLatin1StringView("bmp")};

enum class Order { Big, Little };

/// An unsigned number of `count` bytes; 0, which is no size, where they are not all there.
qint64 number(QByteArrayView bytes, qsizetype at, int count, Order order)
{
    if (at < 0 || at + count > bytes.size())
        return 0;
    quint64 value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | quint8(bytes[order == Order::Big ? at + i : at + count - 1 - i]);
    return qint64(value);
}

std::optional<ImageHeader> sized(Format format, qint64 width, qint64 height)
{
    constexpr qint64 largest = 0x7fffffff;
    if (width < 1 || height < 1 || width > largest || height > largest)
        return std::nullopt;
    return ImageHeader{format, int(width), int(height)};
}

/// The size stands in the frame's own segment, behind any number of others (previews, profiles).
std::optional<ImageHeader> jpeg(QByteArrayView bytes)
{
    for (qsizetype at = 2; at + 4 <= bytes.size();) {
        if (quint8(bytes[at]) != 0xFF)
            return std::nullopt;
        const quint8 marker = quint8(bytes[at + 1]);
        if (marker == 0xFF) { // fill
            ++at;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) { // without a length
            at += 2;
            continue;
        }
        if (marker == 0xD9 || marker == 0xDA)
            return std::nullopt;
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return sized(Format::Jpeg, number(bytes, at + 7, 2, Order::Big), number(bytes, at + 5, 2, Order::Big));
        const qint64 length = number(bytes, at + 2, 2, Order::Big);
        if (length < 2)
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<ImageHeader> webP(QByteArrayView bytes)
{
    if (bytes.size() < 30)
        return std::nullopt;
    const QByteArrayView chunk = bytes.sliced(12, 4);
    if (chunk == "VP8X")
        return sized(Format::WebP, number(bytes, 24, 3, Order::Little) + 1, number(bytes, 27, 3, Order::Little) + 1);
    if (chunk == "VP8L" && bytes[20] == 0x2F) {
        const qint64 bits = number(bytes, 21, 4, Order::Little);
        return sized(Format::WebP, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }
    if (chunk == "VP8 " && bytes.sliced(23, 3) == QByteArrayView("\x9D\x01\x2A", 3))
        return sized(Format::WebP, number(bytes, 26, 2, Order::Little) & 0x3FFF,
                     number(bytes, 28, 2, Order::Little) & 0x3FFF);
    return std::nullopt;
}

std::optional<ImageHeader> bmp(QByteArrayView bytes)
{
    const qint64 head = number(bytes, 14, 4, Order::Little);
    if (head == 12)
        return sized(Format::Bmp, number(bytes, 18, 2, Order::Little), number(bytes, 20, 2, Order::Little));
    if (head < 40 || head > 124)
        return std::nullopt;
    // Negative where the rows stand from top to bottom.
    const auto height = qint64(qint32(number(bytes, 22, 4, Order::Little)));
    return sized(Format::Bmp, number(bytes, 18, 4, Order::Little), height < 0 ? -height : height);
}

}

std::optional<ImageHeader> readImageHeader(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return bytes.size() > 24 && bytes.sliced(12, 4) == "IHDR"
                   ? sized(Format::Png, number(bytes, 16, 4, Order::Big), number(bytes, 20, 4, Order::Big))
                   : std::nullopt;
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return jpeg(bytes);
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return sized(Format::Gif, number(bytes, 6, 2, Order::Little), number(bytes, 8, 2, Order::Little));
    if (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8, 4) == "WEBP")
        return webP(bytes);
    if (bytes.startsWith("BM"))
        return bmp(bytes);
    return std::nullopt;
}

bool isDecodable(const ImageHeader &header)
{
    return header.width <= LargestSide && header.height <= LargestSide &&
           qint64(header.width) * header.height <= MostPixels;
}

QString imageFormatName(ImageHeader::Format format)
{
    return Names.at(size_t(format));
}

std::optional<ImageHeader::Format> imageFormatNamed(QStringView name)
{
    const auto found = std::find(Names.begin(), Names.end(), name);
    return found == Names.end() ? std::nullopt : std::optional(Format(found - Names.begin()));
}
