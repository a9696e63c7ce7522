// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/shownpage.h"

#include "page/articleelement.h"
#include "page/pageresolver.h"
#include "page/pagewriter.h"

#include <QTest>

using namespace ShownPage;

namespace {

/// As an export of files beside each other would.
class Files final : public PageResolver
{
public:
    QByteArray ticker(const TickerId &id) override { return "tickers/" + id.toString().toLatin1() + ".html"; }
    QByteArray page(const PageId &page) override { return QByteArray::number(articleOf(page)) + ".html"; }
    QByteArray untagged() override { return {}; }
    QByteArray link(const QString &address) override
    {
        asked += address;
        return address.toLatin1();
    }
    QByteArray choice(bool) override { return {}; }
    QByteArray picture(const StoredImage &image) override { return "pictures/" + image.hash + ".png?a&b"; }

    QStringList asked;
};

/// As in print.
class Nothing final : public PageResolver
{
public:
    QByteArray ticker(const TickerId &) override { return {}; }
    QByteArray page(const PageId &) override { return {}; }
    QByteArray untagged() override { return {}; }
    QByteArray link(const QString &) override { return {}; }
    QByteArray choice(bool) override { return {}; }
    QByteArray picture(const StoredImage &) override { return {}; }
};

}

/// One writer for every use: only what the resolver answers differs.
class ResolverTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void body_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("files");
        QTest::addColumn<QByteArray>("nothing");
        const auto row = [](const char *name, const char *body, const char *files, const char *nothing) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(files) << QByteArray(nothing);
        };
        row("a link", "<p><a href=\"https://example.com/?a=1&amp;b=2\">x</a></p>",
            "<p><a href=\"https://example.com/?a=1&amp;b=2\">x</a></p>", "<p>x</p>");
        row("a chip", "<p><a href=\"https://laohu8.com/S/NVDA\">英伟达</a></p>",
            "<p><a class=\"chip us\" href=\"tickers/NVDA.html\">英伟达<span class=\"symbol\"> NVDA</span></a></p>",
            "<p><a class=\"chip us\">英伟达<span class=\"symbol\"> NVDA</span></a></p>");
        row("a cashtag", "<p>$SPY$</p>", "<p><a class=\"chip us\" href=\"tickers/SPY.html\">SPY</a></p>",
            "<p><a class=\"chip us\">SPY</a></p>");
        row("a picture that is held", "<p><img src=\"https://a.example/c\" alt=\"c\"></p>",
            "<p><img src=\"pictures/77.png?a&amp;b\" alt=\"c\" width=\"40\" height=\"30\"></p>",
            "<p><span class=\"image-missing\">Image not saved<span class=\"alt\">c</span></span></p>");
        row("a picture that is not", "<p><img src=\"https://a.example/d\"></p>",
            "<p><span class=\"image-missing\">Image not saved</span></p>",
            "<p><span class=\"image-missing\">Image not saved</span></p>");
    }

    void body()
    {
        QFETCH(QByteArray, body);
        StoredArticle stored = withBody(body);
        stored.images = {{"https://a.example/c", "77", {ImageHeader::Format::Png, 40, 30}, 100}};
        Files files;
        Nothing nothing;
        const PageWriter toFiles = written(stored, files);
        const PageWriter toNothing = written(stored, nothing);
        QTEST(bodyOf(toFiles.html()), "files");
        QTEST(bodyOf(toNothing.html()), "nothing");
        QCOMPARE(textsOf(toFiles.text()), textsOf(toNothing.text()));
        QCOMPARE(textsOf(toFiles.text()), textsOf(articlePage(stored, {}).text));
    }

    void onlyUsableAddressesAreAskedFor()
    {
        StoredArticle stored = withBody("<p>x</p>");
        stored.html = "<p><a href=\"https://a.example/b\">x</a><a href=\"mailto:a@b.example\">y</a></p>";
        stored.article.url = QStringLiteral("javascript:alert(1)");
        Files files;
        const QByteArray html = written(stored, files).html();
        QCOMPARE(files.asked,
                 (QStringList{QStringLiteral("https://a.example/b"), QStringLiteral("mailto:a@b.example")}));
        QVERIFY(!html.contains("javascript"));
        QVERIFY(!html.contains("class=\"original\""));

        stored.article.url = QStringLiteral("https://example.com/original");
        QVERIFY(written(stored, files).html().contains("<a class=\"original\" href=\"https://example.com/original\">"));
        Nothing nothing;
        QVERIFY(!written(stored, nothing).html().contains("class=\"original\""));
    }

private:
    static QStringList textsOf(const PageText &text)
    {
        QStringList texts;
        for (const PageText::Block &block : text.blocks())
            texts += text.textOf(block).toString();
        return texts;
    }

    static PageWriter written(const StoredArticle &stored, PageResolver &resolver)
    {
        PageWriter writer;
        writeArticle(writer, resolver, stored);
        return writer;
    }
};

QTEST_GUILESS_MAIN(ResolverTest)
#include "tst_resolver.moc"
