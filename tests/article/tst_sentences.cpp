// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/sentences.h"

#include <QTest>

class SentencesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("sentences");
        const auto row = [](const char *name, const QByteArray &text, const QByteArrayList &sentences) {
            QTest::newRow(name) << text << sentences;
        };
        row("nothing", "", {});
        row("one without an end", "Margins rose", {"Margins rose"});
        row("English", "Margins rose. Did costs? They fell!", {"Margins rose.", "Did costs?", "They fell!"});
        row("Chinese", "毛利率上升。成本呢？下降了！", {"毛利率上升。", "成本呢？", "下降了！"});
        row("closing quotes", "他说：“涨了。”然后走了。", {"他说：“涨了。”", "然后走了。"});
        row("numbers", "It rose 3.5% to 1.2 billion. Good.", {"It rose 3.5% to 1.2 billion.", "Good."});
        row("company forms", "Acme Inc. said J. Huang left. He did.", {"Acme Inc. said J. Huang left.", "He did."});
        row("symbols with a class", "BRK.B rose. So did V.", {"BRK.B rose.", "So did V."});
        row("several marks", "真的吗？！是的……对。", {"真的吗？！", "是的……", "对。"});
        row("lines", "A headline\nAnd a line. Two.", {"A headline", "And a line.", "Two."});
    }

    void sentences()
    {
        QFETCH(QByteArray, text);
        const QString whole = QString::fromUtf8(text);
        QByteArrayList found;
        for (const QStringView sentence : sentencesOf(whole))
            found << sentence.toUtf8();
        QTEST(found, "sentences");
    }
};

QTEST_APPLESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
