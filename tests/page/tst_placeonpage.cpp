// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/placeonpage.h"
#include "shownpage.h"

#include <QTest>

#include <limits>

/// A place of the stored text, found again in the page.
class PlaceOnPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *html, const char *sentence, const char *shown) {
            QTest::newRow(name) << QByteArray(html) << QString::fromUtf8(sentence) << QString::fromUtf8(shown);
        };
        row("a line by itself", "<p>One.</p><p>Two. Three.</p>", "Three.", "Three.");
        row("the same words before", "<p>Up.</p><p>Up.</p>", "Up.", "Up.");
        row("behind a cashtag", "<p>$京东(JD)$ 涨了。后来又跌了。</p>", "后来又跌了。", "后来又跌了。");
        row("with a cashtag", "<p>前言。$京东(JD)$ 涨了。</p>", "$京东(JD)$ 涨了。", "京东 涨了。");
        row("a cashtag of a code", "<p>So. $NVDA rose again.</p>", "$NVDA rose again.", "NVDA rose again.");
        row("through elements", "<p>a <b>b</b> & c. d</p>", "a b & c.", "a b & c.");
    }

    void places()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, sentence);
        QFETCH(QString, shown);
        const StoredArticle stored = ShownPage::withBody(html);
        const Page page = articlePage(stored, {});
        const qsizetype at = stored.text.lastIndexOf(sentence);
        QVERIFY(at >= 0);
        const qsizetype line = stored.text.first(at).count(u'\n');
        const qsizetype lineStart = stored.text.lastIndexOf(u'\n', at) + 1;
        const PageRange range =
            placeOnPage(page.text, stored.text, {int(line), int(at - lineStart), int(sentence.size())});
        const PageText::Block *block = page.text.block(range.field, range.block);
        QVERIFY(block);
        QCOMPARE(page.text.textOf(*block).sliced(range.start, range.length).toString(), shown);
        QCOMPARE(range.block, int(line));
    }

    void whatIsNotThere_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::newRow("a line") << 7 << 0 << 3;
        QTest::newRow("no length") << 0 << 0 << 0;
        QTest::newRow("behind the end") << 0 << 700 << 3;
        QTest::newRow("too long") << 0 << 0 << std::numeric_limits<int>::max();
    }

    void whatIsNotThere()
    {
        QFETCH(int, line);
        QFETCH(int, start);
        QFETCH(int, length);
        const StoredArticle stored = ShownPage::withBody("<p>abc</p>");
        const Page page = articlePage(stored, {});
        const PageRange range = placeOnPage(page.text, stored.text, {line, start, length});
        QCOMPARE(range.length, length > 700 ? 3 : 0);
    }
};

QTEST_GUILESS_MAIN(PlaceOnPageTest)
#include "tst_placeonpage.moc"
