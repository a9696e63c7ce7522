#include "engine/requestpolicy.h"

#include "article/pageurls.h"

bool RequestPolicy::mayLoad(const QUrl &url, QWebEngineUrlRequestInfo::ResourceType type)
{
    switch (type) {
    case QWebEngineUrlRequestInfo::ResourceTypeMainFrame:
    case QWebEngineUrlRequestInfo::ResourceTypeNavigationPreloadMainFrame:
        return PageUrls::articleOf(url).has_value();
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
    if (!isMainFrame || !PageUrls::articleOf(url))
        return false;
    switch (type) {
    case QWebEnginePage::NavigationTypeTyped:   // what QWebEnginePage::load() asks as
        return url == opening;
    case QWebEnginePage::NavigationTypeBackForward:
    case QWebEnginePage::NavigationTypeReload:
        return true;
    default:
        return false;
    }
}
