// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "hostilepage.h"
#include "openengine.h"

#include "engine/engine.h"
#include "engine/requestguard.h"
#include "page/pageurls.h"

#include <QApplication>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <algorithm>

/// Raw vectors, never sanitized, in a page of ours with one lock on at a time: each must hold by itself what it is
/// there for. A twelfth of the vectors in the suite, all of them with TEARSHEET_LONG.
class WebLocksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { OpenEngine::mapNames(m_canary, m_canary); }
    void eachLockHoldsAlone_data();
    void eachLockHoldsAlone();

private:
    WebServer m_canary;
    int m_row = 0;
};

void WebLocksTest::eachLockHoldsAlone_data()
{
    using Navigation = WatchedPage::Navigation;
    QTest::addColumn<bool>("policy");
    QTest::addColumn<bool>("guard");
    QTest::addColumn<bool>("settings");
    QTest::addColumn<Navigation>("navigation");
    QTest::addColumn<bool>("firesNothing");
    QTest::addColumn<bool>("reachesNothing");
    QTest::addColumn<bool>("stays");

    // The control: nothing is locked, and the vectors do what they are for.
    QTest::newRow("no lock") << false << false << false << Navigation::Anywhere << false << false << false;
    // No policy governs where a page goes, so this row keeps the page where it is.
    QTest::newRow("content security policy") << true << false << false << Navigation::OnlyOpen << true << true << true;
    QTest::newRow("request guard") << false << true << false << Navigation::Anywhere << false << true << false;
    QTest::newRow("navigation") << false << false << false << Navigation::ByPolicy << false << false << true;
    QTest::newRow("settings") << false << false << true << Navigation::Anywhere << true << false << false;
}

void WebLocksTest::eachLockHoldsAlone()
{
    QFETCH(bool, policy);
    QFETCH(bool, guard);
    QFETCH(bool, settings);
    QFETCH(WatchedPage::Navigation, navigation);
    QFETCH(bool, firesNothing);
    QFETCH(bool, reachesNothing);
    QFETCH(bool, stays);

    HostileHandler handler;
    RequestGuard requestGuard;
    QWebEngineProfile profile;
    profile.installUrlSchemeHandler(PageUrls::Scheme, &handler);
    if (guard)
        profile.setUrlRequestInterceptor(&requestGuard);
    QWebEngineView view;
    auto *page = new WatchedPage(&profile, &view);
    if (settings)
        Engine::lock(*page->settings());
    else
        OpenEngine::unlock(*page->settings());
    page->setNavigation(navigation);
    view.setPage(page);
    view.show();

    // The engine may still ask for what an earlier row wanted: such a request names that row. What names none counts.
    const QByteArray row = "r" + QByteArray::number(m_row++) + "v";
    const auto isOfThisRow = [&row](const QByteArray &request) {
        return request.startsWith(row) || !request.contains(".canary.test");
    };
    const QList<Corpus::Vector> all = Corpus::vectors();
    const qsizetype step = qEnvironmentVariableIsSet("TEARSHEET_LONG") ? 1 : 12;
    int vectors = 0, fired = 0, reached = 0, moved = 0, asked = 0;
    QStringList trouble;
    for (qsizetype id = 0; id < all.size(); id += step, ++vectors) {
        const QByteArray raw = Corpus::armed(all[id].html, "alert(1)", row + QByteArray::number(id) + ".canary.test");
        handler.serve(hostileDocument(raw, policy));
        const QUrl url = PageUrls::page(Pages::Article{id + 1});
        m_canary.takeStrangers();
        const bool stood = page->open(url);
        page->run(exerciser());
        runScript(*page, QStringLiteral("document.readyState"), QWebEngineScript::ApplicationWorld);
        const QList<QByteArray> strangers = m_canary.takeStrangers();
        const bool hasFired = !page->takeAlerts().isEmpty(),
                   hasReached = std::any_of(strangers.begin(), strangers.end(), isOfThisRow);
        const bool hasMoved = !stood || page->url().adjusted(QUrl::RemoveFragment) != url;
        fired += hasFired;
        reached += hasReached;
        moved += hasMoved;
        asked += page->takeNavigations() > 0;
        if ((firesNothing && hasFired) || (reachesNothing && hasReached) || (stays && hasMoved))
            trouble << QString::fromUtf8(all[id].name) + (hasFired ? QStringLiteral(" fired") : QString()) +
                           (hasReached ? QStringLiteral(" reached ") + QString::fromUtf8(strangers.join(' '))
                                       : QString()) +
                           (hasMoved ? QStringLiteral(" moved to ") + page->url().toString() : QString());
    }
    qInfo("%s: %d vectors, %d fired, %d connected, %d asked to navigate, %d moved, %d requests stopped",
          QTest::currentDataTag(), vectors, fired, reached, asked, moved, requestGuard.blocked());
    for (const QString &each : trouble.mid(0, 40))
        qWarning("%s", qPrintable(each));
    QVERIFY(trouble.isEmpty());
    // A lock that holds in a test where nothing pushes proves nothing.
    QVERIFY(firesNothing || fired > vectors / 4);
    QVERIFY(reachesNothing || reached > vectors / 20); // a refused navigation or a silent script connects less
    QVERIFY(!guard || requestGuard.blocked() > vectors / 10);
    QVERIFY(asked > vectors / 50);
}

int main(int argc, char **argv)
{
    OpenEngine::prepare();
    QApplication application(argc, argv);
    WebLocksTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_web_locks.moc"
