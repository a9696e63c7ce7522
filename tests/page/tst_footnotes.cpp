// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/shownpage.h"

#include <QRegularExpression>
#include <QTest>

using namespace ShownPage;

/// Which marks lead to which notes. In the rows: what each link of ours says, its own name and where it leads.
class FootnotesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *body, const QStringList &expected) {
            QTest::newRow(name) << QByteArray(body) << expected;
        };
        const QStringList one{QStringLiteral("[1] to-note-1 > note-1"), QStringLiteral("[1] note-1 > to-note-1")};
        row("a bracket and its block", "<p>甲说[1]。</p><p>[1] 出处</p>", one);
        row("the source's own links are gone", "<p>甲<a href=\"#f1\">[1]</a></p><p id=\"f1\">[1] 出处</p>", one);
        row("full-width brackets", "<p>甲说［2］。</p><p>［2］出处</p>",
            {QStringLiteral("［2］ to-note-2 > note-2"), QStringLiteral("［2］ note-2 > to-note-2")});
        row("twice in the text: back to the first", "<p>甲[1]乙[1]</p><p>[1] 出处</p>",
            {QStringLiteral("[1] to-note-1 > note-1"), QStringLiteral("[1] > note-1"),
             QStringLiteral("[1] note-1 > to-note-1")});
        row("raised numbers", "<p>甲<sup>1</sup>乙<sup>2</sup></p><p><sup>1</sup> 其一</p><p><sup>2</sup> 其二</p>",
            {QStringLiteral("1 to-note-1 > note-1"), QStringLiteral("2 to-note-2 > note-2"),
             QStringLiteral("1 note-1 > to-note-1"), QStringLiteral("2 note-2 > to-note-2")});
        row("raised numbers and a list at the end",
            "<p>甲<sup>1</sup>乙<sup>[2]</sup></p><h2>注</h2><ol><li>其一</li><li>其二</li></ol>",
            {QStringLiteral("1 to-note-1 > note-1"), QStringLiteral("[2] to-note-2 > note-2"),
             QStringLiteral(" > to-note-1"), QStringLiteral(" > to-note-2")});
        row("exponents", "<p>10 km<sup>2</sup>，x<sup>3</sup></p><ol><li>甲</li><li>乙</li><li>丙</li></ol>", {});
        row("one raised 1 and a longer list", "<p>10<sup>1</sup></p><ol><li>甲</li><li>乙</li></ol>", {});
        row("a mark without a note", "<p>甲[1]，乙[2]。</p><p>[2] 出处</p>",
            {QStringLiteral("[2] to-note-2 > note-2"), QStringLiteral("[2] note-2 > to-note-2")});
        row("a block that nothing stands for", "<p>[1] 甲</p><p>乙</p>", {});
        row("a year in brackets", "<p>甲[2024]</p><p>[2024] 乙</p>", {});
        row("in code it is an index", "<p>x<code>[1]</code></p><pre>[1]</pre>", {});
    }

    void lead()
    {
        QFETCH(QByteArray, body);
        const Page page = articlePage(withBody(body), {});
        const QString html = QString::fromUtf8(page.html);
        static const QRegularExpression link(QStringLiteral(
            "<a class=\"note-(?:mark|back)[a-z ]*\"(?: id=\"([a-z0-9-]+)\")? href=\"#([a-z0-9-]+)\"[^>]*>([^<]*)</a>"));
        QStringList found;
        for (auto it = link.globalMatch(html); it.hasNext();) {
            const auto match = it.next();
            const QString name = match.captured(1).isEmpty() ? QString() : u' ' + match.captured(1);
            found += match.captured(3) + name + QStringLiteral(" > ") + match.captured(2);
            QVERIFY2(html.contains(QStringLiteral(" id=\"%1\"").arg(match.captured(2))), qPrintable(match.captured(2)));
            QCOMPARE(html.count(QStringLiteral(" id=\"%1\"").arg(match.captured(2))), 1);
        }
        QTEST(found, "expected");
    }

    void theTextIsTheSame()
    {
        const StoredArticle stored = withBody("<p>甲<sup>1</sup>，$1 [2]</p><p>[2] 说</p><ol><li>其一</li></ol>");
        const Page page = articlePage(stored, {});
        QStringList lines;
        for (int number = 0; const PageText::Block *block = page.text.block(PageField::Body, number); ++number)
            lines += page.text.textOf(*block).toString();
        QCOMPARE(lines.join(u'\n'), stored.text);
    }
};

QTEST_GUILESS_MAIN(FootnotesTest)
#include "tst_footnotes.moc"
