// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "importing/reportfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

namespace {

ImportLine line(const QString &input, ImportOutcome outcome)
{
    ImportLine result;
    result.input = input;
    result.outcome = outcome;
    return result;
}

QDateTime minute(int minutes)
{
    return QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC).addSecs(60 * minutes);
}

}

class ReportFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvCells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *name, const char16_t *cell, const char *written) {
            QTest::newRow(name) << QString::fromUtf16(cell) << QByteArray(written);
        };
        row("plain", u"a b", "a b");
        row("Chinese", u"算力", "算力");
        row("comma", u"a,b", "\"a,b\"");
        row("quotes", u"a \"b\"", "\"a \"\"b\"\"\"");
        row("line break", u"a\nb", "\"a\nb\"");
        row("formula", u"=1+1", "'=1+1");
        row("plus", u"+1", "'+1");
        row("minus", u"-1", "'-1");
        row("at", u"@SUM", "'@SUM");
        row("tab", u"\t=1", "'\t=1");
        row("carriage return", u"\r=1", "\"'\r=1\"");
        row("formula with quotes", u"=A(\"b\")", "\"'=A(\"\"b\"\")\"");
        row("sign inside", u"a=b", "a=b");
        row("empty", u"", "");
    }

    void csvCells()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        QCOMPARE(Csv::line({cell, QStringLiteral("x")}), written + ",x\r\n");
    }

    void comesBackAsWritten()
    {
        ImportLine full = line(QStringLiteral("/帖子/a\n\"b\".json"), ImportOutcome::Partial);
        full.member = QStringLiteral("$.items[3]");
        full.reason = QStringLiteral("It was cut short.");
        full.place = QStringLiteral("byte 1234");
        full.family = QStringLiteral("tiger");
        full.articles = {9007199254740993}; // beyond 2^53
        const QTemporaryDir folder;
        QString path;
        {
            ReportFile file(folder.filePath(QStringLiteral("reports")), minute(0));
            path = file.path();
            QVERIFY(bool(file.append({full})));
            QVERIFY(bool(file.append({line(QStringLiteral("b"), ImportOutcome::Refused)})));
            QVERIFY(bool(file.end()));
        }
        const auto lines = ReportFiles::read(path);
        QVERIFY(bool(lines));
        QCOMPARE(lines->size(), 2);
        const ImportLine &first = lines->first();
        QCOMPARE(first.input, full.input);
        QCOMPARE(first.member, full.member);
        QCOMPARE(first.outcome, full.outcome);
        QCOMPARE(first.reason, full.reason);
        QCOMPARE(first.place, full.place);
        QCOMPARE(first.family, full.family);
        QCOMPARE(first.articles, full.articles);
        const auto listed = ReportFiles::list(folder.filePath(QStringLiteral("reports")));
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().started, minute(0));
        QVERIFY(listed.first().ended);
        QCOMPARE(listed.first().counts[int(ImportOutcome::Refused)], 1);
        QCOMPARE(listed.first().counts[int(ImportOutcome::New)], 0);
    }

    void ownerAloneMayRead()
    {
        const QTemporaryDir folder;
        const ReportFile file(folder.filePath(QStringLiteral("reports")), minute(0));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(file.path()) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(folder.filePath(QStringLiteral("reports"))) & others, QFile::Permissions());
    }

    void killedImportKeepsItsLines()
    {
        const QTemporaryDir folder;
        QString path;
        {
            ReportFile file(folder.path(), minute(0));
            path = file.path();
            QVERIFY(bool(file.append({line(QStringLiteral("a"), ImportOutcome::New)})));
        }
        QFile cut(path);
        QVERIFY(cut.open(QIODevice::Append));
        cut.write("{\"input\":\"b\",\"outc");
        cut.close();
        const auto lines = ReportFiles::read(path);
        QVERIFY(bool(lines));
        QCOMPARE(lines->size(), 1);
        const auto listed = ReportFiles::list(folder.path());
        QCOMPARE(listed.size(), 1);
        QVERIFY(!listed.first().ended);
    }

    void newestFiftyStay()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < ReportFiles::Kept + 5; ++i)
            (void)bool(ReportFile(folder.path(), minute(i)).end());
        const auto listed = ReportFiles::list(folder.path());
        QCOMPARE(listed.size(), ReportFiles::Kept);
        QCOMPARE(listed.first().started, minute(ReportFiles::Kept + 4));
        QCOMPARE(listed.last().started, minute(5));
    }

    void twoOfOneMillisecondStayTwo()
    {
        const QTemporaryDir folder;
        const ReportFile first(folder.path(), minute(0));
        const ReportFile second(folder.path(), minute(0));
        QVERIFY(first.path() != second.path());
        QCOMPARE(ReportFiles::list(folder.path()).size(), 2);
    }

    void strangersFilesAreNoReports()
    {
        const QTemporaryDir folder;
        QFile stranger(folder.filePath(QStringLiteral("notes.jsonl")));
        QVERIFY(stranger.open(QIODevice::WriteOnly));
        stranger.write("{\"a\":1}\n");
        stranger.close();
        QVERIFY(ReportFiles::list(folder.path()).isEmpty());
        QVERIFY(!bool(ReportFiles::read(folder.filePath(QStringLiteral("missing.jsonl")))));
    }
};

QTEST_GUILESS_MAIN(ReportFileTest)
#include "tst_reportfile.moc"
