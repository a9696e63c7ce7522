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
        row("marks only", " ，。$-", "");
        row("pairs and the last", "英伟达", "英伟 伟达 达");
        row("one character", "台", "台");
        row("word", "nvda", "nvda");
        row("letters and digits together", "h100", "h100");
        row("mixed", "搭载h100的芯", "搭载 载 h100 的芯 芯");
        row("marks between", "u.s. a股", "u s a 股");
        row("kana and hangul", "カメラ 삼성", "カメ メラ ラ 삼성 성");
        row("beyond the first plane", "𠮷野", "𠮷野 野");
        row("picture", "涨🚀了", "涨🚀 🚀了 了");
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
        QVERIFY(indexPhrase(needle(QString(64, u'a'))).exact);
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
        row("lone last character is not asked for", "搭载H100的", "\"搭载 载 h100\"", false);
        row("lone first character", "的H100", "\"的 h100\"", false);
        row("last word being typed", "搭载H1", "\"搭载 载 h1\" *", false, true);
        row("mark inside", "GPT-4o", "\"gpt 4o\"", false);
        row("mark at the end", "U.S.", "\"u s\"", false);
        row("mark at the end while typing", "U.S.", "\"u s\"", false, true);
        row("run that ends in the needle", "算力，", "\"算力 力\"", false);
        row("one character that ends", "台。", "\"台\"", false);
        row("marks only", "。，", "", false);
        row("nothing", "", "", false);
        row("quotes and operators", "\" OR a* NEAR(b)", "\"or a near b\"", false);
    }

    void phrases()
    {
        QFETCH(QString, sought);
        QFETCH(bool, typing);
        const IndexPhrase phrase = indexPhrase(needle(sought, typing));
        QTEST(QString::fromUtf8(phrase.match), "match");
        QTEST(phrase.exact, "exact");
    }

    void loneLastCharacterCanBeAskedFor()
    {
        QCOMPARE(indexPhrase(needle(u"搭载H100的")).narrower, QByteArray("\"搭载 载 h100 的\" *"));
        QCOMPARE(indexPhrase(needle(u"英伟达")).narrower, QByteArray());
        QCOMPARE(indexPhrase(needle(u"的")).character, QByteArray("\"的\""));
        QCOMPARE(indexPhrase(needle(u"的。")).character, QByteArray());
    }

    void versionNamesUnicode() { QVERIFY(tokenizerVersion().endsWith(foldingVersion())); }
};

QTEST_GUILESS_MAIN(TokenizerTest)
#include "tst_tokenizer.moc"
