// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

/// What the first bytes of a picture say of it. The file's own word: nothing is decoded, and it may lie.
struct ImageHeader
{
    enum class Format { Png, Jpeg, Gif, WebP, Bmp };

    Format format = Format::Png;
    int width = 0;
    int height = 0;

    friend bool operator==(const ImageHeader &, const ImageHeader &) = default;
};

/// By content, whatever the name or the type says; nothing for all other formats (SVG is a document, never a picture)
/// and for a head that breaks off before the size. Pure, linear.
std::optional<ImageHeader> readImageHeader(QByteArrayView bytes);

/// Of a size that may be decoded: one that lies costs memory only up to here.
bool isDecodable(const ImageHeader &header);

/// "png", "jpeg", "gif", "webp", "bmp": as Qt's image plugins and MIME call them, too.
QString imageFormatName(ImageHeader::Format format);
std::optional<ImageHeader::Format> imageFormatNamed(QStringView name);
