// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/shownpage.h"

#include <QTest>

#include <initializer_list>
#include <limits>

using namespace ShownPage;

namespace {

const char *nameOf(PageField field)
{
    switch (field) {
    case PageField::Title:
        return "title";
    case PageField::Author:
        return "author";
    case PageField::Source:
        return "source";
    case PageField::Words:
        return "words";
    case PageField::Ticker:
        return "ticker";
    case PageField::Body:
        return "body";
    case PageField::Symbol:
        return "symbol";
    case PageField::Comment:
        return "comment";
    case PageField::Note:
        return "note";
    case PageField::Tag:
        return "tag";
    }
    Q_UNREACHABLE();
}

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList made;
    for (const char *text : texts)
        made += QString::fromUtf8(text);
    return made;
}

PageRange whole(const PageText::Block &block)
{
    return {block.field, block.number, 0, block.length};
}

}

/// Where the text of a page stands in its bytes, and what of the page is text. In the rows a block of the body is its
/// text, with "h2:" before a heading's and the field's name before another's.
class PageTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocks_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<bool>("asStored"); // the same lines as in StoredArticle::text
        const auto row = [](const char *name, const char *body, std::initializer_list<const char *> expected,
                            bool asStored = true) {
            QTest::newRow(name) << QByteArray(body) << list(expected) << asStored;
        };
        row("nothing", "", {});
        row("paragraphs", "<p>One</p><p>two</p>", {"One", "two"});
        row("Chinese", "<p>算力，涨了。</p>", {"算力，涨了。"});
        row("indented with wide spaces", "<p>　　算力 涨　</p>", {"算力 涨"});
        row("beyond the BMP", "<p>𠮷野家 😀</p><p>😀</p>", {"𠮷野家 😀", "😀"});
        row("references", "<p>R&amp;D &lt;b&gt; \"q\" &amp;amp;</p>", {"R&D <b> \"q\" &amp;"});
        row("Greek, Cyrillic and combining", "<p>Ωμέγα Яндекс e\u0301</p>", {"Ωμέγα Яндекс e\u0301"});
        row("nested inline elements", "<p>a <b>b<i>c</i></b>d <u> e</u></p>", {"a bcd e"});
        row("a line break", "<p>a<br>b</p>", {"a b"});
        row("line breaks and white space", "<p>a <br> <br>b<br></p>", {"a b"});
        row("a line break first", "<p><br>a</p>", {"a"});
        row("code", "<pre>a  b\n\tc &lt; d\n</pre>", {"a b c < d"});
        row("code that begins white", "<pre>\n\n  a</pre>", {"a"});
        row("a table", "<table><caption>t</caption><tr><th>甲<th>乙<tr><td>1<td>2</table>",
            {"t", "甲", "乙", "1", "2"});
        row("a table in a table", "<table><tr><td>a<table><tr><td>b</table>c</table>", {"a", "b", "c"});
        row("a list in a list", "<ul><li>a<ul><li>b</ul>c<li>d</ul>", {"a", "b", "c", "d"});
        row("a quote", "<blockquote><p>a</p>b</blockquote>", {"a", "b"});
        row("text beside blocks", "<div>a<p>b</p>c<hr>d</div>", {"a", "b", "c", "d"});
        row("blank ones do not count", "<p>a</p><p> </p><p><br></p><p>　</p><p>b</p>", {"a", "b"});
        row("headings", "<h1>A</h1><h3>B <b>c</b></h3><p>d</p>", {"h1:A", "h3:B c", "d"});
        row("bold lines as headings", "<p><b>A</b></p><p><b>B</b></p><p>c</p>", {"h2:A", "h3:B", "c"});
        row("headings of both kinds", "<h1>A &amp; B</h1><p>x</p><p><b>C</b></p><p><b>D<br>d</b></p><p>y</p>",
            {"h1:A & B", "x", "h2:C", "h3:D d", "y"});
        row("a heading of a picture alone", "<h2><img src=\"https://a.example/a.png\"></h2><p>a</p>", {"a"});
        row("a placeholder says nothing of the article's",
            "<p>a<img src=\"https://a.example/a.png\" alt=\"chart\" width=\"3\" height=\"2\">b</p>", {"ab"});
        row("what no browser shows", "<p><ruby>算<rp>(</rp><rt>suan</rt><rp>)</rp></ruby>力</p>", {"算力", "suan"});
        row("readings come last",
            "<p><ruby>為<rt>かわ</rt>替<rt>せ&amp;<b>se</b></rt></ruby>は<a "
            "href=\"https://laohu8.com/S/IBM\">IBM</a></p>"
            "<h2><ruby>株<rt>かぶ<br>しき</rt></ruby></h2>",
            {"為替はIBM", "h2:株", "かわ せ&se かぶ しき"});
        row("links", "<p>a <a href=\"https://example.com/?a&amp;b\">b <b>c</b></a>d</p>", {"a b cd"});
        row("a chip", "<p>买<a href=\"https://laohu8.com/S/NVDA\">英伟达</a>吧</p>", {"symbol:NVDA", "买英伟达吧"});
        row("a chip alone", "<p><a href=\"https://laohu8.com/S/IBM\">IBM</a></p>", {"IBM"});
        row("two chips in one block",
            "<p><a href=\"https://laohu8.com/S/NVDA\">N</a> <a href=\"https://laohu8.com/S/IBM\">I</a></p>",
            {"symbol:NVDA", "symbol:IBM", "N I"});
        row("cashtags", "<p>Buy \"$Micron Technology(MU)$\" &amp; $SPY$</p>",
            {"symbol:MU", "Buy \"Micron Technology\" & SPY"}, false);
        row("a cashtag in a heading", "<h2>On $SPY$</h2><p>$5</p>", {"h2:On SPY", "$5"}, false);
    }

    void blocks()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, expected);
        QFETCH(bool, asStored);
        const StoredArticle stored = withBody(body);
        const Page page = articlePage(stored, {});
        QStringList found;
        QStringList lines;
        for (const PageText::Block &block : page.text.blocks()) {
            if (block.field != PageField::Body && block.field != PageField::Symbol)
                continue;
            const QString text = page.text.textOf(block).toString();
            if (block.field == PageField::Symbol)
                found += QStringLiteral("symbol:") + text;
            else
                found += (block.headingLevel > 0 ? QStringLiteral("h%1:").arg(block.headingLevel) : QString()) + text;
            if (block.field == PageField::Body)
                lines += text;
        }
        QCOMPARE(found, expected);
        if (asStored)
            QCOMPARE(lines, stored.text.split(u'\n', Qt::SkipEmptyParts));
        checkEveryUnit(page);
    }

    void everyFieldHasItsBlocks()
    {
        const Page page = articlePage(full(), {});
        QStringList found;
        for (const PageText::Block &block : page.text.blocks())
            found +=
                QStringLiteral("%1 %2: %3")
                    .arg(QLatin1String(nameOf(block.field)), QString::number(block.number), page.text.textOf(block));
        QCOMPARE(found, list({
                            "title 0: The ledger & \"its\" readers",
                            "author 0: A <writer>",
                            "source 0: Ledger Weekly",
                            "words 0: Keep a ledger",
                            "words 1: 记账",
                            "ticker 0: NVDA",
                            "ticker 1: 英伟达 & co",
                            "ticker 2: 算力概念",
                            "symbol 0: MU",
                            "body 0: In the Micron ledger",
                            "body 1: 𠮷 notes",
                            "comment 0: Mine too",
                            "comment 1: and <mine>",
                            "comment 2: 也有",
                        }));
        checkEveryUnit(page);
        for (const PageText::Block &block : page.text.blocks()) {
            const PageText::Block *again = page.text.block(block.field, block.number);
            QVERIFY(again && again->start == block.start);
        }
        QVERIFY(!page.text.block(PageField::Body, 2));
        QVERIFY(!page.text.block(PageField::Body, -1));
    }

    void aWordMoreInTheHeaderMovesNothingInTheBody()
    {
        const StoredArticle stored = full();
        StoredArticle longer = stored;
        longer.article.partial = true;
        longer.article.title += QStringLiteral(" and more");
        longer.article.author.clear();
        longer.shares.append(longer.shares);
        longer.article.tickers.clear();
        longer.minutes = 17;
        const Page before = articlePage(stored, {});
        const Page after = articlePage(longer, {PageColours::Dark});
        QVERIFY(before.html.size() != after.html.size());
        int compared = 0;
        for (const PageText::Block &block : before.text.blocks()) {
            if (block.field != PageField::Body && block.field != PageField::Comment && block.field != PageField::Symbol)
                continue;
            const PageRange range{block.field, block.number, 1, block.length - 1};
            QCOMPARE(textAt(after, range), textAt(before, range));
            ++compared;
        }
        QCOMPARE(compared, 6);
        checkEveryUnit(after);
    }

    void aBlocksBytesAreItsFirstToItsLast()
    {
        const Page page = articlePage(withBody("<p>　a <b>b</b> &amp; c </p>"), {});
        const PageText::Block *block = page.text.block(PageField::Body, 0);
        QVERIFY(block);
        QCOMPARE(page.html.sliced(block->byte, block->bytes), QByteArray("a <b>b</b> &amp; c"));
    }

    void neighboursAreOneStretch()
    {
        const Page page = articlePage(withBody("<p>a &amp; <b>b</b><i>c</i>  d</p>"), {});
        const PageText::Block *block = page.text.block(PageField::Body, 0);
        QVERIFY(block);
        QStringList found;
        for (const PageText::Stretch &stretch : page.text.stretches(whole(*block)))
            found += QString::fromUtf8(page.html.sliced(stretch.byte, stretch.bytes));
        QCOMPARE(found, list({"a &amp; ", "b", "c", " d"}));
    }

    void rangesThatAreNotThere_data()
    {
        QTest::addColumn<int>("block");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("text");
        QTest::newRow("the whole") << 0 << 0 << 5 << QStringLiteral("ab cd");
        QTest::newRow("beyond the end") << 0 << 3 << 100 << QStringLiteral("cd");
        QTest::newRow("as long as can be") << 0 << 3 << std::numeric_limits<int>::max() << QStringLiteral("cd");
        QTest::newRow("after the end") << 0 << 5 << 1 << QString();
        QTest::newRow("before the beginning") << 0 << -1 << 3 << QString();
        QTest::newRow("of no length") << 0 << 1 << 0 << QString();
        QTest::newRow("of less") << 0 << 1 << -1 << QString();
        QTest::newRow("of a block that is not there") << 1 << 0 << 1 << QString();
        QTest::newRow("of a block before the first") << -1 << 0 << 1 << QString();
    }

    void rangesThatAreNotThere()
    {
        QFETCH(int, block);
        QFETCH(int, start);
        QFETCH(int, length);
        const Page page = articlePage(withBody("<p>ab <i>cd</i></p>"), {});
        QTEST(textAt(page, {PageField::Body, block, start, length}), "text");
    }

    /// Long enough for any table in the map to be taken in several parts.
    void aLongBlockIsExactToItsEnd()
    {
        QString text;
        for (int i = 0; i < 4000; ++i)
            text += QStringLiteral("a&%1 𠮷\"<").arg(i);
        const Page page = articlePage(withBody("<p>" + text.toHtmlEscaped().toUtf8() + "</p>"), {});
        const PageText::Block *block = page.text.block(PageField::Body, 0);
        QVERIFY(block);
        QCOMPARE(page.text.textOf(*block), text);
        checkEveryUnit(page);
    }

private:
    static StoredArticle full()
    {
        StoredArticle stored = withBody("<p>In the $Micron(MU)$ ledger</p><p>𠮷 <b>notes</b></p>");
        Article &article = stored.article;
        article.title = QStringLiteral("The ledger & \"its\" readers");
        article.author = QStringLiteral("A <writer>");
        article.source = QStringLiteral("Ledger Weekly");
        article.published = QDateTime(QDate(2024, 6, 3), QTime(10, 45), Qt::OffsetFromUTC, 8 * 3600);
        article.tickers = {{*TickerId::parse(u"NVDA"), QStringLiteral("英伟达 & co"), TickerOrigin::Related},
                           {*TickerId::parse(u"BK4554"), QStringLiteral("算力概念"), TickerOrigin::Related}};
        article.comments = {{QStringLiteral("reader & co"), {}, QStringLiteral("Mine too\n\n and <mine> ")},
                            {QStringLiteral("b"), QDateTime::currentDateTime(), QStringLiteral("也有")}};
        article.disclaimer = QStringLiteral("No advice & no ledger");
        stored.shares = {{QStringLiteral("1"),
                          QStringLiteral("a fan"),
                          QStringLiteral("badge"),
                          QDateTime::currentDateTime(),
                          QStringLiteral("Keep a ledger\n记账"),
                          {}}};
        return stored;
    }

    /// As a browser shows it.
    static QString textAt(const Page &page, const PageRange &range)
    {
        QString text;
        for (const PageText::Stretch &stretch : page.text.stretches(range))
            text += textOf(QByteArrayView(page.html).sliced(stretch.byte, stretch.bytes));
        return text;
    }

    /// Each unit leads to bytes that say it, and to the same in the document's text.
    static void checkEveryUnit(const Page &page)
    {
        const QString content = contentOf(page.html);
        QCOMPARE(page.text.shownLength(), content.size());
        for (const PageText::Block &block : page.text.blocks()) {
            const QStringView text = page.text.textOf(block);
            QVERIFY(!text.isEmpty() && !text.front().isSpace() && !text.back().isSpace());
            QVERIFY(!text.contains(u"  ") && !text.contains(u'\n'));
            for (int unit = 0; unit < block.length; ++unit) {
                const bool pair = text[unit].isHighSurrogate();
                const QStringView said = text.sliced(unit, pair ? 2 : 1);
                const QList<PageText::Stretch> found =
                    page.text.stretches({block.field, block.number, unit, int(said.size())});
                if (found.isEmpty()) {
                    QCOMPARE(said, u" "); // a line break
                    continue;
                }
                QCOMPARE(found.size(), 1);
                // And from the document back to the place.
                QCOMPARE(page.text.shownAt({block.field, block.number, unit, 1}), found.first().shown);
                const auto back = page.text.placeAt(found.first().shown);
                QVERIFY(back);
                QCOMPARE(*back, (PageRange{block.field, block.number, unit, 1}));
                const PageText::Stretch &stretch = found.first();
                QVERIFY(stretch.byte >= block.byte && stretch.byte + stretch.bytes <= block.byte + block.bytes);
                const QByteArrayView bytes = QByteArrayView(page.html).sliced(stretch.byte, stretch.bytes);
                QVERIFY(!bytes.contains('<'));
                const QString inBytes = textOf(bytes);
                QCOMPARE(content.sliced(stretch.shown, stretch.shownUnits), inBytes);
                QCOMPARE(said == u" " ? inBytes.trimmed() : inBytes, said == u" " ? QString() : said.toString());
                unit += pair;
            }
        }
    }
};

QTEST_GUILESS_MAIN(PageTextTest)
#include "tst_pagetext.moc"
