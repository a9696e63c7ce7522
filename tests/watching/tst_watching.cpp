// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"
#include "support/captures.h"
#include "watching/lastlook.h"
#include "watching/watchsettings.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

/// A real folder with real files, through the Library's door. Each case waits out the seconds of rest that a file
/// needs.
class WatchingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("config"))));
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("state"))));
    }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        QVERIFY(QDir().mkpath(watched()));
        m_lines.clear();
        m_tasks = 0;
    }

    void whatIsThereAndWhatComesIsImported()
    {
        const QByteArray there = capture("there.json", 1);
        Library library(folder());
        follow(library);
        library.watch({watched()});
        QTRY_COMPARE_WITH_TIMEOUT(outcomes(), (QStringList{QStringLiteral("there.json new")}), 20000);
        QTRY_COMPARE(library.watchedFolders(), (QList<WatchedFolder>{{watched(), {}, 1, 0, true}}));

        QVERIFY(QDir().mkpath(watched() + QStringLiteral("/later/deep")));
        capture("later/deep/b.json", 2);
        capture("half.json.part", 3);
        capture(".hidden.json", 4);
        QTRY_COMPARE_WITH_TIMEOUT(outcomes(),
                                  (QStringList{QStringLiteral("there.json new"), QStringLiteral("b.json new")}), 20000);
        QVERIFY(QFile::rename(watched() + QStringLiteral("/half.json.part"), watched() + QStringLiteral("/half.json")));
        QTRY_COMPARE_WITH_TIMEOUT(outcomes().size(), 3, 20000);
        QCOMPARE(outcomes().last(), QStringLiteral("half.json new"));

        QFile file(watched() + QStringLiteral("/there.json")); // the user's own files are as they were
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), there);
    }

    void aFileThatGrowsIsTakenWhenItIsWhole()
    {
        Library library(folder());
        follow(library);
        library.watch({watched()});
        const QByteArray bytes = Captures::postPage(news(1));
        QFile file(watched() + QStringLiteral("/grows.json"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QElapsedTimer clock;
        clock.start();
        qsizetype written = 0;
        while (clock.elapsed() < 5000) { // longer than a file at rest would need
            written += file.write(bytes.mid(written, bytes.size() / 20));
            QVERIFY(written < bytes.size());
            QTest::qWait(400);
        }
        QCOMPARE(outcomes(), QStringList());
        file.write(bytes.mid(written));
        file.close();
        QTRY_COMPARE_WITH_TIMEOUT(outcomes(), (QStringList{QStringLiteral("grows.json new")}), 20000);
    }

    void aFileWrittenToInPlaceIsReadAgainAtTheNextLook()
    {
        capture("a.json", 1);
        Library library(folder());
        follow(library);
        library.watch({watched()});
        QTRY_COMPARE_WITH_TIMEOUT(outcomes().size(), 1, 20000);
        Captures::News changed = news(1);
        changed.content += QStringLiteral("<p>第三段。</p>");
        Captures::write(watched() + QStringLiteral("/a.json"), Captures::postPage(changed));
        library.lookIntoWatched(); // the window has the focus again
        QTRY_COMPARE_WITH_TIMEOUT(outcomes().size(), 2, 20000);
        QCOMPARE(outcomes().last(), QStringLiteral("a.json revised"));
    }

    void theNextRunReadsOnlyWhatIsNew()
    {
        capture("a.json", 1);
        Captures::write(watched() + QStringLiteral("/picture.png"), QByteArray("\x89PNG\r\n\x1a\n\0\0", 10));
        {
            Library library(folder());
            follow(library);
            library.watch({watched()});
            QTRY_COMPARE_WITH_TIMEOUT(outcomes().size(), 2, 20000);
            QTRY_VERIFY(!library.watchedFolders().isEmpty() && library.watchedFolders().first().unread == 0);
        }
        QCOMPARE(LastLook::read(folder()).size(), 2);
        m_lines.clear();
        m_tasks = 0; // one or two so far: both files need not come to rest together
        capture("b.json", 2);
        Library library(folder());
        follow(library);
        library.watch({watched()});
        QTRY_COMPARE_WITH_TIMEOUT(outcomes(), (QStringList{QStringLiteral("b.json new")}), 20000);
        QTRY_COMPARE(library.watchedFolders(), (QList<WatchedFolder>{{watched(), {}, 3, 0, true}}));
        QCOMPARE(m_tasks, 1);
    }

    void aFolderThatVanishesIsSaidAndComesBack()
    {
        capture("a.json", 1);
        Library library(folder());
        follow(library);
        library.watch({watched()});
        QTRY_COMPARE_WITH_TIMEOUT(outcomes().size(), 1, 20000);
        const QString away = watched() + QStringLiteral("-away");
        QVERIFY(QDir().rename(watched(), away));
        QTRY_VERIFY(library.watchedFolders().first().problem.contains(QStringLiteral("not found")));
        Captures::write(away + QStringLiteral("/b.json"), Captures::postPage(news(2), QStringLiteral("31202")));
        QVERIFY(QDir().rename(away, watched()));
        QTRY_COMPARE_WITH_TIMEOUT(outcomes().size(), 2, 20000); // of a.json nobody says anything again
        QCOMPARE(outcomes().last(), QStringLiteral("b.json new"));
        QCOMPARE(library.watchedFolders().first().problem, QString());
    }

    void theProgramsOwnFilesAreNotWatched()
    {
        Library library(watched() + QStringLiteral("/library"));
        follow(library);
        capture("a.json", 1);
        library.watch({watched(), watched() + QStringLiteral("/library")});
        QTRY_COMPARE_WITH_TIMEOUT(outcomes().size(), 1, 20000);
        QTRY_COMPARE(library.watchedFolders().value(0).files, 1);
        QVERIFY(library.watchedFolders().value(1).problem.contains(QStringLiteral("own files")));
    }

    void aFolderNoLongerWatchedIsLeftAlone()
    {
        Library library(folder());
        follow(library);
        library.watch({watched()});
        QTRY_VERIFY(library.watchedFolders().value(0).looked);
        library.watch({});
        QTRY_VERIFY(library.watchedFolders().isEmpty());
        const QString other = m_dir->filePath(QStringLiteral("other"));
        Captures::write(other + QStringLiteral("/b.json"), Captures::postPage(news(2)));
        capture("a.json", 1);
        library.watch({other});
        QTRY_COMPARE_WITH_TIMEOUT(outcomes(), (QStringList{QStringLiteral("b.json new")}), 20000);
    }

    void whatFailedIsTriedAgain()
    {
        capture("a.json", 1);
        Captures::write(folder(), "not a folder");
        Library library(folder());
        follow(library);
        library.watch({watched()});
        QTRY_COMPARE_WITH_TIMEOUT(m_failures, 1, 20000);
        QVERIFY(QFile::remove(folder()));
        QTRY_COMPARE_WITH_TIMEOUT(library.watchedFolders().value(0).unread, 0, 20000);
        library.lookIntoWatched();
        QTRY_COMPARE_WITH_TIMEOUT(outcomes(), (QStringList{QStringLiteral("a.json new")}), 20000);
    }

    void eachLibraryHasItsOwnFolders()
    {
        const QString first = m_dir->filePath(QStringLiteral("first"));
        const QString second = m_dir->filePath(QStringLiteral("second"));
        WatchSettings::setFolders(first,
                                  {QStringLiteral("/a, b;c"), QStringLiteral("/研报"), QStringLiteral("relative")});
        QCOMPARE(WatchSettings::folders(first), (QStringList{QStringLiteral("/a, b;c"), QStringLiteral("/研报")}));
        QCOMPARE(WatchSettings::folders(second), QStringList());
        WatchSettings::setFolders(first, {});
        QCOMPARE(WatchSettings::folders(first), QStringList());
        QVERIFY(WatchSettings::file().startsWith(m_home.path()));
    }

private:
    QString folder() const { return m_dir->filePath(QStringLiteral("library")); }
    QString watched() const { return m_dir->filePath(QStringLiteral("watched")); }

    static Captures::News news(int i)
    {
        Captures::News news;
        news.id = QString::number(1300000000 + i);
        news.title += QString::number(i);
        return news;
    }

    QByteArray capture(const char *name, int i) const
    {
        const QByteArray bytes = Captures::postPage(news(i), QStringLiteral("3120%1").arg(i));
        Captures::write(watched() + u'/' + QString::fromLatin1(name), bytes);
        return bytes;
    }

    void follow(Library &library)
    {
        m_failures = 0;
        connect(&library, &Library::importStarted, this, [this](ImportTask *task) {
            ++m_tasks;
            connect(task, &ImportTask::lines, this, [this](const QList<ImportLine> &lines) { m_lines += lines; });
            connect(task, &ImportTask::finished, this,
                    [this](const ImportSummary &summary) { m_failures += summary.failure.isEmpty() ? 0 : 1; });
        });
    }

    QStringList outcomes() const
    {
        static const char *const names[] = {"new", "same", "revised", "partial", "share", "refused"};
        QStringList result;
        for (const ImportLine &line : m_lines)
            result.append(QFileInfo(line.input).fileName() + u' ' + QString::fromLatin1(names[int(line.outcome)]));
        return result;
    }

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_dir;
    QList<ImportLine> m_lines;
    int m_tasks = 0;
    int m_failures = 0;
};

QTEST_GUILESS_MAIN(WatchingTest)
#include "tst_watching.moc"
