// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/canonicalreader.h"
#include "html/safehtml.h"

#include <QTest>

/// The verifier by itself: hand-written pieces, none of them through the sanitizer.
class VerifierTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void everyPrefixAndFlip();
    void readerGivesTokens();
    void readerStopsAtWhatIsNotOurs();
};

void VerifierTest::accepts_data()
{
    QTest::addColumn<QByteArray>("html");
    const auto row = [](const char *name, const char *html) { QTest::newRow(name) << QByteArray(html); };
    row("nothing", "");
    row("paragraph", "<p>a &amp; b &lt;c&gt; \"d\" 'e'</p>");
    row("attributes in order", "<p class=\"ts-center ts-bold\" dir=\"rtl\" lang=\"ar\">a</p>");
    row("link", "<p><a href=\"https://a.example/p?q=1&amp;r=%2F#f\">a</a></p>");
    row("mail", "<p><a href=\"mailto:a.b@c.example\">a</a></p>");
    row("image", "<p><img alt=\"a &quot;b&quot;\" height=\"1\" src=\"http://a.example:8080/\" width=\"10000\"></p>");
    row("table", "<table><caption>a</caption><colgroup><col></colgroup><tbody><tr><td>b</td></tr></tbody></table>");
    row("list", "<ul><li>a<ul><li>b</li></ul></li></ul>");
    row("ruby", "<p><ruby>a<rt>b</rt></ruby></p>");
    row("pre", "<pre>a\n\tb\n</pre>");
    row("block in an inline in a div", "<div><a href=\"https://a.example/\"><div>a</div></a></div>");
    row("Chinese and emoji", "<p>英伟达，涨了 \U0001F600</p>");
    QTest::newRow("64 deep") << QByteArray("<div>").repeated(64) + QByteArray("</div>").repeated(64);
}

void VerifierTest::accepts()
{
    QFETCH(QByteArray, html);
    const auto safe = SafeHtml::verified(html);
    QVERIFY(safe);
    QCOMPARE(safe->utf8(), html);
}

void VerifierTest::refuses_data()
{
    QTest::addColumn<QByteArray>("html");
    const auto row = [](const char *name, const char *html) { QTest::newRow(name) << QByteArray(html); };
    row("element outside the language", "<script></script>");
    row("svg", "<p><svg></svg></p>");
    row("upper case", "<P>a</P>");
    row("comment", "<p>a</p><!-- -->");
    row("doctype", "<!DOCTYPE html>");
    row("CDATA", "<p><![CDATA[a]]></p>");
    row("processing instruction", "<?xml?>");
    row("unclosed", "<p>a");
    row("closed twice", "<p>a</p></p>");
    row("crossed", "<p><b><i>a</b></i></p>");
    row("end tag with a space", "<p>a</p >");
    row("end tag of a void element", "<p><br></br></p>");
    row("self-closing", "<p><br/></p>");
    row("space before the end", "<p >a</p>");
    row("two spaces", "<p  dir=\"rtl\">a</p>");
    row("line feed between attributes", "<p\ndir=\"rtl\">a</p>");
    row("single quotes", "<p dir='rtl'>a</p>");
    row("no quotes", "<p dir=rtl>a</p>");
    row("no value", "<ol reversed><li>a</li></ol>");
    row("upper-case attribute", "<p DIR=\"rtl\">a</p>");
    row("attributes out of order", "<p lang=\"ar\" dir=\"rtl\">a</p>");
    row("the same attribute twice", "<p dir=\"rtl\" dir=\"ltr\">a</p>");
    row("attribute of another element", "<p href=\"https://a.example/\">a</p>");
    row("handler", "<p onclick=\"a\">a</p>");
    row("style", "<p style=\"color:red\">a</p>");
    row("id", "<p id=\"a\">a</p>");
    row("foreign class", "<p class=\"x\">a</p>");
    row("classes out of order", "<p class=\"ts-bold ts-center\">a</p>");
    row("class twice", "<p class=\"ts-bold ts-bold\">a</p>");
    row("two alignments", "<p class=\"ts-left ts-center\">a</p>");
    row("class of another element", "<p class=\"ts-w50\">a</p>");
    row("empty class", "<p class=\"\">a</p>");
    row("bare ampersand", "<p>a & b</p>");
    row("other reference", "<p>&nbsp;</p>");
    row("numeric reference", "<p>&#60;</p>");
    row("reference without its end", "<p>&amp</p>");
    row("quote reference in text", "<p>&quot;</p>");
    row("bare greater-than", "<p>a > b</p>");
    row("bare less-than", "<p>a < b</p>");
    row("less-than in an attribute", "<p><abbr title=\"<\">a</abbr></p>");
    row("ampersand in an attribute", "<p><abbr title=\"&\">a</abbr></p>");
    row("NUL", "<p>\x01</p>");
    QTest::newRow("a real NUL") << QByteArray("<p>a\0b</p>", 9);
    row("carriage return", "<p>a\rb</p>");
    row("line feed outside pre", "<p>a\nb</p>");
    row("C1 control", "<p>\u0085</p>");
    row("override", "<p>\u202E</p>");
    row("override in an attribute", "<p><abbr title=\"\u202E\">a</abbr></p>");
    row("byte order mark", "\uFEFF<p>a</p>");
    row("overlong", "<p>\xC0\xBC</p>");
    row("surrogate", "<p>\xED\xA0\x80</p>");
    row("cut-off sequence", "<p>\xE4\xB8</p>");
    row("Han lead before a tag", "<p>\xE4</p>");
    QTest::newRow("seven marks") << "<p>a" + QByteArray("\u0301").repeated(7) + "</p>";
    QTest::newRow("seven marks across an element")
        << "<p>a" + QByteArray("\u0301").repeated(4) + "<b>" + QByteArray("\u0301").repeated(3) + "</b></p>";
    row("text at the top", "a");
    row("inline at the top", "<b>a</b>");
    row("block in a paragraph", "<p><div>a</div></p>");
    row("block in an inline in a paragraph", "<p><b><div>a</div></b></p>");
    row("block in a heading", "<h1><p>a</p></h1>");
    row("block in pre", "<pre><p>a</p></pre>");
    row("block in a caption", "<table><caption><p>a</p></caption></table>");
    row("line feed first in pre", "<pre>\na</pre>");
    row("item without a list", "<div><li>a</li></div>");
    row("text in a list", "<ul>a</ul>");
    row("space in a list", "<ul> <li>a</li></ul>");
    row("paragraph in a list", "<ul><p>a</p></ul>");
    row("term without a list", "<dt>a</dt>");
    row("rt without ruby", "<p><rt>a</rt></p>");
    row("ruby in ruby", "<p><ruby>a<ruby>b</ruby></ruby></p>");
    row("row without a section", "<table><tr><td>a</td></tr></table>");
    row("text in a table", "<table>a</table>");
    row("cell without a row", "<table><tbody><td>a</td></tbody></table>");
    row("cell at the top", "<td>a</td>");
    row("figcaption in a div", "<div><figcaption>a</figcaption></div>");
    row("link in a link", "<p><a href=\"https://a.example/\"><i><a href=\"https://b.example/\">a</a></i></a></p>");
    row("bold in bold", "<p><b><i><b>a</b></i></b></p>");
    row("link without an address", "<p><a>a</a></p>");
    row("image without an address", "<p><img alt=\"a\"></p>");
    row("colspan 0", "<table><tbody><tr><td colspan=\"0\">a</td></tr></tbody></table>");
    row("colspan 1", "<table><tbody><tr><td colspan=\"1\">a</td></tr></tbody></table>");
    row("colspan 101", "<table><tbody><tr><td colspan=\"101\">a</td></tr></tbody></table>");
    row("colspan with zeros", "<table><tbody><tr><td colspan=\"02\">a</td></tr></tbody></table>");
    row("signed number", "<ol start=\"+2\"><li>a</li></ol>");
    row("minus zero", "<ol start=\"-0\"><li>a</li></ol>");
    row("direction by another word", "<p dir=\"up\">a</p>");
    row("language with a space", "<p lang=\"a b\">a</p>");
    row("scope of another kind", "<table><tbody><tr><th scope=\"x\">a</th></tr></tbody></table>");
    QTest::newRow("65 deep") << QByteArray("<div>").repeated(65) + QByteArray("</div>").repeated(65);
    const auto link = [](const char *name, const QByteArray &href) {
        QTest::newRow(name) << "<p><a href=\"" + href + "\">a</a></p>";
    };
    link("link: javascript", "javascript:alert(1)");
    link("link: relative", "a");
    link("link: protocol-relative", "//a.example/");
    link("link: upper-case scheme", "HTTPS://a.example/");
    link("link: upper-case host", "https://A.example/");
    link("link: no path", "https://a.example");
    link("link: user-info", "https://a@b.example/");
    link("link: odd port", "https://a.example:25/");
    link("link: empty label", "https://a..example/");
    link("link: not ASCII", "https://a.example/\u00E4");
    link("link: space", "https://a.example/a b");
    link("link: quote", "https://a.example/&quot;");
    link("link: backslash", "https://a.example/\\");
    link("link: half an escape", "https://a.example/%4");
    link("link: leading space", " https://a.example/");
    link("link: mail with fields", "mailto:a@b.example?subject=c");
    link("link: data", "data:text/html,a");
    QTest::newRow("image by mail") << QByteArray("<p><img src=\"mailto:a@b.example\"></p>");
    QTest::newRow("image by data") << QByteArray("<p><img src=\"data:image/png,a\"></p>");
}

void VerifierTest::refuses()
{
    QFETCH(QByteArray, html);
    QVERIFY(!SafeHtml::verified(html));
}

/// No prefix of a document but the empty one and whole top-level blocks passes; reading damaged bytes never overruns.
void VerifierTest::everyPrefixAndFlip()
{
    const QByteArray html = "<p class=\"ts-bold\">英&amp;</p><ul><li><a href=\"https://a.example/\">b</a></li></ul>";
    const qsizetype firstBlock = html.indexOf("<ul>");
    for (qsizetype length = 1; length < html.size(); ++length)
        QCOMPARE(SafeHtml::verified(html.left(length)).has_value(), length == firstBlock);
    for (qsizetype at = 0; at < html.size(); ++at) {
        QByteArray broken = html;
        broken[at] = '<';
        QCOMPARE(SafeHtml::verified(broken).has_value(), html[at] == '<');
    }
}

void VerifierTest::readerGivesTokens()
{
    const QByteArray html = "<p><img alt=\"a &lt; &quot;b&quot;\" src=\"https://a.example/?a&amp;b\">c &amp; d</p>";
    CanonicalReader reader(html);
    QCOMPARE(reader.next(), CanonicalReader::Token::Start);
    QCOMPARE(reader.tag(), Vocabulary::Tag::P);
    QCOMPARE(reader.next(), CanonicalReader::Token::Start);
    QCOMPARE(reader.name(), QByteArrayView("img"));
    QCOMPARE(reader.end() - reader.begin(), 2);
    QCOMPARE(reader.value(Vocabulary::Attribute::Alt), QByteArray("a < \"b\""));
    QCOMPARE(reader.value(Vocabulary::Attribute::Src), QByteArray("https://a.example/?a&b"));
    QVERIFY(!reader.value(Vocabulary::Attribute::Width));
    QCOMPARE(reader.next(), CanonicalReader::Token::Text);
    QCOMPARE(reader.source(), QByteArrayView("c &amp; d"));
    QCOMPARE(reader.text(), QByteArray("c & d"));
    QCOMPARE(reader.next(), CanonicalReader::Token::End);
    QCOMPARE(reader.source(), QByteArrayView("</p>"));
    QCOMPARE(reader.next(), CanonicalReader::Token::Done);
    QCOMPARE(reader.next(), CanonicalReader::Token::Done);
}

void VerifierTest::readerStopsAtWhatIsNotOurs()
{
    CanonicalReader reader("<p>a<script></p>");
    QCOMPARE(reader.next(), CanonicalReader::Token::Start);
    QCOMPARE(reader.next(), CanonicalReader::Token::Text);
    QCOMPARE(reader.next(), CanonicalReader::Token::Invalid);
    QCOMPARE(reader.next(), CanonicalReader::Token::Invalid);
}

QTEST_GUILESS_MAIN(VerifierTest)
#include "tst_verifier.moc"
