#include "html/guard.h"
#include "html/sanitizer.h"

#include <QTest>

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
    row("many void tags", filled("<br>", 300'000 * 4));
    row("many end tags", filled("</p>", 300'000 * 4));
    row("many attributes", "<p" + filled(" a=b", 129 * 4) + ">x</p>");
    row("8 MB of attributes", "<p" + filled(" a", EightMegabytes - 100) + ">x</p>");
    row("long unquoted value", "<p a=" + QByteArray(9000, 'x') + ">x</p>");
    row("long name", "<" + QByteArray(9000, 'x') + ">x");
    row("wide and deep", filled("<q>", 400 * 3) + filled("<br>", 3000 * 4));
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
    QTest::newRow("end tags of others do not close") << QByteArray("<div><b></div>").repeated(300) << false;
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

QTEST_GUILESS_MAIN(SanitizerLimitsTest)
#include "tst_sanitizerlimits.moc"
