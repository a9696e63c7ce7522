// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/canonicalurl.h"

#include <QTest>

/// Addresses: what they become, that this is their final form, and what is refused.
class CanonicalUrlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomes_data();
    void becomes();
    void relative_data();
    void relative();
    void imagesAreWebOnly();
    void pictures_data();
    void pictures();
    void hosts();
};

void CanonicalUrlTest::becomes_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *source, const char *expected) {
        QTest::newRow(name) << QByteArray(source) << QByteArray(expected);
    };
    row("stays", "https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f");
    row("scheme and host in lower case", "HTTPS://A.Example/B", "https://a.example/B");
    row("path is added", "http://a.example", "http://a.example/");
    row("query without a path", "https://a.example?b", "https://a.example/?b");
    row("fragment without a path", "https://a.example#b", "https://a.example/#b");
    row("protocol-relative", "//a.example/b", "https://a.example/b");
    row("default port goes", "https://a.example:443/", "https://a.example/");
    row("usual port stays", "http://a.example:8080/", "http://a.example:8080/");
    row("spaces around and breaks inside", " \thttps://a.exam\nple/b\r ", "https://a.example/b");
    row("space inside", "https://a.example/b c", "https://a.example/b%20c");
    row("Chinese path", "https://a.example/股", "https://a.example/%E8%82%A1");
    row("quotes and brackets", "https://a.example/\"'<>[]{}|^`", "https://a.example/%22%27%3C%3E%5B%5D%7B%7D%7C%5E%60");
    row("escapes stay", "https://a.example/%e8%3c", "https://a.example/%e8%3c");
    row("half an escape", "https://a.example/%4", "https://a.example/%254");
    row("dot segments", "https://a.example/b/./c/../../../d", "https://a.example/d");
    row("escaped dot segments", "https://a.example/b/%2E%2e/c", "https://a.example/c");
    row("dots at the end", "https://a.example/b/..", "https://a.example/");
    row("empty segments stay", "https://a.example//b//", "https://a.example//b//");
    row("backslash in the path", "https://a.example/b\\c", "https://a.example/b/c");
    row("backslash in the query", "https://a.example/?b\\c", "https://a.example/?b%5Cc");
    row("second hash", "https://a.example/#b#c", "https://a.example/#b%23c");
    row("international host", "https://例子.example/", "https://xn--fsqu00a.example/");
    row("mixed scripts show as punycode", "https://аpple.example/", "https://xn--pple-43d.example/");
    row("full-width host", "https://ａ.example/", "https://a.example/");
    row("ideographic full stop", "https://a。example/", "https://a.example/");
    row("underscore", "https://a_b.example/", "https://a_b.example/");
    row("IPv4", "http://192.0.2.1/", "http://192.0.2.1/");
    row("mail", "MAILTO:A.b+c@D.example?subject=x", "mailto:A.b+c@d.example");
    row("refused: invalid punycode", "https://xn--a.example/", "");
    row("refused: leading zeros in IPv4", "http://192.0.02.1/", "");
    row("refused: number above 255", "http://192.0.2.256/", "");
    row("refused: empty label", "https://a..example/", "");
    row("refused: no host", "https:///a", "");
    row("refused: port of letters", "https://a.example:b/", "");
    row("refused: control inside", "https://a.example/\x01/", "");
    row("refused: another scheme", "ftp://a.example/", "");
    row("refused: mail without a host", "mailto:a@", "");
    row("refused: percent in a mail address", "mailto:a%40b@c.example", "");
}

void CanonicalUrlTest::becomes()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    const QByteArray canonical = CanonicalUrl::link(source, {});
    QCOMPARE(canonical, expected);
    QCOMPARE(CanonicalUrl::link(canonical, {}), expected);
}

void CanonicalUrlTest::relative_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *source, const char *expected) {
        QTest::newRow(name) << QByteArray(source) << QByteArray(expected);
    };
    row("beside", "x", "https://a.example:8080/b/x");
    row("above", "../x", "https://a.example:8080/x");
    row("from the root", "/x?y", "https://a.example:8080/x?y");
    row("query", "?y", "https://a.example:8080/b/c?y");
    row("another host", "//d.example", "https://d.example/");
    row("same page", "#x", "");
    row("empty", "", "");
    row("a colon makes a scheme", "x:y", "");
}

void CanonicalUrlTest::relative()
{
    QFETCH(QByteArray, source);
    QTEST(CanonicalUrl::link(source, "https://a.example:8080/b/c?d/e#f"), "expected");
}

void CanonicalUrlTest::imagesAreWebOnly()
{
    QCOMPARE(CanonicalUrl::image("//a.example/i", {}), QByteArray("https://a.example/i"));
    QCOMPARE(CanonicalUrl::image("mailto:a@b.example", {}), QByteArray());
    QCOMPARE(CanonicalUrl::image("data:image/png;base64,AA", {}), QByteArray());
}

void CanonicalUrlTest::pictures_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *source, const char *base, const char *expected) {
        QTest::newRow(name) << QByteArray(source) << QByteArray(base) << QByteArray(expected);
    };
    row("an address", "https://a.example/b", "", "https://a.example/b");
    row("relative to the page", "./b_files/c.png", "https://a.example/x/b.html", "https://a.example/x/b_files/c.png");
    row("to a page without an address", "./b_files/c.png", "", "https://page.invalid/b_files/c.png");
    row("out of its folder", "../../c.png", "", "https://page.invalid/c.png");
    row("a part of the archive", "cid:c@a.example", "", "https://cid.invalid/c@a.example");
    row("the same beside an address", "CID:c@a.example", "https://a.example/", "https://cid.invalid/c@a.example");
    row("a part with unusual signs", "cid:\"><b>/../c", "", "https://cid.invalid/c");
    row("refused: a part without a name", "cid:", "", "");
    row("refused: nothing", "", "", "");
    row("refused: a fragment", "#b", "", "");
    row("refused: data", "data:image/png;base64,AA==", "", "");
    row("refused: script", "javascript:alert(1)", "", "");
    row("refused: a file", "file:///etc/logo.png", "", "");
    row("refused: our own scheme", "tearsheet://image/1", "", "");
    row("refused: another host by backslash", "\\\\a.example\\b", "", "");
}

void CanonicalUrlTest::pictures()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, base);
    const QByteArray name = CanonicalUrl::picture(source, base);
    QTEST(name, "expected");
    QCOMPARE(CanonicalUrl::picture(name, base), name);
}

void CanonicalUrlTest::hosts()
{
    QCOMPARE(CanonicalUrl::host("https://a.example:8080/b"), QByteArray("a.example"));
    QCOMPARE(CanonicalUrl::host("mailto:a@b.example"), QByteArray());
    QCOMPARE(CanonicalUrl::host({}), QByteArray());
}

QTEST_GUILESS_MAIN(CanonicalUrlTest)
#include "tst_canonicalurl.moc"
