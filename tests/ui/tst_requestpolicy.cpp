// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestpolicy.h"
#include "page/pageurls.h"
#include "pagepane/externallink.h"

#include <QTest>

using Info = QWebEngineUrlRequestInfo;

Q_DECLARE_METATYPE(QWebEngineUrlRequestInfo::ResourceType)

class RequestPolicyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loads_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<Info::ResourceType>("type");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const char *url, Info::ResourceType type, bool allowed = false) {
            QTest::newRow(name) << QString::fromUtf8(url) << type << allowed;
        };
        row("our document", "tearsheet://article/12", Info::ResourceTypeMainFrame, true);
        row("our document at a heading", "tearsheet://article/12#h-3", Info::ResourceTypeMainFrame, true);
        row("our style sheet", "tearsheet://style/article.css", Info::ResourceTypeStylesheet, true);
        const QByteArray hash(64, '0');
        const QByteArray picture = "tearsheet://image/" + hash;
        row("our picture as image", picture.constData(), Info::ResourceTypeImage, true);
        row("our picture as page", picture.constData(), Info::ResourceTypeMainFrame);
        row("our picture in a frame", picture.constData(), Info::ResourceTypeSubFrame);
        row("our picture as object", picture.constData(), Info::ResourceTypeObject);
        row("our picture by fetch", picture.constData(), Info::ResourceTypeXhr);
        row("our picture as icon", picture.constData(), Info::ResourceTypeFavicon);
        row("our picture as media", picture.constData(), Info::ResourceTypeMedia);
        row("our picture with a query", (picture + "?x").constData(), Info::ResourceTypeImage);
        row("our picture with a fragment", (picture + "#x").constData(), Info::ResourceTypeImage);
        row("a picture by a short hash", picture.chopped(1).constData(), Info::ResourceTypeImage);
        row("a picture by a long hash", (picture + '0').constData(), Info::ResourceTypeImage);
        row("a picture by no hash", "tearsheet://image/../article/1", Info::ResourceTypeImage);
        row("our style sheet as image", "tearsheet://style/article.css", Info::ResourceTypeImage);
        row("our document in a frame", "tearsheet://article/12", Info::ResourceTypeSubFrame);
        row("our document as image", "tearsheet://article/12", Info::ResourceTypeImage);
        row("our document as style sheet", "tearsheet://article/12", Info::ResourceTypeStylesheet);
        row("our document as object", "tearsheet://article/12", Info::ResourceTypeObject);
        row("our document by fetch", "tearsheet://article/12", Info::ResourceTypeXhr);
        row("our document with a query", "tearsheet://article/12?x", Info::ResourceTypeMainFrame);
        row("our style sheet as page", "tearsheet://style/article.css", Info::ResourceTypeMainFrame);
        row("our style sheet with a query", "tearsheet://style/article.css?x", Info::ResourceTypeStylesheet);
        row("another style sheet of ours", "tearsheet://style/other.css", Info::ResourceTypeStylesheet);
        row("a ticker's page", "tearsheet://ticker/NVDA", Info::ResourceTypeMainFrame, true);
        row("a ticker's page in a frame", "tearsheet://ticker/NVDA", Info::ResourceTypeSubFrame);
        row("a page that cannot be shown: highlights", "tearsheet://highlights/", Info::ResourceTypeMainFrame);
        row("a page that cannot be shown: all tickers", "tearsheet://tickers/", Info::ResourceTypeMainFrame);
        row("no page of ours", "tearsheet://settings/", Info::ResourceTypeMainFrame);
        row("a link as page", "tearsheet://link/0", Info::ResourceTypeMainFrame);
        row("remote page", "https://example.com/", Info::ResourceTypeMainFrame);
        row("remote image", "https://example.com/a.png", Info::ResourceTypeImage);
        row("remote style sheet", "https://example.com/article.css", Info::ResourceTypeStylesheet);
        row("remote font", "https://example.com/a.woff2", Info::ResourceTypeFontResource);
        row("remote ping", "https://example.com/", Info::ResourceTypePing);
        row("icon", "https://example.com/favicon.ico", Info::ResourceTypeFavicon);
        row("file", "file:///etc/passwd", Info::ResourceTypeMainFrame);
        row("file as image", "file:///etc/logo.png", Info::ResourceTypeImage);
        row("data page", "data:text/html,x", Info::ResourceTypeMainFrame);
        row("data image", "data:image/png;base64,AA==", Info::ResourceTypeImage);
        row("qrc", "qrc:/tearsheet/article.css", Info::ResourceTypeStylesheet);
        row("engine pages", "chrome://gpu", Info::ResourceTypeMainFrame);
        row("script", "tearsheet://article/12", Info::ResourceTypeScript);
        row("worker", "tearsheet://article/12", Info::ResourceTypeWorker);
        row("empty", "", Info::ResourceTypeMainFrame);
    }

    void loads()
    {
        QFETCH(QString, url);
        QFETCH(Info::ResourceType, type);
        QTEST(RequestPolicy::mayLoad(QUrl(url), type), "allowed");
    }

    void navigates_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("isMainFrame");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const char *url, int type, bool isMainFrame, bool allowed) {
            QTest::newRow(name) << QString::fromUtf8(url) << type << isMainFrame << allowed;
        };
        using P = QWebEnginePage; // while article 7 is being opened
        row("the article being opened", "tearsheet://article/7", P::NavigationTypeTyped, true, true);
        row("another article", "tearsheet://article/8", P::NavigationTypeTyped, true, false);
        row("back to another article", "tearsheet://article/8", P::NavigationTypeBackForward, true, true);
        row("back to a heading", "tearsheet://article/8#h-1", P::NavigationTypeBackForward, true, true);
        row("reload", "tearsheet://article/7", P::NavigationTypeReload, true, true);
        row("in a frame", "tearsheet://article/7", P::NavigationTypeTyped, false, false);
        row("by link", "tearsheet://article/7", P::NavigationTypeLinkClicked, true, false);
        row("by redirect", "tearsheet://article/7", P::NavigationTypeRedirect, true, false);
        row("by form", "tearsheet://article/7", P::NavigationTypeFormSubmitted, true, false);
        row("by script", "tearsheet://article/7", P::NavigationTypeOther, true, false);
        row("remote, typed", "https://example.com/", P::NavigationTypeTyped, true, false);
        row("remote, back", "https://example.com/", P::NavigationTypeBackForward, true, false);
        row("remote, by refresh", "https://example.com/", P::NavigationTypeRedirect, true, false);
        row("remote, in a frame", "https://example.com/", P::NavigationTypeOther, false, false);
        row("file", "file:///etc/passwd", P::NavigationTypeTyped, true, false);
        row("script URL", "javascript:alert(1)", P::NavigationTypeTyped, true, false);
        row("data", "data:text/html,x", P::NavigationTypeReload, true, false);
        row("style sheet", "tearsheet://style/article.css", P::NavigationTypeTyped, true, false);
        row("back to a ticker", "tearsheet://ticker/NVDA", P::NavigationTypeBackForward, true, true);
        row("a ticker by link", "tearsheet://ticker/NVDA", P::NavigationTypeLinkClicked, true, false);
        row("back to a page that cannot be shown", "tearsheet://highlights/", P::NavigationTypeBackForward, true,
            false);
        row("reload of a page that cannot be shown", "tearsheet://highlights/", P::NavigationTypeReload, true, false);
    }

    void navigates()
    {
        QFETCH(QString, url);
        QFETCH(int, type);
        QFETCH(bool, isMainFrame);
        QTEST(RequestPolicy::mayNavigate(QUrl(url), QWebEnginePage::NavigationType(type), isMainFrame,
                                         PageUrls::page(Pages::Article{7})),
              "allowed");
    }

    void opensOutside_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const char *url, bool allowed = false) {
            QTest::newRow(name) << QString::fromUtf8(url) << allowed;
        };
        row("web", "https://example.com/a?b=c#d", true);
        row("web without encryption", "http://example.com", true);
        row("mail", "mailto:a@example.com", true);
        row("mail that attaches", "mailto:a@example.com?attach=/etc/passwd");
        row("mail to nobody", "mailto:");
        row("user in the address", "https://bank.example@evil.example/");
        row("no host", "https:///path");
        row("file", "file:///etc/passwd");
        row("script", "javascript:alert(1)");
        row("data", "data:text/html,x");
        row("another program", "steam://run/1");
        row("our own", "tearsheet://article/1");
        row("relative", "page.html");
        row("empty", "");
    }

    void opensOutside()
    {
        QFETCH(QString, url);
        QTEST(ExternalLink::mayOpen(QUrl(url, QUrl::StrictMode)), "allowed");
    }
};

QTEST_APPLESS_MAIN(RequestPolicyTest)
#include "tst_requestpolicy.moc"
