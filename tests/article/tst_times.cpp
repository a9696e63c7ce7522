// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/times.h"

#include <QTest>

/// Times as people, feeds and programs write them.
class TimesTest final : public QObject
{
    Q_OBJECT

    static QDateTime saved() { return QDateTime::fromString(QStringLiteral("2024-06-04T08:30:00+08:00"), Qt::ISODate); }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
        };
        row("1717382755", "2024-06-03T10:45:55+08:00");
        row("1717382755437", "2024-06-03T10:45:55+08:00");
        row("1717382755437000", "2024-06-03T10:45:55+08:00");
        row("1717382755.437", "2024-06-03T10:45:55+08:00");
        row("2024-06-03T10:45:55Z", "2024-06-03T10:45:55Z");
        row("2024-06-03T10:45:55.123456-04:00", "2024-06-03T10:45:55-04:00");
        row("2024-06-03T10:45+08", "2024-06-03T10:45:00+08:00");
        row("2024-06-03T02:45:55 +0000", "2024-06-03T02:45:55Z");
        row("2024-06-03T10:45:55+02:00[Europe/Berlin]", "2024-06-03T10:45:55+02:00");
        row("2024-06-03 10:45:55+08:00", "2024-06-03T10:45:55+08:00");
        row("2024-06-03 10:45", "2024-06-03T10:45:00+08:00");
        row("2024-06-03 10:45:55 UTC", "2024-06-03T10:45:55Z");
        row("2024-06-03", "2024-06-03T00:00:00+08:00");
        row("2024/6/3 9:05", "2024-06-03T09:05:00+08:00");
        row("2024.06.03 09:05", "2024-06-03T09:05:00+08:00");
        row("20240603", "2024-06-03T00:00:00+08:00");
        row("20240603104555", "2024-06-03T10:45:55+08:00");
        row("202406031045", "2024-06-03T10:45:00+08:00");
        row("20240603T104555Z", "2024-06-03T10:45:55Z");

        row("2024年6月3日 10:45", "2024-06-03T10:45:00+08:00");
        row("2024年06月03日10:45:55", "2024-06-03T10:45:55+08:00");
        row("2024年6月3日", "2024-06-03T00:00:00+08:00");
        row("2024 年 6 月 3 日 星期一 下午 2:05", "2024-06-03T14:05:00+08:00");
        row("2024年6月3日（周一）10时45分", "2024-06-03T10:45:00+08:00");
        row("２０２４年６月３日　１０：４５", "2024-06-03T10:45:00+08:00");
        row("二〇二四年六月三日", "2024-06-03T00:00:00+08:00");
        row("二〇二四年十二月二十一日", "2024-12-21T00:00:00+08:00");
        row("修改于 2024-06-03 10:45", "2024-06-03T10:45:00+08:00");
        row("发布时间：2024-06-03 10:45:55", "2024-06-03T10:45:55+08:00");
        row("2024-06-03 10:45:55 北京时间", "2024-06-03T10:45:55+08:00");
        row("北京时间2024年6月3日22:45", "2024-06-03T22:45:00+08:00");
        row("美东时间2024年6月3日10:45", "2024-06-03T10:45:00-04:00");
        row("2024-06-03 10:45 发布于 北京", "2024-06-03T10:45:00+08:00");
        row("2024年6月3日 凌晨12:30", "2024-06-03T00:30:00+08:00");
        row("2024年6月3日 中午12:30", "2024-06-03T12:30:00+08:00");
        row("2024년 6월 3일 오후 2:05", "2024-06-03T14:05:00+08:00");
        row("2024年6月3日 10時45分", "2024-06-03T10:45:00+08:00");

        row("Mon, 03 Jun 2024 02:45:55 GMT", "2024-06-03T02:45:55Z");
        row("Mon, 3 Jun 2024 10:45:55 -0400", "2024-06-03T10:45:55-04:00");
        row("Mon, 03 Jun 24 10:45:55 EST", "2024-06-03T10:45:55-05:00");
        row("Mon Jun 03 10:45:55 +0800 2024", "2024-06-03T10:45:55+08:00");
        row("Mon Jun 03 10:45:55 CST 2024", "2024-06-03T10:45:55+08:00");
        row("Mon Jun  3 10:45:55 2024", "2024-06-03T10:45:55Z");
        row("Mon Jun 03 2024 10:45:55 GMT+0800 (China Standard Time)", "2024-06-03T10:45:55+08:00");
        row("Mon, 03 Jun 2024 10:45:55 CST", "2024-06-03T10:45:55-06:00");

        row("3 Jun 2024", "2024-06-03T00:00:00Z");
        row("3 June 2024, 10:45", "2024-06-03T10:45:00Z");
        row("3rd of June, 2024", "2024-06-03T00:00:00Z");
        row("03-Jun-2024 10:45", "2024-06-03T10:45:00Z");
        row("Jun. 3, 2024", "2024-06-03T00:00:00Z");
        row("June 3rd, 2024", "2024-06-03T00:00:00Z");
        row("Jun 3, 2024 10:45 AM ET", "2024-06-03T10:45:00-04:00");
        row("Jan 3, 2024 10:45 AM ET", "2024-01-03T10:45:00-05:00");
        row("June 3, 2024 10:45 AM EDT", "2024-06-03T10:45:00-04:00");
        row("June 3, 2024 at 2:05 p.m. PT", "2024-06-03T14:05:00-07:00");
        row("June 3, 2024, 12:05 a.m.", "2024-06-03T00:05:00Z");
        row("10:45 AM ET, June 3, 2024", "2024-06-03T10:45:00-04:00");
        row("10:45 AM, Mon June 3, 2024", "2024-06-03T10:45:00Z");
        row("Published Mon, Jun 3 2024 5:30 AM EDT", "2024-06-03T05:30:00-04:00");
        row("Published: June 3, 2024 | 10:45", "2024-06-03T10:45:00Z");
        row("Updated 3 June 2024 10:45 BST", "2024-06-03T10:45:00+01:00");
        row("June 3, 2024 (updated June 4, 2024)", "2024-06-03T00:00:00Z");

        row("3. Juni 2024, 10.45 Uhr", "2024-06-03T10:45:00Z");
        row("Montag, 03. März 2024 um 10:45 Uhr", "2024-03-03T10:45:00Z");
        row("3. Juni 2024, 10:45 MESZ", "2024-06-03T10:45:00+02:00");
        row("03.06.2024 10:45", "2024-06-03T10:45:00Z");
        row("03.06.2024, 9 Uhr", "2024-06-03T09:00:00Z");
        row("03.06.24", "2024-06-03T00:00:00Z");
        row("25/11/2019", "2019-11-25T00:00:00Z");
        row("11/25/2019", "2019-11-25T00:00:00Z");
        row("le 3 août 2024 à 10h45", "2024-08-03T10:45:00Z");
        row("1er février 2024", "2024-02-01T00:00:00Z");
        row("3 de junio de 2024, 10:45 h", "2024-06-03T10:45:00Z");
        row("3 giugno 2024 alle 10:45", "2024-06-03T10:45:00Z");
        row("3 de março de 2024 às 10h45", "2024-03-03T10:45:00Z");
        row("3 juni 2024 om 10:45", "2024-06-03T10:45:00Z");
        row("3. kesäkuuta 2024", "2024-06-03T00:00:00Z");
        row("3 czerwca 2024", "2024-06-03T00:00:00Z");
        row("3 июня 2024, 10:45", "2024-06-03T10:45:00Z");
        row("3 мая 2024", "2024-05-03T00:00:00Z");

        row("", "");
        row("soon", "");
        row("12345678", "");
        row("1.5", "");
        row("-1717382755", "");
        row("99999999999999999999", "");
        row("2024-13-03", "");
        row("2024-02-30", "");
        row("2024-06-03 25:00", "");
        row("1969-06-03", "");
        row("03/06/2024", "");
        row("3 Foo 2024", "");
        row("昨天 21:05", "");
        row("3小时前", "");
        row("6月3日 10:45", "");
        row("2024-06-03 10:45 - 2024-06-07", "");
        row("In 2023 the fund held 14 companies, on 2024-06-03 it held 15", "");
    }
    void reads()
    {
        QFETCH(QString, text);
        QTEST(readTime(text).toString(Qt::ISODate), "expected");
    }

    void standsToTheSavedDate_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
        };
        row("昨天 21:05", "2024-06-03T21:05:00+08:00");
        row("今天 07:15", "2024-06-04T07:15:00+08:00");
        row("前天", "2024-06-02T00:00:00+08:00");
        row("3小时前", "2024-06-04T05:30:00+08:00");
        row("半小时前", "2024-06-04T08:00:00+08:00");
        row("5 分钟前", "2024-06-04T08:25:00+08:00");
        row("两天前", "2024-06-02T00:00:00+08:00");
        row("刚刚", "2024-06-04T08:30:00+08:00");
        row("3 hours ago", "2024-06-04T05:30:00+08:00");
        row("an hour ago", "2024-06-04T07:30:00+08:00");
        row("2 days ago", "2024-06-02T00:00:00+08:00");
        row("Published 5m ago", "2024-06-04T08:25:00+08:00");
        row("yesterday at 21:05", "2024-06-03T21:05:00+08:00");
        row("vor 3 Stunden", "2024-06-04T05:30:00+08:00");
        row("gestern, 21:05 Uhr", "2024-06-03T21:05:00+08:00");
        row("il y a 3 heures", "2024-06-04T05:30:00+08:00");
        row("hace 3 horas", "2024-06-04T05:30:00+08:00");
        row("6月3日 10:45", "2024-06-03T10:45:00+08:00");
        row("06-03 10:45", "2024-06-03T10:45:00+08:00");
        row("12月31日", "2023-12-31T00:00:00+08:00");
        row("Dec 31", "2023-12-31T00:00:00Z");
        row("3 June, 10:45", "2024-06-03T10:45:00Z");
    }
    void standsToTheSavedDate()
    {
        QFETCH(QString, text);
        QTEST(readTime(text, {{}, {}, saved()}).toString(Qt::ISODate), "expected");
    }

    void languageAndHostTellTheRest_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        const auto row = [](const char *name, const char *language, const char *host, const char *text,
                            const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(language) << QString::fromLatin1(host) << QString::fromUtf8(text)
                                << QString::fromLatin1(expected);
        };
        row("a Chinese text", "zh", "", "2024-06-03 10:45", "2024-06-03T10:45:00+08:00");
        row("an English text of a Chinese host", "en", "www.paper.example.cn", "2024-06-03 10:45",
            "2024-06-03T10:45:00+08:00");
        row("a German text", "de", "paper.example", "2024-06-03 10:45", "2024-06-03T10:45:00Z");
        row("a Japanese text", "ja", "", "2024年6月3日 10:45", "2024-06-03T10:45:00+09:00");
        row("a zone that is named", "zh", "", "2024-06-03 10:45 GMT", "2024-06-03T10:45:00Z");
        row("China's CST", "zh", "", "2024-06-03 10:45 CST", "2024-06-03T10:45:00+08:00");
        row("an American order", "en", "paper.example", "06/03/2024", "2024-06-03T00:00:00Z");
        row("a British order", "en", "paper.co.uk", "03/06/2024", "2024-06-03T00:00:00Z");
        row("a French order", "fr", "paper.example", "03/06/2024", "2024-06-03T00:00:00Z");
    }
    void languageAndHostTellTheRest()
    {
        QFETCH(QString, language);
        QFETCH(QString, host);
        QFETCH(QString, text);
        QTEST(readTime(text, timeContextOf(language, host)).toString(Qt::ISODate), "expected");
    }

    void findsWithinText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // time, clock, the piece of the text

        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("来源：青禾周刊 2024年6月3日 10:45 作者：王一", "2024-06-03T10:45:00+08:00 clock [2024年6月3日 10:45]");
        row("By Ruth Abernathy | June 3, 2024, 10:45 AM ET | 5 min read",
            "2024-06-03T10:45:00-04:00 clock [June 3, 2024, 10:45 AM ET]");
        row("Stand: 03.06.2024 | Lesezeit 4 Min.", "2024-06-03T00:00:00Z [03.06.2024]");
        row("2024-06-03 first, 2024-06-04 second", "2024-06-03T00:00:00+08:00 [2024-06-03]");
        row("at 10:45 a.m. on June 3, 2024 the board met", "2024-06-03T10:45:00Z clock [10:45 a.m. on June 3, 2024]");
        row("昨天 21:05 来自手机", "2024-06-03T21:05:00+08:00 clock [昨天 21:05]");
        row("昨天大盘下跌", "");
        row("order 20240603 of 1717382755 pieces", "");
        row("在6月3日的会上", "");
        row("margins of 11.8.2 and 3.14", "");
        row("May 12 contracts", "");
    }
    void findsWithinText()
    {
        QFETCH(QString, text);
        const auto found = findTime(text, {{}, {}, saved()});
        const QString told = found ? found->time.toString(Qt::ISODate) +
                                         (found->hasClock ? QStringLiteral(" clock [") : QStringLiteral(" [")) +
                                         text.mid(found->begin, found->end - found->begin) + u']'
                                   : QString();
        QTEST(told, "expected");
    }

    void longTextsAreLookedAtOnce()
    {
        // Each would be tried at every place; the bound on the text keeps that small.
        const QString dates = QStringLiteral("June 31, 2024 ").repeated(20'000);
        QVERIFY(!findTime(dates));
        QVERIFY(!readTime(dates).isValid());
    }
};

QTEST_GUILESS_MAIN(TimesTest)
#include "tst_times.moc"
