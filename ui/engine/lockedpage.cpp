// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lockedpage.h"

#include "engine/engine.h"
#include "engine/requestpolicy.h"
#include "page/pageurls.h"

#include <QAuthenticator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <QWebEngineCertificateError>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineHistory>
#include <QWebEngineLoadingInfo>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineScript>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEnginePermission>
#endif

namespace {

/// Not the one that stands.
std::optional<QWebEngineHistoryItem> nearestOf(const QWebEngineHistory &history, const QUrl &url)
{
    const int now = history.currentItemIndex();
    for (int away = 1; away < history.count(); ++away)
        for (const int at : {now - away, now + away})
            if (at >= 0 && at < history.count() && history.itemAt(at).url() == url)
                return history.itemAt(at);
    return {};
}

}

LockedPage::LockedPage(QWebEngineProfile &profile, QObject *parent)
    : QWebEnginePage(&profile, parent)
{
    Engine::lock(*settings());
    refuseRequests();
    connect(this, &QWebEnginePage::newWindowRequested, this,
            [this](const QWebEngineNewWindowRequest &request) { follow(request.requestedUrl()); });
    connect(this, &QWebEnginePage::renderProcessTerminated, this, &LockedPage::restart);
    connect(this, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        if (info.status() == QWebEngineLoadingInfo::LoadStoppedStatus)
            QTimer::singleShot(0, this, &LockedPage::reopenIfLost);
        else if (info.status() != QWebEngineLoadingInfo::LoadStartedStatus && PageUrls::pageOf(info.url()) == m_awaited)
            m_awaited.reset();
    });
    connect(this, &QWebEnginePage::urlChanged, this, [this](const QUrl &url) {
        const auto page = PageUrls::pageOf(url);
        if (!page) {
            // The engine asks nobody before it goes to about:blank, and goes there for every address it refuses.
            reopen();
            return;
        }
        if (m_awaited && page != m_awaited)
            return; // back to the page before, for the load was stopped
        stand(*page);
        Q_EMIT arrived(*page);
    });
}

void LockedPage::open(const PageId &page)
{
    stand(page);
    m_awaited = page;
    m_opening = PageUrls::page(page);
    load(m_opening);
}

void LockedPage::returnTo(const PageId &page)
{
    const auto item = nearestOf(*history(), PageUrls::page(page));
    if (!item)
        return open(page);
    stand(page);
    history()->goToItem(*item);
}

void LockedPage::stand(const PageId &page)
{
    if (page != m_page)
        m_restarts = 0;
    m_page = page;
}

void LockedPage::dress(const Theme &theme)
{
    setBackgroundColor(theme.page); // what shows between two documents: no white flash
    runJavaScript(QStringLiteral("(() => { document.documentElement.setAttribute('data-theme', '%1'); })()")
                      .arg(QString::fromLatin1(nameOf(theme.colours))),
                  QWebEngineScript::ApplicationWorld);
}

void LockedPage::replaceImage(const QUrl &image, const QString &label)
{
    // Its words are drawn by the style sheet: text would move the hits of a search, which are counted in the text.
    const QByteArray words =
        QJsonDocument(QJsonArray{image.toString(QUrl::FullyEncoded), label}).toJson(QJsonDocument::Compact);
    runJavaScript(QStringLiteral("(([source, label]) => {"
                                 "  for (const image of document.querySelectorAll('.body img')) {"
                                 "    if (image.getAttribute('src') !== source) continue;"
                                 "    const alt = image.getAttribute('alt');"
                                 "    const box = document.createElement('span');"
                                 "    box.setAttribute('class', 'image-missing');"
                                 "    box.setAttribute('role', 'img');"
                                 "    box.setAttribute('aria-label', alt || label);"
                                 "    box.setAttribute('data-label', label);"
                                 "    if (alt) box.setAttribute('data-alt', alt);"
                                 "    image.replaceWith(box);"
                                 "  }"
                                 "})(%1)")
                      .arg(QString::fromUtf8(words)),
                  QWebEngineScript::ApplicationWorld);
}

bool LockedPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && type == NavigationTypeLinkClicked) {
        follow(url);
        return false;
    }
    if (isMainFrame && type == NavigationTypeBackForward)
        m_awaited.reset();
    return RequestPolicy::mayNavigate(url, type, isMainFrame, m_opening);
}

void LockedPage::follow(const QUrl &url)
{
    if (const auto target = PageUrls::pageOf(url))
        Q_EMIT pageFollowed(*target);
    else if (const auto index = PageUrls::linkOf(url); index && m_page)
        Q_EMIT linkFollowed(*m_page, *index);
    else if (const auto *ticker = m_page ? std::get_if<Pages::Ticker>(&*m_page) : nullptr;
             ticker && url == PageUrls::untagged())
        Q_EMIT untaggedWanted(ticker->id);
    else if (const auto whole = PageUrls::choiceOf(url); whole && m_page)
        Q_EMIT shownChosen(*m_page, *whole);
}

void LockedPage::refuseRequests()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this, [](QWebEnginePermission request) { request.deny(); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
    });
#endif
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    // A null authenticator is how these two are cancelled.
    connect(this, &QWebEnginePage::authenticationRequired, this,
            [](const QUrl &, QAuthenticator *authenticator) { *authenticator = QAuthenticator(); });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
            [](const QUrl &, QAuthenticator *authenticator) { *authenticator = QAuthenticator(); });
}

void LockedPage::restart(RenderProcessTerminationStatus status)
{
    if (status == NormalTerminationStatus)
        return;
    if (m_page && m_restarts < RendererRestarts)
        Q_EMIT brokeOff(*m_page);
    reopen();
}

/// What the page before tries as it goes, and is refused, can stop the load of the next one: nothing else reports
/// that it will not come.
void LockedPage::reopenIfLost()
{
    if (m_awaited && !isLoading() && PageUrls::pageOf(url()) != m_awaited)
        reopen();
}

void LockedPage::reopen()
{
    if (!m_page)
        return;
    if (m_restarts == RendererRestarts) {
        Q_EMIT gaveUp(*m_page);
        return;
    }
    ++m_restarts;
    // From the event loop: inside its signals the engine is still taking the dead renderer apart, or arriving.
    QTimer::singleShot(0, this, [this, page = *m_page] {
        if (page == m_page)
            open(page);
    });
}
