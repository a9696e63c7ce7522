// SPDX-License-Identifier: GPL-3.0-or-later
#include "openengine.h"

#include "engine/engine.h"
#include "engine/requestpolicy.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

#include <unistd.h>

void OpenEngine::prepare()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!Engine::registerScheme())
        qFatal("The engine does not take our scheme");
}

void OpenEngine::mapNames(const WebServer &pages, const WebServer &canary)
{
    QByteArray flags = "--host-resolver-rules=\"MAP page.test 127.0.0.1:" + QByteArray::number(pages.serverPort()) +
                       ",MAP * 127.0.0.1:" + QByteArray::number(canary.serverPort()) + '"';
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
    settings.setAttribute(S::AutoLoadIconsForPage, false); // would ask our own server for each page's
    settings.setAttribute(S::ErrorPageEnabled, false);
    settings.setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes); // the desktop is no part of the test
}

WatchedPage::WatchedPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
}

bool WatchedPage::open(const QUrl &url)
{
    m_opening = url;
    return opened(*this, [&] { load(url); });
}

bool WatchedPage::openDocument(const QUrl &url)
{
    m_opening = url;
    load(url);
    return waited([&] {
        if (run(QStringLiteral("document.readyState === 'loading' ? '' : location.href")).toUrl() == url)
            return true;
        if (!isLoading() && this->url() != url)
            load(url); // what the page before tried as it went has stopped it
        return false;
    });
}

bool waited(const std::function<bool()> &isSo, int milliseconds)
{
    QTimer wake; // so that the deadline is seen when nothing else happens
    wake.start(100);
    for (const QDeadlineTimer deadline(milliseconds); !isSo();) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

QVariant runScript(QWebEnginePage &page, const QString &script, quint32 world)
{
    QVariant result;
    bool done = false;
    page.runJavaScript(script, world, [&](const QVariant &value) {
        result = value;
        done = true;
    });
    // Nothing may be left that writes to this frame later: a dead renderer calls back when the page dies.
    if (!waited([&] { return done; }))
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

bool WatchedPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    m_navigations += url != m_opening;
    switch (m_navigation) {
    case Navigation::OnlyOpen:
        return url == m_opening || !isMainFrame;
    case Navigation::Anywhere:
        return true;
    case Navigation::ByPolicy:
        return RequestPolicy::mayNavigate(url, type, isMainFrame, m_opening);
    }
    Q_UNREACHABLE();
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
            // From elsewhere, a link into our scheme leaves for about:blank without asking.
            if (/^(a|area|button|input|math|maction|mrow|mi|summary)$/i.test(element.localName)
                && (location.protocol === 'tearsheet:' || !String(element.href).startsWith('tearsheet:')))
                try { element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); } catch (e) {}
        return all.length;
    })())JS");
}
