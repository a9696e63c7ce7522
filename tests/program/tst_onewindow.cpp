// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlestore.h"
#include "support/captures.h"

#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <unistd.h>

struct KillIt
{
    void operator()(QProcess *process) const
    {
        process->kill();
        process->waitForFinished();
        delete process;
    }
};
using Program = std::unique_ptr<QProcess, KillIt>;

/// Windows of the real program on one library, as a desktop starts them.
class OneWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        // Not in the folder above, whose path may leave no room for a socket's name.
        m_run = std::make_unique<QTemporaryDir>(QStringLiteral("/tmp/tearsheet-run-XXXXXX"));
        QVERIFY(m_run->isValid());
    }

    void theSecondHandsItsFilesOver()
    {
        const auto first = startFirst();
        handsOver({capture(1), capture(2)});
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2, Patience);
        handsOver({});
        QCOMPARE(first->state(), QProcess::Running);
    }

    void afterAKillTheNextIsFirst()
    {
        const auto first = startFirst();
        handsOver({capture(1)});
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, Patience);
        first->kill();
        QVERIFY(first->waitForFinished());
        const auto next = start({capture(2)});
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2, Patience);
        handsOver({capture(3)});
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 3, Patience);
        QCOMPARE(next->state(), QProcess::Running);
    }

    void ofManyAtOnceOneStays()
    {
        std::vector<Program> processes;
        for (int number = 1; number <= 4; ++number)
            processes.push_back(start({capture(number)}));
        const auto running = [&processes] {
            return std::count_if(processes.begin(), processes.end(),
                                 [](const auto &process) { return process->state() == QProcess::Running; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, Patience);
        for (const auto &process : processes)
            if (process->state() != QProcess::Running) {
                QCOMPARE(process->exitStatus(), QProcess::NormalExit);
                QCOMPARE(process->exitCode(), 0);
            }
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 4, Patience);
    }

    void anotherLibraryHasItsOwn()
    {
        const auto first = startFirst();
        const auto other = start({capture(1)}, QStringLiteral("other"));
        handsOver({capture(2)});
        QTRY_COMPARE_WITH_TIMEOUT(articles(QStringLiteral("other")), 1, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, Patience);
        QCOMPARE(first->state(), QProcess::Running);
        QCOMPARE(other->state(), QProcess::Running);
    }

    void toldToEndItSavesItsState_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void toldToEndItSavesItsState()
    {
        QFETCH(int, number);
        const auto first = startFirst();
        handsOver({});
        const QString file = m_dir->filePath(QStringLiteral("state/tearsheet/window.ini"));
        QVERIFY(!QSettings(file, QSettings::IniFormat).contains(QStringLiteral("window/geometry")));
        QCOMPARE(::kill(pid_t(first->processId()), number), 0);
        QVERIFY(first->waitForFinished(Patience));
        QCOMPARE(first->exitStatus(), QProcess::NormalExit);
        QCOMPARE(first->exitCode(), 0);
        QVERIFY(QSettings(file, QSettings::IniFormat).contains(QStringLiteral("window/geometry")));
    }

private:
    static constexpr int Patience = 60'000;

    QString capture(int number)
    {
        Captures::News news;
        news.id = QString::number(1300000000 + number);
        news.title = QStringLiteral("第 %1 则").arg(number);
        const QString path = m_dir->filePath(QStringLiteral("%1.json").arg(number));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(Captures::newsObject(news)).toJson()) <= 0)
            return QString();
        return path;
    }

    Program start(const QStringList &files, const QString &library = QStringLiteral("library"))
    {
        Program process(new QProcess);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_run->path());
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_dir->filePath(QStringLiteral("state")));
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedChannels);
        QStringList arguments{QStringLiteral("--library"), m_dir->filePath(library)};
        if (::geteuid() == 0)
            arguments << QStringLiteral("--no-sandbox");
        process->start(QStringLiteral(TEARSHEET_PROGRAM), arguments + files);
        process->waitForStarted(Patience);
        return process;
    }

    /// The one whose socket is there.
    Program startFirst()
    {
        auto process = start({});
        const QDir sockets(m_run->filePath(QStringLiteral("tearsheet")));
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(!sockets.entryList({QStringLiteral("*.socket")}, QDir::System).isEmpty(),
                                     Patience);
        }();
        return process;
    }

    void handsOver(const QStringList &files)
    {
        const auto second = start(files);
        QVERIFY(second->waitForFinished(Patience));
        QCOMPARE(second->exitStatus(), QProcess::NormalExit);
        QCOMPARE(second->exitCode(), 0);
    }

    int articles(const QString &library = QStringLiteral("library"))
    {
        const auto store = ArticleStore::open(m_dir->filePath(library), ArticleStore::Access::Read);
        const auto count = store ? (*store)->count() : Result<int>(0);
        return count ? *count : 0;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QTemporaryDir> m_run;
};

QTEST_GUILESS_MAIN(OneWindowTest)
#include "tst_onewindow.moc"
