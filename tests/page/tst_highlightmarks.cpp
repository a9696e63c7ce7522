// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/articlepage.h"
#include "page/highlightmarks.h"
#include "shownpage.h"

#include <QTest>

namespace {

const QByteArray Revision(32, 'r');

/// A highlight of the first place in the body where the words stand.
Highlight highlight(const Page &page, HighlightId id, const QString &words, const QString &note = {})
{
    const Anchoring text(FieldText(page.text, TextAnchor::Field::Body), Revision, 1);
    Highlight made;
    made.id = id;
    made.made = QDateTime::fromMSecsSinceEpoch(id * 1000, Qt::UTC);
    made.colour = HighlightColour(1 + (id - 1) % 4);
    made.anchor = text.anchorAt(int(text.text().text().indexOf(words)), int(words.size())).value_or(TextAnchor());
    made.note = note;
    return made;
}

QByteArray marked(const Page &page, const QList<Highlight> &highlights, const PageMarks &hits = {})
{
    const PageHighlights on = highlightsOn(page.text, Revision, 1, highlights);
    return ShownPage::bodyOf(withMarks(page.html, on.marks, hits));
}

Page pageOf(const QByteArray &body)
{
    return articlePage(ShownPage::withBody(body), {});
}

}

/// Highlights in the HTML of a page, and what the document's places mean.
class HighlightMarksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawn_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("one")
            << QByteArray("<p>码头上的吊机整夜未停。</p>") << QStringList{QStringLiteral("吊机整夜")}
            << QByteArray("<p>码头上的<mark class=\"hl hl-1\" data-highlights=\"1\">吊机整夜</mark>未停。</p>");
        QTest::newRow("through an element")
            << QByteArray("<p>one <b>two</b> three</p>") << QStringList{QStringLiteral("one two three")}
            << QByteArray("<p><mark class=\"hl hl-1\" data-highlights=\"1\">one </mark><b><mark class=\"hl hl-1\" "
                          "data-highlights=\"1\">two</mark></b><mark class=\"hl hl-1\" data-highlights=\"1\"> "
                          "three</mark></p>");
        QTest::newRow("overlapping")
            << QByteArray("<p>one two three</p>") << QStringList{QStringLiteral("one two"), QStringLiteral("two three")}
            << QByteArray(
                   "<p><mark class=\"hl hl-1\" data-highlights=\"1\">one </mark><mark class=\"hl hl-2 over\" "
                   "data-highlights=\"2 1\">two</mark><mark class=\"hl hl-2\" data-highlights=\"2\"> three</mark></p>");
        QTest::newRow("one in another")
            << QByteArray("<p>one two three</p>") << QStringList{QStringLiteral("one two three"), QStringLiteral("two")}
            << QByteArray(
                   "<p><mark class=\"hl hl-1\" data-highlights=\"1\">one </mark><mark class=\"hl hl-2 over\" "
                   "data-highlights=\"2 1\">two</mark><mark class=\"hl hl-1\" data-highlights=\"1\"> three</mark></p>");
        QTest::newRow("through blocks")
            << QByteArray("<p>一段。</p><p>两段。</p>") << QStringList{QStringLiteral("段。\n两")}
            << QByteArray("<p>一<mark class=\"hl hl-1\" data-highlights=\"1\">段。</mark></p><p><mark class=\"hl "
                          "hl-1\" data-highlights=\"1\">两</mark>段。</p>");
        QTest::newRow("signs of the markup")
            << QByteArray("<p>a &lt; b &amp; c</p>") << QStringList{QStringLiteral("< b & c")}
            << QByteArray("<p>a <mark class=\"hl hl-1\" data-highlights=\"1\">&lt; b &amp; c</mark></p>");
    }

    void drawn()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, words);
        const Page page = pageOf(body);
        QList<Highlight> highlights;
        for (const QString &each : words)
            highlights += highlight(page, highlights.size() + 1, each);
        QTEST(marked(page, highlights), "html");
    }

    void aNoteStandsAtItsBeginningOnly()
    {
        const Page page = pageOf("<p>one <b>two</b></p>");
        const QByteArray html =
            marked(page, {highlight(page, 1, QStringLiteral("one two"), QStringLiteral("\"<b>&\nmore"))});
        QCOMPARE(html,
                 QByteArray("<p><mark class=\"hl hl-1 noted\" data-highlights=\"1\" data-note=\"&quot;&lt;b&gt;&amp; "
                            "more\">one </mark><b><mark class=\"hl hl-1\" data-highlights=\"1\">two</mark></b></p>"));
        const QString longNote(5000, u'注');
        const auto on = highlightsOn(page.text, Revision, 1, {highlight(page, 1, QStringLiteral("one"), longNote)});
        QCOMPARE(on.marks.marks.first().note.size(), HighlightMarks::NoteLength + 1);
    }

    void hitsWithinAndAcross()
    {
        const Page page = pageOf("<p>one two three four</p>");
        const PageMarks hits = marksAt(page.text, {{PageField::Body, 0, 2, 7}, {PageField::Body, 0, 14, 2}});
        QCOMPARE(marked(page, {highlight(page, 1, QStringLiteral("two"))}, hits),
                 QByteArray("<p>on<mark class=\"hit\">e </mark><mark class=\"hl hl-1\" data-highlights=\"1\"><mark "
                            "class=\"hit more\">two</mark></mark><mark class=\"hit more\"> t</mark>hree <mark "
                            "class=\"hit\">fo</mark>ur</p>"));
    }

    /// The text of the page and all else in it stay as they are.
    void nothingElseChanges()
    {
        const Page page =
            pageOf("<p>一段<b>粗</b>字，$NVDA 与<br>换行。</p><ul><li>项一</li><li>项二</li></ul><p>末段。</p>");
        const FieldText text(page.text, TextAnchor::Field::Body);
        const Anchoring anchoring(text, Revision, 1);
        for (int from = 0; from < text.text().size(); ++from)
            for (int length : {1, 4, 9, 40}) {
                const auto anchor = anchoring.anchorAt(from, length);
                if (!anchor)
                    continue;
                Highlight made;
                made.id = 1;
                made.anchor = *anchor;
                QByteArray html = withMarks(page.html, highlightsOn(page.text, Revision, 1, {made}).marks, {});
                QVERIFY(html.contains("data-highlights"));
                html.replace("<mark class=\"hl hl-1\" data-highlights=\"1\">", "");
                html.replace("</mark>", "");
                QCOMPARE(html, page.html);
            }
    }

    void orphansComeLastAndAreNotDrawn()
    {
        const Page page = pageOf("<p>one two three</p>");
        Highlight gone = highlight(page, 1, QStringLiteral("two"));
        gone.anchor.quote = QStringLiteral("nowhere to be found");
        gone.anchor.revision = QByteArray(32, 'o');
        const PageHighlights on =
            highlightsOn(page.text, Revision, 1, {gone, highlight(page, 2, QStringLiteral("three"))});
        QCOMPARE(on.highlights.size(), 2);
        QCOMPARE(on.highlights.first().highlight.id, 2);
        QVERIFY(on.highlights.last().isOrphaned());
        QCOMPARE(on.marks.marks.size(), 1);
    }

    /// What the document shows, by the units of its text content, is what is highlighted.
    void placesOfTheDocument_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("quote");
        QTest::newRow("within a paragraph") << "吊机"
                                            << "未停"
                                            << "吊机整夜未停";
        QTest::newRow("through two") << "未停"
                                     << "运价"
                                     << "未停。\n运价";
        QTest::newRow("the headline") << "港口"
                                      << "吞吐"
                                      << "港口吞吐";
        QTest::newRow("from the headline into the text: what is more") << "港口"
                                                                       << "运价却仍在低位"
                                                                       << "码头上的吊机整夜未停。\n运价却仍在低位";
        QTest::newRow("a link") << "年报"
                                << "年报"
                                << "年报";
    }

    void placesOfTheDocument()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        StoredArticle stored = ShownPage::withBody(
            "<p>码头上的吊机整夜未停。</p>\n\n<p>运价却仍在低位，见<a href=\"https://example.com/\">年报</a>。</p>");
        stored.article.title = QStringLiteral("港口吞吐");
        const Page page = articlePage(stored, {});
        const QString content = ShownPage::contentOf(page.html);
        const qsizetype start = content.indexOf(from);
        const qsizetype end = content.indexOf(to, start) + to.size();
        QVERIFY(start >= 0 && end > start);
        const auto anchor = anchorShown(page.text, Revision, 1, int(start), int(end - start));
        QVERIFY(anchor);
        QTEST(anchor->quote, "quote");
    }

    void whatIsNoText_data()
    {
        QTest::addColumn<int>("shown");
        QTest::addColumn<int>("units");
        QTest::newRow("nothing") << 3 << 0;
        QTest::newRow("less than nothing") << 3 << -5;
        QTest::newRow("before the page") << -50 << 20;
        QTest::newRow("behind it") << 1'000'000 << 20;
        QTest::newRow("the largest numbers") << 2'147'483'647 << 2'147'483'647;
    }

    void whatIsNoText()
    {
        QFETCH(int, shown);
        QFETCH(int, units);
        const Page page = pageOf("<p>one two three</p>");
        QVERIFY(!anchorShown(page.text, Revision, 1, shown, units));
    }

    void aThousandHighlightsOnOnePage()
    {
        QByteArray body;
        for (int n = 0; n < 100; ++n)
            body += "<p>paragraph number " + QByteArray::number(n) + " with ten words and a stop to end it.</p>";
        const Page page = pageOf(body);
        const Anchoring anchoring(FieldText(page.text, TextAnchor::Field::Body), Revision, 1);
        QList<Highlight> highlights;
        for (int n = 0; n < 1000; ++n) {
            Highlight made;
            made.id = n + 1;
            made.anchor = anchoring.anchorAt(n * 5, 17).value_or(TextAnchor());
            highlights += made;
        }
        const PageHighlights on = highlightsOn(page.text, Revision, 1, highlights);
        QCOMPARE(on.highlights.size(), 1000);
        for (const PlacedHighlight &each : on.highlights)
            QVERIFY(!each.isOrphaned());
    }
};

QTEST_GUILESS_MAIN(HighlightMarksTest)
#include "tst_highlightmarks.moc"
