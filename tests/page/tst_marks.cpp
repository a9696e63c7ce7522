// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/marks.h"
#include "page/pagewriter.h"

#include <QTest>

/// Marks for ranges that are given, on pages that are written here.
class MarksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksStandWhereTheyAreSeen()
    {
        PageWriter writer;
        writer.markup("<title>foot</title><article>");
        writer.words(QStringLiteral("our own & "));
        writer.markup("<p>");
        writer.beginBlock(PageField::Body);
        writer.text(QStringLiteral("a & "));
        writer.markup("<b>");
        writer.text(QStringLiteral("foot"));
        writer.markup("</b>");
        writer.text(QStringLiteral("\"notes\""));
        writer.endBlock();
        writer.markup("</p></article>");

        const PageMarks marks = marksAt(writer.text(), {{PageField::Body, 0, 2, 8}});
        QCOMPARE(withMarks(writer.html(), marks),
                 QByteArray("<title>foot</title><article>our own &amp; <p>a <mark class=\"hit\">&amp; </mark><b><mark "
                            "class=\"hit more\">"
                            "foot</mark></b><mark class=\"hit more\">&quot;n</mark>otes&quot;</p></article>"));
        QCOMPARE(marks.shownLength, 10 + 4 + 4 + 7);
        QCOMPARE(marks.marks.size(), 3);
        QCOMPARE(marks.marks[0].shown, 12);
        QCOMPARE(marks.marks[0].shownUnits, 2);
        QCOMPARE(marks.marks[1].shown, 14);
        QCOMPARE(marks.marks[2].shown, 18);
        QCOMPARE(marks.marks[2].shownUnits, 2);
    }

    void noRangesChangeNothing()
    {
        const PageWriter writer = paragraph(QStringLiteral("abc"));
        const PageMarks marks = marksAt(writer.text(), {});
        QVERIFY(marks.marks.isEmpty());
        QCOMPARE(withMarks(writer.html(), marks), writer.html());
    }

    void aBlockInsideAnotherIsMarkedInItsPlace()
    {
        PageWriter writer;
        writer.beginBlock(PageField::Body);
        writer.text(QStringLiteral("ab"));
        writer.block(PageField::Symbol, QStringLiteral("S"));
        writer.text(QStringLiteral("cd"));
        writer.endBlock();
        const PageMarks marks = marksAt(writer.text(), {{PageField::Symbol, 0, 0, 1}, {PageField::Body, 0, 1, 2}});
        QCOMPARE(
            withMarks(writer.html(), marks),
            QByteArray("a<mark class=\"hit\">b</mark><mark class=\"hit\">S</mark><mark class=\"hit more\">c</mark>d"));
    }

    void thereIsAnEndToThem()
    {
        const PageWriter writer = paragraph(QStringLiteral("a ").repeated(20'000));
        QList<PageRange> ranges;
        for (int i = 0; i < 20'000; ++i)
            ranges += {PageField::Body, 0, 2 * i, 1};
        const PageMarks marks = marksAt(writer.text(), ranges);
        QCOMPARE(marks.marks.size(), 5000);
        QCOMPARE(marks.marks.last().byte, 3 + 2 * 4999);
    }

private:
    static PageWriter paragraph(const QString &text)
    {
        PageWriter writer;
        writer.markup("<p>");
        writer.beginBlock(PageField::Body);
        writer.text(text);
        writer.endBlock();
        writer.markup("</p>");
        return writer;
    }
};

QTEST_GUILESS_MAIN(MarksTest)
#include "tst_marks.moc"
