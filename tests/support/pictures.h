// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Small pictures made for tests, byte by byte: no image library is needed, and they can be made to lie.
namespace Pictures {

inline QByteArray bigEndian(quint32 value, int bytes)
{
    QByteArray out;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out.append(char(value >> shift & 0xFF));
    return out;
}

inline QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out.append(char(value >> 8 * i & 0xFF));
    return out;
}

/// CRC-32 as PNG and ZIP take it.
inline quint32 crc(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

inline QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(quint32(data.size()), 4) + type + data + bigEndian(crc(type + data), 4);
}

/// One colour, 0xRRGGBB. `claimed`: what the header says of the height, if that is not true.
inline QByteArray png(int width, int height, quint32 colour = 0x2A6EBB, int claimed = 0)
{
    QByteArray row(1, '\0');
    for (int x = 0; x < width; ++x)
        row += bigEndian(colour, 3);
    const QByteArray packed = qCompress(row.repeated(height)).sliced(4); // before it, Qt's own length
    const QByteArray head = bigEndian(quint32(width), 4) + bigEndian(quint32(claimed ? claimed : height), 4);
    return "\x89PNG\r\n\x1A\n" + pngChunk("IHDR", head + QByteArray("\x08\x02\0\0\0", 5)) + pngChunk("IDAT", packed) +
           pngChunk("IEND", {});
}

/// 24 bits, uncompressed.
inline QByteArray bmp(int width, int height, quint32 colour = 0x2A6EBB)
{
    const int stride = (width * 3 + 3) / 4 * 4;
    QByteArray row = littleEndian(colour, 3).repeated(width).leftJustified(stride, '\0');
    const quint32 size = quint32(54 + stride * height);
    return "BM" + littleEndian(size, 4) + littleEndian(0, 4) + littleEndian(54, 4) + littleEndian(40, 4) +
           littleEndian(quint32(width), 4) + littleEndian(quint32(height), 4) + littleEndian(1, 2) +
           littleEndian(24, 2) + QByteArray(24, '\0') + row.repeated(height);
}

/// The heads alone: what says the size.
inline QByteArray jpegHead(int width, int height)
{
    return QByteArray("\xFF\xD8\xFF\xE0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0", 20) +
           QByteArray("\xFF\xC0\x00\x11\x08", 5) + bigEndian(quint32(height), 2) + bigEndian(quint32(width), 2) +
           QByteArray("\x03\x01\x22\0\x02\x11\x01\x03\x11\x01", 10);
}

inline QByteArray gifHead(int width, int height)
{
    return "GIF89a" + littleEndian(quint32(width), 2) + littleEndian(quint32(height), 2) + QByteArray("\x80\0\0", 3);
}

inline QByteArray webPHead(const QByteArray &chunk, const QByteArray &data)
{
    return "RIFF" + littleEndian(quint32(data.size() + 12), 4) + "WEBP" + chunk +
           littleEndian(quint32(data.size()), 4) + data;
}

inline QByteArray svg()
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><script>alert(1)</script></svg>";
}

}
