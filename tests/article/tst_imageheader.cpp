// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/imageheader.h"
#include "support/pictures.h"

#include <QTest>

using namespace Pictures;

class ImageHeaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromLatin1(expected);
        };
        row("PNG", png(40, 30), "png 40x30");
        row("JPEG", jpegHead(1080, 596), "jpeg 1080x596");
        row("JPEG behind a preview of another size",
            jpegHead(1080, 596).insert(2,
                                       QByteArray("\xFF\xE1\x00\x0F\xFF\xD8\xFF\xC0\x00\x11\x08\0\x01\0\x01\0\0", 17)),
            "jpeg 1080x596");
        row("JPEG, progressive", jpegHead(8, 9).replace(QByteArray("\xFF\xC0", 2), QByteArray("\xFF\xC2", 2)),
            "jpeg 8x9");
        row("JPEG, fill bytes before a marker",
            jpegHead(8, 9).replace(QByteArray("\xFF\xC0", 2), QByteArray("\xFF\xFF\xFF\xC0", 4)), "jpeg 8x9");
        row("GIF", gifHead(16, 12), "gif 16x12");
        row("BMP", bmp(7, 5), "bmp 7x5");
        row("BMP from top to bottom", bmp(7, 5).replace(22, 4, littleEndian(quint32(-5), 4)), "bmp 7x5");
        row("WebP, lossy",
            webPHead("VP8 ",
                     QByteArray("\x30\x01\0\x9D\x01\x2A", 6) + littleEndian(640, 2) + littleEndian(0x4000 | 480, 2)),
            "webp 640x480");
        row("WebP, lossless", webPHead("VP8L", "\x2F" + littleEndian(639 | 479 << 14, 4) + QByteArray(5, '\0')),
            "webp 640x480");
        row("WebP, extended", webPHead("VP8X", QByteArray(4, '\0') + littleEndian(639, 3) + littleEndian(479, 3)),
            "webp 640x480");
        row("SVG", svg(), "");
        row("a page", "<!DOCTYPE html><img src=x>", "");
        row("TIFF", QByteArray("II*\0\x08\0\0\0", 8), "");
        row("nothing", "", "");
        row("PNG, cut off before its size", png(40, 30).first(20), "");
        row("PNG, no head", png(40, 30).replace("IHDR", "tEXt"), "");
        row("PNG, no height", png(40, 30, 0, 0).replace(20, 4, QByteArray(4, '\0')), "");
        row("PNG, more than 2^31 wide", png(40, 30).replace(16, 4, QByteArray(4, '\xFF')), "");
        row("JPEG, a segment that goes nowhere", QByteArray("\xFF\xD8\xFF\xE0\x00\x00", 6), "");
        row("JPEG, a segment beyond the end", QByteArray("\xFF\xD8\xFF\xE0\xFF\xFF", 6), "");
        row("JPEG, pixels before the size",
            QByteArray("\xFF\xD8\xFF\xDA\x00\x02\xFF\xC0\x00\x11\x08\0\x01\0\x01\0\0", 17), "");
        row("GIF, cut off", gifHead(16, 12).first(9), "");
        row("BMP, a head of another kind", bmp(7, 5).replace(14, 4, littleEndian(400, 4)), "");
        row("WebP, cut off", webPHead("VP8X", QByteArray(4, '\0')), "");
    }

    void reads()
    {
        QFETCH(QByteArray, bytes);
        const auto header = readImageHeader(bytes);
        const QString found =
            header
                ? QStringLiteral("%1 %2x%3").arg(imageFormatName(header->format)).arg(header->width).arg(header->height)
                : QString();
        QTEST(found, "expected");
        if (header)
            QCOMPARE(imageFormatNamed(imageFormatName(header->format)), std::optional(header->format));
    }

    void everyBeginningEnds()
    {
        for (const QByteArray &whole : {png(40, 30), jpegHead(1080, 596), gifHead(16, 12), bmp(7, 5)})
            for (qsizetype length = 0; length < whole.size(); ++length)
                (void)readImageHeader(QByteArrayView(whole).first(length));
    }

    void decodable_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<bool>("expected");
        QTest::newRow("a chart") << 1080 << 596 << true;
        QTest::newRow("a long screenshot") << 1080 << 16384 << true;
        QTest::newRow("too long") << 1080 << 16385 << false;
        QTest::newRow("too wide") << 16385 << 1 << false;
        QTest::newRow("40 megapixels") << 8000 << 5000 << true;
        QTest::newRow("more") << 8000 << 5001 << false;
        QTest::newRow("a bomb") << 0x7fffffff << 0x7fffffff << false;
    }

    void decodable()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QTEST(isDecodable({ImageHeader::Format::Png, width, height}), "expected");
    }
};

QTEST_GUILESS_MAIN(ImageHeaderTest)
#include "tst_imageheader.moc"
