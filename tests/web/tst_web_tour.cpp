// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "lockedmain.h"
#include "openengine.h"

#include "base/async.h"
#include "engine/enginebrowser.h"
#include "engine/lockedpage.h"
#include "library/library.h"
#include "mainwindow.h"
#include "pagepane/pagepane.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWebEngineProfile>

#include <cstdlib>

namespace {

/// Set for the process inside; says what it was given.
constexpr char Inside[] = "TEARSHEET_TOUR_INSIDE";

/// Starts this program once more where there is no network, and as an ordinary user, so that the sandbox is on too.
/// Returns when neither is to be had.
void enterEmptyNamespace(char **argv)
{
    const QByteArray self = QFile::encodeName(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")));
    const QByteArray folder = qgetenv("TEARSHEET_TOUR_FOLDER");
    const QByteArray user = "setpriv --reuid=65534 --regid=65534 --clear-groups ";
    const auto works = [](const QByteArray &command) {
        return std::system((command + " >/dev/null 2>&1").constData()) == 0;
    };
    QByteArray command = "unshare --map-current-user --net ";
    QByteArray state = "an empty network namespace";
    if (::geteuid() == 0) {
        command = "unshare --net ";
        if (works("unshare --net " + user + "test -x '" + self + "' -a -w '" + folder + "'"))
            command += user, state += ", as an ordinary user";
        else
            state += ", as root and so without the sandbox";
    }
    if (!works(command + "true"))
        return;
    qputenv(Inside, state);
    QByteArray line = "exec " + command + '\'' + self + '\'';
    for (char **argument = argv + 1; *argument; ++argument)
        line += QByteArray(" '") + *argument + '\'';
    ::execl("/bin/sh", "sh", "-c", line.constData(), nullptr);
}

QByteArray hostileLibrary(const QList<Corpus::Vector> &vectors)
{
    QJsonArray items;
    for (qsizetype i = 0; i < vectors.size(); ++i) {
        const QByteArray html = Corpus::armed(vectors[i].html, "document.title=7", "127.0.0.1:9");
        items << QJsonObject{
            {QStringLiteral("id"), QString::number(900001 + i)},
            {QStringLiteral("title"), QStringLiteral("Hostile %1 <img src=x onerror=alert(1)>").arg(i)},
            {QStringLiteral("pubTimestamp"), 1717382700000 + i * 60000},
            {QStringLiteral("relate_stocks"), QJsonObject{{QStringLiteral("SPY"), QStringLiteral("<b>x</b>")}}},
            {QStringLiteral("content"), QStringLiteral("<p>before</p>") + QString::fromUtf8(html)}};
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("items"), items}}).toJson();
}

}

/// The whole reader, everything on, with hostile articles and without a network: import, list, every page, chips,
/// both themes, Back.
class WebTourTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray state = qgetenv(Inside);
        qInfo("%s", state.isEmpty()
                        ? "No network namespace could be made here: the network is within reach, the locks are alone"
                        : ("Running in " + state).constData());
        if (state.isEmpty())
            return;
        for (const QNetworkInterface &each : QNetworkInterface::allInterfaces())
            QVERIFY2(!each.flags().testFlag(QNetworkInterface::IsUp), qPrintable(each.name()));
    }

    void nothingFiresAndNothingLeaves()
    {
        QTemporaryDir folder;
        QList<Corpus::Vector> vectors;
        for (const Corpus::Vector &vector : Corpus::vectors())
            if (vector.name.endsWith(" #1"))
                vectors << vector;
        QFile file(folder.filePath(QStringLiteral("hostile.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(hostileLibrary(vectors));
        file.close();

        Library library(folder.filePath(QStringLiteral("library")));
        EngineBrowser *browser = nullptr;
        MainWindow window(library, [&browser](Library &shown, QWidget *parent) {
            return browser = EngineBrowser::make(shown, parent);
        });
        window.show();

        ImportTask *import = library.importPaths({file.fileName()});
        QSignalSpy imported(import, &ImportTask::finished);
        QTRY_VERIFY_WITH_TIMEOUT(!imported.isEmpty(), 60'000);
        std::optional<QList<ArticleId>> ids;
        onDone(library.ids({}), this, [&](const Result<QList<ArticleId>> &answer) {
            if (answer)
                ids = *answer;
        });
        QTRY_VERIFY(ids);
        QCOMPARE(ids->size(), vectors.size());

        PagePane &pane = window.pagePane();
        pane.begin();
        LockedPage &page = browser->page();
        bool fired = false;
        connect(&page, &QWebEnginePage::titleChanged, this, [&](const QString &title) { fired |= title == u"7"; });
        QSignalSpy chips(&page, &LockedPage::pageFollowed);
        int pages = 0;
        for (qsizetype i = 0; i < ids->size(); i += 4, ++pages) {
            QVERIFY(opened(page, [&] { page.open(Pages::Article{ids->at(i)}); }));
            // What the page before was refused ends as a load too.
            const QString whole = QStringLiteral("complete tearsheet://article/%1").arg(ids->at(i));
            QVERIFY(waited([&] {
                return runScript(page, QStringLiteral("document.readyState + ' ' + location.href"),
                                 QWebEngineScript::ApplicationWorld) == whole;
            }));
            runScript(page, exerciser(), QWebEngineScript::ApplicationWorld); // clicks every chip and link too
            pane.dress(Theme::of(pages % 2 == 0));
            const QString theme = runScript(page, QStringLiteral("document.documentElement.getAttribute('data-theme')"),
                                            QWebEngineScript::ApplicationWorld)
                                      .toString();
            QCOMPARE(theme, pages % 2 == 0 ? QStringLiteral("dark") : QStringLiteral("light"));
            QCOMPARE(page.url().adjusted(QUrl::RemoveFragment),
                     QUrl(QStringLiteral("tearsheet://article/%1").arg(ids->at(i))));
            QVERIFY(page.title().startsWith(u"Hostile"));
            QCOMPARE(runScript(page, QStringLiteral("getComputedStyle(document.querySelector('.chip')).unicodeBidi"),
                               QWebEngineScript::ApplicationWorld)
                         .toString(),
                     QStringLiteral("isolate"));
        }
        QTRY_VERIFY(chips.size() >= pages); // the last one may be on its way from the renderer
        QVERIFY(opened(page, [&] { page.triggerAction(QWebEnginePage::Back); }));
        qInfo("tour: %lld articles, %d opened, %lld chips clicked, fired: %s, %d requests", qlonglong(ids->size()),
              pages, qlonglong(chips.size()), fired ? "yes" : "no", browser->guard().blocked());
        QVERIFY(!fired);
        QCOMPARE(browser->guard().blocked(), 0);
    }
};

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet(Inside)) {
        // Made here and given away, since an ordinary user cannot write where root's tests do.
        char folder[] = "/tmp/tearsheet-tour.XXXXXX";
        if (::mkdtemp(folder) && (::geteuid() != 0 || ::chown(folder, 65534, 65534) == 0)) {
            for (const char *name : {"HOME", "TMPDIR", "XDG_RUNTIME_DIR", "TEARSHEET_TOUR_FOLDER"})
                qputenv(name, folder);
            for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
                qunsetenv(name);
            enterEmptyNamespace(argv);
        }
    }
    const int result = lockedMain<WebTourTest>(argc, argv);
    if (qEnvironmentVariableIsSet("TEARSHEET_TOUR_FOLDER"))
        QDir(qEnvironmentVariable("TEARSHEET_TOUR_FOLDER")).removeRecursively();
    return result;
}

#include "tst_web_tour.moc"
