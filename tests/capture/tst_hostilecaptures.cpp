// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/importtargets.h"
#include "support/mutation.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace {

QList<QFileInfo> filesIn(const char *folder)
{
    return QDir(QStringLiteral(TEARSHEET_SOURCE_DIR) + QString::fromLatin1(folder))
        .entryInfoList(QDir::Files, QDir::Name);
}

}

/// The fuzzers' targets over their seeds, the samples, and changes of both: they end the program when a promise is
/// broken, and the test's time-out judges what does not end.
class HostileCapturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTargetHasSeeds()
    {
        QStringList targets;
        for (const ImportTarget &target : importTargets())
            targets.append(QString::fromLatin1(target.name));
        targets.sort();
        const QDir seeds(QStringLiteral(TEARSHEET_SOURCE_DIR "/tests/fuzz/seeds"));
        QCOMPARE(seeds.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), targets);
        QFile build(QStringLiteral(TEARSHEET_SOURCE_DIR "/tests/fuzz/CMakeLists.txt"));
        QVERIFY(build.open(QIODevice::ReadOnly));
        const QByteArray programs = build.readAll();
        for (const QString &target : std::as_const(targets)) {
            QVERIFY(!filesIn(qPrintable(QStringLiteral("/tests/fuzz/seeds/") + target)).isEmpty());
            QVERIFY2(programs.contains(' ' + target.toLatin1()), qPrintable(target));
        }
    }

    void targets_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<quint32>("randomSeed");
        const quint32 rounds = qEnvironmentVariableIsSet("TEARSHEET_LONG") ? 20 : 1;
        for (int i = 0; i < importTargets().size(); ++i)
            for (quint32 round = 0; round < rounds; ++round)
                QTest::addRow("%s %u", importTargets().at(i).name, round + 1) << i << 20240603 + round;
    }

    void targets()
    {
        QFETCH(int, target);
        QFETCH(quint32, randomSeed);
        const auto read = importTargets().at(target).read;
        QRandomGenerator random(randomSeed);
        read(QByteArray());
        const QByteArray own = QByteArray("/tests/fuzz/seeds/") + importTargets().at(target).name;
        for (const QFileInfo &seed : filesIn(own.constData()) + filesIn("/resources/samples")) {
            QFile file(seed.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QByteArray changed = bytes;
            for (int change = 0; change < 40; ++change) {
                read(changed);
                // Changes pile up, for a while: what is broken beyond recognition tests the same thing each time.
                changed = mutated(change % 5 == 4 ? bytes : changed, random);
            }
        }
    }
};

QTEST_GUILESS_MAIN(HostileCapturesTest)
#include "tst_hostilecaptures.moc"
