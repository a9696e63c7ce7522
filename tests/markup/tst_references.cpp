// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/references.h"

#include <QTest>

/// Character references as the HTML standard decodes them, and titles that were escaped twice.
class ReferencesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("inAttribute"); // where it differs

        const auto row = [](const char *html, const char *text, const char *inAttribute = nullptr) {
            QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(text)
                                << QString::fromUtf8(inAttribute ? inAttribute : text);
        };
        row("no reference", "no reference");
        row("&amp;&lt;&gt;&quot;&apos;", "&<>\"'");
        row("f&uuml;r Erl&ouml;se", "für Erlöse");
        row("&mdash;&hellip;&rsquo;&raquo;", "—…’»");
        row("&Eacute;&eacute;", "Éé");
        row("&NotEqualTilde;", "≂̸");
        row("&CounterClockwiseContourIntegral;", "∳");
        row("&zwj;&ZeroWidthSpace;|", "\u200d\u200b|");
        row("&#8212;&#x2014;&#X2014;", "———");
        row("&#39;", "'");
        row("&#128;&#150;&#x92;", "€–’");
        row("&#0;&#xD800;&#x110000;&#99999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD");
        row("&#8212 &#x2014.", "— —.");
        row("&#; &#x; &#xg;", "&#; &#x; &#xg;");
        row("&copy 2024", "© 2024");
        row("&notit;", "¬it;", "&notit;");
        row("a?b=1&copy=2", "a?b=1©=2", "a?b=1&copy=2");
        row("a?b=1&copy2", "a?b=1©2", "a?b=1&copy2");
        row("&notin;", "∉");
        row("&Unknown; &eacut; &;", "&Unknown; &eacut; &;");
        row("AT&T & S&P", "AT&T & S&P");
        row("&", "&");
        row("&amp;eacute;", "&eacute;");
    }
    void decodes()
    {
        QFETCH(QString, html);
        QTEST(Markup::decodeReferences(html), "text");
        QTEST(Markup::decodeReferences(html, Markup::Where::Attribute), "inAttribute");
    }

    void titles_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("shown");

        const auto row = [](const char *title, const char *shown) {
            QTest::newRow(title) << QString::fromUtf8(title) << QString::fromUtf8(shown);
        };
        row("Plain  title\n", "Plain title");
        row("AT&amp;T", "AT&T");
        row("AT&amp;amp;T and S&amp;P", "AT&T and S&P");
        row("It&amp;#8217;s &amp;ldquo;cheap&amp;rdquo;", "It’s “cheap”");
        row("How to write &amp;nbsp; in HTML", "How to write &nbsp; in HTML");
        row("Q&A at AT&T", "Q&A at AT&T");
        row("<em>青禾锂电</em>：换一条更短的<b>供应链</b><br/>", "青禾锂电：换一条更短的供应链");
        row("&lt;em&gt;青禾&lt;/em&gt;锂电", "青禾锂电");
        row("<font color=\"red\">涨停</font>的一天", "涨停的一天");
        row("Why P/E < 9 and ROE > 12", "Why P/E < 9 and ROE > 12");
        row("The &lt;b&gt; tag", "The <b> tag");
        row("《<span class='hl'>财报</span>》&middot;解读", "《财报》·解读");
    }
    void titles()
    {
        QFETCH(QString, title);
        QTEST(Markup::titleText(title), "shown");
    }
};

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
