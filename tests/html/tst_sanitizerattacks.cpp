// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkedbody.h"

#include <QRandomGenerator>

/// The classes of attack. The verifier already refuses whatever is not in the output language, so each row says what
/// must come out; where only absence matters, `absent` names what the output may not contain even as text.
class SanitizerAttacksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomes_data();
    void becomes();
    void characters_data();
    void characters();
    void mutations_data();
    void mutations();
    void nesting_data();
    void nesting();
    void invalidUtf8_data();
    void invalidUtf8();
};

void SanitizerAttacksTest::becomes_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &source, const QByteArray &expected) {
        QTest::newRow(name) << source << expected;
    };
    row("handler: on an image", "<img src=x onerror=alert(1)>", "<p><img src=\"https://page.invalid/x\"></p>");
    row("handler: on a paragraph", "<p onclick='alert(1)' onmouseover=alert(1)>a</p>", "<p>a</p>");
    row("handler: slash instead of space", "<p/onclick=alert(1)/title=x>a</p>", "<p>a</p>");
    row("handler: quotes in a name", "<p \"onclick=alert(1) 'x=\">\"'>a</p>", "<p>a</p>");
    row("handler: behind a line feed", "<p\nonclick\n=\nalert(1)>a</p>", "<p>a</p>");
    row("handler: body", "<body onload=alert(1)><p>a", "<p>a</p>");

    const auto link = [&row](const char *name, const QByteArray &href) {
        row(name, "<p>x<a href=\"" + href + "\">a</a></p>", "<p>xa</p>");
    };
    link("scheme: javascript", "javascript:alert(1)");
    link("scheme: mixed case", "JaVaScRiPt:alert(1)");
    link("scheme: entities", "&#106;&#x61;vascript&colon;alert(1)");
    link("scheme: zero-padded entities", "&#0000106avascript:alert(1)");
    link("scheme: TAB inside", "java&Tab;script:alert(1)");
    link("scheme: line feed inside", "java\nscript:alert(1)");
    link("scheme: line feed before the colon", "javascript&NewLine;:alert(1)");
    link("scheme: controls in front", "&#1;&#x1f; javascript:alert(1)");
    link("scheme: NUL inside", "java&#0;script:alert(1)");
    link("scheme: vbscript", "vbscript:msgbox(1)");
    link("scheme: data", "data:text/html,<script>alert(1)</script>");
    link("scheme: file", "file:///etc/passwd");
    link("scheme: blob", "blob:https://a.example/1");
    link("scheme: view-source", "view-source:https://a.example/");
    link("scheme: the reader's own", "tearsheet://article/1");
    link("scheme: intent", "intent://a#Intent;end");
    link("address: user-info", "https://bank.example@evil.example/");
    link("address: backslash host", "\\\\evil.example/x");
    link("address: slash and backslash", "/\\evil.example/x");
    link("address: backslash in the authority", "https://bank.example\\@evil.example/");
    link("address: one slash", "https:/evil.example/");
    link("address: no slashes", "https:evil.example");
    link("address: percent in the host", "https://bank%2eexample/");
    link("address: odd port", "https://a.example:25/");
    link("address: number as host", "http://2130706433/");
    link("address: hexadecimal host", "http://0x7f.0.0.1/");
    link("address: short IPv4", "http://127.1/");
    link("address: IPv6", "http://[::1]/");
    link("address: bidi override in the host", "https://a\xE2\x80\xAE.example/");
    link("address: empty", "");
    link("address: fragment", "#top");
    link("address: relative without a base", "a/b");
    link("address: mail with fields only", "mailto:?to=a@b.example");
    link("address: mail to two", "mailto:a@b.example,c@d.example");
    link("address: too long", "https://a.example/" + QByteArray(4096, 'a'));

    row("foreign: svg script", "<svg><script>alert(1)</script></svg>a", "<p>a</p>");
    row("foreign: svg with a handler, unclosed", "<svg onload=alert(1)><p>a", "<p>a</p>");
    row("foreign: svg animate", "<svg><a xlink:href='javascript:alert(1)'><animate attributeName=href></a></svg>a",
        "<p>a</p>");
    row("foreign: style in svg", "<svg><style><img src=x onerror=alert(1)></style></svg>a", "<p>a</p>");
    row("foreign: foreignObject", "<svg><foreignObject><p>x</p></foreignObject></svg>a", "<p>a</p>");
    row("foreign: math with a mutation",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "");
    row("foreign: annotation-xml", "<math><annotation-xml encoding=text/html><img src=x></annotation-xml></math>a",
        "<p>a</p>");
    row("foreign: xlink outside svg", "<p xlink:href='javascript:alert(1)'>a</p>", "<p>a</p>");
    row("foreign: desc breaks out", "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<p><img src=\"https://page.invalid/1\">\"&gt;</p>");

    row("raw text: script", "<script>alert('</p>')</script><p>a</p>", "<p>a</p>");
    row("raw text: script in pieces", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<p>ipt&gt;alert(1)ipt&gt;</p>");
    row("raw text: a tag out of what is removed", "<<!-- -->script>alert(1)<<!-- -->/script>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    row("raw text: noscript", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>a",
        "<p><img src=\"https://page.invalid/x\">\"&gt;a</p>");
    row("raw text: textarea", "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">a",
        "<p><img src=\"https://page.invalid/x\">\"&gt;a</p>");
    row("raw text: title", "<title><b title=\"</title><img src=x onerror=alert(1)>\">a",
        "<p><img src=\"https://page.invalid/x\">\"&gt;a</p>");
    row("raw text: xmp", "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">a",
        "<pre>&lt;p title=\"</pre><p><img src=\"https://page.invalid/x\">\"&gt;a</p>");
    row("raw text: noembed and noframes", "<noembed><img></noembed><noframes><img></noframes>a", "<p>a</p>");
    row("raw text: plaintext", "<plaintext><img src=x onerror=alert(1)>a",
        "<p><img src=\"https://page.invalid/x\">a</p>");
    row("raw text: template", "<template><img src=x onerror=alert(1)></template>a", "<p>a</p>");
    row("raw text: unclosed style", "<p>a</p><style>b", "<p>a</p>");

    row("comment: plain", "<p>a<!-- <b> -->b</p>", "<p>ab</p>");
    row("comment: ends early", "<!--><img src=x onerror=alert(1)>-->",
        "<p><img src=\"https://page.invalid/x\">--&gt;</p>");
    row("comment: ends early with a dash", "<!---><img src=x onerror=alert(1)>-->",
        "<p><img src=\"https://page.invalid/x\">--&gt;</p>");
    row("comment: ends with a bang", "<!-- --!><p>a</p>", "<p>a</p>");
    row("comment: unclosed", "<p>a</p><!-- <p>b</p>", "<p>a</p>");
    row("comment: bogus", "<!x><?php echo '<p>' ?></ x>a", "<p>' ?&gt;a</p>");
    row("comment: CDATA", "<![CDATA[<p>a</p>]]>", "<p>a</p><p>]]&gt;</p>");
    row("comment: CDATA in svg", "<svg><![CDATA[</svg><img src=x onerror=alert(1)>]]></svg>",
        "<p><img src=\"https://page.invalid/x\">]]&gt;</p>");
    row("comment: conditional", "<!--[if IE]><script>alert(1)</script><![endif]-->a", "<p>a</p>");

    row("clobbering: id and name", "<p id=location name=cookie>a</p><a name=x>b</a>", "<p>a</p><p>b</p>");
    row("clobbering: form", "<form id=f><input name=attributes><input name=parentNode><p>a</p></form>",
        "<div><p>a</p></div>");

    row("css: style element", "<style>@import 'https://e.example/x.css';</style>a", "<p>a</p>");
    row("css: url in a style", "<p style='background:url(https://e.example/i)'>a</p>", "<p>a</p>");
    row("css: expression", "<p style='width:expression(alert(1))'>a</p>", "<p>a</p>");
    row("css: escapes", "<p style='b\\61ckground:u\\72l(//e.example)'>a</p>", "<p>a</p>");
    row("css: fixed over the page", "<div style='position:fixed;inset:0'>a</div>", "<div>a</div>");
    row("css: link", "<link rel=stylesheet href=//e.example/x.css>a", "<p>a</p>");
    row("css: background attribute", "<table background=//e.example/i><tr><td background=x>a</table>",
        "<table><tbody><tr><td>a</td></tr></tbody></table>");

    row("loads: srcset", "<img src='https://a.example/i' srcset='https://e.example/i 2x' sizes=1px>",
        "<p><img src=\"https://a.example/i\"></p>");
    row("loads: picture", "<picture><source srcset=//e.example/i><img src=//a.example/i></picture>",
        "<p><img src=\"https://a.example/i\"></p>");
    row("loads: ping", "<p>x<a href='https://a.example/' ping=//e.example>a</a></p>",
        "<p>x<a href=\"https://a.example/\">a</a></p>");
    row("loads: preload", "<link rel=preload href=//e.example as=image><link rel=dns-prefetch href=//e.example>a",
        "<p>a</p>");
    row("loads: refresh", "<meta http-equiv=refresh content='0;url=//e.example'>a", "<p>a</p>");
    row("loads: base", "<base href=//e.example/><a href=x>a</a>", "<p>a</p>");
    row("loads: image by data", "<img src='data:image/svg+xml,<svg onload=alert(1)>'>", "");
    row("loads: image input", "<input type=image src=//e.example/i onerror=alert(1)>a", "<p>a</p>");

    row("forms: form and button", "<form action=javascript:alert(1)><button formaction=//e.example>a</button></form>",
        "<div>a</div>");
    row("forms: select", "<select><option>x<style></select><img src=x onerror=alert(1)></style>a",
        "<p><img src=\"https://page.invalid/x\">a</p>");
    row("forms: isindex", "<isindex type=image src=1 onerror=alert(1)>a", "<p>a</p>");

    row("frames: iframe", "<p>x</p><iframe src='https://e.example:443/a' srcdoc='<script>alert(1)</script>'></iframe>",
        "<p>x</p><p><span class=\"ts-embed\">[embedded content removed: e.example]</span></p>");
    row("frames: iframe with script", "<iframe src=javascript:alert(1)><script>alert(1)</script></iframe>",
        "<p><span class=\"ts-embed\">[embedded content removed]</span></p>");
    row("frames: object and embed", "<object data=//e.example/x><embed src=//e.example/y></object>",
        "<p><span class=\"ts-embed\">[embedded content removed: e.example]</span></p>");
    row("frames: video", "<video poster=//e.example/i onloadstart=alert(1)><source onerror=alert(1)></video>",
        "<p><span class=\"ts-embed\">[embedded content removed]</span></p>");
    row("frames: frameset", "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>a", "<p>a</p>");
    row("frames: portal", "<portal src=//e.example>a</portal>", "<p>a</p>");

    row("tables: reparenting", "<table><a href='https://a.example/'>x<tr><td><a href='https://b.example/'>y</table>z",
        "<p><a href=\"https://a.example/\">x</a></p><table><tbody><tr><td><a "
        "href=\"https://b.example/\">y</a></td></tr>"
        "</tbody></table><p>z</p>");
    row("formatting: crossed", "<p>x<b>1<i>2</b>3</i></p>", "<p>x<b>1<i>2</i></b><i>3</i></p>");
    row("attribute: breaks out of a quote", "<p><abbr title='\"&gt;&lt;img src=x onerror=alert(1)&gt;'>a</abbr></p>",
        "<p><abbr title=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\">a</abbr></p>");
    row("attribute: backtick", "<p><abbr title='``onmouseover=alert(1)'>a</abbr></p>",
        "<p><abbr title=\"``onmouseover=alert(1)\">a</abbr></p>");
}

void SanitizerAttacksTest::becomes()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    QCOMPARE(sanitized(source), expected);
}

void SanitizerAttacksTest::characters_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << "<p>a" + text + "b</p>"
                            << "<p>a" + expected + "b</p>";
    };
    row("right-to-left override", "\u202E", "");
    row("overrides by reference", "&#x202d;&#8238;", "");
    row("isolates", "\u2066\u2067\u2068\u2069", "");
    row("zero-width space and word joiner", "\u200B\u2060", "");
    row("soft hyphen", "\u00AD", "");
    row("right-to-left mark, which turns numbers around", "1\u200F.\u200F5", "1.5");
    row("joiners and the left-to-right mark stay", "\u200C\u200D\u200E", "\u200C\u200D\u200E");
    row("byte order mark", "\uFEFF", "");
    row("tags block", "\U000E0041\U000E007F", "");
    row("line and paragraph separator", "\u2028\u2029", " ");
    row("C1 control", "\u0085", "");
    row("C1 control by reference", "&#x90;", "");
    row("escape by reference", "&#27;[31m", "[31m");
    row("form feed and carriage return", "\f&#13;", " ");
    row("non-character", "\uFFFE\uFDD0", "");
    row("a stack of marks", QByteArray("\u0301").repeated(9), QByteArray("\u0301").repeated(6));
    row("marks across elements", QByteArray("\u0301").repeated(4) + "<i>" + QByteArray("\u0301").repeated(4) + "x</i>",
        QByteArray("\u0301").repeated(4) + "<i>" + QByteArray("\u0301").repeated(2) + "x</i>");
    row("surrogate by reference", "&#xD83D;", "\uFFFD");
    row("beyond Unicode by reference", "&#x110000;", "\uFFFD");
    row("emoji sequence stays", "\U0001F469\u200D\U0001F4BB\uFE0F", "\U0001F469\u200D\U0001F4BB\uFE0F");
}

void SanitizerAttacksTest::characters()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    QCOMPARE(sanitized(source), expected);
}

void SanitizerAttacksTest::mutations_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Random sentences over an alphabet of tags, then random damage to their bytes.
void SanitizerAttacksTest::mutations()
{
    QFETCH(quint32, seed);
    static const QByteArrayList words = {"<p>",
                                         "</p>",
                                         "<div>",
                                         "</div>",
                                         "<b>",
                                         "</b>",
                                         "<i class=ts-bold>",
                                         "</i>",
                                         "<strong>",
                                         "</strong>",
                                         "<a href='https://a.example/?a&b'>",
                                         "</a>",
                                         "<h2>",
                                         "</h2>",
                                         "<h3 class=ts-subheading>",
                                         "</h3>",
                                         "<ul>",
                                         "</ul>",
                                         "<ol start=2>",
                                         "<li>",
                                         "</li>",
                                         "<dl>",
                                         "<dt>",
                                         "<dd>",
                                         "</dl>",
                                         "<table>",
                                         "</table>",
                                         "<caption>",
                                         "</caption>",
                                         "<colgroup>",
                                         "<col span=3>",
                                         "<thead>",
                                         "<tr>",
                                         "</tr>",
                                         "<td colspan=2>",
                                         "</td>",
                                         "<th>",
                                         "<pre>",
                                         "</pre>",
                                         "\n",
                                         "\n\n",
                                         " ",
                                         "&nbsp;",
                                         "<ruby>",
                                         "</ruby>",
                                         "<rt>",
                                         "</rt>",
                                         "<rp>",
                                         "<figure>",
                                         "</figure>",
                                         "<figcaption>",
                                         "<blockquote>",
                                         "</blockquote>",
                                         "<span style='text-align:center;font-weight:bold'>",
                                         "</span>",
                                         "<svg>",
                                         "</svg>",
                                         "<math>",
                                         "<mi>",
                                         "<style>",
                                         "</style>",
                                         "<script>",
                                         "</script>",
                                         "<template>",
                                         "</template>",
                                         "<select>",
                                         "</select>",
                                         "<option>",
                                         "<button>",
                                         "</button>",
                                         "<object>",
                                         "</object>",
                                         "<form>",
                                         "</form>",
                                         "<iframe src=//a.example>",
                                         "</iframe>",
                                         "<xmp>",
                                         "</xmp>",
                                         "<!--",
                                         "-->",
                                         "<![CDATA[",
                                         "]]>",
                                         "<br>",
                                         "<hr>",
                                         "<wbr>",
                                         "<img src=//a.example/i width=3>",
                                         "a",
                                         "b c",
                                         "英伟达",
                                         "\u0301\u0301\u0301\u0301",
                                         "&lt;",
                                         "&amp;",
                                         "<",
                                         "&#10;",
                                         "<q>",
                                         "</q>",
                                         "<sub>",
                                         "</sub>",
                                         "<nobr>",
                                         "<marquee>",
                                         "<center>",
                                         "</center>",
                                         "<body>",
                                         "<html>",
                                         "<frameset>",
                                         "<noscript>",
                                         "</noscript>",
                                         "<bdi dir=rtl>",
                                         "<span dir=rtl>",
                                         "<p dir=rtl lang=he>",
                                         "\u05d0",
                                         "</bdi>",
                                         "<font size=7>",
                                         "</font>"};
    QRandomGenerator random(seed);
    for (int round = 0; round < 150; ++round) {
        QByteArray source;
        const int length = 1 + int(random.bounded(60u));
        for (int i = 0; i < length; ++i)
            source += words[int(random.bounded(quint32(words.size())))];
        const int damages = round % 3 ? 0 : int(random.bounded(6u));
        for (int i = 0; i < damages; ++i)
            source[qsizetype(random.bounded(quint32(source.size())))] = char(random.bounded(256u));
        QVERIFY2(holdsForEveryInput(source, sanitizeHtml(source, QUrl())), source.constData());
    }
}

void SanitizerAttacksTest::nesting_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("close");
    for (const char *name : {"div",
                             "b",
                             "a href=https://a.example/",
                             "span class=ts-bold",
                             "ul",
                             "ul><li",
                             "ol",
                             "dl",
                             "dl><dd",
                             "table",
                             "table><tr><td",
                             "blockquote",
                             "ruby",
                             "ruby><rt",
                             "figure",
                             "q",
                             "h1",
                             "pre",
                             "p",
                             "button",
                             "object",
                             "font color=red",
                             "x-unknown",
                             "svg",
                             "math",
                             "template"}) {
        const QByteArray tag(name);
        const QByteArray last = tag.mid(tag.lastIndexOf('<') + 1);
        QTest::newRow(name) << '<' + tag + '>'
                            << "</" + last.left(last.indexOf(' ') < 0 ? last.size() : last.indexOf(' ')) + '>';
    }
}

/// Within the guard's bounds, beyond the language's depth: flattened, text kept.
void SanitizerAttacksTest::nesting()
{
    QFETCH(QByteArray, open);
    QFETCH(QByteArray, close);
    const QByteArray source = open.repeated(150) + "<p>deep</p>" + close.repeated(150) + "<p>after</p>";
    const CleanBody body = sanitizeHtml(source, QUrl());
    QVERIFY(holdsForEveryInput(source, body));
    QCOMPARE(body.degraded, QString());
    QVERIFY(body.blocks.contains(QStringLiteral("after")) || body.blocks.join(u' ').contains(QStringLiteral("after")));
}

void SanitizerAttacksTest::invalidUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("replacements");
    QTest::newRow("lone continuation") << QByteArray("\x80") << 1;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << 2;
    QTest::newRow("overlong less-than") << QByteArray("\xE0\x80\xBC") << 3;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 3;
    QTest::newRow("above Unicode") << QByteArray("\xF4\x90\x80\x80") << 4;
    QTest::newRow("cut off") << QByteArray("\xF0\x9F\x98") << 1;
    QTest::newRow("lead that would swallow a tag") << QByteArray("\xE4<b>x</b>") << 1;
}

void SanitizerAttacksTest::invalidUtf8()
{
    QFETCH(QByteArray, bytes);
    const QByteArray output = sanitized("<p>a" + bytes + "b</p>");
    QVERIFY(output.startsWith("<p>a"));
    QTEST(int(output.count("\xEF\xBF\xBD")), "replacements");
}

QTEST_GUILESS_MAIN(SanitizerAttacksTest)
#include "tst_sanitizerattacks.moc"
