// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/sourceline.h"

#include <QTest>
#include <QTimeZone>

class SourceLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsKnown()
    {
        ArticleRow row;
        row.title = QStringLiteral("储能账本");
        row.language = QStringLiteral("zh");
        QCOMPARE(sourceLine(row), QStringLiteral("——《储能账本》"));
        row.author = QStringLiteral("王铮");
        row.source = QStringLiteral("老虎社区");
        row.published = QDateTime(QDate(2026, 6, 3), QTime(9, 0), Qt::UTC);
        row.url = QStringLiteral("https://example.com/a");
        QCOMPARE(sourceLine(row), QStringLiteral("——《储能账本》，王铮，老虎社区，2026-06-03\nhttps:/") +
                                      QStringLiteral("/example.com/a"));
        row.language = QStringLiteral("en");
        row.title = QStringLiteral("A Ledger\nof Storage");
        row.source = row.author;
        QCOMPARE(sourceLine(row),
                 QStringLiteral("— A Ledger of Storage, 王铮, 2026-06-03\nhttps:/") + QStringLiteral("/example.com/a"));
    }
};

QTEST_APPLESS_MAIN(SourceLineTest)
#include "tst_sourceline.moc"
