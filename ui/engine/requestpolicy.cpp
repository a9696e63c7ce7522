// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestpolicy.h"

#include "page/pageurls.h"

namespace {

bool isPage(const QUrl &url)
{
    const auto page = PageUrls::pageOf(url);
    return page && canBeShown(*page);
}

}

bool RequestPolicy::mayLoad(const QUrl &url, QWebEngineUrlRequestInfo::ResourceType type)
{
    switch (type) {
    case QWebEngineUrlRequestInfo::ResourceTypeMainFrame:
    case QWebEngineUrlRequestInfo::ResourceTypeNavigationPreloadMainFrame:
        return isPage(url);
    case QWebEngineUrlRequestInfo::ResourceTypeStylesheet:
        return url == PageUrls::stylesheet();
    case QWebEngineUrlRequestInfo::ResourceTypeImage:
        return PageUrls::imageOf(url).has_value();
    default:
        return false;
    }
}

bool RequestPolicy::mayNavigate(const QUrl &url, QWebEnginePage::NavigationType type, bool isMainFrame,
                                const QUrl &opening)
{
    if (!isMainFrame || !isPage(url))
        return false;
    switch (type) {
    case QWebEnginePage::NavigationTypeTyped: // what QWebEnginePage::load() asks as
        return url == opening;
    case QWebEnginePage::NavigationTypeBackForward:
    case QWebEnginePage::NavigationTypeReload:
        return true;
    default:
        return false;
    }
}
