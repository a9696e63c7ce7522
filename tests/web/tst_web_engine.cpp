// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilepage.h"
#include "lockedmain.h"
#include "openengine.h"

#include "engine/lockedpage.h"
#include "engine/pageview.h"
#include "engine/requestguard.h"
#include "engine/schemehandler.h"
#include "page/pageurls.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlScheme>
#include <QWebEngineView>

#include <csignal>

namespace {

/// The reader's page with all its locks, the sanitizer apart: each article has the same body.
struct LockedReader
{
    explicit LockedReader(const QByteArray &body)
    {
        Engine::lock(profile, handler, guard);
        profile.removeUrlSchemeHandler(&handler);
        hostile.serve(hostileDocument(body, true));
        profile.installUrlSchemeHandler(PageUrls::Scheme, &hostile);
    }

    QTemporaryDir folder;
    Library library{folder.filePath(QStringLiteral("library"))};
    SchemeHandler handler{library};
    HostileHandler hostile;
    RequestGuard guard;
    QWebEngineProfile profile;
    LockedPage page{profile, nullptr};
};

}

/// What we rely on in the web engine, each fact by itself: an engine that no longer does so is found here first.
class WebEngineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_profile.installUrlSchemeHandler(PageUrls::Scheme, &m_handler);
        m_page = std::make_unique<WatchedPage>(&m_profile);
        Engine::lock(*m_page->settings());
    }
    void cleanupTestCase() { m_page.reset(); }

    void aProfileOfItsOwnIsOffTheRecord() { QVERIFY(QWebEngineProfile().isOffTheRecord()); }

    void aSchemeIsRefusedOnceTheEngineRuns()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Too late")));
        QWebEngineUrlScheme late("tearsheetlate");
        late.setSyntax(QWebEngineUrlScheme::Syntax::Host);
        QWebEngineUrlScheme::registerScheme(late);
        QVERIFY(QWebEngineUrlScheme::schemeByName("tearsheetlate").name().isEmpty());
    }

    void ourSchemeMayReachNothing()
    {
        const QWebEngineUrlScheme ours = QWebEngineUrlScheme::schemeByName(PageUrls::Scheme);
        QCOMPARE(ours.syntax(), QWebEngineUrlScheme::Syntax::Host);
        QCOMPARE(ours.flags(), QWebEngineUrlScheme::Flags(QWebEngineUrlScheme::NoAccessAllowed));
        show("<p>x</p>");
        QCOMPARE(script("self.origin"), QStringLiteral("null"));
    }

    void withoutJavaScriptOnlyTheApplicationsWorldRuns()
    {
        show("<p>x</p><script>document.title = 'ran'</script>");
        QVERIFY(!m_page->run(QStringLiteral("1 + 1")).isValid());
        QCOMPARE(script("1 + 1"), QStringLiteral("2"));
        QVERIFY(m_page->title() != u"ran");
    }

    void noTimerFiresInIt()
    {
        show("<p>x</p>");
        script("setTimeout(() => { document.documentElement.lang = 'fired'; }, 0)");
        show("<p>y</p>"); // more than a timer's time
        script("setTimeout(() => { document.documentElement.lang = 'fired'; }, 0)");
        for (int i = 0; i < 20; ++i)
            QVERIFY(script("document.documentElement.lang") != u"fired");
    }

    /// Scripting is off for the parser too, as it is for ours.
    void noscriptIsParsedAsElements()
    {
        show("<noscript><p id=inside>x</p></noscript>");
        QCOMPARE(script("document.getElementById('inside').localName"), QStringLiteral("p"));
    }

    void thePolicyWantsTrustedHtmlFromUsToo_data()
    {
        QTest::addColumn<QString>("sink");
        for (const char *sink : {"document.body.innerHTML = '<b>x</b>'", "document.body.outerHTML = '<b>x</b>'",
                                 "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')", "document.write('x')",
                                 "new DOMParser().parseFromString('<b>x</b>', 'text/html')"})
            QTest::newRow(sink) << QString::fromLatin1(sink);
    }
    void thePolicyWantsTrustedHtmlFromUsToo()
    {
        QFETCH(QString, sink);
        show("<p>x</p>");
        QCOMPARE(
            script(qPrintable(
                QStringLiteral("(() => { try { %1; return 'took it'; } catch (e) { return e.name; } })()").arg(sink))),
            QStringLiteral("TypeError"));
    }

    void nodesCanBeBuiltUnderIt()
    {
        show("<p>x</p>");
        QCOMPARE(
            script(
                "(() => { const p = document.createElement('p'); p.append('new'); p.setAttribute('class', 'ts-bold');"
                " document.querySelector('.body').append(p); return "
                "document.querySelector('.body').lastChild.outerHTML; })()"),
            QStringLiteral("<p class=\"ts-bold\">new</p>"));
    }

    void inlineStyleDiesUnderThePolicy()
    {
        show("<p id=a style='text-indent:7px'>x</p><style>#b{text-indent:7px}</style><p id=b>y</p>");
        QCOMPARE(script("getComputedStyle(document.getElementById('a')).textIndent"), QStringLiteral("0px"));
        QCOMPARE(script("getComputedStyle(document.getElementById('b')).textIndent"), QStringLiteral("0px"));
        QCOMPARE(
            script("(() => { const s = document.createElement('style'); s.textContent = '#b{text-indent:7px}';"
                   " document.head.append(s); return getComputedStyle(document.getElementById('b')).textIndent; })()"),
            QStringLiteral("0px"));
        QCOMPARE(script("(() => { const a = document.getElementById('a'); a.style.textIndent = '7px';"
                        " return getComputedStyle(a).textIndent; })()"),
                 QStringLiteral("7px"));
    }

    void aPolicyOfTheArticleOnlyAdds()
    {
        show("<meta http-equiv=Content-Security-Policy content=\"default-src *; style-src * 'unsafe-inline'\">"
             "<p id=a style='text-indent:7px'>x</p>");
        QCOMPARE(script("getComputedStyle(document.getElementById('a')).textIndent"), QStringLiteral("0px"));
    }

    void aBaseOfTheArticleIsIgnored()
    {
        show("<base href='http://elsewhere.test/'><a id=a href=x>x</a>");
        QVERIFY(!script("document.getElementById('a').href").contains(u"elsewhere"));
    }

    void fragmentsAskNobody()
    {
        show("<p><a id=a href='#there'>x</a></p><p id=there>y</p>");
        QSignalSpy moved(m_page.get(), &QWebEnginePage::urlChanged);
        script("document.getElementById('a').click()");
        QVERIFY(waited([&] { return !moved.isEmpty(); }));
        QCOMPARE(m_page->url().fragment(), QStringLiteral("there"));
        QCOMPARE(m_page->takeNavigations(), 0);
    }

    void aRefusedNavigationEndsAsAFailedLoad()
    {
        show("<p><a id=a href='tearsheet://article/999'>x</a></p>");
        const QUrl url = m_page->url();
        QSignalSpy finished(m_page.get(), &QWebEnginePage::loadFinished);
        script("document.getElementById('a').click()");
        QVERIFY(waited([&] { return !finished.isEmpty(); }));
        QCOMPARE(finished.first().first().toBool(), false);
        QCOMPARE(m_page->url(), url);
        QCOMPARE(script("document.getElementById('a').localName"), QStringLiteral("a")); // the page stands
        QCOMPARE(m_page->takeNavigations(), 1);
    }

    void aboutBlankAsksNobody_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("itself") << QByteArray("about:blank");
        QTest::newRow("an address that is none") << QByteArray("http://127.0.0.1:1:2/");
    }
    void aboutBlankAsksNobody()
    {
        QFETCH(QByteArray, address);
        show("<p><a id=a href='" + address + "'>x</a></p>");
        script("document.getElementById('a').click()");
        QVERIFY(waited([&] { return m_page->url().toString().startsWith(u"about:blank"); }));
        QCOMPARE(m_page->takeNavigations(), 0);
    }

    void refreshAsksBeforeItGoes()
    {
        show("<meta http-equiv=refresh content='0;url=tearsheet://article/999'>");
        QVERIFY(waited([&] { return m_page->takeNavigations() > 0; }));
        QVERIFY(m_page->url() != QUrl(QStringLiteral("tearsheet://article/999")));
    }

    void bigPagesLoadThroughTheScheme()
    {
        show(QByteArray("<p>" + QByteArray("字 ").repeated(1000) + "</p>").repeated(500) + "<p id=last>end</p>");
        QCOMPARE(script("document.querySelectorAll('.body p').length"), QStringLiteral("501"));
        QCOMPARE(script("document.getElementById('last').textContent"), QStringLiteral("end"));
    }

    void setHtmlArrivesAsADataUrl()
    {
        WatchedPage page(&m_profile);
        page.setNavigation(WatchedPage::Navigation::Anywhere);
        QVERIFY(opened(page, [&] { page.setHtml(QStringLiteral("<p>x</p>")); }));
        QCOMPARE(page.requestedUrl().scheme(), QStringLiteral("data"));
    }

    void filesAreOutOfReach()
    {
        const QByteArray picture = QByteArrayLiteral("file://" TEARSHEET_SOURCE_DIR "/resources/icons/tearsheet.svg");
        m_handler.serve(hostileDocument("<img id=i src='" + picture + "'>", false)); // not even without the policy
        QVERIFY(m_page->open(PageUrls::page(Pages::Article{++m_article})));
        QCOMPARE(script("document.getElementById('i').naturalWidth"), QStringLiteral("0"));
    }

    /// They bypass acceptNavigationRequest, so newWindowRequested has to treat them as it does clicks.
    void clicksForANewWindowAskForOne_data()
    {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::addColumn<Qt::KeyboardModifier>("modifier");
        QTest::newRow("middle") << Qt::MiddleButton << Qt::NoModifier;
        QTest::newRow("Ctrl") << Qt::LeftButton << Qt::ControlModifier;
        QTest::newRow("Shift") << Qt::LeftButton << Qt::ShiftModifier;
    }
    void clicksForANewWindowAskForOne()
    {
        QFETCH(Qt::MouseButton, button);
        QFETCH(Qt::KeyboardModifier, modifier);
        QWebEngineView view;
        view.setPage(m_page.get());
        view.resize(400, 300);
        view.show();
        show("<p><a id=a href='tearsheet://link/0'>there</a></p>");
        QUrl asked;
        QObject guard;
        connect(m_page.get(), &QWebEnginePage::newWindowRequested, &guard,
                [&](const QWebEngineNewWindowRequest &request) { asked = request.requestedUrl(); });
        const QStringList at = script("(() => { const r = document.getElementById('a').getBoundingClientRect();"
                                      " return [r.x + r.width / 2, r.y + r.height / 2].map(Math.round).join(); })()")
                                   .split(u',');
        QTest::mouseClick(view.focusProxy(), button, modifier, {at[0].toInt(), at[1].toInt()});
        QVERIFY(waited([&] { return !asked.isEmpty(); }));
        QCOMPARE(asked, QUrl(QStringLiteral("tearsheet://link/0")));
        QCOMPARE(m_page->takeNavigations(), 0);
        view.setPage(nullptr);
    }

    void zoomSurvivesLoads()
    {
        show("<p>x</p>");
        m_page->setZoomFactor(1.5);
        show("<p>y</p>");
        QCOMPARE(m_page->zoomFactor(), 1.5);
        m_page->setZoomFactor(1);
    }

    void backRestoresTheScrollPosition()
    {
        QWebEngineView view;
        view.setPage(m_page.get());
        view.resize(400, 300);
        view.show();
        show(QByteArray("<p>x</p>").repeated(500));
        script("window.scrollTo(0, 1200)");
        QVERIFY(waited([&] { return m_page->scrollPosition().y() == 1200; }));
        const QUrl before = m_page->url();
        m_page->setNavigation(WatchedPage::Navigation::Anywhere);
        QVERIFY(m_page->open(PageUrls::page(Pages::Article{++m_article})));
        QVERIFY(opened(*m_page, [&] { m_page->triggerAction(QWebEnginePage::Back); }));
        m_page->setNavigation(WatchedPage::Navigation::OnlyOpen);
        QCOMPARE(m_page->url(), before);
        QVERIFY(waited([&] { return m_page->scrollPosition().y() == 1200; }));
        view.setPage(nullptr);
    }

    /// So PageView takes none at all, else the window would never see them.
    void aViewTakesDropsEvenWithNavigationOff()
    {
        QWebEngineView view;
        view.setPage(m_page.get());
        view.show();
        show("<p>x</p>");
        QVERIFY(!m_page->settings()->testAttribute(QWebEngineSettings::NavigateOnDropEnabled));
        QVERIFY(view.acceptDrops());
        QMimeData file;
        file.setUrls({QUrl(QStringLiteral("file:///tmp/post.json"))});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &enter);
        QVERIFY(enter.isAccepted());
        view.setPage(nullptr);
        QVERIFY(!PageView(m_page.get()).acceptDrops());
    }

    void aProfileMustOutliveItsPages()
    {
        auto profile = std::make_unique<QWebEngineProfile>();
        const QWebEnginePage page(profile.get());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Expect troubles")));
        profile.reset();
    }

    /// What answers into a frame that is gone must not be asked for.
    void aDeadRenderersCallbacksComeWithThePagesEnd()
    {
        HostileHandler handler;
        handler.serve(hostileDocument("<p>x</p>", true));
        QWebEngineProfile profile;
        profile.installUrlSchemeHandler(PageUrls::Scheme, &handler);
        auto page = std::make_unique<WatchedPage>(&profile);
        QVERIFY(page->open(PageUrls::page(Pages::Article{1})));
        QSignalSpy died(page.get(), &QWebEnginePage::renderProcessTerminated);
        ::kill(pid_t(page->renderProcessPid()), SIGSTOP); // cannot answer any more
        bool answered = false;
        QVariant answer = 1;
        page->runJavaScript(QStringLiteral("1 + 1"), QWebEngineScript::ApplicationWorld, [&](const QVariant &value) {
            answered = true;
            answer = value;
        });
        ::kill(pid_t(page->renderProcessPid()), SIGKILL);
        QVERIFY(waited([&] { return !died.isEmpty(); }));
        QVERIFY(!answered);
        page.reset();
        QVERIFY(answered);
        QVERIFY(!answer.isValid());
    }

    void aDeadRendererIsStartedAgain()
    {
        LockedReader reader("<p>x</p>");
        LockedPage &page = reader.page;
        QSignalSpy died(&page, &QWebEnginePage::renderProcessTerminated);
        QSignalSpy gaveUp(&page, &LockedPage::gaveUp);
        QVERIFY(opened(page, [&] { page.open(Pages::Article{1}); }));
        for (int death = 1; death <= LockedPage::RendererRestarts + 1; ++death) {
            QVERIFY(page.renderProcessPid() > 0);
            ::kill(pid_t(page.renderProcessPid()), SIGKILL);
            QVERIFY(waited([&] { return died.size() == death; }));
            if (death > LockedPage::RendererRestarts)
                break;
            QVERIFY(waited([&] { return page.renderProcessPid() > 0 && !page.isLoading(); }));
            QCOMPARE(runScript(page, QStringLiteral("document.querySelector('.body').textContent"),
                               QWebEngineScript::ApplicationWorld)
                         .toString(),
                     QStringLiteral("x"));
        }
        QVERIFY(waited([&] { return !gaveUp.isEmpty(); }));
    }

    /// What a page tries in its last moment ends the load of the next one, from Qt 6.8's engine on.
    void thePageBeforeCannotKeepTheNextOneAway_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("last");
        QTest::newRow("a link") << QByteArray("<a id=a href='tearsheet://article/999'>x</a>")
                                << QStringLiteral("document.getElementById('a').click()");
        QTest::newRow("a form") << QByteArray("<form id=f action='tearsheet://article/999'><input name=a></form>")
                                << QStringLiteral("document.getElementById('f').submit()");
    }
    void thePageBeforeCannotKeepTheNextOneAway()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, last);
        LockedReader reader(body);
        QVERIFY(opened(reader.page, [&] { reader.page.open(Pages::Article{1}); }));
        for (ArticleId next = 2; next < 20; ++next) {
            reader.page.runJavaScript(last, QWebEngineScript::ApplicationWorld);
            reader.page.open(Pages::Article{next});
            QVERIFY(waited(
                [&] { return reader.page.url() == PageUrls::page(Pages::Article{next}) && !reader.page.isLoading(); }));
        }
    }

private:
    /// Under our policy, at a new address.
    void show(const QByteArray &body)
    {
        m_handler.serve(hostileDocument(body, true));
        const QUrl url = PageUrls::page(Pages::Article{++m_article});
        m_page->takeNavigations(); // of the page before: this one may ask while we wait for it
        QVERIFY(m_page->open(url));
        // What the page before was refused ends as a load too.
        QVERIFY(waited([&] {
            return script("document.readyState + document.URL") == QStringLiteral("complete") + url.toString();
        }));
    }
    QString script(const char *text)
    {
        return runScript(*m_page, QString::fromUtf8(text), QWebEngineScript::ApplicationWorld).toString();
    }

    HostileHandler m_handler;
    QWebEngineProfile m_profile;
    std::unique_ptr<WatchedPage> m_page;
    qint64 m_article = 0;
};

int main(int argc, char **argv)
{
    return lockedMain<WebEngineTest>(argc, argv);
}

#include "tst_web_engine.moc"
