// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/placeintext.h"
#include "page/shownpage.h"

#include <QTest>

using namespace ShownPage;

/// A kept place in the same text, and in what a revision made of it.
class PlaceInTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFound_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *body, const char *expected) {
            QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(expected);
        };
        row("the text as it was", "<p>开头</p><p>第二段说价差再说容量费</p><p>尾</p>", "1 价差再说容量");
        row("a paragraph before it is new", "<p>新</p><p>开头</p><p>第二段说价差再说容量费</p>", "2 价差再说容量");
        row("words before it in its paragraph are new", "<p>开头</p><p>第二段说到最后的价差再说容量费</p>",
            "1 价差再说容量");
        row("a paragraph before it is gone", "<p>第二段说价差再说容量费</p><p>尾</p>", "0 价差再说容量");
        row("it is there twice: the nearer one", "<p>价差再说容量费</p><p>甲</p><p>又是价差再说容量费</p>",
            "0 价差再说容量");
        row("its words are gone: its paragraph", "<p>开头</p><p>第二段全改了</p><p>尾</p>", "1 第二段全改了");
        row("its paragraph is gone, too: the last one", "<p>全改了</p>", "0 全改了");
        row("a picture stands before it",
            "<p><img src=\"https://example.com/x.png\"></p><p>开头</p><p>第二段说价差再说容量费</p>", "1 价差再说容量");
        row("no text at all", "<p><img src=\"https://example.com/x.png\"></p>", "none");
    }

    void isFound()
    {
        QFETCH(QByteArray, body);
        const Page page = articlePage(withBody(body), {});
        const auto place = placeIn(page.text, {1, 4, QStringLiteral("价差再说容量费"), 500});
        QString found = QStringLiteral("none");
        if (place) {
            const PageText::Block *block = page.text.block(place->field, place->block);
            QVERIFY(block && place->field == PageField::Body && place->start < block->length);
            found = QString::number(place->block) + u' ' + page.text.textOf(*block).mid(place->start, 6).toString();
        }
        QTEST(found, "expected");
    }

    void aPlaceAtABlocksEndIsInIt()
    {
        const Page page = articlePage(withBody("<p>短</p>"), {});
        QCOMPARE(placeIn(page.text, {0, 9, {}, 500}), (PageRange{PageField::Body, 0, 0, 1}));
    }
};

QTEST_GUILESS_MAIN(PlaceInTextTest)
#include "tst_placeintext.moc"
