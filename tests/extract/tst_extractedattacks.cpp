// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/checkedbody.h"
#include "savedpage.h"
#include "web/corpus.h"

#include <QTest>

/// The sanitizer's promises hold for what is taken out of pages: the same vectors, as part of an article and as a page,
/// and pages that end anywhere.
class ExtractedAttacksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors()
    {
        int kept = 0;
        for (const Corpus::Vector &vector : Corpus::vectors()) {
            const QByteArray html = Corpus::armed(vector.html, "alert(1)", "counted.invalid");
            for (const QByteArray &page :
                 {SavedPage::around(SavedPage::article() + html + SavedPage::article()), html}) {
                const ExtractedPage found = SavedPage::extracted(page);
                QVERIFY2(holdsForEveryInput(found.html, sanitizeHtml(found.html, QUrl())), vector.name.constData());
                kept += found.html.contains("grocers");
            }
        }
        QVERIFY(kept > 100); // most leave the article around them readable
    }

    void splices()
    {
        const QList<Corpus::Vector> sources = Corpus::vectors() + Corpus::benign();
        for (int i = 0; i < 300; ++i) {
            const ExtractedPage found = SavedPage::extracted(Corpus::splice(sources, 7, i));
            QVERIFY(holdsForEveryInput(found.html, sanitizeHtml(found.html, QUrl())));
        }
    }

    void cuts()
    {
        const QByteArray page = SavedPage::around(
            "<div class=\"entry-content\"><!-- a comment -->" + SavedPage::article() +
                "<table><tr><th>a<td>1</table><noscript><img src=\"https://example.com/a.jpg\"></noscript></div>",
            R"(<script type="application/ld+json">{"@type":"Article"}</script><style>p{}</style>)");
        for (qsizetype length = 0; length <= page.size(); ++length) {
            const ExtractedPage found = SavedPage::extracted(page.left(length));
            QVERIFY(SafeHtml::verified(sanitizeHtml(found.html, QUrl()).html.utf8()));
        }
    }

    /// Deep and wide pages end in the whole page, or in their article, but never in a stop.
    void shapes_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("500 divisions deep") << QByteArray("<div>").repeated(500) + SavedPage::article();
        QTest::newRow("5,000 divisions deep") << QByteArray("<div>").repeated(5000) + SavedPage::article();
        QTest::newRow("50,000 paragraphs") << QByteArray("<p>a, b. ").repeated(50000);
        QTest::newRow("20,000 breaks") << "<div>" + QByteArray("word<br><br>").repeated(20000) + "</div>";
        QTest::newRow("unclosed inline tags") << QByteArray("<b><i><font>x ").repeated(150) + SavedPage::article();
        QTest::newRow("a class of a megabyte")
            << "<div class=\"" + QByteArray("share ").repeated(170000) + "\">" + SavedPage::article();
    }

    void shapes()
    {
        QFETCH(QByteArray, html);
        const ExtractedPage found = SavedPage::extracted("<html><body>" + html + "</body></html>");
        QVERIFY(SafeHtml::verified(sanitizeHtml(found.html, QUrl()).html.utf8()));
    }
};

QTEST_GUILESS_MAIN(ExtractedAttacksTest)
#include "tst_extractedattacks.moc"
