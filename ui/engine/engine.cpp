// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "engine/requestguard.h"
#include "engine/schemehandler.h"
#include "engine/settingstable.h"
#include "page/pageurls.h"

#include <QNetworkProxy>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlScheme>

bool Engine::registerScheme()
{
    // Host syntax gives every article an origin that can reach nothing; NoAccessAllowed makes it unique. Never
    // LocalScheme or LocalAccessAllowed (the page could then show file: images), CorsEnabled, or
    // ContentSecurityPolicyIgnored.
    QWebEngineUrlScheme scheme(PageUrls::Scheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::NoAccessAllowed);
    if (QWebEngineUrlScheme::schemeByName(PageUrls::Scheme) != scheme)
        QWebEngineUrlScheme::registerScheme(scheme);
    return QWebEngineUrlScheme::schemeByName(PageUrls::Scheme) == scheme;
}

void Engine::lock(QWebEngineSettings &settings)
{
    for (const SettingDecision &decision : settingsTable())
        settings.setAttribute(decision.attribute, decision.on);
    settings.setUnknownUrlSchemePolicy(
        QWebEngineSettings::DisallowUnknownUrlSchemes); // else a click reaches the desktop
    settings.setDefaultTextEncoding(QStringLiteral("utf-8"));
}

void Engine::lock(QWebEngineProfile &profile, SchemeHandler &handler, RequestGuard &guard)
{
    // Should any request come past the guard and the resolver: the discard port of this machine.
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), 9));

    profile.setHttpCacheType(QWebEngineProfile::NoCache);
    profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile.cookieStore()->setCookieFilter([](const QWebEngineCookieStore::FilterRequest &) { return false; });
    profile.setSpellCheckEnabled(false);
    QObject::connect(&profile, &QWebEngineProfile::downloadRequested, &profile,
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });
    lock(*profile.settings());
    profile.installUrlSchemeHandler(PageUrls::Scheme, &handler);
    profile.setUrlRequestInterceptor(&guard);
}
