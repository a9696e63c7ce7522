#include "page/articleurls.h"

#include "article/pageurls.h"

#include <QWebEngineUrlScheme>

void ArticleUrls::registerScheme()
{
    // Host syntax gives every article an origin that can reach nothing; NoAccessAllowed makes it unique. Never
    // LocalScheme or LocalAccessAllowed (the page could then show file: images), CorsEnabled, or
    // ContentSecurityPolicyIgnored.
    QWebEngineUrlScheme scheme(PageUrls::Scheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::NoAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);
}
