// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/inlineimages.h"
#include "support/pictures.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Pictures;

namespace {

const QByteArray Chart = png(40, 30);
const QByteArray Hash = QCryptographicHash::hash(Chart, QCryptographicHash::Sha256).toHex();
const QByteArray Named = "https://sha-256.invalid/" + Hash;

QByteArray uri(const QByteArray &bytes, const QByteArray &type = "image/png")
{
    return "data:" + type + ";base64," + bytes.toBase64();
}

}

class InlineImagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takes_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QByteArrayList>("addresses");
        const auto row = [](const char *name, const QByteArray &html, const QByteArray &expected,
                            const QByteArrayList &addresses = {}) {
            QTest::newRow(name) << html << expected << addresses;
        };
        const QByteArray image = "<img src=\"" + Named + "\">";
        row("no picture", "<p>words</p>", "<p>words</p>");
        row("a remote one", "<img src=\"https://a.example/b.png\">", "<img src=\"https://a.example/b.png\">");
        row("base64", "<p><img src=\"" + uri(Chart) + "\"></p>", "<p>" + image + "</p>", {Named});
        row("percent-encoded", "<img src=\"data:image/png," + Chart.toPercentEncoding() + "\">", image, {Named});
        row("base64 with its signs escaped",
            "<img src='data:image/png;base64," + Chart.toBase64().toPercentEncoding() + "'>", image, {Named});
        row("without a type, in capitals", "<IMG SRC=DATA:;BASE64," + Chart.toBase64() + ">",
            "<IMG SRC=\"" + Named + "\">", {Named});
        row("lines in the base64", "<img src=\"" + QByteArray(uri(Chart)).insert(60, "\n  ") + "\">", image, {Named});
        row("the type lies", "<img src=\"" + uri(Chart, "text/html") + "\">", image, {Named});
        row("other attributes stay", "<img alt=\"x > y\" src=\"" + uri(Chart) + "\" width=40 />",
            "<img alt=\"x > y\" src=\"" + Named + "\" width=40 />", {Named});
        row("twice, kept once", "<img src=\"" + uri(Chart) + "\"><img src=\"" + uri(Chart) + "\">", image + image,
            {Named});
        row("the first src counts", "<img src=\"" + uri(Chart) + "\" src=\"b\">",
            "<img src=\"" + Named + "\" src=\"b\">", {Named});
        row("where SingleFile says it was",
            "<img data-sf-original-src=\"https://a.example/b?c&amp;d\" src=\"" + uri(Chart) + "\">",
            "<img data-sf-original-src=\"https://a.example/b?c&amp;d\" src=\"https://a.example/b?c&amp;d\">",
            {"https://a.example/b?c&d"});
        row("loaded late, then saved", "<img data-src=\"https://a.example/b\" src=\"" + uri(png(60, 60)) + "\">",
            "<img data-src=\"https://a.example/b\" src=\"https://a.example/b\">", {"https://a.example/b"});
        row("a stand-in of what was never loaded",
            "<img src=\"" + uri(png(20, 12)) + "\" data-src=\"https://a.example/b\">",
            "<img src=\"\" data-src=\"https://a.example/b\">");
        row("a spacer", "<img src=\"" + uri(png(1, 1)) + "\">", "<img src=\"\">");
        row("SVG", "<img src=\"" + uri(svg(), "image/svg+xml") + "\">", "<img src=\"\">");
        row("SVG that calls itself PNG", "<img src=\"" + uri(svg()) + "\">", "<img src=\"\">");
        row("SVG with the address it had", "<img data-original=\"https://a.example/b\" src=\"" + uri(svg()) + "\">",
            "<img data-original=\"https://a.example/b\" src=\"\">");
        row("a page", "<img src=\"data:text/html,<script>alert(1)</script>\">", "<img src=\"\">");
        row("without a comma", "<img src=\"data:image/png;base64\">", "<img src=\"\">");
        row("another element", "<image src=\"" + uri(Chart) + "\">", "<image src=\"" + uri(Chart) + "\">");
        row("a tag that never ends", "<p>a</p><img src=\"data:image/png;base64,iVBO",
            "<p>a</p><img src=\"data:image/png;base64,iVBO");
        row("an address with a quote", "<img data-src='https://a.example/\"onload=x' src=\"" + uri(png(60, 60)) + "\">",
            "<img data-src='https://a.example/\"onload=x' src=\"https://a.example/&quot;onload=x\">",
            {"https://a.example/\"onload=x"});
        row("cut off in the data: what is there", "<img src=\"" + uri(Chart).chopped(20) + "\">",
            "<img src=\"https://sha-256.invalid/" +
                QCryptographicHash::hash(QByteArray::fromBase64(Chart.toBase64().chopped(20)),
                                         QCryptographicHash::Sha256)
                    .toHex() +
                "\">",
            {"https://sha-256.invalid/" +
             QCryptographicHash::hash(QByteArray::fromBase64(Chart.toBase64().chopped(20)), QCryptographicHash::Sha256)
                 .toHex()});
    }

    void takes()
    {
        QFETCH(QByteArray, html);
        const WithoutInlineImages taken = takeInlineImages(html);
        QByteArrayList addresses;
        for (const NamedImage &image : taken.images)
            addresses << image.address;
        QTEST(taken.html, "expected");
        QTEST(addresses, "addresses");
        QCOMPARE(taken.tooMany, 0);
        QCOMPARE(takeInlineImages(taken.html).html, taken.html);
    }

    void manyAreKeptUpToALimit()
    {
        QByteArray html;
        for (quint32 i = 0; i < 10'000; ++i)
            html += "<img src=\"" + uri(png(4, 4, i)) + "\">";
        const WithoutInlineImages taken = takeInlineImages(html);
        QCOMPARE(taken.images.size(), ImageLimits::Count);
        QCOMPARE(taken.tooMany, 10'000 - int(ImageLimits::Count));
        QCOMPARE(taken.html.count("<img src=\"\">"), taken.tooMany);
    }

    void largeOnesAreLeftOut()
    {
        const QByteArray large = bmp(4000, 2900); // 34 MB
        QVERIFY(large.size() > ImageLimits::One);
        const WithoutInlineImages taken =
            takeInlineImages("<img src=\"" + uri(large) + "\"><img src=\"" + uri(Chart) + "\">");
        QCOMPARE(taken.images.size(), 1);
        QCOMPARE(taken.tooMany, 1);
    }

    void unclosedTagsTakeNoTime()
    {
        QCOMPARE(takeInlineImages(QByteArray("<img src=\"").repeated(500'000)).images.size(), 0);
        QCOMPARE(takeInlineImages(QByteArray("<img src=data: ").repeated(500'000)).images.size(), 0);
    }
};

QTEST_GUILESS_MAIN(InlineImagesTest)
#include "tst_inlineimages.moc"
