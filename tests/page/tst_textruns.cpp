// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/textruns.h"

#include <QTest>

/// What is set otherwise: «a number with its unit», <an address>, ‹a mark›.
class TextRunsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *text, const QStringList &expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << expected;
        };
        row("money in Han", "营收260.4亿美元，", {QStringLiteral("number 260.4亿美元")});
        row("with a space", "营收 1,260.4 亿美元，", {QStringLiteral("number 1,260.4 亿美元")});
        row("a date by its parts", "2026年6月3日",
            {QStringLiteral("number 2026年"), QStringLiteral("number 6月"), QStringLiteral("number 3日")});
        row("percent behind a space", "18.6 %", {QStringLiteral("number 18.6 %")});
        row("a full-width percent", "18.6％", {QStringLiteral("number 18.6％")});
        row("percent points", "升3个百分点", {QStringLiteral("number 3个百分点")});
        row("currency before a space", "每股 US$ 5.20。", {QStringLiteral("number US$ 5.20")});
        row("a full-width sign", "净利－3.2亿元", {QStringLiteral("number －3.2亿元")});
        row("English", "It cost 5 million, or 12 percent",
            {QStringLiteral("number 5 million"), QStringLiteral("number 12 percent")});
        row("a word that begins like a unit is none", "5 billionaires in 12 Mayfair houses", {});
        row("what no line parts", "3.5% of H100 at $5 in 2024, 12-13", {});
        row("a number of a name", "搭载H100的", {});
        row("a long number by itself", "12345678901234567890123456789个", {});
        row("an address", "见 https://example.com/a?b=1。", {QStringLiteral("address https://example.com/a?b=1")});
        row("an address at a sentence's end", "(see https://example.com/a).",
            {QStringLiteral("address https://example.com/a")});
        row("no address", "how www is written: xhttps://example.com", {});
        row("comma and quote", "说，“好”。", {QStringLiteral("tight ，"), QStringLiteral("tight ”")});
        row("two that open", "（“好”）", {QStringLiteral("tight “"), QStringLiteral("tight ”")});
        row("one mark", "好，好。", {});
        row("straight quotes", "\"x\", \"y\"", {});
        row("nothing", "", {});
    }

    void finds()
    {
        QFETCH(QString, text);
        QStringList found;
        for (const TextRun &run : textRuns(text)) {
            const QString kind = run.kind == TextRun::Kind::Number    ? QStringLiteral("number ")
                                 : run.kind == TextRun::Kind::Address ? QStringLiteral("address ")
                                                                      : QStringLiteral("tight ");
            found.append(kind + text.mid(run.start, run.length));
        }
        QTEST(found, "expected");
    }
};

QTEST_APPLESS_MAIN(TextRunsTest)
#include "tst_textruns.moc"
