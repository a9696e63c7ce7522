// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/inputreader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr InputLimits Limits{.piece = 1 << 10, .post = 1 << 14, .whole = 1 << 20};

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(bytes) == bytes.size();
}

ImportInput named(const QString &path)
{
    return {path, QFile::encodeName(path), QString()};
}

Portion firstOf(const ImportInput &input)
{
    return InputReader(input, Limits).next();
}

}

class InputsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void foldersAreWalkedInOrder()
    {
        for (const char *name : {"b.json", "a/2.txt", "a/10.txt", "a/deep/er/x.html", "c.txt"})
            QVERIFY(write(path(name), "x"));
        QCOMPARE(below({path()}), names({"a/10.txt", "a/2.txt", "a/deep/er/x.html", "b.json", "c.txt"}));
    }

    void theOrderOfThePathsIsKept()
    {
        QVERIFY(write(path("b/2.txt"), "x") && write(path("b/1.txt"), "x") && write(path("a.txt"), "x"));
        QCOMPARE(below({path("b"), path("a.txt"), path("b/2.txt")}), names({"b/1.txt", "b/2.txt", "a.txt", "b/2.txt"}));
    }

    void notBelowWhenToldSo()
    {
        QVERIFY(write(path("1.txt"), "x") && write(path("deep/2.txt"), "x"));
        QCOMPARE(below({path()}, false), names({"1.txt"}));
    }

    void leftOut_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("hidden file") << names({".hidden.json", "a.json"}) << names({"a.json"});
        QTest::newRow("hidden folder") << names({".git/x.json", "a.json"}) << names({"a.json"});
        QTest::newRow("a saved page's folder") << names({"page.html", "page_files/ad.html"}) << names({"page.html"});
        QTest::newRow("a saved page's folder, .htm")
            << names({"page.HTM", "page_files/ad.html"}) << names({"page.HTM"});
        QTest::newRow("Internet Explorer's") << names({"page.html", "page.files/ad.html"}) << names({"page.html"});
        QTest::newRow("such a folder without its page") << names({"page_files/a.json"}) << names({"page_files/a.json"});
        QTest::newRow("a text beside it")
            << names({"page.txt", "page_files/a.json"}) << names({"page.txt", "page_files/a.json"});
    }

    void leftOut()
    {
        QFETCH(QStringList, files);
        for (const QString &file : files)
            QVERIFY(write(path() + u'/' + file, "x"));
        QTEST(below({path()}), "expected");
    }

    void aSavedPagesFolderNamedWithIt()
    {
        QVERIFY(write(path("page.html"), "x") && write(path("page_files/a.json"), "x"));
        QCOMPARE(below({path("page_files"), path("page.html")}), names({"page.html"}));
        QCOMPARE(below({path("page.html"), path("page_files/")}), names({"page.html"}));
        QCOMPARE(below({path("page_files")}), names({"page_files/a.json"}));
    }

    void linksInsideFoldersAreNotFollowed()
    {
        QVERIFY(write(path("outside/secret.json"), "x") && write(path("in/a.json"), "x"));
        QVERIFY(QFile::link(path("outside"), path("in/folder")));
        QVERIFY(QFile::link(path("outside/secret.json"), path("in/file.json")));
        QVERIFY(QFile::link(path("in"), path("in/loop")));
        QCOMPARE(below({path("in")}), names({"in/a.json"}));
    }

    void aNameThatIsNoUtf8()
    {
        const QByteArray file = QFile::encodeName(path()) + "/caf\xe9.json";
        FILE *made = std::fopen(file.constData(), "w");
        QVERIFY(made);
        std::fputs("text", made);
        std::fclose(made);
        const auto inputs = collectInputs({path()}, true);
        QCOMPARE(inputs.size(), 1);
        QCOMPARE(firstOf(inputs.first()).bytes, QByteArray("text"));
        QCOMPARE(std::remove(file.constData()), 0); // QTemporaryDir could not
    }

    void aFolderWithoutFilesSaysSo()
    {
        QVERIFY(QDir().mkpath(path("empty/deep")));
        const auto inputs = collectInputs({path("empty")}, true);
        QCOMPARE(inputs.size(), 1);
        QVERIFY(inputs.first().refusal.contains(path("empty")));
    }

    void aPathThatVanished()
    {
        QVERIFY(write(path("a.json"), "x"));
        const auto inputs = collectInputs({path("gone.json"), path("a.json")}, true);
        QCOMPARE(inputs.size(), 2);
        QVERIFY(inputs.at(0).refusal.contains(QStringLiteral("not found")));
        QVERIFY(inputs.at(1).refusal.isEmpty());
        QVERIFY(QFile::remove(path("a.json"))); // between looking and reading
        QVERIFY(firstOf(inputs.at(1)).refusal.contains(QStringLiteral("not found")));
    }

    void cancelled()
    {
        QVERIFY(write(path("a.json"), "x"));
        const std::atomic_bool cancel = true;
        QVERIFY(collectInputs({path()}, true, &cancel).isEmpty());
    }

    void reads()
    {
        const QByteArray bytes = QByteArray("0123456789").repeated(100000);
        QVERIFY(write(path("a.json"), bytes));
        const Portion read = firstOf(named(path("a.json")));
        QCOMPARE(read.bytes, bytes);
        QVERIFY(read.last);
        QCOMPARE(read.modified, QFileInfo(path("a.json")).lastModified());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *title, const char *name, const char *part) {
            QTest::newRow(title) << QString::fromLatin1(name) << QString::fromLatin1(part);
        };
        row("empty", "empty", "empty");
        row("too large", "large", "larger than 1 MB");
        row("link", "link", "link");
        row("pipe", "pipe", "device");
        row("device", "/dev/zero", "device");
        row("terminal", "/dev/tty", "");
        row("proc", "/proc/self/environ", "device");
        row("sys", "/sys/kernel/notes", "device");
        row("socket or folder", ".", "device");
    }

    void refuses()
    {
        QVERIFY(write(path("empty"), QByteArray()) && write(path("large"), QByteArray(Limits.whole + 1, 'x')));
        QVERIFY(QFile::link(path("large"), path("link")));
        QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
        QFETCH(QString, name);
        QFETCH(QString, part);
        const Portion read = firstOf(named(name.startsWith(u'/') ? name : path() + u'/' + name));
        if (name.startsWith(u"/sys") && read.refusal.contains(QStringLiteral("not found")))
            QSKIP("this system has no such file");
        QVERIFY(read.bytes.isEmpty() && read.last && !read.refusal.isEmpty());
        QVERIFY2(read.refusal.contains(part), qPrintable(read.refusal));
    }

    void changes_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<qint64>("size");
        QTest::newRow("grows") << QByteArray("words") << qint64(500);
        QTest::newRow("shrinks") << QByteArray("words") << qint64(2);
        QTest::newRow("grows at its other end, in lines")
            << QByteArray("{\"a\":\"" + QByteArray(90, 'x') + "\"}\n").repeated(100) << qint64(50'000);
        QTest::newRow("shrinks while its lines are read")
            << QByteArray("{\"a\":\"" + QByteArray(90, 'x') + "\"}\n").repeated(100) << qint64(5'000);
    }

    void changes()
    {
        QFETCH(QByteArray, before);
        QFETCH(qint64, size);
        QVERIFY(write(path("a.txt"), before));
        InputReader reader(named(path("a.txt")), Limits); // opens it
        QFile file(path("a.txt"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(size));
        Portion portion;
        while (!reader.atEnd())
            portion = reader.next();
        QVERIFY(portion.bytes.isEmpty());
        QVERIFY2(portion.refusal.contains(QStringLiteral("changed")), qPrintable(portion.refusal));
    }

    void noPermission()
    {
        QVERIFY(write(path("in/a.json"), "x") && write(path("b.json"), "x"));
        QVERIFY(QFile::setPermissions(path("b.json"), {}) && QFile::setPermissions(path("in"), {}));
        // Root may read everything, so it becomes somebody else for a moment.
        const bool root = ::geteuid() == 0;
        if (root) {
            QVERIFY(QFile::setPermissions(path(),
                                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
            QCOMPARE(::seteuid(65534), 0);
        }
        const Portion file = firstOf(named(path("b.json")));
        const auto folder = collectInputs({path("in")}, true);
        if (root)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(QFile::setPermissions(path("in"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(file.refusal.contains(QStringLiteral("permission")));
        QCOMPARE(folder.size(), 1);
        QVERIFY(folder.first().refusal.contains(QStringLiteral("permission")));
    }

private:
    QString path(const char *name = "") const
    {
        return *name ? m_folder->filePath(QString::fromLatin1(name)) : m_folder->path();
    }

    static QStringList names(std::initializer_list<const char *> list)
    {
        QStringList made;
        for (const char *name : list)
            made.append(QString::fromLatin1(name));
        return made;
    }

    QStringList below(const QStringList &paths, bool recursive = true) const
    {
        QStringList found;
        for (const ImportInput &input : collectInputs(paths, recursive))
            found.append(QDir(path()).relativeFilePath(input.path));
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(InputsTest)
#include "tst_inputs.moc"
