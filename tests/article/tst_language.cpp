// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/language.h"
#include "article/reading.h"

#include <QTest>

class LanguageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detects_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(expected);
        };
        row("simplified", "这家公司的营收预计明年还会增长", "zh");
        row("traditional", "這家公司的營收預計明年還會增長", "zh-Hant");
        row("Chinese that both scripts share", "今天大盤", "zh");
        row("Chinese with company names", "Acme 与 Beta 的合作将改变市场", "zh");
        row("English", "The company said that revenue rose.", "en");
        row("English headline", "Acme Beats Estimates", "en");
        row("English with a Chinese name", "The founder of the firm, 王, said that it will grow in this year", "en");
        row("German",
            "Die Firma hat im letzten Jahr deutlich mehr verdient als erwartet und will nun auch die Dividende für "
            "alle Anleger kräftig "
            "erhöhen, wie der Vorstand am Montag sagte",
            "");
        row("Japanese", "この会社の売上は来年も増える見込みです", "");
        row("Korean", "이 회사의 매출은 내년에도 늘어날 것이다", "");
        row("numbers", "12 345,67", "");
        row("nothing", "", "");
    }

    void detects()
    {
        QFETCH(QString, text);
        QTEST(detectLanguage(text), "expected");
    }

    void spellings_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("expected");
        const QString zh = QStringLiteral("zh");
        for (const char *tag : {"zh_CN", "CN", "ZH_CN", "zh", "zh-Hans", " cn "})
            QTest::newRow(tag) << QString::fromLatin1(tag) << zh;
        for (const char *tag : {"zh_TW", "TW", "ZH_TW", "zh-HK", "zh-Hant"})
            QTest::newRow(tag) << QString::fromLatin1(tag) << QStringLiteral("zh-Hant");
        for (const char *tag : {"en", "EN", "en_US", "en-GB"})
            QTest::newRow(tag) << QString::fromLatin1(tag) << QStringLiteral("en");
        QTest::newRow("unknown") << QStringLiteral("tlh") << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void spellings()
    {
        QFETCH(QString, tag);
        QTEST(languageFromTag(tag), "expected");
    }

    void counts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("minutes");
        QTest::newRow("nothing") << QString() << 0 << 0 << 0;
        QTest::newRow("mixed") << QStringLiteral("英伟达 GPU 卖了3M台, don't ask") << 6 << 4 << 1;
        QTest::newRow("numbers are no words") << QStringLiteral("1,234.5 and 67%") << 0 << 1 << 1;
        QTest::newRow("punctuation is no character") << QStringLiteral("你好，世界。") << 4 << 0 << 1;
        QTest::newRow("beyond the first plane") << QStringLiteral("𠮷野家") << 3 << 0 << 1;
        QTest::newRow("a minute of Chinese") << QString(439, u'字') << 439 << 0 << 1;
        QTest::newRow("just over a minute") << QString(440, u'字') << 440 << 0 << 2;
        QTest::newRow("both together") << QString(439, u'字') + QStringLiteral(" word").repeated(238) << 439 << 238
                                       << 2;
    }

    void counts()
    {
        QFETCH(QString, text);
        const TextCounts counts = countText(text);
        QTEST(counts.characters, "characters");
        QTEST(counts.words, "words");
        QTEST(readingMinutes(counts), "minutes");
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
