// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/datetext.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

namespace {

/// Of the dates' texts to Chinese.
class Chinese final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QByteArray text(source);
        if (qstrcmp(context, "Dates") != 0)
            return {};
        return text == "en"             ? QStringLiteral("zh_CN")
               : text == "d MMM yyyy"   ? QStringLiteral("yyyy年M月d日")
               : text == "d MMM"        ? QStringLiteral("M月d日")
               : text == "dddd, d MMMM" ? QStringLiteral("M月d日 dddd")
               : text == "MMMM yyyy"    ? QStringLiteral("yyyy年M月")
                                        : QString();
    }
    bool isEmpty() const override { return false; }
};

}

class DateTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    /// Whatever the desktop's language is.
    void englishTextsHaveEnglishDates()
    {
        const QDate date(2024, 6, 3);
        QCOMPARE(DateText::day(date), QStringLiteral("3 Jun 2024"));
        QCOMPARE(DateText::dayNear(date, QDate(2024, 12, 31)), QStringLiteral("3 Jun"));
        QCOMPARE(DateText::dayNear(date, QDate(2025, 1, 1)), QStringLiteral("3 Jun 2024"));
        QCOMPARE(DateText::weekday(date), QStringLiteral("Monday, 3 June"));
        QCOMPARE(DateText::month(date), QStringLiteral("June 2024"));
        const QDateTime time(date, QTime(9, 5, 7), Qt::OffsetFromUTC, 8 * 3600);
        QCOMPARE(DateText::moment(time), QStringLiteral("3 Jun 2024, 09:05"));
        QCOMPARE(DateText::exactMoment(time), QStringLiteral("3 Jun 2024, 09:05:07"));
        QCOMPARE(DateText::day({}), QString());
    }

    void translatedTextsHaveTheirOwn()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Chinese translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const QDate date(2024, 6, 3);
        const QStringList said{DateText::day(date), DateText::dayNear(date, date), DateText::weekday(date),
                               DateText::month(date)};
        QCoreApplication::removeTranslator(&translator);
        QCOMPARE(said, (QStringList{QStringLiteral("2024年6月3日"), QStringLiteral("6月3日"),
                                    QStringLiteral("6月3日 星期一"), QStringLiteral("2024年6月")}));
    }
};

QTEST_GUILESS_MAIN(DateTextTest)
#include "tst_datetext.moc"
