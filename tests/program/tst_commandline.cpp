// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "support/captures.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <unistd.h>

/// The program itself, as a script calls it: no display, its own library.
class CommandLineTest final : public QObject
{
    Q_OBJECT

    struct Outcome
    {
        int status = -1;
        QByteArray out;
        QByteArray err;

        QList<QJsonObject> lines() const
        {
            QList<QJsonObject> objects;
            for (const QByteArray &line : out.split('\n'))
                if (!line.isEmpty())
                    objects << QJsonDocument::fromJson(line).object();
            return objects;
        }
    };

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_language.clear();
    }

    void showsWhichPicturesAnArticleHas()
    {
        const Outcome imported = run({QStringLiteral("import"),
                                      QStringLiteral(TEARSHEET_SOURCE_DIR "/resources/samples/en-web-archive.mhtml"),
                                      QStringLiteral("--json")});
        QCOMPARE(imported.status, 0);
        const QJsonObject info =
            run({QStringLiteral("show"), QStringLiteral("1"), QStringLiteral("--info"), QStringLiteral("--json")})
                .lines()
                .at(0);
        QCOMPARE(info[QStringLiteral("images")].toArray().size(), 1);
        const QJsonObject image = info[QStringLiteral("images")].toArray().at(0).toObject();
        QCOMPARE(image[QStringLiteral("address")].toString(),
                 QStringLiteral("https://cid.invalid/chart@quayside.example"));
        QCOMPARE(image[QStringLiteral("format")].toString(), QStringLiteral("png"));
        QCOMPARE(image[QStringLiteral("width")].toInt(), 480);
        QCOMPARE(image[QStringLiteral("height")].toInt(), 200);
        QVERIFY(image[QStringLiteral("bytes")].toInt() > 1000);
        QCOMPARE(image[QStringLiteral("sha256")].toString().size(), 64);
        const QByteArray page = run({QStringLiteral("show"), QStringLiteral("1"), QStringLiteral("--html")}).out;
        QVERIFY(
            page.contains("src=\"tearsheet://image/" + image[QStringLiteral("sha256")].toString().toLatin1() + '"'));
    }

    /// In plain words: the same for an outcome as in the window, and one is not "1 articles".
    void peopleReadWordsAndCounts()
    {
        const QString file = capture(QStringLiteral("a.json"), {});
        const QString broken = Captures::write(m_dir->filePath(QStringLiteral("b.json")), "{\"a\": 1}");
        const Outcome one = run({QStringLiteral("import"), file});
        QVERIFY2(one.out.startsWith("new        /"), one.out);
        QVERIFY2(one.out.contains("1 input: 1 new article in "), one.out);
        const Outcome two = run({QStringLiteral("import"), file, broken});
        QVERIFY2(two.out.contains("same       /") && two.out.contains("refused    /"), two.out);
        QVERIFY2(two.out.contains("2 inputs: 1 same · 1 refused in "), two.out);
        QVERIFY2(two.err.contains("1 input was refused."), two.err);
        QVERIFY(run({QStringLiteral("check")}).out.startsWith("1 article, no problems found."));
        QVERIFY(run({QStringLiteral("reindex")}).out.startsWith("1 article indexed."));
        Captures::News other;
        other.id = QStringLiteral("1200000002");
        other.title = QStringLiteral("另一篇");
        QVERIFY(run({QStringLiteral("import"), capture(QStringLiteral("c.json"), other)}).status == 0);
        QVERIFY(run({QStringLiteral("check")}).out.startsWith("2 articles, no problems found."));
    }

    void importsListsShowsChecks()
    {
        const QString file = capture(QStringLiteral("a.json"), {});
        const Outcome imported = run({QStringLiteral("import"), file, QStringLiteral("--json")});
        QCOMPARE(imported.status, 0);
        QCOMPARE(imported.lines().size(), 2);
        const QJsonObject line = imported.lines().at(0);
        QCOMPARE(line[QStringLiteral("outcome")].toString(), QStringLiteral("new"));
        QCOMPARE(line[QStringLiteral("input")].toString(), file);
        QCOMPARE(line[QStringLiteral("family")].toString(), QStringLiteral("tiger"));
        QVERIFY(line[QStringLiteral("reason")].isNull());
        const QJsonObject summary = imported.lines().at(1)[QStringLiteral("summary")].toObject();
        QCOMPARE(summary[QStringLiteral("inputs")].toInt(), 1);
        QCOMPARE(summary[QStringLiteral("new")].toInt(), 1);
        QCOMPARE(summary[QStringLiteral("refused")].toInt(), 0);
        const QString id = QString::number(line[QStringLiteral("articles")].toArray().at(0).toInt());

        const Outcome listed = run({QStringLiteral("list"), QStringLiteral("--json")});
        QCOMPARE(listed.status, 0);
        QCOMPARE(listed.lines().size(), 1);
        const QJsonObject row = listed.lines().at(0);
        QCOMPARE(row[QStringLiteral("title")].toString(), Captures::News().title);
        QCOMPARE(row[QStringLiteral("published")].toString(), QStringLiteral("2024-06-03T10:45:55+08:00"));
        QCOMPARE(row[QStringLiteral("tickers")].toArray().at(0)[QStringLiteral("symbol")].toString(),
                 QStringLiteral("NVDA"));
        QCOMPARE(row[QStringLiteral("tickers")].toArray().at(0)[QStringLiteral("kind")].toString(),
                 QStringLiteral("stock"));

        const Outcome page = run({QStringLiteral("show"), id, QStringLiteral("--html")});
        QCOMPARE(page.status, 0);
        QVERIFY(page.out.startsWith("<!DOCTYPE html>"));
        QVERIFY(page.out.contains("第二段。"));
        const Outcome text = run({QStringLiteral("show"), id});
        QCOMPARE(QString::fromUtf8(text.out), QStringLiteral("第一段说的是英伟达。\n第二段。\n"));
        const Outcome original = run({QStringLiteral("show"), QStringLiteral("--original"), id});
        QCOMPARE(original.out, bytesOf(file));
        const Outcome info = run({QStringLiteral("show"), id, QStringLiteral("--info"), QStringLiteral("--json")});
        QCOMPARE(info.lines().at(0)[QStringLiteral("shares")].toArray().at(0)[QStringLiteral("text")].toString(),
                 QStringLiteral("值得一读"));
        QCOMPARE(info.lines().at(0)[QStringLiteral("key")].toString(), QStringLiteral("1200000001"));

        const Outcome checked = run({QStringLiteral("check"), QStringLiteral("--json")});
        QCOMPARE(checked.status, 0);
        QCOMPARE(checked.lines().last()[QStringLiteral("summary")][QStringLiteral("articles")].toInt(), 1);
        QCOMPARE(checked.lines().last()[QStringLiteral("summary")][QStringLiteral("problems")].toInt(), 0);

        const Outcome reindexed = run({QStringLiteral("reindex"), QStringLiteral("--json")});
        QCOMPARE(reindexed.status, 0);
        QCOMPARE(reindexed.lines().at(0)[QStringLiteral("indexed")].toInt(), 1);
        const Outcome found = run({QStringLiteral("search"), QStringLiteral("第二段"), QStringLiteral("--json")});
        QCOMPARE(found.status, 0);
        QCOMPARE(found.lines().size(), 1);
        QCOMPARE(found.lines().at(0)[QStringLiteral("excerpt")].toString(), QStringLiteral("第二段。"));
        QCOMPARE(run({QStringLiteral("search"), QStringLiteral("nowhere")}).status, 1);
        QCOMPARE(run({QStringLiteral("search")}).status, 2);

        const Outcome backup =
            run({QStringLiteral("backup"), m_dir->filePath(QStringLiteral("copies")), QStringLiteral("--json")});
        QCOMPARE(backup.status, 0);
        QVERIFY(QFile::exists(backup.lines().at(0)[QStringLiteral("backup")].toString()));

        const Outcome restored =
            run({QStringLiteral("restore"), m_dir->filePath(QStringLiteral("copies")), QStringLiteral("--json"),
                 QStringLiteral("--library"), m_dir->filePath(QStringLiteral("restored"))});
        QCOMPARE(restored.status, 0);
        QCOMPARE(restored.lines().last()[QStringLiteral("summary")][QStringLiteral("new")].toInt(), 1);
        QCOMPARE(restored.lines().last()[QStringLiteral("summary")][QStringLiteral("unreadable")].toInt(), 0);
        QCOMPARE(run({QStringLiteral("restore"), m_dir->filePath(QStringLiteral("nowhere"))}).status, 1);
    }

    void realCapture()
    {
        const QString file = QStringLiteral(TEARSHEET_SOURCE_DIR "/../shared/captures/laohu8-post-312728658227384.txt");
        if (!QFile::exists(file))
            QSKIP("the real capture is not beside this checkout");
        const Outcome imported = run({QStringLiteral("import"), file, QStringLiteral("--json")});
        QCOMPARE(imported.status, 0);
        QCOMPARE(imported.lines().size(), 2);
        QCOMPARE(imported.lines().at(0)[QStringLiteral("outcome")].toString(), QStringLiteral("new"));

        const QByteArray page = run({QStringLiteral("show"), QStringLiteral("--all"), QStringLiteral("--html")}).out;
        QCOMPARE(page.count("<a class=\"chip"), 20 + 10);
        const qsizetype from = page.indexOf("<div class=\"body\">");
        const qsizetype to = page.indexOf("<footer class=\"disclaimer\">");
        QVERIFY(from > 0 && to > from);
        const QByteArray body = page.sliced(from, to - from);
        QCOMPARE(body.count("<a class=\"chip"), 10);
        QCOMPARE(body.count("<p") + body.count("<h2") + body.count("<h3"), 269); // 40 of them headings, one an image
        for (const char *forbidden : {"<style", "<script", "javascript:", "tigerbbs", "laohu8.com/S/", "viewport"})
            QVERIFY2(!page.contains(forbidden), forbidden);

        QCOMPARE(run({QStringLiteral("show"), QStringLiteral("--all"), QStringLiteral("--original")}).out,
                 bytesOf(file));
        const Outcome again = run({QStringLiteral("import"), file, QStringLiteral("--json")});
        QCOMPARE(again.lines().at(0)[QStringLiteral("outcome")].toString(), QStringLiteral("same"));
        QCOMPARE(run({QStringLiteral("list"), QStringLiteral("ticker:TSM"), QStringLiteral("--json")}).lines().size(),
                 1);
    }

    void badInputsEachGetASentenceAndTheRestGoesOn()
    {
        QDir().mkpath(m_dir->filePath(QStringLiteral("mixed/empty-folder")));
        const QString good = capture(QStringLiteral("mixed/good.json"), {});
        Captures::write(m_dir->filePath(QStringLiteral("mixed/empty.txt")), {});
        Captures::write(m_dir->filePath(QStringLiteral("photo.jpg")),
                        QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffdb0043"));
        Captures::write(m_dir->filePath(QStringLiteral("mixed/no-post.json")),
                        "{\"weather\":\"fine\",\"days\":[1,2,3]}");
        const Outcome imported = run({QStringLiteral("import"), m_dir->filePath(QStringLiteral("mixed")),
                                      m_dir->filePath(QStringLiteral("photo.jpg")),
                                      m_dir->filePath(QStringLiteral("vanished.txt")), QStringLiteral("--json")});
        QCOMPARE(imported.status, 1);
        int fresh = 0, refused = 0;
        for (const QJsonObject &line : imported.lines()) {
            const QString outcome = line[QStringLiteral("outcome")].toString();
            if (outcome == u"new") {
                ++fresh;
                QCOMPARE(line[QStringLiteral("input")].toString(), good);
            } else if (outcome == u"refused") {
                ++refused;
                QVERIFY2(line[QStringLiteral("reason")].toString().size() > 10,
                         qUtf8Printable(line[QStringLiteral("input")].toString()));
            }
        }
        QCOMPARE(fresh, 1);
        QCOMPARE(refused, 4);
    }

    void listAnswersQueries()
    {
        Captures::News other;
        other.id = QStringLiteral("1200000002");
        other.title = QStringLiteral("A quiet quarter");
        other.content = QStringLiteral("<p>Copper and <b>cop</b>ying.</p>");
        other.related = {};
        capture(QStringLiteral("in/a.json"), {});
        Captures::write(m_dir->filePath(QStringLiteral("in/b.json")),
                        Captures::postPage(other, QStringLiteral("312000000000002")));
        QCOMPARE(run({QStringLiteral("import"), m_dir->filePath(QStringLiteral("in"))}).status, 0);
        const auto titles = [this](const QStringList &query) {
            QStringList found;
            for (const QJsonObject &row :
                 run(QStringList{QStringLiteral("list"), QStringLiteral("--json")} + query).lines())
                found << row[QStringLiteral("title")].toString();
            return found;
        };
        const QString first = Captures::News().title;
        QCOMPARE(titles({QStringLiteral("铜")}), QStringList{first});
        QCOMPARE(titles({QStringLiteral("COPPER")}), QStringList{other.title});
        QCOMPARE(titles({QStringLiteral("cop")}), QStringList()); // whole words
        QCOMPARE(titles({QStringLiteral("ticker:英伟达")}), QStringList{first});
        QCOMPARE(titles({QStringLiteral("--"), QStringLiteral("-copper")}), QStringList{first});
        QCOMPARE(titles({QStringLiteral("title:\"quiet quarter\"")}), QStringList{other.title});
        const QJsonObject row =
            run({QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("第二段")}).lines().value(0);
        const QJsonArray hit = row[QStringLiteral("hits")].toArray().at(0).toArray();
        QCOMPARE(row[QStringLiteral("excerpt")].toString().mid(hit.at(0).toInt(), hit.at(1).toInt()),
                 QStringLiteral("第二段"));
    }

    void aFolderWithoutCapturesIsRefused()
    {
        QDir().mkpath(m_dir->filePath(QStringLiteral("nothing/here")));
        const Outcome imported =
            run({QStringLiteral("import"), m_dir->filePath(QStringLiteral("nothing")), QStringLiteral("--json")});
        QCOMPARE(imported.status, 1);
        QCOMPARE(imported.lines().at(0)[QStringLiteral("outcome")].toString(), QStringLiteral("refused"));
    }

    void aLibraryThatCannotBeOpenedIsTheEnvironment()
    {
        m_library = Captures::write(m_dir->filePath(QStringLiteral("file")), "x");
        const QString file = capture(QStringLiteral("a.json"), {});
        for (const QStringList &arguments :
             {QStringList{QStringLiteral("list")}, {QStringLiteral("check")}, {QStringLiteral("import"), file}}) {
            const Outcome outcome = run(arguments);
            QCOMPARE(outcome.status, 3);
            QVERIFY(outcome.err.contains(m_library.toUtf8()));
            QVERIFY(!outcome.err.contains("tearsheet.errors"));
        }
        m_library.clear();
        const QByteArray log = bytesOf(m_dir->filePath(QStringLiteral("state/tearsheet/tearsheet.log")));
        QCOMPARE(log.count(" warning tearsheet.errors: "), 3);
        QCOMPARE(log.count(std::strerror(ENOTDIR)) + log.count(std::strerror(EEXIST)), 3); // the detail
    }

    void theLogHoldsNoWordOfAnArticle()
    {
        const QString file = capture(QStringLiteral("a.json"), {});
        QCOMPARE(run({QStringLiteral("import"), file}).status, 0);
        const QByteArray title = run({QStringLiteral("list")}).out.mid(20).trimmed();
        QVERIFY(title.size() > 3);
        run({QStringLiteral("search"), QStringLiteral("nowheretobefound")});
        run({QStringLiteral("show"), QStringLiteral("4711")});
        const QByteArray log = bytesOf(m_dir->filePath(QStringLiteral("state/tearsheet/tearsheet.log")));
        QVERIFY2(log.contains(" info tearsheet.program: import of 1 inputs: 1 new,"), log.constData());
        QVERIFY(!log.contains("nowheretobefound"));
        for (const QByteArray &word : title.split(' '))
            QVERIFY2(word.size() < 3 || !log.contains(word), word.constData());
    }

    void aClosedDoorBehindStdoutIsSaid()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        capture(QStringLiteral("a.json"), {});
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        start(process, {QStringLiteral("--version")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 3);
    }

    void strangersTextReachesTheTerminalWithoutControls()
    {
        Captures::News news;
        news.title = QStringLiteral("red \u001b[31m title");
        run({QStringLiteral("import"), capture(QStringLiteral("a.json"), news)});
        const Outcome listed = run({QStringLiteral("list")});
        QCOMPARE(listed.status, 0);
        QVERIFY(listed.out.contains("title"));
        QVERIFY(!listed.out.contains('\x1b'));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *words) { QTest::newRow(words) << QString::fromLatin1(words).split(u' '); };
        row("import");
        row("import --nonsense x");
        row("list --limit -1");
        row("list --limit many");
        row("list --sort colour");
        row("show");
        row("show 1 --all");
        row("show one");
        row("show 1 --html --text");
        row("check now");
        row("backup here there");
        row("restore");
        row("restore here there");
        row("--nonsense");
        row("help nonsense");
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(outcome.out.isEmpty());
    }

    void help_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("--help") << QStringList{QStringLiteral("--help")};
        QTest::newRow("help") << QStringList{QStringLiteral("help")};
        QTest::newRow("help import") << QStringList{QStringLiteral("help"), QStringLiteral("import")};
        QTest::newRow("--version") << QStringList{QStringLiteral("--version")};
    }

    void help()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("tearsheet"));
    }

    void eachCommandHelps_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"import", "list", "search", "show", "check", "reindex", "backup", "restore", "highlights"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void eachCommandHelps()
    {
        QFETCH(const QString, command);
        const Outcome asked = run({command, QStringLiteral("--help")});
        QCOMPARE(asked.status, 0);
        QVERIFY(asked.out.startsWith("tearsheet " + command.toUtf8() + ' '));
        QCOMPARE(asked.out.count("\n    tearsheet " + command.toUtf8()), 2); // its examples
        QCOMPARE(run({QStringLiteral("help"), command}).out, asked.out);
        QVERIFY(run({QStringLiteral("list"), QStringLiteral("--"), QStringLiteral("--help")}).status != 0); // a query
    }

    /// As every command's: the language of the terminal.
    void peopleReadTheirLanguage()
    {
        const QString file = capture(QStringLiteral("a.json"), {});
        m_language = QStringLiteral("zh_CN.UTF-8");
        QVERIFY2(run({QStringLiteral("help")}).out.contains("导入文件和文件夹。"), "help");
        QVERIFY2(run({QStringLiteral("import"), file}).out.contains("1 个文件：1 篇新文章，用时 "), "import");
        m_language = QStringLiteral("zh_TW.UTF-8");
        QVERIFY2(run({QStringLiteral("check")}).out.startsWith("1 篇文章，沒有發現問題。"), "check");
        QVERIFY2(run({QStringLiteral("--nonsense")}).err.contains("未知的選項「--nonsense」。"), "complaint");
        m_language = QStringLiteral("de_DE.UTF-8");
        QVERIFY2(run({QStringLiteral("check")}).out.startsWith("1 article, no problems found."), "check");
    }

    /// With --json all of it is a script's, also the reasons.
    void scriptsReadTheSameInEveryLanguage()
    {
        const QString broken = Captures::write(m_dir->filePath(QStringLiteral("b.json")), "{\"a\": 1}");
        const Outcome english = run({QStringLiteral("import"), broken, QStringLiteral("--json")});
        QVERIFY(!english.lines().at(0)[QStringLiteral("reason")].toString().isEmpty());
        m_language = QStringLiteral("zh_CN.UTF-8");
        const Outcome chinese = run({QStringLiteral("import"), broken, QStringLiteral("--json")});
        QCOMPARE(chinese.lines().at(0), english.lines().at(0));
        // Where the locale is not installed, Qt says so in lines of its own.
        QVERIFY2(chinese.err.endsWith(english.err), chinese.err.constData());
        QCOMPARE(chinese.status, english.status);
    }

    void nothingFound()
    {
        QCOMPARE(run({QStringLiteral("list")}).status, 1);
        const Outcome shown = run({QStringLiteral("show"), QStringLiteral("1")});
        QCOMPARE(shown.status, 1);
        QVERIFY(shown.err.contains('1'));
    }

    void whatAStartAsksFor()
    {
        using Mode = CommandLine::Start::Mode;
        const auto parse = [](const char *line, bool root = false) {
            return CommandLine::parse(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts), root);
        };
        QCOMPARE(parse("").mode, Mode::Window);
        QVERIFY(parse("").library.endsWith(QStringLiteral("/tearsheet/library")));
        QCOMPARE(parse("/a.txt /b.txt").files, (QStringList{QStringLiteral("/a.txt"), QStringLiteral("/b.txt")}));
        QCOMPARE(parse("--library /l /a.txt").library, QStringLiteral("/l"));
        QCOMPARE(parse("--library=/l").library, QStringLiteral("/l"));
        QCOMPARE(parse("--library /l list --json").arguments.join(u' '), QStringLiteral("list --library /l --json"));
        QCOMPARE(parse("-- import").mode, Mode::Window);
        QCOMPARE(parse("/a.txt import").mode, Mode::Window);
        QCOMPARE(parse("--no-sandbox").mode, Mode::Wrong);
        QCOMPARE(parse("list --no-sandbox").mode, Mode::Wrong);
        QCOMPARE(parse("--no-sandbox", true).mode, Mode::Window);
        QCOMPARE(parse("-- --no-sandbox").mode, Mode::Window);
        QCOMPARE(parse("--library").mode, Mode::Wrong);
    }

private:
    QString capture(const QString &name, const Captures::News &news)
    {
        return Captures::write(m_dir->filePath(name), Captures::postPage(news));
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void start(QProcess &process, QStringList arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_dir->filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_dir->filePath(QStringLiteral("state")));
        if (!m_language.isEmpty())
            environment.insert(QStringLiteral("LC_ALL"), m_language);
        environment.remove(QStringLiteral("LANGUAGE"));
        process.setProcessEnvironment(environment);
        if (!m_library.isEmpty())
            arguments = QStringList{QStringLiteral("--library"), m_library} + arguments;
        process.start(QStringLiteral(TEARSHEET_PROGRAM), arguments);
    }

    Outcome run(const QStringList &arguments)
    {
        QProcess process;
        start(process, arguments);
        if (!process.waitForFinished(60000))
            qFatal("tearsheet %s did not end", qUtf8Printable(arguments.join(u' ')));
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_library;
    QString m_language; // LC_ALL; empty: the test's own
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
