// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/tokenizer.h"

#include <QTest>

class TokenizerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("nothing", "", "");
        row("marks only", " ，。$-", "M20 Mff0c M3002 M24 M2d");
        row("pairs and the last", "英伟达", "英伟 英 伟达 达");
        row("one character", "台", "台");
        row("word", "nvda", "nvda");
        row("letters and digits together", "h100", "h100");
        row("mixed", "搭载h100的芯", "搭载 搭 载 h100 的芯 的 芯");
        row("marks between", "u.s. a股", "u M2e s M2e M20 a 股");
        row("one space between words is understood", "gross margin", "gross margin");
        row("two are not", "gross  margin", "gross M20 M20 margin");
        row("nor is one beside a run", "a 股 b", "a M20 股 M20 b");
        row("line break", "a\nb", "a Ma b");
        row("kana and hangul", "カメラ 삼성", "カメ カ メラ ラ M20 삼성 삼 성");
        row("beyond the first plane", "𠮷野", "𠮷野 𠮷 野");
        row("picture", "涨🚀了", "涨🚀 涨 🚀了 了");
        row("accented word", "café", "café");
    }

    void tokens()
    {
        QFETCH(QString, text);
        QTEST(QString::fromUtf8(documentTokens(text).join(' ')), "expected");
    }

    void longWordIsCut()
    {
        const QByteArrayList tokens = documentTokens(QString(70, u'a') + QStringLiteral(" b"));
        QCOMPARE(tokens, QByteArrayList({QByteArray(64, 'a'), "b"}));
        QVERIFY(!indexPhrase(needle(QString(70, u'a'))).exact);
        QVERIFY(!indexPhrase(needle(QString(64, u'a'))).exact);
        QVERIFY(indexPhrase(needle(QString(60, u'a'))).exact);
    }

    void phrases_data()
    {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<bool>("typing");
        QTest::addColumn<QString>("match");
        QTest::addColumn<bool>("exact");
        const auto row = [](const char *name, const char *sought, const char *match, bool exact, bool typing = false) {
            QTest::newRow(name) << QString::fromUtf8(sought) << typing << QString::fromUtf8(match) << exact;
        };
        row("one character begins pairs", "台", "\"台\" *", true);
        row("two", "算力", "\"算力\"", true);
        row("more", "英伟达", "\"英伟 伟达\"", true);
        row("whole word", "NVDA", "\"nvda\"", true);
        row("word being typed", "NV", "\"nv\" *", true, true);
        row("lone last character", "搭载H100的", "\"搭载 载 h100 的\"", true);
        row("lone first character", "的H100", "\"的 h100\"", true);
        row("last word being typed", "搭载H1", "\"搭载 载 h1\" *", true, true);
        row("mark inside", "GPT-4o", "\"gpt M2d 4o\"", true);
        row("mark at the end", "U.S.", "\"u M2e s M2e\"", true);
        row("mark at the end while typing", "U.S.", "\"u M2e s M2e\"", true, true);
        row("run that ends in the needle", "算力，", "\"算力 力 M2c\"", true);
        row("one character that ends", "台。", "\"台 M3002\"", true);
        row("marks only", "。$", "\"M3002 M24\"", true);
        row("space between words", "gross margin", "\"gross margin\"", true);
        row("space at an edge", " 算力", "\"算力\"", false);
        row("space after one character", "台 ", "\"台\"", false);
        row("space at the end while typing", "gross ", "\"gross\"", false, true);
        row("spaces only", "  ", "", false);
        row("nothing", "", "", false);
        row("quotes and operators", "\"OR a* NEAR(b)", "\"M22 or a M2a M20 near M28 b M29\"", true);
    }

    void phrases()
    {
        QFETCH(QString, sought);
        QFETCH(bool, typing);
        const IndexPhrase phrase = indexPhrase(needle(sought, typing));
        QTEST(QString::fromUtf8(phrase.match), "match");
        QTEST(phrase.exact, "exact");
    }

    void beginnings_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("each character once")
            << QStringLiteral("英伟达") << QStringLiteral("达英，") << QStringLiteral("英 伟 达 ");
        QTest::newRow("words after three characters")
            << QStringLiteral("nvda h1") << QStringLiteral("nvidia, nvd") << QStringLiteral("nvd h1 nvi ");
        QTest::newRow("words and characters side by side")
            << QStringLiteral("搭载h100的") << QString() << QStringLiteral("搭 载 h10 的 ");
        QTest::newRow("beyond the first plane")
            << QStringLiteral("𠮷野🚀") << QStringLiteral("🚀") << QStringLiteral("𠮷 野 🚀 ");
    }

    void beginnings()
    {
        QFETCH(QString, title);
        QFETCH(QString, body);
        QTEST(tokenBeginnings({title, body}), "expected");
    }

    void answeredByBeginnings_data()
    {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<bool>("typing");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *sought, bool typing, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(sought) << typing << QString::fromUtf8(expected);
        };
        row("one character", "的", false, "\"的\"");
        row("one character being typed", "的", true, "\"的\"");
        row("a character and a mark", "的。", false, "");
        row("two characters", "英伟", false, "");
        row("three letters being typed", "NVD", true, "\"nvd\"");
        row("two letters being typed", "NV", true, "\"nv\" *");
        row("four letters being typed", "NVDA", true, "");
        row("three letters, the whole word", "NVD", false, "");
        row("letters behind a word", "a nvd", true, "");
        row("letters behind a space", " nvd", true, "");
        row("letters and a space", "nvd ", true, "");
    }

    void answeredByBeginnings()
    {
        QFETCH(QString, sought);
        QFETCH(bool, typing);
        QTEST(QString::fromUtf8(indexPhrase(needle(sought, typing)).beginning), "expected");
    }

    void versionNamesUnicode() { QVERIFY(tokenizerVersion().endsWith(foldingVersion())); }
};

QTEST_GUILESS_MAIN(TokenizerTest)
#include "tst_tokenizer.moc"
