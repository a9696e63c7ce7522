// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "base/logfile.h"
#include "base/messagelog.h"
#include "base/result.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>
#include <thread>
#include <vector>

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArrayList elsewhere; // what reached the handler that stood before ours

void keepElsewhere(QtMsgType, const QMessageLogContext &, const QString &text)
{
    elsewhere << text.toUtf8();
}

}

class LogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        elsewhere.clear();
        m_before = qInstallMessageHandler(keepElsewhere);
    }
    void cleanup() { qInstallMessageHandler(m_before); }

    void aFileAndItsFolderAreTheOwnersAlone()
    {
        const mode_t mask = ::umask(0);
        LogFile(logPath()).append("one");
        ::umask(mask);
        QCOMPARE(contentOf(logPath()), QByteArray("one\n"));
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(logPath()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0600u);
        QCOMPARE(::stat(QFile::encodeName(state()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0700u);
    }

    void lines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("plain") << QByteArray("disk full") << QByteArray("disk full\n");
        QTest::newRow("line ends forge no line") << QByteArray("a\nb\r\nc") << QByteArray("a b  c\n");
        QTest::newRow("no terminal is driven") << QByteArray("\x1b[2J\x07") << QByteArray(" [2J \n");
        QTest::newRow("a long one is cut") << QByteArray(3000, 'x') << QByteArray(2000, 'x') + " …\n";
        QTest::newRow("not within a character") << QByteArray(1999, 'x') + "算力" << QByteArray(1999, 'x') + " …\n";
    }
    void lines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, written);
        LogFile(logPath()).append(line);
        QCOMPARE(contentOf(logPath()), written);
    }

    void oldLinesGo()
    {
        LogFile log(logPath(), 1000);
        for (int i = 0; i < 500; ++i)
            log.append("line " + QByteArray::number(i));
        const QByteArray kept = contentOf(logPath() + QStringLiteral(".2")) +
                                contentOf(logPath() + QStringLiteral(".1")) + contentOf(logPath());
        QVERIFY(kept.endsWith("line 498\nline 499\n"));
        QVERIFY(kept.size() > 2000 && kept.size() < 3100);
        QVERIFY(QDir(state()).entryList(QDir::Files).size() <= 3);
        int next = kept.mid(5, kept.indexOf('\n') - 5).toInt();
        for (const QByteArray &line : kept.trimmed().split('\n')) // without a gap
            QCOMPARE(line, "line " + QByteArray::number(next++));
    }

    void twoProcessesLoseNoLine()
    {
        // Two files opened apart are to the disk what two processes are.
        const auto write = [this](char name) {
            LogFile log(logPath(), 2000);
            for (int i = 0; i < 500; ++i)
                log.append(QByteArray(1, name) + QByteArray::number(i));
        };
        std::thread other([&] { write('a'); });
        write('b');
        other.join();
        const QByteArrayList lines = (contentOf(logPath() + QStringLiteral(".2")) +
                                      contentOf(logPath() + QStringLiteral(".1")) + contentOf(logPath()))
                                         .trimmed()
                                         .split('\n');
        QCOMPARE(lines.size(), 1000);
        QCOMPARE(QSet<QByteArray>(lines.cbegin(), lines.cend()).size(), 1000);
    }

    void whatIsInTheWayStays_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"a link to another file", "a folder", "a pipe that nobody reads"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void whatIsInTheWayStays()
    {
        QFETCH(QString, kind);
        QVERIFY(QDir().mkpath(state()));
        const QString other = m_folder->filePath(QStringLiteral("other"));
        QVERIFY(QFile(other).open(QIODevice::WriteOnly));
        const QByteArray path = QFile::encodeName(logPath());
        if (kind.startsWith(u"a link"))
            QVERIFY(QFile::link(other, logPath()));
        else if (kind == u"a folder")
            QVERIFY(QDir().mkpath(logPath()));
        else
            QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        LogFile(logPath()).append("lost");
        QCOMPARE(contentOf(other), QByteArray());
        QCOMPARE(QDir(state()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size(), 1);
    }

    void messages_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("inTheFile");
        QTest::addColumn<bool>("elsewhereToo");
        QTest::newRow("what was done") << QByteArray("info") << QByteArray(" info tearsheet.program: said\n") << false;
        QTest::newRow("our warning") << QByteArray("warning") << QByteArray(" warning tearsheet.program: said\n")
                                     << true;
        QTest::newRow("what people were told")
            << QByteArray("told") << QByteArray(" warning tearsheet.errors: said\n") << false;
        QTest::newRow("Qt's") << QByteArray("qt") << QByteArray() << true;
        QTest::newRow("without a category") << QByteArray("none") << QByteArray() << true;
    }
    void messages()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, inTheFile);
        QFETCH(bool, elsewhereToo);
        const QLoggingCategory qts("qt.somewhere");
        {
            const MessageLog log(logPath());
            if (kind == "info")
                qCInfo(LogProgram, "said");
            else if (kind == "warning")
                qCWarning(LogProgram, "said");
            else if (kind == "told")
                qCWarning(LogErrors, "said");
            else if (kind == "qt")
                qCWarning(qts, "said");
            else
                qWarning("said");
        }
        const QByteArray written = contentOf(logPath());
        QVERIFY2(written.endsWith(inTheFile), written.constData());
        QCOMPARE(written.count('\n'), inTheFile.isEmpty() ? 0 : 1);
        QCOMPARE(elsewhere, elsewhereToo ? QByteArrayList{"said"} : QByteArrayList());
    }

    void errors_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QByteArray>("inTheFile");
        const QString full = QStringLiteral("SQLite 13: full");
        using Kind = Error::Kind;
        QTest::newRow("the disk's") << int(Kind::Environment) << full
                                    << QByteArray(" warning tearsheet.errors: A sentence. | SQLite 13: full\n");
        QTest::newRow("ours") << int(Kind::Bug) << full
                              << QByteArray(" bug tearsheet.errors: A sentence. | SQLite 13: full\n");
        QTest::newRow("without a detail")
            << int(Kind::Bug) << QString() << QByteArray(" bug tearsheet.errors: A sentence.\n");
        QTest::newRow("of an input the detail alone")
            << int(Kind::Input) << full << QByteArray(" warning tearsheet.errors: SQLite 13: full\n");
        QTest::newRow("of an input without one nothing") << int(Kind::Input) << QString() << QByteArray();
    }
    void errors()
    {
        QFETCH(int, kind);
        QFETCH(QString, detail);
        QFETCH(QByteArray, inTheFile);
        {
            const MessageLog log(logPath());
            logError(Error{Error::Kind(kind), QStringLiteral("A sentence."), detail});
        }
        const QByteArray written = contentOf(logPath());
        QVERIFY2(written.endsWith(inTheFile), written.constData());
        QCOMPARE(written.isEmpty(), inTheFile.isEmpty());
    }

    void everyThreadIsHeard()
    {
        {
            const MessageLog log(logPath());
            std::vector<std::thread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([i] {
                    for (int k = 0; k < 50; ++k)
                        qCInfo(LogProgram, "%d of %d", k, i);
                });
            for (std::thread &thread : threads)
                thread.join();
        }
        QCOMPARE(contentOf(logPath()).count('\n'), 400);
    }

    void whatComesAgainAndAgainIsCounted()
    {
        {
            const MessageLog log(logPath());
            for (int i = 0; i < 1000; ++i)
                logError(Error{Error::Kind::Environment, QStringLiteral("The disk is gone."), {}});
            qCInfo(LogProgram, "between");
            logError(Error{Error::Kind::Environment, QStringLiteral("The disk is gone."), {}});
            logError(Error{Error::Kind::Environment, QStringLiteral("The disk is gone."), {}});
        }
        const QByteArrayList lines = contentOf(logPath()).trimmed().split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[0].endsWith("errors: The disk is gone."));
        QVERIFY(lines[1].endsWith(" the same 999 times more"));
        QVERIFY(lines[2].endsWith("program: between"));
        QVERIFY(lines[3].endsWith("errors: The disk is gone."));
        QVERIFY(lines[4].endsWith(" the same 1 times more"));
    }

    void theHandlerBeforeComesBack()
    {
        {
            const MessageLog log(logPath());
        }
        qCWarning(LogErrors, "after");
        QCOMPARE(elsewhere, QByteArrayList{"after"});
        QCOMPARE(contentOf(logPath()), QByteArray());
    }

private:
    QString state() const { return m_folder->filePath(QStringLiteral("state/tearsheet")); }
    QString logPath() const { return state() + QStringLiteral("/tearsheet.log"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QtMessageHandler m_before = nullptr;
};

QTEST_GUILESS_MAIN(LogTest)
#include "tst_log.moc"
