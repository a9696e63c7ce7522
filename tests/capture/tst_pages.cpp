// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/pageaddress.h"
#include "capture/capture.h"
#include "described.h"

#include <QTest>

namespace {

const QByteArray Text = "<p>Halden Rail sells the quiet hours of its own track: freight pays by the minute.</p>"
                        "<p>Margins rose because the night trains need neither lounges nor ticket barriers.</p>"
                        "<p>Management expects another forty contracts this year, most of them with grocers.</p>"
                        "<p>At nine times earnings the market still prices it as a commuter line, it says.</p>";

QByteArray page(const QByteArray &head, const QByteArray &body = Text)
{
    return "<!DOCTYPE html><html><head><title>Night freight pays | Quayside</title>" + head + "</head><body>" + body +
           "</body></html>";
}

QByteArray savedFrom(const QByteArray &url, const QByteArray &html)
{
    return "<!DOCTYPE html><!--\n Page saved with SingleFile \n url: " + url +
           " \n saved date: Mon Jun 03 2024 20:00:00 GMT+0800 (China Standard Time)\n-->" + html;
}

}

/// Saved pages: which address they have, and which objects in their scripts are theirs.
class PagesTest final : public QObject
{
    Q_OBJECT

    static QString keyOf(const QByteArray &html)
    {
        const CaptureResult result = readCapture(html, {});
        return result.articles.size() == 1 ? Described::key(result.articles.first().article.key)
                                           : QStringLiteral("%1 articles").arg(result.articles.size());
    }

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *url, const char *address) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(address);
        };
        row("https://quay.example/2024/06/night", "https://quay.example/2024/06/night");
        row("http://www.Quay.example:80/2024/06/night/", "https://quay.example/2024/06/night");
        row("https://quay.example/night?utm_source=a&utm_medium=b", "https://quay.example/night");
        row("https://quay.example/night?id=7&fbclid=x&spm=1.2", "https://quay.example/night?id=7");
        row("https://quay.example/night?from=timeline", "https://quay.example/night");
        row("https://quay.example/list?from=2024", "https://quay.example/list?from=2024");
        row("https://quay.example/night#comments", "https://quay.example/night");
        row("https://quay.example/#/post/7", "https://quay.example/#/post/7");
        row("https://mp.weixin.qq.com/s?__biz=MzA&mid=2&idx=1&sn=ab&chksm=cd&scene=27#wechat_redirect",
            "https://mp.weixin.qq.com/s?__biz=MzA&mid=2&idx=1&sn=ab");
        row("https://mp.weixin.qq.com/s/AbC-1?scene=1", "https://mp.weixin.qq.com/s/AbC-1");
        row("https://quay.example/?p=123", "https://quay.example/?p=123");
        row("https://quay.example", "");
        row("https://quay.example/?utm_source=a", "");
        row("https://quay.example/index.html", "");
        row("https://quay.example/zh-cn/", "");
        row("https://quay.example/en/index.php", "");
        row("ftp://quay.example/a", "");
        row("file:///home/a/b.html", "");
        row("night", "");
        row("", "");
    }
    void addresses()
    {
        QFETCH(QString, url);
        QTEST(pageAddress(url), "address");
    }

    void identity_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const QByteArray &html, const char *key) {
            QTest::newRow(name) << html << QString::fromLatin1(key);
        };
        const QByteArray canonical = "<link rel=canonical href='https://quay.example/a/night'>";
        const QByteArray home = "<link rel=canonical href='https://quay.example/'>";
        const QByteArray openGraph = "<meta property=og:url content='https://quay.example/a/night?utm_source=x'>";
        row("canonical", page(canonical), "page/news/https://quay.example/a/night");
        row("og:url", page(openGraph), "page/news/https://quay.example/a/night");
        row("where it was saved from", savedFrom("https://quay.example/a/night?fbclid=1", page({})),
            "page/news/https://quay.example/a/night");
        row("a home page's address is no article's", page(home), "page/content/*");
        row("canonical names the home page", savedFrom("https://quay.example/a/night", page(home)),
            "page/news/https://quay.example/a/night");
        row("canonical names the section",
            savedFrom("https://quay.example/news/2024/night",
                      page("<link rel=canonical href='https://quay.example/news'>")),
            "page/news/https://quay.example/news/2024/night");
        row("canonical without a host",
            savedFrom("https://quay.example/x", page("<link rel=canonical href='/a/night'>")),
            "page/news/https://quay.example/a/night");
        row("canonical before the place it was saved from", savedFrom("https://m.quay.example/n/1", page(canonical)),
            "page/news/https://quay.example/a/night");
        row("data names the home page",
            page("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Night freight pays\","
                 "\"url\":\"https://quay.example/\"}</script>"),
            "page/content/*");
        row("data names the article",
            page("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Night freight pays\","
                 "\"description\":\"d\",\"url\":\"https://quay.example/a/night?utm_source=x\"}</script>"),
            "page/news/https://quay.example/a/night");
    }
    void identity()
    {
        QFETCH(QByteArray, html);
        QTEST(keyOf(html), "key");
    }

    void withoutAddressTheArticleIsTheIdentity()
    {
        const CaptureResult one = readCapture(page({}), {});
        const CaptureResult same = readCapture(page("<meta name=x content=y>"), {});
        const CaptureResult other = readCapture(page({}, Text + "<p>One more paragraph.</p>"), {});
        QCOMPARE(one.articles.first().article.key, same.articles.first().article.key);
        QVERIFY(one.articles.first().article.key != other.articles.first().article.key);
    }

    void objectsInScripts_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const QByteArray &html, const char *key) {
            QTest::newRow(name) << html << QString::fromLatin1(key);
        };
        const auto script = [](const QByteArray &json) { return "<script>window.DATA = " + json + ";</script>"; };
        const QByteArray settings = script(R"({"post_id":"77","post_title":"Night freight pays","nonce":"ab"})");
        const QByteArray layer =
            script(R"({"id":9,"article_id":"9","title":"Night freight pays","pubTime":"2024-06-03"})");
        const QByteArray story = script(R"({"id":311,"title":"Another story","text":")" + QByteArray(300, 'w') +
                                        R"(","user":{"screen_name":"U"},"created_at":1717382755000})");
        const QByteArray own = script(R"({"post_id":"77","post_title":"Night freight pays","post_content":")" +
                                      QByteArray(Text).replace('"', "") + R"("})");
        const QByteArray at = "<link rel=canonical href='https://quay.example/a/night'>";
        row("a plug-in's settings", page(at + settings), "page/news/https://quay.example/a/night");
        row("a data layer", page(at + layer), "page/news/https://quay.example/a/night");
        row("a story of another kind", page(at + story), "page/news/https://quay.example/a/night");
        row("the text that the page shows", page(at + own), "guba/post/77");
        row("on the source's own site", page("<link rel=canonical href='https://xueqiu.com/5/311'>" + story),
            "xueqiu/post/311");
        row("in a page that shows nothing", page(story, "<div id=app></div>"), "xueqiu/post/311");
    }
    void objectsInScripts()
    {
        QFETCH(QByteArray, html);
        QTEST(keyOf(html), "key");
    }

    void unrenderedPages_data()
    {
        QTest::addColumn<QByteArray>("state");
        const QByteArray text = QByteArray(Text).replace("\"", "");
        QTest::newRow("Next")
            << "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"pageProps\":{\"article\":"
               "{\"title\":\"Night freight pays\",\"content\":\"" +
                   text + "\",\"author\":{\"name\":\"Ruth\"},\"ctime\":1717382755}}}}</script>";
        QTest::newRow("an initial state")
            << "<script>window.__INITIAL_STATE__={\"detail\":{\"headline\":\"Night freight pays\","
               "\"body\":\"" +
                   text + "\",\"author\":\"Ruth\",\"publishTime\":\"1717382755\"}};(function(){})()</script>";
        QTest::newRow("Nuxt, flattened")
            << "<script type=\"application/json\" id=\"__NUXT_DATA__\">[{\"a\":1},{\"title\":2,"
               "\"content\":3,\"author\":4,\"created_at\":5},\"Night freight pays\",\"" +
                   text + "\",\"Ruth\",\"1717382755\"]</script>";
        QTest::newRow("Zhihu's")
            << "<script id=\"js-initialData\" type=\"text/json\">{\"initialState\":{\"entities\":{\"articles\":{\"7\":"
               "{\"title\":\"Night freight pays\",\"content\":\"" +
                   text + "\",\"author\":{\"name\":\"Ruth\"},\"created\":1,\"publishedAt\":1717382755}}}}}</script>";
    }
    void unrenderedPages()
    {
        QFETCH(QByteArray, state);
        const CaptureResult result =
            readCapture(page("<link rel=canonical href='https://quay.example/a/night'>" + state,
                             "<div id=app></div><noscript>Enable JavaScript</noscript>"),
                        {});
        QCOMPARE(result.articles.size(), 1);
        const CapturedArticle &captured = result.articles.first();
        QCOMPARE(captured.article.title, QStringLiteral("Night freight pays"));
        QCOMPARE(captured.article.author, QStringLiteral("Ruth"));
        QCOMPARE(captured.article.published.toString(Qt::ISODate), QStringLiteral("2024-06-03T10:45:55+08:00"));
        QVERIFY(captured.body.contains("At nine times earnings"));
        QCOMPARE(Described::key(captured.article.key), QStringLiteral("page/news/https://quay.example/a/night"));
    }

    void whatAScriptKeepsAsMarkup()
    {
        const QByteArray kept = "<script type='text/template'>" + QByteArray(Text) + "</script>";
        const CaptureResult result = readCapture(page({}, "<div id=app>Loading</div>" + kept), {});
        QCOMPARE(result.articles.size(), 1);
        QVERIFY(result.articles.first().body.contains("At nine times earnings"));
        const CaptureResult shown =
            readCapture(page({}, Text + "<script type=text/html><p>A box that nobody opened yet.</p></script>"), {});
        QVERIFY(!shown.articles.first().body.contains("nobody opened"));
    }

    void aPageThatShowsItsTextNeedsNoState()
    {
        const QByteArray other =
            "<script>window.__STATE__={\"title\":\"Another\",\"content\":\"" + QByteArray(5000, 'w') + "\"}</script>";
        const CaptureResult result = readCapture(page(other), {});
        QCOMPARE(result.articles.size(), 1);
        QVERIFY(result.articles.first().body.contains("At nine times earnings"));
    }
};

QTEST_GUILESS_MAIN(PagesTest)
#include "tst_pages.moc"
