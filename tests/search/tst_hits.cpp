// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hits.h"

#include <QTest>

class HitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sought");
        QTest::addColumn<bool>("typing");
        QTest::addColumn<QString>("marked"); // the hits in brackets
        const auto row = [](const char *name, const char *text, const char *sought, const char *marked,
                            bool typing = false) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(sought) << typing
                                << QString::fromUtf8(marked);
        };
        row("inside Chinese", "英伟达的算力", "伟达", "英|伟达|的算力");
        row("one character", "台湾和台币", "台", "|台|湾和|台|币");
        row("the other script", "臺灣的電動車", "台湾", "|臺灣|的電動車");
        row("whole word", "NVDA and NVDAX", "nvda", "|NVDA| and NVDAX");
        row("word beside Chinese", "搭载H100的芯片", "h100", "搭载|H100|的芯片");
        row("with a lone last character", "搭载H100的芯片", "搭载H100的", "|搭载H100的|芯片");
        row("number in a number", "第3季度和第33季度", "第3季", "|第3季|度和第33季度");
        row("digits are not inside digits", "100700 00700", "00700", "100700 |00700|");
        row("typing", "NVDA and NVDAX", "nvd", "|NVD|A and |NVD|AX", true);
        row("typing frees the end only", "xnvd nvdx", "nvd", "xnvd |nvd|x", true);
        row("mark at the end", "the U.S. market", "u.s.", "the |U.S.| market");
        row("mark inside", "GPT-4o, GPT 4o, GPT4o", "gpt-4o", "|GPT-4o|, GPT 4o, GPT4o");
        row("another dash", "GPT–4o", "GPT-4o", "|GPT–4o|");
        row("trade mark is no letter", "Acme™ chips", "acme", "|Acme|™ chips");
        row("typed without its accents", "Nestlé, L’Oréal", "l'oreal", "Nestlé, |L’Oréal|");
        row("typed with accents that the text lacks", "Nestle and Nestlé", "nestlé", "|Nestle| and |Nestlé|");
        row("accent of its own", "un e\u0301clair", "eclair", "un |e\u0301clair|");
        row("accents are no ends of words", "Nestlés", "nestle", "Nestlés");
        row("apostrophe stays", "L’Oréal", "loreal", "L’Oréal");
        row("kana keep their marks", "ハとパ", "ハ", "|ハ|とパ");
        row("sign of a number", "同比－3.5％", "-3.5%", "同比|－3.5％|");
        row("overlapping", "哈哈哈", "哈哈", "|哈哈|哈");
        row("dots of one sign", "等…", ".", "等|…|");
        row("none", "英伟达", "台湾", "英伟达");
        row("nothing sought", "英伟达", "", "英伟达");
    }

    void marks()
    {
        QFETCH(QString, text);
        QFETCH(QString, sought);
        QFETCH(bool, typing);
        const Needle what = needle(sought, typing);
        const QList<TextRange> found = hits(foldWithMap(text), what);
        QCOMPARE(occursIn(fold(text), what), !found.isEmpty());
        QString marked = text;
        for (auto range = found.rbegin(); range != found.rend(); ++range)
            marked.insert(range->end(), u'|').insert(range->start, u'|');
        QTEST(marked, "marked");
    }

    void severalAreMerged()
    {
        const FoldedText field = foldWithMap(u"英伟达的算力");
        const QList<TextRange> expected{{0, 4}, {5, 1}};
        QCOMPARE(hits(field, {needle(u"力"), needle(u"伟达的"), needle(u"英伟")}), expected);
    }
};

QTEST_GUILESS_MAIN(HitsTest)
#include "tst_hits.moc"
