#include "openengine.h"

#include "page/articleurls.h"

#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineSettings>

#include <unistd.h>

void OpenEngine::prepare()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    ArticleUrls::registerScheme();
}

void OpenEngine::mapNames(const WebServer &pages, const WebServer &canary)
{
    QByteArray flags = "--host-resolver-rules=\"MAP page.test 127.0.0.1:" + QByteArray::number(pages.serverPort())
        + ",MAP * 127.0.0.1:" + QByteArray::number(canary.serverPort()) + '"';
    if (::geteuid() == 0)
        flags += " --no-sandbox";
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
}

void OpenEngine::unlock(QWebEngineSettings &settings)
{
    using S = QWebEngineSettings;
    for (const S::WebAttribute attribute :
         {S::AutoLoadImages, S::JavascriptEnabled, S::JavascriptCanOpenWindows, S::LocalStorageEnabled,
          S::LocalContentCanAccessRemoteUrls, S::LocalContentCanAccessFileUrls, S::HyperlinkAuditingEnabled,
          S::PluginsEnabled, S::PdfViewerEnabled, S::WebGLEnabled, S::AllowRunningInsecureContent,
          S::AllowWindowActivationFromJavaScript, S::DnsPrefetchEnabled})
        settings.setAttribute(attribute, true);
    settings.setAttribute(S::PlaybackRequiresUserGesture, false);
    settings.setAttribute(S::AutoLoadIconsForPage, false);   // would ask our own server for each page's
    settings.setAttribute(S::ErrorPageEnabled, false);
    settings.setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);   // the desktop is no part of the test
}

WatchedPage::WatchedPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
}

bool WatchedPage::open(const QUrl &url)
{
    m_opening = url;
    bool finished = false;
    QObject guard;
    connect(this, &QWebEnginePage::loadFinished, &guard, [&] { finished = true; });
    load(url);
    return QTest::qWaitFor([&] { return finished && this->url() == url; }, 30'000);
}

QVariant WatchedPage::run(const QString &script, quint32 world)
{
    QVariant result;
    bool done = false;
    runJavaScript(script, world, [&](const QVariant &value) {
        result = value;
        done = true;
    });
    // The page outlives the wait, and so the callback's references: a dead renderer calls back when the page dies.
    if (!QTest::qWaitFor([&] { return done; }, 30'000))
        qFatal("A script did not come back");
    return result;
}

bool WatchedPage::javaScriptConfirm(const QUrl &, const QString &text)
{
    m_alerts.insert(text.toUtf8());
    return false;
}

bool WatchedPage::javaScriptPrompt(const QUrl &, const QString &text, const QString &, QString *)
{
    m_alerts.insert(text.toUtf8());
    return false;
}

void WatchedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &text, int, const QString &)
{
    m_console << text;
}

bool WatchedPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    if (url == m_opening)
        return true;
    m_navigations << url;
    return m_navigable || !isMainFrame;
}

QString exerciser()
{
    return QStringLiteral(R"JS((() => {
        const all = [...document.querySelectorAll('*')].slice(0, 5000);
        for (const element of all)
            for (const attribute of [...element.attributes])
                if (/^on/i.test(attribute.name))
                    try { element.dispatchEvent(new Event(attribute.name.slice(2).toLowerCase())); } catch (e) {}
        for (const element of all)
            if (/^(a|area|button|input|math|maction|mrow|mi|summary)$/i.test(element.localName))
                try { element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); } catch (e) {}
        return all.length;
    })())JS");
}
