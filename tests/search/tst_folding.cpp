// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/folding.h"

#include "search/generatedlibrary.h"

#include <QTest>

class FoldingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        const auto row = [](const char *name, const char16_t *text, const char16_t *folded) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(folded);
        };
        row("nothing", u"", u"");
        row("case", u"NVDA Straße", u"nvda strasse");
        row("full width", u"ＧＰＴ－４ｏ　：（）！？，", u"gpt-4o :()!?,");
        row("half-width kana with its mark", u"ｶﾞｲﾄﾞ", u"ガイド");
        row("traditional", u"臺灣電動車", u"台湾电动车");
        row("simplified stays", u"台湾电动车", u"台湾电动车");
        row("one character whatever its neighbours", u"著名 看着", u"着名 看着");
        row("two that become each other", u"苧苎薴", u"苎苎苎");
        row("curly quotes", u"“a” ‘b’ don’t", u"\"a\" 'b' don't");
        row("corner brackets", u"「a」『b』", u"\"a\"'b'");
        row("dashes", u"a‐b–c—d−e", u"a-b-c-d-e");
        row("middle dots", u"約翰•史密斯・約翰‧史密斯", u"约翰·史密斯·约翰·史密斯");
        row("composed and not", u"\u00E9clair e\u0301clair", u"eclair eclair");
        row("accents", u"Nestlé, L’Oréal, Société Générale, naïve", u"nestle, l'oreal, societe generale, naive");
        row("accents of many tongues", u"Škoda Citroën Peña São Ångström Żabka Őrség Țiriac Việt",
            u"skoda citroen pena sao angstrom zabka orseg tiriac viet");
        row("dot and no dot", u"İstanbul Yıldız", u"istanbul yildiz");
        row("strokes and ligatures", u"Ørsted Łódź Đồng Møller-Mærsk Œuvre", u"orsted lodz dong moller-maersk oeuvre");
        row("an accent that no letter is made with", u"x\u030C\u0323y", u"xy");
        row("full-width letter with an accent", u"ｅ\u0301", u"e");
        row("kana keep theirs", u"が か\u3099 パ ハ\u309A", u"が が パ パ");
        row("Cyrillic and Greek keep theirs", u"Йод ёлка Ελλάδα", u"йод ёлка ελλάδα");
        row("Devanagari and Thai keep theirs", u"हिन्दी aที่", u"हिन्दी aที่");
        row("an accent alone", u"\u0301 1\u0301", u"\u0301 1\u0301");
        row("hangul from its letters", u"\u1112\u1161\u11AB", u"한");
        row("one to many", u"a…㎏½", u"a...kg1⁄2");
        row("invisible", u"台\u200B灣soft\u00ADhyphen⛰\uFE0F", u"台湾softhyphen⛰");
        row("spaces and controls", u"a\u00A0b\tc\nd\u2003e", u"a b c\nd e");
        row("trade mark", u"Acme™", u"acme™");
        row("beyond the first plane", u"𠮷𝐀", u"𠮷a");
        row("half a pair", u"a\xD83D", u"a\uFFFD");
    }

    void folds()
    {
        QFETCH(QString, text);
        QTEST(fold(text), "folded");
        QTEST(foldWithMap(text).text, "folded");
    }

    void everyCharacterFoldsToItself()
    {
        for (char32_t c = 0; c <= 0x10FFFF; ++c) {
            QString text(1, u'a');
            text += QChar::fromUcs4(c);
            const QString once = fold(text);
            if (fold(once) != once)
                QFAIL(qPrintable(QStringLiteral("U+%1").arg(uint(c), 4, 16)));
        }
    }

    void map_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::addColumn<QString>("original");
        const auto row = [](const char *name, const char16_t *text, const char16_t *folded, const char16_t *original) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(folded)
                                << QString::fromUtf16(original);
        };
        row("same length", u"我愛臺灣！", u"台湾", u"臺灣");
        row("letter with its accent", u"un e\u0301clair", u"e", u"e\u0301");
        row("one accent in a word", u"Chez Nestlé SA", u"nestle", u"Nestlé");
        row("several accents on a letter", u"ve\u0301\u0323vey", u"vev", u"ve\u0301\u0323v");
        row("ligature", u"Mærsk", u"a", u"æ");
        row("part of a sign", u"3㎏ steel", u"g", u"㎏");
        row("two units to one", u"a𝐀b", u"ab", u"𝐀b");
        row("invisible inside", u"x台\u200B灣y", u"台湾", u"台\u200B灣");
        row("sharp s", u"Die Straße", u"strasse", u"Straße");
    }

    void map()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        const FoldedText made = foldWithMap(text);
        const qsizetype at = made.text.lastIndexOf(folded);
        QVERIFY(at >= 0);
        const TextRange range = made.original({at, folded.size()});
        QTEST(text.mid(range.start, range.length), "original");
    }

    /// On texts of every kind: folded once is folded for good, and the stretches cover the original in order.
    void properties()
    {
        ArticleGenerator generator(7);
        int checked = 0;
        for (int i = 0; i < 300; ++i) {
            const SearchedText article = generator.article(400);
            for (const QString &text :
                 article.body.split(u'\n') + article.tickers.split(u'\n') + QStringList{article.title}) {
                const FoldedText folded = foldWithMap(text);
                QCOMPARE(folded.text, fold(text));
                QCOMPARE(fold(folded.text), folded.text);
                QCOMPARE(folded.starts.size(), folded.text.size());
                QCOMPARE(folded.ends.size(), folded.text.size());
                qsizetype reached = 0;
                for (qsizetype unit = 0; unit < folded.text.size(); ++unit) {
                    const int start = folded.starts[unit];
                    const int end = folded.ends[unit];
                    const bool goesOn = unit > 0 && start == folded.starts[unit - 1] && end == folded.ends[unit - 1];
                    QVERIFY(goesOn || start == reached);
                    QVERIFY(end > start);
                    reached = end;
                }
                QCOMPARE(reached, text.size());
                ++checked;
            }
        }
        qInfo("%d texts", checked);
    }

    void partsFoldAlike()
    {
        const QString text = QStringLiteral("臺灣的ＮＶＤＡ漲到“１００”元…");
        for (qsizetype cut = 0; cut <= text.size(); ++cut)
            QCOMPARE(fold(text.left(cut)) + fold(text.mid(cut)), fold(text));
    }

    /// A heap of accents on one letter must not take quadratic time in ICU; it only must come to an end in order.
    void heapOfMarks()
    {
        QString text = QStringLiteral("a");
        for (int i = 0; i < 200000; ++i)
            text += QChar(i % 2 ? 0x0301 : 0x0316);
        const FoldedText folded = foldWithMap(text);
        QCOMPARE(qsizetype(folded.ends.last()), text.size());
        QCOMPARE(folded.text, QStringLiteral("a"));
    }

    void classes_data()
    {
        QTest::addColumn<QString>("characters");
        QTest::addColumn<int>("expected");
        QTest::newRow("words") << QStringLiteral("az09éßđ") << int(CharacterClass::Word);
        QTest::newRow("grams") << QStringLiteral("台のカ한Жλส𠮷🚀€™℃") << int(CharacterClass::Gram);
        QTest::newRow("separators") << QStringLiteral(" .,:!?-'\"·。、《》$+=%&/\n") << int(CharacterClass::Separator);
    }

    void classes()
    {
        QFETCH(QString, characters);
        for (uint c : characters.toUcs4())
            QTEST(int(classOf(c)), "expected");
    }
};

QTEST_GUILESS_MAIN(FoldingTest)
#include "tst_folding.moc"
