// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/plaintext.h"
#include "markup/tags.h"

#include <QTest>

/// Where tags, comments and raw texts begin and end.
class TagsTest final : public QObject
{
    Q_OBJECT

    /// "p(class=a)" a start tag, "/p" an end tag, "'x'" text, "\"x\"" raw text, "!" a comment.
    static QString outline(const QByteArray &html)
    {
        QStringList tokens;
        Markup::Scanner scanner(html);
        while (scanner.next()) {
            const Markup::Token &token = scanner.token();
            const QString text = QString::fromUtf8(scanner.text());
            QStringList attributes;
            for (const Markup::Attribute &attribute : token.attributes)
                attributes << QString::fromUtf8(attribute.name) + u'=' + QString::fromUtf8(attribute.value);
            const QString name = QString::fromUtf8(token.name);
            switch (token.kind) {
            case Markup::Token::Kind::Text:
                tokens << u'\'' + text + u'\'';
                break;
            case Markup::Token::Kind::RawText:
                tokens << u'"' + text + u'"';
                break;
            case Markup::Token::Kind::Start:
                tokens << (attributes.isEmpty() ? name : name + u'(' + attributes.join(u',') + u')');
                break;
            case Markup::Token::Kind::End:
                tokens << u'/' + name;
                break;
            case Markup::Token::Kind::Comment:
                tokens << QStringLiteral("!");
                break;
            }
        }
        return tokens.join(u' ');
    }

private Q_SLOTS:
    void scans_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("expected");

        const auto row = [](const char *name, const char *html, const char *expected) {
            QTest::newRow(name) << QByteArray(html) << QString::fromUtf8(expected);
        };
        row("nothing", "", "");
        row("text", "a < b", "'a < b'");
        row("signs that begin nothing", "<<3 << </><p><", "'<<3 << ' ! p '<'");
        row("a sign at the end", "a</", "'a</'");
        row("a paragraph", "<p>a</p>", "p 'a' /p");
        row("attributes", "<a href=x title='a > b' data-x=\"1\" hidden>t</a>",
            "a(href=x,title=a > b,data-x=1,hidden=) 't' /a");
        row("odd attributes", "<a =b c = d / e>", "a(=b=,c=d,e=)");
        row("a name in capitals", "<P CLASS=A></P >", "P(CLASS=A) /P");
        row("a comment with tags", "<!-- <p> --!>a<!--x-->", "! 'a' !");
        row("short comments", "<!-->a<!--->b", "! 'a' ! 'b'");
        row("declarations", "<!DOCTYPE html><?xml x?></ x>", "! ! !");
        row("a comment that never ends", "a<!-- b", "'a' !");
        row("a script", "<script>if (a<b) '<p>'</script><p>", "script \"if (a<b) '<p>'\" /script p");
        row("a script that never ends", "<script>a</scrip", "script \"a</scrip\"");
        row("an empty script", "<script src=a></script>b", "script(src=a) /script 'b'");
        row("a title", "<title>a <b> c</TITLE>", "title \"a <b> c\" /TITLE");
        row("a longer name", "<titles>a</titles>", "titles 'a' /titles");
        row("a tag that the end cuts off", "a<p class=\"b", "'a' !");
        row("an end tag with attributes", "</p x=1>", "/p");
    }
    void scans()
    {
        QFETCH(QByteArray, html);
        QTEST(outline(html), "expected");
    }

    void plainText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");

        const auto row = [](const char *name, const char *html, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text);
        };
        row("blocks", "<div>a<p>b</p>c<br>d</div>", "a\nb\nc\nd");
        row("cells", "<table><tr><td>1</td><td>2</td></tr></table>", "1\n2");
        row("white space", " a \n\n  b\t c&nbsp; d ", "a\nb c d");
        row("wide spaces", "<p>　　青禾　锂电</p>", "青禾 锂电");
        row("references", "<p>f&uuml;r &lt;b&gt; AT&amp;T</p>", "für <b> AT&T");
        row("what is no text", "<title>t</title><style>s</style><script>x</script><!-- c -->a<textarea>f</textarea>",
            "a");
        row("inline markup", "a<b>b</b>c <a href=x>d</a>", "abc d");
        row("a lone sign", "P/E < 9", "P/E < 9");
    }
    void plainText()
    {
        QFETCH(QString, html);
        QTEST(Markup::plainText(html), "text");
    }

    void looksLikeHtml_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("html");
        for (const char *text :
             {"<p>a</p>", "a<br/>b", "a <b>b", "x</td>", "<!DOCTYPE html>", "<IMG src=a>", "<h1 class='a'>"})
            QTest::newRow(text) << QString::fromUtf8(text) << true;
        for (const char *text : {"a < b", "<name> <no-tag>", "<p", "List<String>", "<3", "$<NVDA>$"})
            QTest::newRow(text) << QString::fromUtf8(text) << false;
    }
    void looksLikeHtml()
    {
        QFETCH(QString, text);
        QTEST(Markup::looksLikeHtml(text), "html");
    }

    void hostileInputIsLinear()
    {
        // Each of these is walked once; the test's timeout is the clock.
        for (const char *unit : {"<", "<a ", "<a b='", "<!--", "</", "<script>", "<title>", "&", "&a", "<p>&amp;"}) {
            const QByteArray html = QByteArray(unit).repeated(1'000'000);
            Markup::Scanner scanner(html);
            qsizetype end = 0;
            while (scanner.next())
                end = scanner.token().end;
            QCOMPARE(end, html.size());
            QVERIFY(Markup::plainText(QByteArrayView(html)).size() <= html.size());
        }
    }
};

QTEST_GUILESS_MAIN(TagsTest)
#include "tst_tags.moc"
