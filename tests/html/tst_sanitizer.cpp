// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkedbody.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// What survives, and in which form.
class SanitizerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keeps_data();
    void keeps();
    void boldHeadings_data();
    void boldHeadings();
    void formulas_data();
    void formulas();
    void blocks_data();
    void blocks();
    void links();
    void plainText_data();
    void plainText();
    void realCapture();
};

void SanitizerTest::keeps_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *source, const char *expected) {
        QTest::newRow(name) << QByteArray(source) << QByteArray(expected);
    };
    row("nothing", "", "");
    row("paragraphs", "<p>one</p>\n<p>two</p>", "<p>one</p><p>two</p>");
    row("bare text becomes a paragraph", "one", "<p>one</p>");
    row("bare inline stays together", "one <span>two</span> <b>three</b>", "<p>one two <b>three</b></p>");
    row("headings", "<h1>a</h1><h6>b</h6>", "<h1>a</h1><h6>b</h6>");
    row("lists", "<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>");
    row("numbered list", "<ol start=3 type=a reversed><li value=7>a</ol>",
        "<ol reversed=\"\" start=\"3\" type=\"a\"><li value=\"7\">a</li></ol>");
    row("list in a list without an item", "<ul><li>a</li><ul><li>b</li></ul></ul>",
        "<ul><li>a</li><li><ul><li>b</li></ul></li></ul>");
    row("text in a list", "<ul>a<li>b</li>c</ul>", "<ul><li>a</li><li>b</li><li>c</li></ul>");
    row("item without a list", "<li>a</li>", "<div>a</div>");
    row("terms", "<dl><dt>a<dd>b</dl>", "<dl><dt>a</dt><dd>b</dd></dl>");
    row("quote", "<blockquote><p>a</p></blockquote>", "<blockquote><p>a</p></blockquote>");
    row("code", "<pre><code>a &lt; b\n  c</code></pre>", "<pre><code>a &lt; b\n  c</code></pre>");
    row("first line feed of pre", "<pre>\n\n\na\n</pre>", "<pre>a\n</pre>");
    row("code line by line", "<pre><div>a</div><div>b</div></pre>", "<pre>a\nb</pre>");
    row("xmp", "<xmp><b>a</b> & b</xmp>", "<pre>&lt;b&gt;a&lt;/b&gt; &amp; b</pre>");
    row("figure", "<figure><img src='https://a.example/i'><figcaption>c</figcaption></figure>",
        "<figure><img src=\"https://a.example/i\"><figcaption>c</figcaption></figure>");
    row("figcaption without a figure", "<figcaption>c</figcaption>", "<div>c</div>");
    row("ruby", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
        "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>");
    row("sub and sup", "<p>H<sub>2</sub>O 10<sup>9</sup></p>", "<p>H<sub>2</sub>O 10<sup>9</sup></p>");
    row("old names", "<center>a</center><p><strike>b</strike><tt>c</tt><font color=red>d</font></p>",
        "<div class=\"ts-center\">a</div><p><s>b</s><code>c</code>d</p>");
    row("sections", "<article><section><p>a</p></section></article>", "<div><div><p>a</p></div></div>");
    row("unknown elements", "<x-card><p>a</p></x-card>", "<p>a</p>");
    row("image with size", "<p><img src='https://a.example/i' alt='a \"b\"' width=20 height=30></p>",
        "<p><img alt=\"a &quot;b&quot;\" height=\"30\" src=\"https://a.example/i\" width=\"20\"></p>");
    row("image with Tiger's size", "<p><img src='https://a.example/i' tg-width='1080' tg-height='596'/></p>",
        "<p><img height=\"596\" src=\"https://a.example/i\" width=\"1080\"></p>");
    row("lazy image", "<p><img src='data:image/gif;base64,R0' data-src='//a.example/i' srcset='x 2x'></p>",
        "<p><img src=\"https://a.example/i\"></p>");
    row("lazy image, its stand-in relative", "<p><img src='loading.gif' data-src='//a.example/i'></p>",
        "<p><img src=\"https://a.example/i\"></p>");
    row("image in the folder beside the page", "<p><img src='./a_files/i.png'></p>",
        "<p><img src=\"https://page.invalid/a_files/i.png\"></p>");
    row("image of 0 pixels", "<p><img src='https://a.example/i' width=0 height=10001></p>",
        "<p><img src=\"https://a.example/i\"></p>");
    row("link", "<p><a href='https://A.example' target=_blank rel=x download>a</a></p>",
        "<p><a href=\"https://a.example/\">a</a></p>");
    row("link in a link", "<p><a href='https://a.example/'>a<a href='https://b.example/'>b</a></a></p>",
        "<p><a href=\"https://a.example/\">a</a><a href=\"https://b.example/\">b</a></p>");
    row("card in a link", "<a href='https://a.example/'><div>a</div></a>",
        "<div><a href=\"https://a.example/\"><div>a</div></a></div>");
    row("abbreviation", "<p><abbr title='Earnings  per\nshare'>EPS</abbr></p>",
        "<p><abbr title=\"Earnings per share\">EPS</abbr></p>");
    row("direction and language", "<p dir=RTL lang=ar-EG>سهم</p><p dir=x lang='a b'>b</p>",
        "<p dir=\"rtl\" lang=\"ar-EG\">سهم</p><p>b</p>");
    row("right to left, without a letter that is", "<p dir=rtl lang=ar>5 : 1</p><p>a <bdi dir=rtl>(2 &lt; 9)</bdi></p>",
        "<p lang=\"ar\">5 : 1</p><p>a <bdi>(2 &lt; 9)</bdi></p>");
    row("right to left around one that is", "<div dir=rtl><p dir=rtl>3 - 1</p><p>שער 7</p></div>",
        "<div dir=\"rtl\"><p>3 - 1</p><p>שער 7</p></div>");
    row("left to right and by the first letter", "<p dir=ltr>5 : 1</p><p dir=auto>5 : 1</p>",
        "<p dir=\"ltr\">5 : 1</p><p dir=\"auto\">5 : 1</p>");
    row("alignment", "<p style='text-align: center !important; color: red'>a</p><p align=right>b</p>",
        "<p class=\"ts-center\">a</p><p class=\"ts-right\">b</p>");
    row("emphasis by style",
        "<p>a<span style='font-weight:700;font-style:italic;text-decoration:underline line-through'>b</span></p>",
        "<p>a<span class=\"ts-bold ts-italic ts-underline ts-strike\">b</span></p>");
    row("sub by style", "<p>a<span style='vertical-align:sub'>b</span></p>", "<p>a<span class=\"ts-sub\">b</span></p>");
    row("indent and width", "<p style='text-indent:2em'>a</p><table width='48%'><tr><td>b</table>",
        "<p class=\"ts-indent\">a</p><table class=\"ts-w50\"><tbody><tr><td>b</td></tr></tbody></table>");
    row("foreign classes", "<p class='t-img-caption ts-center ts-nothing'>a</p>", "<p class=\"ts-center\">a</p>");
    row("finance table",
        "<table><caption>Q3</caption><colgroup><col span=2><col></colgroup><thead><tr><th scope=col>a<th colspan=2>b"
        "<tbody><tr><td rowspan=2>1<td align=right>2<td>3<tr><td>4<td>5</table>",
        "<table><caption>Q3</caption><colgroup><col span=\"2\"><col></colgroup><thead><tr><th scope=\"col\">a</th>"
        "<th colspan=\"2\">b</th></tr></thead><tbody><tr><td rowspan=\"2\">1</td><td "
        "class=\"ts-right\">2</td><td>3</td>"
        "</tr><tr><td>4</td><td>5</td></tr></tbody></table>");
    row("table without a body", "<table><tr><td>a</td></tr></table>",
        "<table><tbody><tr><td>a</td></tr></tbody></table>");
    row("text in a table moves before it", "<table>x<tr><td>a</table>",
        "<p>x</p><table><tbody><tr><td>a</td></tr></tbody></table>");
    row("empty cells stay", "<table><tr><td></td><td>a</td></tr></table>",
        "<table><tbody><tr><td></td><td>a</td></tr></tbody></table>");
    row("paragraphs in a caption", "<table><caption><p>a</p><p>b</p></caption><tr><td>c</table>",
        "<table><caption>a b</caption><tbody><tr><td>c</td></tr></tbody></table>");
    row("paragraph with a block", "<p>a<button><div>b</div></button></p>", "<div>a<div>b</div></div>");
    row("heading around a paragraph", "<h2><p>a</p></h2>", "<h2>a</h2>");
    row("heading around much", "<h2><p>a</p><p>b</p></h2>", "<div><p>a</p><p>b</p></div>");
    row("nested formatting", "<p>x <b>a<b>b<b class='ts-italic'>c</b></b></b></p>",
        "<p>x <b>ab<span class=\"ts-italic\">c</span></b></p>");
    row("white space", "<p>  a \n\t b <i> c </i> </p>", "<p>a b <i>c</i></p>");
    row("a break ends a line", "<p>a <br> b</p>", "<p>a<br>b</p>");
    row("empty paragraphs", "<p>a</p><p>&nbsp;</p><p><br></p><p></p><p>b</p>", "<p>a</p><p>b</p>");
    row("an empty block keeps lines apart", "<div>a<div></div>b</div>", "<div>a<br>b</div>");
    row("empty inline", "<p>a<b></b><span></span>b</p>", "<p>ab</p>");
    row("entities", "<p>&lt;b&gt; &amp;amp; &copy; \"q\"</p>", "<p>&lt;b&gt; &amp;amp; © \"q\"</p>");
    row("page template around it", "<html><head><title>t</title></head><body class=x><p>a</p></body></html>",
        "<p>a</p>");
}

void SanitizerTest::keeps()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    QCOMPARE(sanitized(source), expected);
}

void SanitizerTest::boldHeadings_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &source, const QByteArray &expected) {
        QTest::newRow(name) << source << expected;
    };
    row("one", "<p><strong>Title</strong></p><p>a</p>", "<h2>Title</h2><p>a</p>");
    row("by style", "<p><span style='font-weight:bold'>Title</span></p>", "<h2>Title</h2>");
    row("in pieces", "<p><b>Ti</b> <strong>t<i>le</i></strong></p>", "<h2>Ti t<i>le</i></h2>");
    row("in a row", "<p><b>a</b></p><p></p><p><b>b</b></p><p><b>c</b></p><p>d</p><p><b>e</b></p>",
        "<h2>a</h2><h3 class=\"ts-subheading\">b</h3><h3 class=\"ts-subheading\">c</h3><p>d</p><h2>e</h2>");
    row("with a link", "<p><b><a href='https://a.example/'>a</a></b></p>",
        "<h2><a href=\"https://a.example/\">a</a></h2>");
    row("a question", "<p><b>为什么？</b></p>", "<h2>为什么？</h2>");
    row("a sentence", "<p><b>涨了。</b></p>", "<p><b>涨了。</b></p>");
    row("an English sentence", "<p><b>It rose.</b></p>", "<p><b>It rose.</b></p>");
    row("not wholly bold", "<p><b>a</b> b</p>", "<p><b>a</b> b</p>");
    row("60 characters", "<p><b>" + QByteArray("英").repeated(60) + "</b></p>",
        "<h2>" + QByteArray("英").repeated(60) + "</h2>");
    row("61 characters", "<p><b>" + QByteArray("英").repeated(61) + "</b></p>",
        "<p><b>" + QByteArray("英").repeated(61) + "</b></p>");
    row("with an image", "<p><b>a<img src='https://a.example/i'></b></p>",
        "<p><b>a<img src=\"https://a.example/i\"></b></p>");
    row("in a cell", "<table><tr><td><p><b>a</b></p></table>",
        "<table><tbody><tr><td><p><b>a</b></p></td></tr></tbody></table>");
    row("in an item", "<ul><li><p><b>a</b></p></ul>", "<ul><li><p><b>a</b></p></li></ul>");
    row("a real heading keeps its level", "<h4><b>a</b></h4>", "<h4><b>a</b></h4>");
    row("in a section", "<section><p><b>a</b></p><p>b</p></section>", "<div><h2>a</h2><p>b</p></div>");
}

void SanitizerTest::boldHeadings()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    QCOMPARE(sanitized(source), expected);
}

void SanitizerTest::formulas_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &source, const QByteArray &expected) {
        QTest::newRow(name) << source << expected;
    };
    const QByteArray yield = "<math><semantics><mrow><mi>y</mi><mo>=</mo><mn>4.5</mn></mrow>"
                             "<annotation encoding='application/x-tex'>y = 4.5</annotation></semantics></math>";
    row("a sum", "a <math><mi>x</mi><mo>+</mo><mi>y</mi></math> b", "<p>a x + y b</p>");
    row("a sign of its own", "<math><mi>x</mi><mo>=</mo><mo>-</mo><mn>3</mn></math>", "<p>x = -3</p>");
    row("a fraction", "<math><mfrac><mrow><mi>D</mi><mo>+</mo><mi>E</mi></mrow><mi>V</mi></mfrac></math>",
        "<p>(D + E)/V</p>");
    row("powers and indices",
        "<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msub><mi>r</mi><mi>f</mi></msub><mo>+</mo>"
        "<msubsup><mi>s</mi><mi>m</mi><mn>2</mn></msubsup></math>",
        "<p>x^2 + r_f + s_m^2</p>");
    row("a root", "<math><msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt></math>", "<p>√(a + b)</p>");
    row("a bar above", "<math><mover><mi>x</mi><mo>&#xAF;</mo></mover></math>", "<p>x¯</p>");
    row("words in it", "<math><mi>q</mi><mtext>if</mtext><mi>p</mi><mo>&gt;</mo><mn>0</mn></math>",
        "<p>q if p &gt; 0</p>");
    row("its source is not said again", yield, "<p>y = 4.5</p>");
    row("an unseen sign", "<math><mi>f</mi><mo>&#x2061;</mo><mi>x</mi></math>", "<p>fx</p>");
    row("references are text", "<math><mi>&lt;img src=x onerror=alert(1)&gt;</mi></math>",
        "<p>&lt;img src=x onerror=alert(1)&gt;</p>");
    row("never closed", "<math><mi>a</mi> b", "<p>a b</p>");
    row("too long for a line", "a<math>" + QByteArray("<mi>x</mi>").repeated(10'000) + "</math>b", "<p>ab</p>");
    row("KaTeX",
        "at <span class='katex'><span class='katex-mathml'>" + yield +
            "</span><span class='katex-html' aria-hidden='true'><span class='base'>y=4.5</span></span></span> end",
        "<p>at y = 4.5 end</p>");
    row("MathJax 3",
        "a <mjx-container class='MathJax'><svg><g/></svg><mjx-assistive-mml>" + yield +
            "</mjx-assistive-mml></mjx-container> b",
        "<p>a y = 4.5 b</p>");
    row("MathJax 2 as it is written", "a <span class='MathJax_Preview'></span><script type='math/tex'>p < q</script> b",
        "<p>a p &lt; q b</p>");
    row("MathJax 2 as it is drawn",
        "a <span class='MathJax_Preview'>p</span><span class='MathJax'><nobr><span>p&lt;q</span></nobr></span>"
        "<script type='math/tex; mode=display'>p < q</script> b",
        "<p>a p &lt; q b</p>");
    row("MathJax 2 with what is read aloud",
        "a <span class='MathJax_Display MathJax'><nobr aria-hidden='true'>y=4.5</nobr><span "
        "class='MJX_Assistive_MathML'>" +
            yield + "</span></span><script type='math/tex'>y = 4.5</script> b",
        "<p>a y = 4.5 b</p>");
    row("two scripts in a row", "<script type='math/tex'>p</script><script type='math/tex'>q</script>", "<p>pq</p>");
    row("TeX that XML was kept away from", "<script type='math/tex'>% <![CDATA[\np < q %]]></script>",
        "<p>p &lt; q</p>");
    row("MediaWiki",
        "a <span class='mwe-math-element'><span class='mwe-math-mathml-inline' style='display: none;'>" + yield +
            "</span><img src='https://w.example/f.svg' class='mwe-math-fallback-image-inline' alt='y = 4.5'></span> b",
        "<p>a y = 4.5 b</p>");
    row("a drawing with nothing else", "a <span class='MathJax'>y=4.5</span> b", "<p>a y=4.5 b</p>");
    row("another script", "a<script type='text/javascript'>math/tex</script>b", "<p>ab</p>");
}

void SanitizerTest::formulas()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    QCOMPARE(sanitized(source), expected);
}

void SanitizerTest::blocks_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *source, const char *expected) {
        QTest::newRow(name) << QByteArray(source) << QString::fromUtf8(expected).split(u'|');
    };
    row("paragraphs", "<p>a</p><p>b</p>", "a|b");
    row("inline", "<p>a <b>b</b>c</p>", "a bc");
    row("break", "<p>a<br>b</p>", "a b");
    row("lines of code", "<pre>a\n  b</pre>", "a b");
    row("cells", "<table><caption>c</caption><tr><th>a<td>b</table>", "c|a|b");
    row("items", "<ul><li>a<ul><li>b</li></ul>c</li></ul>", "a|b|c");
    row("figure", "<figure><img src='https://a.example/i' alt='x'><figcaption>c</figcaption></figure>", "c");
    row("ruby without its brackets", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", "漢|kan");
    row("readings cut no word",
        "<h2><ruby>為<rt>かわ</rt>替<rt>せ</rt></ruby></h2><p>円<ruby>相場<rt>そう<b>ば</b></rt></ruby>は動く</"
        "p><p>次</p>",
        "為替|円相場は動く|次|かわ せ そうば");
    row("a reading of lines", "<p><ruby>株<rt>かぶ<br>しき</rt></ruby>価</p>", "株価|かぶ しき");
    row("a reading of nothing", "<p><ruby>株<rt> </rt></ruby>価</p>", "株価");
    row("references", "<p>&lt;a&gt; &amp; b</p>", "<a> & b");
}

void SanitizerTest::blocks()
{
    QFETCH(QByteArray, source);
    const CleanBody body = sanitizeHtml(source, QUrl());
    QVERIFY(holdsForEveryInput(source, body));
    QTEST(body.blocks, "expected");
}

void SanitizerTest::links()
{
    const QByteArray source =
        "<p><a href='https://b.example/S/NVDA'>a</a><a href='x/y?a=1&amp;b=2'>b</a>"
        "<a href='https://b.example/S/NVDA'>c</a><a href='mailto:me@c.example?subject=x'>d</a></p>";
    const CleanBody body = sanitizeHtml(source, QUrl(QStringLiteral("https://c.example/d/e")));
    QVERIFY(holdsForEveryInput(source, body));
    QCOMPARE(body.linkTargets,
             QStringList({QStringLiteral("https://b.example/S/NVDA"), QStringLiteral("https://c.example/d/x/y?a=1&b=2"),
                          QStringLiteral("mailto:me@c.example")}));
}

void SanitizerTest::plainText_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &source, const QByteArray &expected) {
        QTest::newRow(name) << source << expected;
    };
    row("nothing", "", "");
    row("lines", "a\n\n  b  \r\nc\rd", "<p>a</p><p>b</p><p>c</p><p>d</p>");
    row("markup is text", "<b>a</b> & b", "<p>&lt;b&gt;a&lt;/b&gt; &amp; b</p>");
    row("broken UTF-8",
        "a\xFF"
        "b\xE4\xB8",
        "<p>a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD</p>");
    row("a byte order mark",
        "\xEF\xBB\xBF"
        "a",
        "<p>a</p>");
    row("NUL and controls", QByteArray("a\0b\x1B[1mc", 8), "<p>ab[1mc</p>");
}

void SanitizerTest::plainText()
{
    QFETCH(QByteArray, source);
    const CleanBody body = sanitizeText(source);
    QVERIFY(holdsForEveryInput(source, body));
    QTEST(body.html.utf8(), "expected");
    QCOMPARE(body.degraded, QString());
}

/// The one complete capture: its body stands in repost.content of the one line of JSON.
void SanitizerTest::realCapture()
{
    QFile file(QStringLiteral(TEARSHEET_SOURCE_DIR "/../shared/captures/laohu8-post-312728658227384.txt"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the real capture is not on this machine");
    QByteArray content;
    while (content.isEmpty() && !file.atEnd()) {
        const QJsonObject page = QJsonDocument::fromJson(file.readLine().trimmed()).object();
        content = page[u"data"][u"repost"][u"content"].toString().toUtf8();
    }
    QVERIFY(!content.isEmpty());
    const CleanBody body = sanitizeHtml(content, QUrl());
    QVERIFY(holdsForEveryInput(content, body));
    const QByteArray html = body.html.utf8();
    QCOMPARE(html.count("<p>") + html.count("<p ") + html.count("<h2") + html.count("<h3"), 269);
    QCOMPARE(body.blocks.size(), 268); // one paragraph holds nothing but the image
    QCOMPARE(html.count("<a href="), 10);
    QCOMPARE(html.count("<img "), 1);
    QVERIFY(html.contains(" height=\"596\" ") && html.contains(" width=\"1080\""));
    QCOMPARE(html.count("<h2") + html.count("<h3"), 40);
    QCOMPARE(html.count("ts-subheading"), 40 - 19);
    QCOMPARE(body.degraded, QString());
}

QTEST_GUILESS_MAIN(SanitizerTest)
#include "tst_sanitizer.moc"
