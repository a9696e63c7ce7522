#include "html/document.h"
#include "html/sanitizer.h"
#include "search/markablepage.h"
#include "search/pagemarks.h"

#include <QTest>

/// In the rows [x] stands for <mark class="hit">x</mark>, and {x} for a further mark of the same hit.
class PageMarksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("sought");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *html, const QStringList &sought, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(html) << sought << QString::fromUtf8(expected);
        };
        const QStringList compute{QStringLiteral("算力")};
        const QStringList at{QStringLiteral("r&d")};
        row("nothing sought", "<p>算力</p>", {}, "<p>算力</p>");
        row("in a paragraph", "<p>谈算力的人</p>", compute, "<p>谈[算力]的人</p>");
        row("twice", "<p>算力，算力</p>", compute, "<p>[算力]，[算力]</p>");
        row("bare text", "算力", compute, "[算力]");
        row("a reference is one character", "<p>R&amp;D x</p>", at, "<p>[R&amp;D] x</p>");
        row("never inside a reference", "<p>a &amp; b</p>", {QStringLiteral("amp")}, "<p>a &amp; b</p>");
        row("never inside a tag", "<p><a href=\"tearsheet://link/0\">x</a></p>", {QStringLiteral("link")},
            "<p><a href=\"tearsheet://link/0\">x</a></p>");
        row("through an inline element", "<p>谈<b>算</b>力</p>", compute, "<p>谈<b>[算]</b>{力}</p>");
        row("through two", "<p><b>算</b><i>力</i></p>", compute, "<p><b>[算]</b><i>{力}</i></p>");
        row("not through a block", "<p>算</p><p>力</p>", compute, "<p>算</p><p>力</p>");
        row("not through a cell", "<table><tbody><tr><td>算</td><td>力</td></tr></tbody></table>", compute,
            "<table><tbody><tr><td>算</td><td>力</td></tr></tbody></table>");
        row("through a line break, which is a space", "<p>Acme<br>Corp</p>", {QStringLiteral("acme corp")},
            "<p>[Acme]<br>{Corp}</p>");
        row("through white space of code", "<pre>a  b\nc</pre>", {QStringLiteral("a b c")}, "<pre>[a  b\nc]</pre>");
        row("other case, width and script", "<p>ＮＶＤＡ與臺積電</p>", {QStringLiteral("nvda"), QStringLiteral("台积电")},
            "<p>[ＮＶＤＡ]與[臺積電]</p>");
        row("whole words only", "<p>chips chip</p>", {QStringLiteral("chip")}, "<p>chips [chip]</p>");
        row("beyond the BMP", "<p>𠮷野家</p>", {QStringLiteral("𠮷野")}, "<p>[𠮷野]家</p>");
        row("a chip's symbol is no part of the text",
            "<p>买<a class=\"chip us\" href=\"tearsheet://ticker/NVDA\">英伟达 <span class=\"symbol\">NVDA</span></a>吧</p>",
            {QStringLiteral("达 吧"), QStringLiteral("nvda")},
            "<p>买<a class=\"chip us\" href=\"tearsheet://ticker/NVDA\">英伟[达 ]<span class=\"symbol\">[NVDA]</span></a>{吧}</p>");
        row("our own words are not the article's",
            "<p><span class=\"image-missing\">Image not saved<span class=\"alt\">image</span></span> image</p>",
            {QStringLiteral("image")},
            "<p><span class=\"image-missing\">Image not saved<span class=\"alt\">image</span></span> [image]</p>");
        row("through what no page shows", "<p><ruby>算<rp>(</rp><rt>suan</rt></ruby></p>", {QStringLiteral("算suan")},
            "<p><ruby>[算]<rp>(</rp><rt>{suan}</rt></ruby></p>");
    }

    void marks()
    {
        QFETCH(QString, html);
        QFETCH(QStringList, sought);
        QFETCH(QString, expected);
        QString marked = QString::fromUtf8(markHits(html.toUtf8(), needles(sought)));
        QString plain = marked;
        plain.remove(QStringLiteral("<mark class=\"hit\">")).remove(QStringLiteral("<mark class=\"hit more\">"));
        QCOMPARE(plain.remove(QStringLiteral("</mark>")), html);
        marked.replace(QStringLiteral("<mark class=\"hit more\">"), QStringLiteral("{"));
        marked.replace(QStringLiteral("<mark class=\"hit\">"), QStringLiteral("["));
        // The brackets close as they were opened.
        for (qsizetype open = 0, at = 0; at < marked.size(); ++at) {
            if (marked[at] == u'[' || marked[at] == u'{')
                open = at;
            else if (marked.sliced(at).startsWith(u"</mark>"))
                marked.replace(at, 7, marked[open] == u'[' ? QStringLiteral("]") : QStringLiteral("}"));
        }
        QCOMPARE(marked, expected);
    }

    void aHostileHeapOfHitsEnds()
    {
        const QByteArray html = "<p>" + QByteArray("a ").repeated(200'000) + "</p>";
        const QByteArray marked = markHits(html, needles({QStringLiteral("a")}));
        QCOMPARE(marked.count("<mark"), 5000);
    }

    void theWholePageIsMarked()
    {
        const PageMarks marks = pageMarks(page({QStringLiteral("ledger")}).html);
        QCOMPARE(marks.marks.size(), 6);   // title, source, ticker's name, the sharer's words, body, comment
        QCOMPARE(pageMarks(page({}).html), (PageMarks{{}, marks.textLength}));
    }

    void offsetsLeadToTheHits()
    {
        const Document document = page({QStringLiteral("footnotes of")});
        const PageMarks marks = pageMarks(document.html);
        QCOMPARE(marks.marks.size(), 2);
        QString text;
        bool inTag = false;
        const qsizetype from = document.html.indexOf("<article>");
        const qsizetype to = document.html.indexOf("</article>");
        const QString article = QString::fromUtf8(document.html.sliced(from, to - from).replace("&amp;", "&"));
        for (const QChar c : article) {
            if (c == u'<' || c == u'>')
                inTag = c == u'<';
            else if (!inTag)
                text += c;
        }
        QCOMPARE(text.size(), marks.textLength);
        QCOMPARE(text.mid(marks.marks[0].start, marks.marks[0].length), QStringLiteral("foot"));
        QCOMPARE(text.mid(marks.marks[1].start, marks.marks[1].length), QStringLiteral("notes of"));
        QVERIFY(!marks.marks[0].more && marks.marks[1].more);
    }

    void fieldsAreMarkedByTheirName_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("marked");
        const QStringList everywhere{QStringLiteral("<h1 class=\"headline\">"), QStringLiteral("<span class=\"source\">"),
                                     QStringLiteral("<span class=\"source\">"), QStringLiteral("<p>")};
        QTest::newRow("anywhere") << QStringLiteral("ledger") << everywhere;
        QTest::newRow("title") << QStringLiteral("title:ledger") << everywhere.mid(0, 1);
        QTest::newRow("author") << QStringLiteral("author:ledger") << everywhere.mid(1, 1);
        QTest::newRow("source") << QStringLiteral("source:weekly") << everywhere.mid(2, 1);
        QTest::newRow("excluded") << QStringLiteral("-ledger") << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
    }

    /// What stands before each mark.
    void fieldsAreMarkedByTheirName()
    {
        QFETCH(QString, query);
        StoredArticle stored;
        stored.article.title = QStringLiteral("Ledger");
        stored.article.author = QStringLiteral("Ledger");
        stored.article.source = QStringLiteral("Weekly ledger");
        stored.html = "<p>Ledger</p>";
        const QByteArray html = marked(stored, query).html;
        QStringList found;
        for (qsizetype at = html.indexOf("<mark"); at >= 0; at = html.indexOf("<mark", at + 1))
            found += QString::fromUtf8(html.sliced(html.lastIndexOf('<', at - 1), at - html.lastIndexOf('<', at - 1)));
        if (found.size() > 2)
            found[2] = found[2].remove(QStringLiteral("Weekly "));
        QTEST(found, "marked");
        QByteArray plain = html;
        plain.replace("<mark class=\"hit\">", "").replace("</mark>", "");
        QCOMPARE(plain, articleDocument(stored, {}).html);
    }

private:
    static Document marked(const StoredArticle &stored, const QString &query)
    {
        const MarkablePage page = markablePage(stored, {});
        Document document = page.document;
        document.html = markedHtml(page, soughtTexts(parseQuery(query, QDate(2024, 6, 3))));
        return document;
    }

    static QList<Needle> needles(const QStringList &sought)
    {
        QList<Needle> list;
        for (const QString &text : sought)
            list += needle(text);
        return list;
    }

    static Document page(const QStringList &sought)
    {
        StoredArticle stored;
        stored.article.title = QStringLiteral("The ledger & its readers");
        stored.article.source = QStringLiteral("Ledger Weekly");
        stored.article.tickers = {{*TickerId::parse(u"LDGR"), QStringLiteral("Ledger Corp"), TickerOrigin::Related}};
        stored.article.comments = {{QStringLiteral("ledger-reader"), {}, QStringLiteral("My ledger too")}};
        stored.shares = {{QStringLiteral("1"), QStringLiteral("ledger-fan"), {}, {}, QStringLiteral("Keep a ledger"), {}}};
        stored.html = sanitizeText("In the ledger.").html.utf8() + "<p>𠮷 <b>foot</b>notes of &amp; it</p>";
        return marked(stored, sought.isEmpty() ? QString() : u'"' + sought.join(QStringLiteral("\" \"")) + u'"');
    }
};

QTEST_GUILESS_MAIN(PageMarksTest)
#include "tst_pagemarks.moc"
