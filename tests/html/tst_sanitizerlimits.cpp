// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/guard.h"
#include "html/markupparser.h"
#include "html/sanitizer.h"

#include <QTest>

#include <algorithm>
#include <iterator>

/// Bombs: whatever comes, a body comes out in linear time. CTest's timeout is the only clock.
class SanitizerLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void degrades_data();
    void degrades();
    void survives_data();
    void survives();
    void guardCounts_data();
    void guardCounts();
    void fiftyMegabytes();
    void longPlainText();
    void keepsWhatFormattingIsIn_data();
    void keepsWhatFormattingIsIn();
    void parserGoesNoDeeper();
};

namespace {

constexpr qsizetype EightMegabytes = 8 * 1024 * 1024;

QByteArray filled(const QByteArray &unit, qsizetype bytes = EightMegabytes)
{
    return unit.repeated(bytes / unit.size());
}

}

/// Beyond a bound: text, and a sentence that says so.
void SanitizerLimitsTest::degrades_data()
{
    QTest::addColumn<QByteArray>("source");
    const auto row = [](const char *name, const QByteArray &source) {
        QTest::newRow(name) << "<p>before</p>" + source;
    };
    for (const char *unit :
         {"<div>",      "<b>",        "<a href=x>", "<table><tr><td>",  "<ul><li>",     "<font color=a>", "<ruby><rt>",
          "<q>",        "<x>",        "<button>",   "<dl><dd><div>",    "<object>",     "<b><p>",         "<p><b></p>",
          "<table><b>", "<pre><div>", "<h1><h2>",   "<blockquote></p>", "<div></span>", "<i></b>"})
        row(unit, filled(unit, EightMegabytes - 100));
    row("600 deep", filled("<div>", 600 * 5));
    row("many tags", filled("<i></i>", 300'000 * 7));
    row("many void tags", filled("<br>", 600'000 * 4));
    row("many end tags", filled("</p>", 600'000 * 4));
    row("many attributes", "<p" + filled(" a=b", 129 * 4) + ">x</p>");
    row("8 MB of attributes", "<p" + filled(" a", EightMegabytes - 100) + ">x</p>");
    row("long unquoted value", "<p a=" + QByteArray(9000, 'x') + ">x</p>");
    row("long name", "<" + QByteArray(9000, 'x') + ">x");
    row("wide and deep", filled("<div>", 500 * 5) + filled("<br>", 50'000 * 4));
    QByteArray clones;
    for (int i = 0; i < 400; ++i)
        clones += "<b title='" + QByteArray::number(i) + QByteArray(4000, 'x') + "'>";
    row("large clones", clones + filled("<p>x</p>", 1000 * 8));
}

void SanitizerLimitsTest::degrades()
{
    QFETCH(QByteArray, source);
    const CleanBody body = sanitizeHtml(source, QUrl());
    QVERIFY2(!body.degraded.isEmpty(), body.html.utf8().left(200).constData());
    QVERIFY(SafeHtml::verified(body.html.utf8()));
    QCOMPARE(body.blocks.value(0), QStringLiteral("before"));
    QVERIFY(!body.html.utf8().contains("<h")); // not even a heading
}

/// Large, but within the bounds, or soon taken out.
void SanitizerLimitsTest::survives_data()
{
    QTest::addColumn<QByteArray>("source");
    const auto row = [](const char *name, const QByteArray &source) { QTest::newRow(name) << source + "<p>after</p>"; };
    constexpr qsizetype size = 2 * 1024 * 1024;
    row("8 MB of text", filled("word ", EightMegabytes - 200));
    row("Chinese text", filled("英伟达", size));
    row("less-than signs", filled("< ", size));
    row("ampersands", filled("&", size));
    row("references", filled("&#60;", size));
    row("one long word", QByteArray(size, 'x'));
    row("white space", QByteArray(size, ' '));
    row("combining marks", filled("\u0301", size));
    row("overrides", filled("\u202E", size));
    row("comments", filled("<!---->", size));
    row("bogus comments", filled("<!>", size));
    row("nested svg", filled("<svg>", 90'000 * 5) + filled("</svg>", 90'000 * 6));
    row("unclosed svg", filled("<svg>", 190'000 * 5));
    row("unclosed formulas", filled("<p class=katex>x", 100'000 * 16));
    row("formulas in formulas", filled("<span class=katex>", 200 * 18) + "<math></math>");
    row("unclosed templates and maths", filled("<template><math><select>", 60'000 * 24));
    row("frames", filled("<frame>", size / 8));
    row("closed scripts", filled("<script>" + QByteArray(60, '<') + "</script>", size));
    row("unclosed paragraphs", filled("<p>x", 100'000 * 4));
    row("unclosed items", "<ul>" + filled("<li>x", 50'000 * 5) + "</ul>");
    row("unclosed cells", "<table>" + filled("<tr><td>1<td>2", 20'000 * 14) + "</table>");
    row("lists without ends of items", filled("<ul><li>a<li>b</ul>", 20'000 * 18));
    row("one large attribute", "<abbr title='" + filled("a ", size - 200) + "'>x</abbr>");
    row("one large style", "<p style='" + filled("color:red;", size - 200) + "'>x</p>");
    row("one large class", "<p class='" + filled("ts-bold ", size - 200) + "'>x</p>");
    row("one large address", "<a href='https://a.example/" + filled("/", size - 200) + "'>x</a>");
    QByteArray open = "<p>";
    for (int i = 0; i < 400; ++i)
        open += "<b title=" + QByteArray::number(i) + ">";
    row("clones of many formatting elements", open + "</p>" + filled("<p>x</p>", 1900 * 8));
    row("a holdings table with links",
        "<table>" +
            filled("<tr>" + filled("<td><a href='https://a.example/x'>1</a></td>", 15 * 42) + "</tr>", 8'000 * 639) +
            "</table>");
    row("30 MB of pictures and fonts",
        "<img src=\"data:image/png;base64," + QByteArray(20 << 20, 'A') +
            "\"><style>@font-face{src:url(data:font/woff2;base64," + QByteArray(10 << 20, 'A') +
            ")}</style><p style=\"background:url('data:image/gif;base64," + QByteArray(1 << 20, 'A') + "')\">x</p>");
    row("30 MB of scripts", filled("<script>" + QByteArray(100'000, 'x') + "</script>", 30 << 20));
    row("unclosed formatting in paragraphs", filled("<p>a <b>b", 5'000 * 9));
    row("unclosed formatting in closed paragraphs", filled("<p>a <i>b</p>", 5'000 * 13));
    row("unclosed formatting in cells",
        "<table>" + filled("<tr><td><font color=red>1<td><b>2", 5'000 * 33) + "</table>");
    row("unclosed spans in one paragraph", "<p>" + filled("<span>a ", 5'000 * 8));
    row("unclosed fonts in one block", "<div>" + filled("<font color=red>a ", 5'000 * 18) + "</div>");
    row("crossing tags", filled("<b>a<i>b</b>c</i>", 5'000 * 17));
    row("large table", "<table>" + filled("<tr><td>1</td><td>2</td></tr>", 8'000 * 29) + "</table>");
}

void SanitizerLimitsTest::survives()
{
    QFETCH(QByteArray, source);
    const CleanBody body = sanitizeHtml(source, QUrl());
    QCOMPARE(body.degraded, QString());
    QVERIFY(SafeHtml::verified(body.html.utf8()));
    QCOMPARE(body.blocks.value(body.blocks.size() - 1).last(5), QStringLiteral("after"));
}

void SanitizerLimitsTest::guardCounts_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("within");
    const auto deep = [](int depth) { return QByteArray("<div>").repeated(depth); };
    QTest::newRow("512 deep") << deep(512) << true;
    QTest::newRow("513 deep") << deep(513) << false;
    QTest::newRow("closed in order") << QByteArray("<div></div>").repeated(5000) << true;
    QTest::newRow("end tags of other blocks do not close") << QByteArray("<div><section></div>").repeated(300) << false;
    QTest::newRow("an end tag closes the formatting in it") << QByteArray("<div><b></div>").repeated(5000) << true;
    QTest::newRow("formatting goes 512 deep and no deeper") << QByteArray("<b>").repeated(5000) << true;
    QTest::newRow("data: in an address") << "<img src=\"data:image/png;base64," + QByteArray(Guard::MaximumBytes, 'A') +
                                                "\">"
                                         << true;
    QTest::newRow("500,000 tags") << QByteArray("<br>").repeated(500'000) << true;
    QTest::newRow("500,001 tags") << QByteArray("<br>").repeated(500'001) << false;
    QTest::newRow("end tags in comments do not close") << QByteArray("<div><!--</div>-->").repeated(513) << false;
    QTest::newRow("end tags in attributes do not close") << QByteArray("<div a='</div>'>").repeated(513) << false;
    QTest::newRow("end tags in scripts do not close")
        << QByteArray("<div><script></div></script>").repeated(513) << false;
    QTest::newRow("a quoted greater-than") << QByteArray("<div a='>'></div>").repeated(5000) << true;
    QTest::newRow("paragraphs close each other") << QByteArray("<p>").repeated(5000) << true;
    QTest::newRow("a parent's end closes its paragraph") << QByteArray("<div><p></div>").repeated(5000) << true;
    QTest::newRow("128 attributes") << "<p" + QByteArray(" a=1").repeated(128) + ">" << true;
    QTest::newRow("129 attributes") << "<p" + QByteArray(" a=1").repeated(129) + ">" << false;
    QTest::newRow("8 MB") << QByteArray(Guard::MaximumBytes, 'x') << true;
    QTest::newRow("8 MB and a byte") << QByteArray(Guard::MaximumBytes + 1, 'x') << false;
}

void SanitizerLimitsTest::guardCounts()
{
    QFETCH(QByteArray, source);
    const Guarded guarded = Guard::inspect(source);
    QTEST(guarded.violation.isEmpty(), "within");
    QCOMPARE(guarded.document.isEmpty(), !guarded.violation.isEmpty());
}

void SanitizerLimitsTest::fiftyMegabytes()
{
    const QByteArray source = "<p>first</p>" + filled("<p>word <b>word</b></p>", 50 * 1024 * 1024);
    const CleanBody body = sanitizeHtml(source, QUrl());
    QVERIFY(!body.degraded.isEmpty());
    QCOMPARE(body.blocks.value(0), QStringLiteral("first"));
    QVERIFY(SafeHtml::verified(body.html.utf8()));
}

void SanitizerLimitsTest::longPlainText()
{
    const CleanBody whole = sanitizeText(filled("line\n", 50'000 * 5));
    QCOMPARE(whole.degraded, QString());
    QCOMPARE(whole.blocks.size(), 50'000);
    const CleanBody cut = sanitizeText(filled("line\n", 50 * 1024 * 1024));
    QVERIFY(!cut.degraded.isEmpty());
    QVERIFY(!cut.blocks.isEmpty());
    QVERIFY(SafeHtml::verified(cut.html.utf8()));
    const CleanBody character = sanitizeText(filled("\u4E00", 5 * 1024 * 1024));
    QVERIFY(!character.degraded.isEmpty());
    QVERIFY(!character.html.utf8().contains("\xEF\xBF\xBD"));
}

/// What is not closed ends with its block; what crosses another goes on behind it.
void SanitizerLimitsTest::keepsWhatFormattingIsIn_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("document");
    const auto row = [](const char *name, const QByteArray &source, const QByteArray &document) {
        QTest::newRow(name) << source << "<!DOCTYPE html>" + document;
    };
    row("in order", "<p>a <b>b</b></p>", "<p>a <b>b</b></p>");
    row("unclosed in a paragraph", "<p>a <b>b</p><p>c</p>", "<p>a <b>b</b></p><p>c</p>");
    row("unclosed before the next paragraph", "<p><b>a<p>b", "<p><b>a</b><p>b");
    row("unclosed with what stands in it", "<div><b><p>a</div>c", "<div><b><p>a</p></b></div>c");
    row("crossing", "<b>a<i>b</b>c</i>", "<b>a<i>b</i></b><i>c</i>");
    row("a span over formatting", "<span>a<b>b</span>c", "<span>a<b>b</b></span><b>c");
    row("cells", "<table><tr><td><b>1<td>2</table>", "<table><tr><td><b>1</b><td>2</table>");
    row("an end of nothing", "<p>a</b></p>", "<p>a</b></p>");
    row("data: is cut", "<p style='background:url(data:" + QByteArray(300, 'A') + ")'>a", "<p style=\"\">a");
    row("a little data: stays", "<p style='background:url(data:A)'>a", "<p style='background:url(data:A)'>a");
}

void SanitizerLimitsTest::keepsWhatFormattingIsIn()
{
    QFETCH(QByteArray, source);
    QTEST(Guard::inspect(source).document, "document");
}

namespace {

class DepthMeter final : public MarkupVisitor
{
public:
    bool start(const SourceElement &) override
    {
        deepest = std::max(deepest, ++m_depth);
        ++elements;
        return true;
    }
    void text(QByteArrayView) override {}
    void end() override { --m_depth; }

    int deepest = 0;
    int elements = 0;

private:
    int m_depth = 0;
};

}

/// Whatever the guard lets through, repeated so that a small mistake in its count would grow: the parser's tree is no
/// deeper than the bound and its own implied elements, and holds no more than the bounds allow.
void SanitizerLimitsTest::parserGoesNoDeeper()
{
    static const QByteArray pieces[] = {
        "<p>",       "</p>",          "<div>",   "</div>",   "<b>",      "</b>",      "<i id=@>",
        "</i>",      "<a href=@>",    "</a>",    "<span>",   "</span>",  "<td>",      "</td>",
        "<tr>",      "</tr>",         "<table>", "</table>", "<li>",     "</li>",     "<ul>",
        "</ul>",     "<font size=@>", "</font>", "<h2>",     "</h2>",    "<button>",  "</button>",
        "<caption>", "</caption>",    "<nobr>",  "</nobr>",  "<object>", "</object>", "<form>",
        "</form>",   "<dd>",          "<rt>",    "<br>",     "x",        " ",         "<!---->"};
    quint32 random = 20240603;
    const auto next = [&random](quint32 below) {
        random = random * 1664525 + 1013904223;
        return int((random >> 8) % below);
    };
    int within = 0;
    for (int round = 0; round < 150; ++round) {
        QByteArray unit;
        for (int i = 3 + next(8); i > 0; --i)
            unit += pieces[next(std::size(pieces))];
        QByteArray source;
        for (int i = 0; i < 700; ++i)
            source += QByteArray(unit).replace('@', QByteArray::number(i));
        const Guarded guarded = Guard::inspect(source);
        if (!guarded.violation.isEmpty())
            continue;
        ++within;
        DepthMeter meter;
        parseMarkup(guarded.document, meter);
        QVERIFY2(meter.deepest <= Guard::MaximumDepth + 16, unit.constData());
        QVERIFY2(meter.elements <= 700 * 60, unit.constData());
    }
    QVERIFY(within > 25);
}

QTEST_GUILESS_MAIN(SanitizerLimitsTest)
#include "tst_sanitizerlimits.moc"
