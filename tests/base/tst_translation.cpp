// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/datetext.h"
#include "base/translation.h"

#include <QCoreApplication>
#include <QTest>

/// Which language is spoken, and that it is.
class TranslationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDesktopsLanguageIsTaken_data()
    {
        QTest::addColumn<QStringList>("desktop");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QStringList &desktop, const char *code) {
            QTest::newRow(name) << desktop << QString::fromLatin1(code);
        };
        row("none", {}, "en");
        row("no language", {QStringLiteral("C")}, "en");
        row("English", {QStringLiteral("en-GB"), QStringLiteral("en")}, "en");
        row("mainland China", {QStringLiteral("zh-Hans-CN"), QStringLiteral("zh-CN"), QStringLiteral("zh")}, "zh_CN");
        row("Singapore", {QStringLiteral("zh-SG")}, "zh_CN");
        row("Taiwan", {QStringLiteral("zh-Hant-TW"), QStringLiteral("zh-TW")}, "zh_TW");
        row("Hong Kong", {QStringLiteral("zh-HK")}, "zh_TW");
        row("Traditional Chinese anywhere", {QStringLiteral("zh-Hant-MY")}, "zh_TW");
        row("German, then Chinese", {QStringLiteral("de-DE"), QStringLiteral("zh-CN")}, "zh_CN");
        row("German, then English, then Chinese",
            {QStringLiteral("de"), QStringLiteral("en-US"), QStringLiteral("zh-CN")}, "en");
        row("French", {QStringLiteral("fr-FR")}, "en");
    }

    void theDesktopsLanguageIsTaken()
    {
        QFETCH(const QStringList, desktop);
        QTEST(Translation::codeOf(TextLanguage::System, desktop), "code");
    }

    void whatWasChosenIsTakenOnEveryDesktop()
    {
        const QStringList desktop{QStringLiteral("zh-TW")};
        QCOMPARE(Translation::codeOf(TextLanguage::English, desktop), QStringLiteral("en"));
        QCOMPARE(Translation::codeOf(TextLanguage::SimplifiedChinese, desktop), QStringLiteral("zh_CN"));
        QCOMPARE(Translation::codeOf(TextLanguage::TraditionalChinese, {QStringLiteral("en")}),
                 QStringLiteral("zh_TW"));
    }

    /// Also Qt's own words, and dates; and nothing is left of it.
    void itIsSpokenUntilAnotherIs()
    {
        const QDate date(2024, 6, 3);
        const auto save = [] { return QCoreApplication::translate("QPlatformTheme", "Save"); };
        {
            Translation translation(TextLanguage::SimplifiedChinese);
            QCOMPARE(DateText::day(date), QStringLiteral("2024年6月3日"));
            QCOMPARE(DateText::weekday(date), QStringLiteral("6月3日 星期一"));
            QCOMPARE(QCoreApplication::translate("Actions", "&Quit"), QStringLiteral("退出(&Q)"));
            QCOMPARE(save(), QStringLiteral("保存"));
            translation.speak(TextLanguage::TraditionalChinese);
            QCOMPARE(QCoreApplication::translate("Actions", "&Quit"), QStringLiteral("結束(&Q)"));
            QVERIFY(save() != QStringLiteral("Save") && save() != QStringLiteral("保存"));
            translation.speak(TextLanguage::English);
            QCOMPARE(QCoreApplication::translate("Actions", "&Quit"), QStringLiteral("&Quit"));
            translation.speak(TextLanguage::SimplifiedChinese);
        }
        QCOMPARE(save(), QStringLiteral("Save"));
        QCOMPARE(DateText::day(date), QStringLiteral("3 Jun 2024"));
    }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "tst_translation.moc"
