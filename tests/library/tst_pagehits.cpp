// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/shownpage.h"

#include "library/pagehits.h"
#include "page/marks.h"

#include <QTest>

using namespace ShownPage;

/// What of a page is marked for a search. In the rows [x] stands for <mark class="hit">x</mark>, and {x} for a further
/// mark of the same hit.
class PageHitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *body, const char *query, const char *expected) {
            QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(query) << QString::fromUtf8(expected);
        };
        row("nothing sought", "<p>算力</p>", "", "<p>算力</p>");
        row("in a paragraph", "<p>谈算力的人</p>", "算力", "<p>谈[算力]的人</p>");
        row("twice", "<p>算力，算力</p>", "算力", "<p>[算力]，[算力]</p>");
        row("beside a block", "<div>算力<p>x</p></div>", "算力", "<div>[算力]<p>x</p></div>");
        row("a reference is one character", "<p>R&amp;D x</p>", "r&d", "<p>[R&amp;D] x</p>");
        row("never inside a reference", "<p>a &amp; b</p>", "amp", "<p>a &amp; b</p>");
        row("never inside a tag", "<p><a href=\"https://example.com/\">x</a></p>", "link",
            "<p><a href=\"tearsheet://link/0\">x</a></p>");
        row("through an inline element", "<p>谈<b>算</b>力</p>", "算力", "<p>谈<b>[算]</b>{力}</p>");
        row("through two", "<p><b>算</b><i>力</i></p>", "算力", "<p><b>[算]</b><i>{力}</i></p>");
        row("not through a block", "<p>算</p><p>力</p>", "算力", "<p>算</p><p>力</p>");
        row("not through a cell", "<table><tbody><tr><td>算</td><td>力</td></tr></tbody></table>", "算力",
            "<div class=\"wide\"><table><tbody><tr><td>算</td><td>力</td></tr></tbody></table></div>");
        row("through a line break, which is a space", "<p>Acme<br>Corp</p>", "\"acme corp\"",
            "<p>[Acme]<br>{Corp}</p>");
        row("through white space of code", "<pre>a  b\nc</pre>", "\"a b c\"", "<pre>[a  b\nc]</pre>");
        row("other case, width and script", "<p>ＮＶＤＡ與臺積電</p>", "nvda 台积电", "<p>[ＮＶＤＡ]與[臺積電]</p>");
        row("whole words only", "<p>chips chip</p>", "\"chip\"", "<p>chips [chip]</p>");
        row("beyond the BMP", "<p>𠮷野家</p>", "𠮷野", "<p>[𠮷野]家</p>");
        row("a chip's symbol is no part of the text", "<p>买<a href=\"https://laohu8.com/S/NVDA\">英伟达</a>吧</p>",
            "达吧 nvda",
            "<p>买<a class=\"chip us\" href=\"tearsheet://ticker/NVDA\">英伟[达]<span "
            "class=\"symbol\"> [NVDA]</span></a>{吧}</p>");
        row("a cashtag's name", "<p>\"x\" $Micron(MU)$</p>", "micron x",
            "<p>&quot;[x]&quot; <a class=\"chip us\" href=\"tearsheet://ticker/MU\">[Micron]<span "
            "class=\"symbol\"> MU</span></a></p>");
        row("our own words are not the article's", "<p><img src=\"https://a.example/a.png\" alt=\"image\"> image</p>",
            "image",
            "<p><span class=\"image-missing\">Image not saved<span class=\"alt\">image</span></span> [image]</p>");
        row("through readings, and what no page shows",
            "<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby></p>", "東京",
            "<p><ruby>[東]<rp>(</rp><rt>とう</rt><rp>)</rp>{京}<rt>きょう</rt></ruby></p>");
        row("a reading", "<p><ruby>算<rp>(</rp><rt>suan</rt></ruby></p>", "suan",
            "<p><ruby>算<rp>(</rp><rt>[suan]</rt></ruby></p>");
    }

    void marks()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, query);
        const Page page = articlePage(withBody(body), {});
        const QByteArray html = withMarks(page.html, marksFor(page, query));
        QByteArray plain = html;
        plain.replace("<mark class=\"hit\">", "").replace("<mark class=\"hit more\">", "").replace("</mark>", "");
        QCOMPARE(plain, page.html);
        QString marked = QString::fromUtf8(bodyOf(html));
        marked.replace(QStringLiteral("<mark class=\"hit more\">"), QStringLiteral("{"));
        marked.replace(QStringLiteral("<mark class=\"hit\">"), QStringLiteral("["));
        // The brackets close as they were opened.
        for (qsizetype open = 0, at = 0; at < marked.size(); ++at) {
            if (marked[at] == u'[' || marked[at] == u'{')
                open = at;
            else if (marked.sliced(at).startsWith(u"</mark>"))
                marked.replace(at, 7, marked[open] == u'[' ? QStringLiteral("]") : QStringLiteral("}"));
        }
        QTEST(marked, "expected");
    }

    void aHostileHeapOfHitsEnds()
    {
        StoredArticle stored = withBody("<p>x</p>");
        stored.html = "<p>" + QByteArray("a ").repeated(200'000) + "</p>";
        const Page page = articlePage(stored, {});
        QCOMPARE(withMarks(page.html, marksFor(page, QStringLiteral("a"))).count("<mark"), 5000);
    }

    void theWholePageIsMarked()
    {
        const Page page = articlePage(ledgers(), {});
        const PageMarks marks = marksFor(page, QStringLiteral("ledger"));
        QCOMPARE(marks.marks.size(), 6); // title, source, ticker's name, the sharer's words, body, comment
        QCOMPARE(marksFor(page, {}), (PageMarks{{}, marks.shownLength}));
    }

    /// A note and tags are found by has:note and tag:, so a word that is sought is none in them.
    void theReadersOwnWordsAreNotSearched()
    {
        StoredArticle stored = withBody("<p>a ledger</p>");
        stored.note = QStringLiteral("my ledger");
        stored.tags = {{QStringLiteral("ledger"), QStringLiteral("blue")}};
        const Page page = articlePage(stored, {});
        const PageMarks marks = marksFor(page, QStringLiteral("ledger"));
        QCOMPARE(marks.marks.size(), 2); // the title that is made of the text, and the text
        QCOMPARE(contentOf(page.html).size(), marks.shownLength);
    }

    void offsetsLeadToTheHits()
    {
        const Page page = articlePage(ledgers(), {});
        const PageMarks marks = marksFor(page, QStringLiteral("\"footnotes of\""));
        QCOMPARE(marks.marks.size(), 2);
        const QString text = contentOf(page.html);
        QCOMPARE(text.size(), marks.shownLength);
        QCOMPARE(text.mid(marks.marks[0].shown, marks.marks[0].shownUnits), QStringLiteral("foot"));
        QCOMPARE(text.mid(marks.marks[1].shown, marks.marks[1].shownUnits), QStringLiteral("notes of"));
        QVERIFY(!marks.marks[0].more && marks.marks[1].more);
    }

    void fieldsAreMarkedByTheirName_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QList<PageRange>>("hits");
        const PageRange title{PageField::Title, 0, 0, 6};
        const PageRange author{PageField::Author, 0, 0, 6};
        const PageRange source{PageField::Source, 0, 7, 6};
        const PageRange weekly{PageField::Source, 0, 0, 6};
        const PageRange body{PageField::Body, 0, 0, 6};
        QTest::newRow("anywhere") << QStringLiteral("ledger") << QList<PageRange>{title, author, source, body};
        QTest::newRow("title") << QStringLiteral("title:ledger") << QList<PageRange>{title};
        QTest::newRow("author") << QStringLiteral("author:ledger") << QList<PageRange>{author};
        QTest::newRow("source") << QStringLiteral("source:weekly") << QList<PageRange>{weekly};
        QTest::newRow("excluded") << QStringLiteral("-ledger") << QList<PageRange>();
        QTest::newRow("nothing") << QString() << QList<PageRange>();
    }

    void fieldsAreMarkedByTheirName()
    {
        QFETCH(QString, query);
        StoredArticle stored;
        stored.article.title = QStringLiteral("Ledger");
        stored.article.author = QStringLiteral("Ledger");
        stored.article.source = QStringLiteral("Weekly ledger");
        stored.html = "<p>Ledger</p>";
        QTEST(hitsOnPage(articlePage(stored, {}).text, sought(query)), "hits");
    }

    void anotherWordInTheHeaderMovesNoHitInTheBody()
    {
        const StoredArticle stored = ledgers();
        StoredArticle longer = stored;
        longer.article.title += QStringLiteral(", a new edition");
        longer.article.partial = true;
        longer.minutes = 9;
        const auto inBody = [](const StoredArticle &article) {
            QList<PageRange> hits =
                hitsOnPage(articlePage(article, {}).text, sought(QStringLiteral("ledger footnotes")));
            hits.removeIf([](const PageRange &hit) { return hit.field != PageField::Body; });
            return hits;
        };
        QCOMPARE(inBody(longer), inBody(stored));
        QCOMPARE(inBody(stored).size(), 2);
    }

private:
    static QList<TextCondition> sought(const QString &query)
    {
        return soughtTexts(parseQuery(query, QDate(2024, 6, 3)));
    }

    static PageMarks marksFor(const Page &page, const QString &query)
    {
        return marksAt(page.text, hitsOnPage(page.text, sought(query)));
    }

    static StoredArticle ledgers()
    {
        StoredArticle stored = withBody("<p>In the ledger.</p><p>𠮷 <b>foot</b>notes of &amp; it</p>");
        stored.article.title = QStringLiteral("The ledger & its readers");
        stored.article.source = QStringLiteral("Ledger Weekly");
        stored.article.tickers = {{*TickerId::parse(u"LDGR"), QStringLiteral("Ledger Corp"), TickerOrigin::Related}};
        stored.article.comments = {{QStringLiteral("ledger-reader"), {}, QStringLiteral("My ledger too")}};
        stored.shares = {
            {QStringLiteral("1"), QStringLiteral("ledger-fan"), {}, {}, QStringLiteral("Keep a ledger"), {}}};
        return stored;
    }

    void aTextIsFoundAsItIsSeen_data()
    {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("in the other script") << QStringLiteral("英偉達") << QStringList{QStringLiteral("英伟达")};
        QTest::newRow("inside of a word") << QStringLiteral("vid") << QStringList{QStringLiteral("vid")};
        QTest::newRow("in any case and width") << QStringLiteral("ＨＡＬＬＥ") << QStringList{QStringLiteral("Halle")};
        QTest::newRow("through an inline element") << QStringLiteral("算力") << QStringList{QStringLiteral("算力")};
        QTest::newRow("a word of the query language")
            << QStringLiteral("tag:x") << QStringList{QStringLiteral("tag:x")};
        QTest::newRow("apart from each other")
            << QStringLiteral("aa") << QStringList{QStringLiteral("aa"), QStringLiteral("aa")};
        QTest::newRow("spaces alone") << QStringLiteral("  ") << QStringList();
        QTest::newRow("what is not there") << QStringLiteral("没有") << QStringList();
    }

    void aTextIsFoundAsItIsSeen()
    {
        QFETCH(QString, sought);
        const Page page =
            articlePage(withBody("<p>英伟达 Nvidia of Halle</p><p>谈<b>算</b>力</p><p>tag:x</p><p>aaaaa</p>"), {});
        QStringList found;
        for (const PageRange &range : textOnPage(page.text, sought))
            found +=
                page.text.textOf(*page.text.block(range.field, range.block)).mid(range.start, range.length).toString();
        QTEST(found, "expected");
    }
};

QTEST_GUILESS_MAIN(PageHitsTest)
#include "tst_pagehits.moc"
