// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/imageheader.h"
#include "engine/picture.h"
#include "support/pictures.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QTest>

using namespace Pictures;

namespace {

QByteArray written(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format) ? bytes : QByteArray();
}

QImage plain(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(colour);
    return image;
}

}

class PictureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesPixels_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QColor>("corner");
        const QColor blue(42, 110, 187);
        QTest::newRow("PNG") << png(40, 30) << QSize(40, 30) << blue;
        QTest::newRow("BMP") << bmp(40, 30) << QSize(40, 30) << blue;
        QTest::newRow("JPEG") << written(plain({40, 30}, blue), "JPEG") << QSize(40, 30) << blue;
        QTest::newRow("GIF") << QByteArray::fromBase64("R0lGODlhAgABAIAAACpuu////ywAAAAAAgABAAACAoQKADs=")
                             << QSize(2, 1) << blue;
        QTest::newRow("a clear ground becomes white")
            << written(plain({40, 30}, Qt::transparent), "PNG") << QSize(40, 30) << QColor(Qt::white);
        QTest::newRow("wider than any page") << png(4000, 3000) << QSize(1920, 1440) << blue;
        QTest::newRow("a long screenshot") << png(1500, 16000) << QSize(1060, 11313) << blue;
        QTest::newRow("a thread of pixels") << png(16000, 1) << QSize(1920, 1) << blue;
        if (QImageReader::supportedImageFormats().contains("webp"))
            QTest::newRow("WebP") << written(plain({40, 30}, blue), "WEBP") << QSize(40, 30) << blue;
    }

    void becomesPixels()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QSize, size);
        QFETCH(QColor, corner);
        const auto picture = Picture::forEngine(bytes);
        QVERIFY(picture);
        const bool photograph = bytes.startsWith("\xFF\xD8");
        QCOMPARE(picture->type, photograph ? QByteArray("image/jpeg") : QByteArray("image/bmp"));
        const QImage image = QImage::fromData(picture->bytes, photograph ? "JPEG" : "BMP");
        QCOMPARE(image.size(), size);
        const QColor found = image.pixelColor(0, 0);
        QVERIFY2(qAbs(found.red() - corner.red()) < 4 && qAbs(found.green() - corner.green()) < 4 &&
                     qAbs(found.blue() - corner.blue()) < 4,
                 qPrintable(found.name()));
        if (!photograph)
            QCOMPARE(Picture::forEngine(picture->bytes)->bytes, picture->bytes);
    }

    void whatTheCameraSaysIsHeard()
    {
        QByteArray photo = written(plain({40, 30}, Qt::white), "JPEG");
        // An Exif segment that says: turned by 90 degrees.
        const QByteArray exif =
            "Exif" + QByteArray("\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 28);
        photo.insert(2, QByteArray("\xFF\xE1", 2) + bigEndian(quint32(exif.size() + 2), 2) + exif);
        const auto picture = Picture::forEngine(photo);
        QVERIFY(picture);
        QCOMPARE(QImage::fromData(picture->bytes, "JPEG").size(), QSize(30, 40));
        QVERIFY(!picture->bytes.contains("Exif"));
    }

    void isRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("SVG") << svg();
        QTest::newRow("a page") << QByteArray("<!DOCTYPE html><p>a</p>");
        QTest::newRow("a bomb: its head") << png(80, 1, 0, 0x7fffffff);
        QTest::newRow("more than 40 megapixels") << png(80, 1, 0, 600'000).replace(16, 4, bigEndian(80, 4));
        QTest::newRow("PNG, nothing behind its head") << png(40, 30).first(40);
        QTest::newRow("a head that promises JPEG") << jpegHead(40, 30);
        QTest::newRow("PNG within JPEG's magic") << QByteArray("\xFF\xD8\xFF", 3) + png(40, 30);
        QTest::newRow("TIFF") << QByteArray("II*\0\x08\0\0\0", 8);
        QTest::newRow("XPM") << QByteArray("/* XPM */ static char *x[] = {\"1 1 1 1\", \"a c #fff\", \"a\"};");
    }

    void isRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!Picture::forEngine(bytes));
    }
};

QTEST_GUILESS_MAIN(PictureTest)
#include "tst_picture.moc"
