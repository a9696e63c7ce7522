// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutants.h"
#include "weighedimports.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace {

constexpr int PerRow = 250;
constexpr double MostSeconds = 20; // of processor time: far below 64 MB each
/// Above the idle program: 200 for what is up to a megabyte, and 512 for whatever is handed over.
constexpr double SmallMegabytes = 200;
constexpr double MostMegabytes = 512;

bool isLong()
{
    return qEnvironmentVariableIsSet("TEARSHEET_LONG");
}

/// Of the long run, that showed a fault once: a member that is empty, whatever its directory says, went without a word.
constexpr quint32 Found[] = {6262};

/// One in fifty is of some MB, in the long run one in five hundred of tens of MB.
qsizetype largest(quint32 number)
{
    if (isLong() && number % 500 == 7)
        return 60'000'000;
    return number % 50 == 3 ? 3'000'000 : 100'000;
}

}

/// 2,000 inputs, 20,000 in the long run: each has an outcome and a reason where it is refused, none ends the program,
/// and none takes more memory or processor time than is promised. TEARSHEET_MUTANT=NUMBER runs a single one.
class MutantsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMutantHasAnOutcome_data()
    {
        QTest::addColumn<quint32>("first");
        QTest::addColumn<quint32>("behind");
        if (const quint32 one = qEnvironmentVariable("TEARSHEET_MUTANT").toUInt(); one > 0) {
            QTest::addRow("%u", one) << one << one + 1;
            return;
        }
        for (const quint32 found : Found)
            QTest::addRow("found once: %u", found) << found << found + 1;
        const quint32 count = isLong() ? 20'000 : 2'000;
        for (quint32 first = 1; first <= count; first += PerRow)
            QTest::addRow("from %u on", first) << first << first + PerRow;
    }

    void everyMutantHasAnOutcome()
    {
        QFETCH(quint32, first);
        QFETCH(quint32, behind);
        WeighedImports imports(WeightCounts ? MostSeconds : 20 * MostSeconds);
        for (quint32 number = first; number < behind; ++number) {
            const Mutant mutant = makeMutant(number, largest(number));
            const QString path = m_folder.filePath(mutant.name);
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(mutant.bytes), mutant.bytes.size());
            file.close();
            const auto weighed = imports.import(path);
            QVERIFY2(weighed, qPrintable(mutant.name + u' ' + imports.howItEnded()));
            judge(mutant, *weighed);
            if (QTest::currentTestFailed())
                return;
            QVERIFY(file.remove());
        }
        QVERIFY(imports.librarySound());
    }

    void cleanupTestCase()
    {
        qInfo("at most %.0f MB (%s) and %.1f s of processor time (%s)", m_megabytes, qPrintable(m_heaviest), m_seconds,
              qPrintable(m_slowest));
    }

private:
    void judge(const Mutant &mutant, const WeighedImport &weighed)
    {
        QVERIFY2(weighed.failure.isEmpty(), qPrintable(mutant.name + u' ' + weighed.failure));
        QVERIFY2(!weighed.outcomes.isEmpty(), qPrintable(mutant.name));
        for (qsizetype i = 0; i < weighed.reasons.size(); ++i)
            QVERIFY2(weighed.outcomes.at(i) != u"refused" || !weighed.reasons.at(i).isEmpty(), qPrintable(mutant.name));
        if (weighed.megabytes > m_megabytes) {
            m_megabytes = weighed.megabytes;
            m_heaviest = mutant.name;
        }
        if (weighed.seconds > m_seconds) {
            m_seconds = weighed.seconds;
            m_slowest = mutant.name;
        }
        const double most = mutant.bytes.size() > 1'000'000 ? MostMegabytes : SmallMegabytes;
        if (WeightCounts)
            QVERIFY2(weighed.megabytes < most,
                     qPrintable(QStringLiteral("%1 %2 MB").arg(mutant.name).arg(weighed.megabytes)));
    }

    QTemporaryDir m_folder;
    double m_megabytes = 0;
    double m_seconds = 0;
    QString m_heaviest;
    QString m_slowest;
};

QTEST_GUILESS_MAIN(MutantsTest)
#include "tst_mutants.moc"
