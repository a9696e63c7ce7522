#include "page/requestpolicy.h"

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

bool RequestPolicy::mayOpenOutside(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (!url.isValid() || !url.userInfo().isEmpty())
        return false;
    if (scheme == u"mailto")
        return !url.path().isEmpty() && !url.hasQuery();   // a query could attach files
    return (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
}
