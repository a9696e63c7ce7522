// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/textlanguage.h"

#include <QTest>

class TextLanguageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isJudgedByTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *known, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(known)
                                << QString::fromLatin1(expected);
        };
        row("simplified", "这家公司的营收预计明年还会增长", "", "zh-Hans");
        row("traditional", "這家公司的營收預計明年還會增長", "", "zh-Hant");
        row("a capture that calls traditional text simplified", "這家公司的營收預計明年還會增長", "zh", "zh-Hant");
        row("Japanese", "この会社の売上は来年も増える見込みです", "", "ja");
        row("Japanese called Chinese", "この会社の売上は来年も増える見込みです", "zh", "ja");
        row("Japanese of mostly Han", "東京証券取引所の時価総額が過去最高を更新した", "", "ja");
        row("Japanese with a word of Latin", "トヨタは EV の販売を増やす", "", "ja");
        row("Korean", "이 회사의 매출은 내년에도 늘어날 것이다", "", "ko");
        row("Korean with Latin", "삼성전자 HBM 매출이 내년에 늘어날 것", "", "ko");
        row("Chinese that quotes a Japanese name",
            "任天堂（ニンテンドー）的营收预计明年还会增长，公司这样说，分析师也这样看", "", "zh-Hans");
        row("English", "The company said that revenue rose.", "", "en");
        row("English with a Korean name", "The founder of the firm, 김, said that it will grow in this year", "", "en");
        row("what the text does not tell is as it is known", "12 345,67", "zh-Hant", "zh-Hant");
        row("simplified as it is known", "12 345,67", "zh", "zh-Hans");
        row("another language is left to the capture", "Acme Beats Estimates", "de", "de");
        row("nothing", "", "", "");
    }

    void isJudgedByTheText()
    {
        QFETCH(QString, text);
        QFETCH(QString, known);
        QTEST(textLanguage(text, known), "expected");
    }
};

QTEST_APPLESS_MAIN(TextLanguageTest)
#include "tst_textlanguage.moc"
