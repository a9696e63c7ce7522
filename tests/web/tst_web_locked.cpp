// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "hostilepage.h"
#include "lockedmain.h"
#include "openengine.h"

#include "engine/engine.h"
#include "engine/lockedpage.h"
#include "engine/requestguard.h"
#include "engine/schemehandler.h"
#include "page/pageurls.h"

#include <QTemporaryDir>
#include <QWebEngineProfile>
#include <QWebEngineView>

/// Raw vectors against the reader as it ships, the sanitizer apart; and against its engine flags alone, which cannot
/// be taken off again in one process.
class WebLockedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flagsAloneLetNothingOut();
    void allLocksTogether_data();
    void allLocksTogether();

private:
    QByteArray net() const { return "127.0.0.1:" + QByteArray::number(m_canary.serverPort()); }

    WebServer m_canary;
};

void WebLockedTest::flagsAloneLetNothingOut()
{
    HostileHandler handler;
    QWebEngineProfile profile;
    profile.installUrlSchemeHandler(PageUrls::Scheme, &handler);
    QWebEngineView view;
    auto *page = new WatchedPage(&profile, &view);
    OpenEngine::unlock(*page->settings());
    view.setPage(page);

    const QList<Corpus::Vector> all = Corpus::vectors();
    int vectors = 0, fired = 0;
    for (qsizetype id = 0; id < all.size(); ++id) {
        // Connection hints always: from Qt 6.8's engine on the flags alone stand before them.
        const bool hint = all[id].html.contains("preconnect") || all[id].html.contains("dns-prefetch");
        if (!all[id].html.contains("@net@") || (id % 3 != 0 && !hint && !qEnvironmentVariableIsSet("TEARSHEET_LONG")))
            continue;
        ++vectors;
        handler.serve(hostileDocument(Corpus::armed(all[id].html, "alert(1)", net()), false));
        const QUrl url = PageUrls::page(Pages::Article{id + 1});
        if (all[id].html.contains("<object") || all[id].html.contains("<embed"))
            QVERIFY2(page->openDocument(url), all[id].name.constData());
        else
            QVERIFY2(page->open(url), all[id].name.constData());
        page->run(exerciser());
        fired += !page->takeAlerts().isEmpty();
    }
    qInfo("flags alone: %d vectors, %d fired, %d connections", vectors, fired, m_canary.connections());
    QCOMPARE(m_canary.connections(), 0);
    QVERIFY(fired > vectors / 10);
}

/// In parts, for a test function's time is bounded and Qt 6.8 waits for frames that Qt 6.4 does not wait for.
void WebLockedTest::allLocksTogether_data()
{
    constexpr qsizetype Part = 500;
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<qsizetype>("count");
    const qsizetype all = Corpus::vectors().size();
    for (qsizetype from = 0; from < all; from += Part)
        QTest::addRow("from %lld on", qlonglong(from)) << from << std::min(Part, all - from);
}

void WebLockedTest::allLocksTogether()
{
    QFETCH(qsizetype, from);
    QFETCH(qsizetype, count);
    const int connectionsBefore = m_canary.connections();
    QTemporaryDir folder;
    Library library(folder.filePath(QStringLiteral("library")));
    SchemeHandler handler(library);
    HostileHandler hostile;
    RequestGuard guard;
    QWebEngineProfile profile;
    Engine::lock(profile, handler, guard);
    profile.removeUrlSchemeHandler(&handler);
    profile.installUrlSchemeHandler(PageUrls::Scheme, &hostile);
    QWebEngineView view;
    auto *page = new LockedPage(profile, &view);
    view.setPage(page);
    view.show();

    // LockedPage shows no alert, so the hook is what every script could do to a page.
    const QByteArray hook = "document.title=7";
    bool fired = false;
    connect(page, &QWebEnginePage::titleChanged, this, [&](const QString &title) { fired |= title == u"7"; });
    QStringList trouble;
    const QList<Corpus::Vector> all = Corpus::vectors().mid(from, count);
    for (qsizetype id = 0; id < all.size(); ++id) {
        hostile.serve(hostileDocument(Corpus::armed(all[id].html, hook, net()), true));
        const QUrl url = PageUrls::page(Pages::Article{id + 1});
        const int connections = m_canary.connections();
        fired = false;
        QVERIFY2(opened(*page, [&] { page->open(Pages::Article{id + 1}); }), all[id].name.constData());
        runScript(*page, exerciser(), QWebEngineScript::ApplicationWorld);
        runScript(*page, QStringLiteral("document.readyState"), QWebEngineScript::ApplicationWorld);
        // One that leaves for about:blank, as nothing can forbid, is fetched back.
        const bool moved = !waited([&] { return page->url().adjusted(QUrl::RemoveFragment) == url; });
        if (fired || moved || m_canary.connections() != connections)
            trouble << QString::fromUtf8(all[id].name) + (fired ? QStringLiteral(" fired") : QString()) +
                           (moved ? QStringLiteral(" moved to ") + page->url().toString() : QString());
    }
    qInfo("all locks: %lld vectors, %lld in trouble, %d connections, %d requests stopped", qlonglong(all.size()),
          qlonglong(trouble.size()), m_canary.connections() - connectionsBefore, guard.blocked());
    for (const QString &each : trouble.mid(0, 40))
        qWarning("%s", qPrintable(each));
    QVERIFY(trouble.isEmpty());
    QCOMPARE(m_canary.connections(), connectionsBefore);
}

int main(int argc, char **argv)
{
    return lockedMain<WebLockedTest>(argc, argv);
}

#include "tst_web_locked.moc"
