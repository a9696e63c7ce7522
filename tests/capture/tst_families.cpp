// SPDX-License-Identifier: GPL-3.0-or-later
#include "described.h"

#include <QTest>

/// The families besides Tiger, in data of ours. A row names the fields it is about.
class FamiliesTest final : public QObject
{
    Q_OBJECT

    using Fields = QMap<QString, QString>;

    static void row(const char *name, const char *json,
                    std::initializer_list<std::pair<const char *, const char *>> expected)
    {
        Fields fields;
        for (const auto &[key, value] : expected)
            fields.insert(QString::fromLatin1(key), QString::fromUtf8(value));
        QTest::newRow(name) << QByteArray(json) << fields;
    }

private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Fields>("expected");

        row("JSON Feed",
            R"({"version":"https://jsonfeed.org/version/1.1","title":"Our feed","feed_url":"https://example.com/f","language":"en","authors":[{"name":"Ann"}],)"
            R"("items":[{"id":"9","url":"https://example.com/9","title":"Nine","content_html":"<p>nine</p>","date_published":"2024-06-03T10:45:00-04:00","date_modified":"2024-06-04T00:00:00Z"}]})",
            {{"key", "jsonfeed/news/https://example.com/f#9"},
             {"title", "Nine"},
             {"author", "Ann"},
             {"source", "Our feed"},
             {"language", "en"},
             {"body", "<p>nine</p>"},
             {"url", "https://example.com/9"},
             {"published", "2024-06-03T10:45:00-04:00"},
             {"modified", "2024-06-04T00:00:00Z"}});
        row("JSON Feed, address as id, own author",
            R"({"version":"https://jsonfeed.org/version/1","items":[{"id":"https://example.com/9","content_text":"plain","author":{"name":"Bob"}}]})",
            {{"key", "jsonfeed/news/https://example.com/9"}, {"author", "Bob"}, {"body", "plain"}, {"format", "text"}});

        row("NewsArticle",
            R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"Acme &amp; Co","articleBody":"body of ours","author":[{"@type":"Person","name":"Ann"},"Bob"],)"
            R"("publisher":{"name":"Paper"},"datePublished":"2024-06-03T10:45:00+08:00","url":"https://example.com/n","inLanguage":"zh-TW","description":"d"})",
            {{"key", "schema/news/https://example.com/n"},
             {"title", "Acme & Co"},
             {"author", "Ann, Bob"},
             {"source", "Paper"},
             {"body", "body of ours"},
             {"language", "zh-Hant"},
             {"published", "2024-06-03T10:45:00+08:00"},
             {"summary", "d"},
             {"partial", ""}});
        row("NewsArticle in a graph",
            R"({"@graph":[{"@type":"WebSite","name":"x"},{"@type":["Article","Thing"],"headline":"h","articleBody":"b","mainEntityOfPage":{"@id":"https://example.com/g"}}]})",
            {{"key", "schema/news/https://example.com/g"}});
        row("NewsArticle without body", R"({"@type":"NewsArticle","headline":"h","description":"d"})",
            {{"key", "schema/content/*"}, {"body", "d"}, {"partial", "yes"}});
        row("page with NewsArticle",
            R"(<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"h","articleBody":"b","url":"https://example.com/p"}</script></head></html>)",
            {{"key", "page/news/https://example.com/p"}, {"body", "b"}});

        row("Xueqiu",
            R"({"id":311,"title":"","text":"<p>看好$星河酒业(SH600519)$</p>","user":{"id":5,"screen_name":"老王"},"created_at":1717382755000,"target":"/5/311","retweeted_status":null})",
            {{"key", "xueqiu/post/311"},
             {"author", "老王"},
             {"published", "2024-06-03T10:45:55+08:00"},
             {"tickers", "600519=星河酒业@cashtag"},
             {"url", "https://xueqiu.com/5/311"},
             {"format", "html"}});
        row("Xueqiu, in its page's script",
            R"(<html><script>window.SNOWMAN_STATUS = {"id":311,"text":"w w","user":{"screen_name":"U"},"created_at":1717382755000};</script></html>)",
            {{"key", "xueqiu/post/311"}});
        row("Xueqiu, a quoted status",
            R"({"id":312,"text":"同意","user":{"screen_name":"A"},"created_at":1,"retweeted_status":{"id":311,"text":"原文","user":{"screen_name":"B"},"created_at":1717382755000}})",
            {{"key", "xueqiu/post/311"}, {"author", "B"}, {"share", "A:同意"}});

        row("Weibo, a long post",
            R"({"ok":1,"data":{"cards":[{"mblog":{"created_at":"Mon Jun 03 10:45:55 +0800 2024","id":"504","mid":"504","bid":"OhX1","text":"前半句...<a href='/status/504'>全文</a>","isLongText":true,)"
            R"("longText":{"longTextContent":"前半句，后半句。"},"user":{"id":164,"screen_name":"观察"}}}]}})",
            {{"key", "weibo/post/504"},
             {"author", "观察"},
             {"source", "微博"},
             {"published", "2024-06-03T10:45:55+08:00"},
             {"body", "前半句，后半句。"},
             {"url", "https://weibo.com/164/OhX1"},
             {"partial", ""}});
        row("Weibo, a long post without its rest",
            R"({"created_at":"Mon Jun 03 10:45:55 +0800 2024","mid":"504","text":"前半句","isLongText":true,"user":{"screen_name":"观察"}})",
            {{"key", "weibo/post/504"}, {"partial", "yes"}, {"note", "noted"}});
        row("Weibo, a repost",
            R"({"created_at":"Mon Jun 03 11:00:00 +0800 2024","mid":"505","text":"同意","user":{"screen_name":"A"},"retweeted_status":)"
            R"({"created_at":"Sun Jun 02 09:00:00 +0800 2024","mid":"503","text":"原文","user":{"screen_name":"B"}}})",
            {{"key", "weibo/post/503"}, {"author", "B"}, {"share", "A:同意"}});
        row("guba",
            R"({"re":[{"post_id":1234567890,"post_title":"看涨","post_content":"明天继续","post_user":{"user_nickname":"股民"},"post_publish_time":"2024-06-03 10:45:55",)"
            R"("stockbar_code":"600519","stockbar_name":"星河吧"}]})",
            {{"key", "guba/post/1234567890"},
             {"title", "看涨"},
             {"author", "股民"},
             {"body", "明天继续"},
             {"published", "2024-06-03T10:45:55+08:00"},
             {"tickers", "600519=星河吧@symbols"},
             {"partial", ""}});
        row("guba, a list's line", R"({"post_id":"1","post_title":"t"})", {{"body", "t"}, {"partial", "yes"}});

        row("Wallabag",
            R"([{"id":7,"is_archived":0,"title":"T","url":"https://example.com/w","content":"<p>c</p>","published_by":["Ann"],"created_at":"2024-06-03T10:45:00+0200","published_at":null,"domain_name":"example.com","language":"en_US"}])",
            {{"key", "wallabag/news/https://example.com/w"},
             {"title", "T"},
             {"author", "Ann"},
             {"source", "example.com"},
             {"language", "en"},
             {"published", ""},
             {"states", ""}});
        row("Wallabag, what its reader did",
            R"([{"id":7,"is_archived":1,"is_starred":true,"tags":["chips","to read"],"title":"T","url":"https://example.com/w","content":"<p>c</p>"}])",
            {{"states", "chips;to read;+read;+starred;+archived"}});
        row("Wallabag, tags as its API gives them",
            R"({"_embedded":{"items":[{"is_archived":0,"is_starred":0,"tags":[{"id":1,"label":"chips","slug":"chips"},{"slug":"only"},7,null],"title":"T","url":"https://example.com/w","content":"c"}]}})",
            {{"states", "chips;only;7;"}});

        row("Wallabag, version 1",
            R"([{"id":"1","title":"T","url":"https://example.com/w1","is_read":"1","is_fav":"1","content":"<p>c</p>","user_id":"1"}])",
            {{"key", "wallabag/news/https://example.com/w1"}, {"states", "+read;+starred;+archived"}});
        row("Omnivore, joined with its text",
            R"({"slug":"s","title":"T","author":"Ann","url":"https://example.com/o","state":"Archived","readingProgress":100,"labels":["rail"],"savedAt":"2024-06-03T02:45:55.000Z","publishedAt":"2024-06-01T00:00:00.000Z","content":"<p>words</p>"})",
            {{"key", "omnivore/news/https://example.com/o"},
             {"author", "Ann"},
             {"published", "2024-06-01T00:00:00Z"},
             {"states", "rail;+read;+archived"}});
        row("Karakeep, a note",
            R"({"bookmarks":[{"createdAt":1717382700,"title":null,"tags":["rail"],"content":{"type":"text","text":"A note of ours."},"archived":true}]})",
            {{"key", "karakeep/content/*"}, {"body", "A note of ours."}, {"states", "rail;+read;+archived"}});
        row("Telegram, a channel",
            R"({"name":"Quay","type":"public_channel","id":5,"messages":[{"id":1,"type":"service","date":"2024-06-03T10:45:55","action":"x","text":""},)"
            R"({"id":2,"type":"message","date":"2024-06-03T10:45:55","date_unixtime":"1717382755","from":"Quay","from_id":"channel5","text":["Rates ",{"type":"bold","text":"hold"},{"type":"text_link","text":" here","href":"https://example.com/t"}]}]})",
            {{"key", "telegram/post/5-2"},
             {"source", "Quay"},
             {"author", ""},
             {"body", "Rates <b>hold</b><a href=\"https://example.com/t\"> here</a>"},
             {"published", "2024-06-03T10:45:55+08:00"}});
        row("X, one's own archive",
            R"(window.YTD.tweets.part0 = [{"tweet":{"id_str":"1797500000000000001","full_text":"Rates hold &amp; rise https://t.co/a $ACM","created_at":"Mon Jun 03 02:45:55 +0000 2024","lang":"en","entities":{"symbols":[{"text":"ACM"}],"urls":[{"url":"https://t.co/a","expanded_url":"https://example.com/long"}]}}}])",
            {{"key", "x/post/1797500000000000001"},
             {"body", "Rates hold & rise https://example.com/long $ACM"},
             {"tickers", "ACM=@symbols"},
             {"language", "en"}});
        row("X, what its page asks for",
            R"({"result":{"core":{"user_results":{"result":{"legacy":{"name":"Ann","screen_name":"ann"}}}},"legacy":{"id_str":"17","full_text":"Rates hold","created_at":"Mon Jun 03 02:45:55 +0000 2024"}}})",
            {{"key", "x/post/17"}, {"author", "Ann"}, {"url", "https://x.com/ann/status/17"}});
        row("X, its second interface",
            R"({"data":[{"id":"18","text":"Rates hold","created_at":"2024-06-03T02:45:55.000Z","author_id":"9"}],"includes":{"users":[{"id":"9","name":"Ann","username":"ann"}]}})",
            {{"key", "x/post/18"}, {"author", "Ann"}});
        row("Reddit, with what was said of it",
            R"([{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"name":"t3_ab","id":"ab","subreddit":"docks","title":"Rates","selftext":"They hold.","selftext_html":"&lt;p&gt;They hold.&lt;/p&gt;","author":"ann","created_utc":1717382755,"permalink":"/r/docks/comments/ab/rates/","num_comments":3}}]}},)"
            R"({"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"c1","body":"one","author":"b","created_utc":1717382756,"parent_id":"t3_ab","link_id":"t3_ab","replies":{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"c2","body":"two","author":"c","created_utc":1717382757,"parent_id":"t1_c1","replies":""}}]}}}},)"
            R"({"kind":"t1","data":{"id":"c3","body":"three","author":"d","created_utc":1717382758,"parent_id":"t3_ab","replies":""}}]}}])",
            {{"key", "reddit/post/ab"},
             {"title", "Rates"},
             {"source", "r/docks"},
             {"body", "<p>They hold.</p>"},
             {"comments", "b:one;c:two;d:three"},
             {"url", "https://www.reddit.com/r/docks/comments/ab/rates/"}});
        row("StockTwits",
            R"({"messages":[{"id":208,"body":"it&#39;s up $ACM","created_at":"2024-06-03T02:45:55Z","user":{"username":"ann","name":"A"},"symbols":[{"symbol":"ACM","title":"Acme"}]}]})",
            {{"key", "stocktwits/post/208"},
             {"author", "ann"},
             {"body", "it's up $ACM"},
             {"tickers", "ACM=Acme@symbols"}});
        row("Readability's output",
            R"({"title":"T","byline":"Ann","content":"<p>words of ours</p>","textContent":"words of ours","siteName":"Quay","publishedTime":"2024-06-03T02:45:55Z","excerpt":"e"})",
            {{"key", "json/content/*"},
             {"author", "Ann"},
             {"source", "Quay"},
             {"summary", "e"},
             {"body", "<p>words of ours</p>"},
             {"published", "2024-06-03T02:45:55Z"}});
        row("WordPress",
            R"([{"id":7,"date":"2024-06-03T10:45:55","link":"https://example.com/wp","title":{"rendered":"Rates &#8211; again"},"content":{"rendered":"<p>words</p>"},"excerpt":{"rendered":"e"}}])",
            {{"key", "json/news/https://example.com/wp"}, {"title", "Rates – again"}, {"body", "<p>words</p>"}});
        row("a wire's flash",
            R"({"data":{"roll_data":[{"id":1,"title":"","content":"【Rates hold】Words of the wire","ctime":1717382755,"stock_list":[{"name":"Acme","StockID":"sz300024"}]}]}})",
            {{"title", "Rates hold"}, {"tickers", "300024=Acme@symbols"}, {"published", "2024-06-03T10:45:55+08:00"}});
        row("a wire's article in a list",
            R"({"items":[{"resource":{"id":37,"title":"T","content_short":"What it is about","author":{"display_name":"Ann"},"display_time":1717382755,"uri":"https://example.com/w/37"}}]})",
            {{"key", "json/news/https://example.com/w/37"},
             {"author", "Ann"},
             {"published", "2024-06-03T10:45:55+08:00"},
             {"partial", "yes"}});
        row("Xueqiu, symbols with their exchange",
            R"({"id":313,"text":"w w","user":{"screen_name":"U"},"created_at":1717382755000,"stockCorrelation":["SH600519","00700","NVDA"]})",
            {{"tickers", "600519=@symbols 00700=@symbols NVDA=@symbols"}});
        row("a news list's line",
            R"({"articles":[{"source":{"id":null,"name":"Quay"},"author":"Ann","title":"T","description":"What it is about","url":"https://example.com/n1","publishedAt":"2024-06-03T02:45:55Z","content":null}]})",
            {{"key", "json/news/https://example.com/n1"}, {"source", "Quay"}, {"partial", "yes"}, {"note", "noted"}});
        row("comments below, nested as others do",
            R"({"title":"T","content":"words of ours","url":"https://example.com/c","comments":[{"content":"one","user":{"name":"B"},"sub_comments":[{"content":"two","user":{"name":"C"},"reply_list":[{"text":"three","author":{"name":"D"}}]}]},{"content":"four","user":{"name":"E"}}]})",
            {{"comments", "B:one;C:two;D:three;E:four"}});

        row("Futu, a list's entry",
            R"({"data":{"list":[{"news_id":9007199254740993,"title":"Acme rises","abstract":"Up on $ACM$ news","source":"Our wire","timestamp":1717382755,"url":"https://example.com/f"}]}})",
            {{"key", "futu/news/9007199254740993"},
             {"title", "Acme rises"},
             {"summary", "Up on $ACM$ news"},
             {"body", "Up on $ACM$ news"},
             {"source", "Our wire"},
             {"published", "2024-06-03T10:45:55+08:00"},
             {"url", "https://example.com/f"},
             {"tickers", "ACM=@cashtag"},
             {"partial", "yes"}});
        row("Futu, time as a string, address as id, own body",
            R"({"title":"t","abstract":"","source":"s","timestamp":"1717382755","url":"https://example.com/f","content":"<p>c</p>"})",
            {{"key", "futu/news/https://example.com/f"},
             {"body", "<p>c</p>"},
             {"published", "2024-06-03T10:45:55+08:00"},
             {"partial", ""}});
        row("Futu, nothing but the four members", R"({"title":"t","abstract":"","source":"s","timestamp":1717382755})",
            {{"key", "futu/content/*"}, {"body", "t"}, {"partial", "yes"}});

        row("Seeking Alpha",
            R"({"data":{"id":"4700001","type":"article","attributes":{"title":"Acme: Buy","content":"<p>Because.</p>","summary":"Short","publishOn":"2024-06-03T10:45:00-04:00"},)"
            R"("relationships":{"author":{"data":{"id":"7","type":"author"}},"primaryTickers":{"data":[{"id":"7","type":"tag"}]}},"links":{"self":"/article/4700001-acme"}},)"
            R"("included":[{"id":"8","type":"author","attributes":{"nick":"Other"}},{"id":"7","type":"author","attributes":{"nick":"Ann"}},{"id":"7","type":"tag","attributes":{"name":"ACM","company":"Acme Corp"}}]})",
            {{"key", "seekingalpha/news/4700001"},
             {"title", "Acme: Buy"},
             {"author", "Ann"},
             {"source", "Seeking Alpha"},
             {"body", "<p>Because.</p>"},
             {"summary", "Short"},
             {"published", "2024-06-03T10:45:00-04:00"},
             {"url", "https://seekingalpha.com/article/4700001-acme"},
             {"tickers", "ACM=Acme Corp@symbols"},
             {"partial", ""}});
        row("Seeking Alpha, a list's entry",
            R"({"data":[{"id":1,"attributes":{"title":"t","publishOn":"2024-06-03T10:45:00Z"}}],"included":[{"type":"author","attributes":{"name":"Ann"}}]})",
            {{"key", "seekingalpha/news/1"}, {"author", "Ann"}, {"body", "t"}, {"partial", "yes"}});

        row("NewsArticle with what Futu lists",
            R"({"@type":"NewsArticle","headline":"h","articleBody":"b","url":"https://example.com/p","title":"t","abstract":"a","source":"s","timestamp":1717382755})",
            {{"key", "schema/news/https://example.com/p"}});
        row("Wallabag with what Futu lists",
            R"({"is_archived":0,"title":"t","content":"c","url":"https://example.com/w","abstract":"a","source":"s","timestamp":1717382755})",
            {{"key", "wallabag/news/https://example.com/w"}});
        row("Tiger's news with what Futu lists",
            R"({"id":"1","kind":"news","title":"t","media":"m","pubTimestamp":1717382755,"content":"c","abstract":"a","source":"s","timestamp":1717382755})",
            {{"key", "tiger/news/1"}});
        row("JSON Feed's item with what Seeking Alpha has",
            R"({"id":"https://example.com/9","content_text":"c","date_published":"2024-06-03T10:45:00Z","attributes":{"title":"t","publishOn":"2024-06-03T10:45:00Z"}})",
            {{"key", "jsonfeed/news/https://example.com/9"}});
    }

    /// What has some of a family's members is not of that family.
    void leavesAlone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("a paper: no time") << QByteArray(R"({"title":"t","abstract":"a","source":"s"})");
        QTest::newRow("no abstract") << QByteArray(R"({"title":"t","source":"s","timestamp":1717382755})");
        QTest::newRow("time in words") << QByteArray(
            R"({"title":"t","abstract":"a","source":"s","timestamp":"yesterday"})");
        QTest::newRow("another JSON:API resource") << QByteArray(R"({"data":{"id":"1","attributes":{"title":"t"}}})");
        QTest::newRow("a resource without id")
            << QByteArray(R"({"attributes":{"title":"t","publishOn":"2024-06-03T10:45:00Z"}})");
    }

    /// In the scripts of a page such objects are settings, labels, other stories.
    void pagesShowTheirOwn()
    {
        const QByteArray page = "<html><body><script>var a = {\"title\":\"Other\",\"content\":\"words of another "
                                "story that the page does not show at all\",\"created_at\":1717382755};</script>"
                                "<h1>Rates</h1><p>Words of the page itself.</p></body></html>";
        const CaptureResult result = readCapture(page, {});
        QCOMPARE(result.articles.size(), 1);
        QCOMPARE(result.articles.first().article.key.family, QStringLiteral("page"));
    }

    void linksAreToldTogether()
    {
        const CaptureResult result = readCapture(
            R"({"bookmarks":[{"createdAt":1,"title":"A","content":{"type":"link","url":"https://example.com/a"}},)"
            R"({"createdAt":2,"title":"B","content":{"type":"link","url":"https://example.com/b"}},)"
            R"({"createdAt":3,"content":{"type":"text","text":"A note of ours."}}]})",
            {});
        QCOMPARE(result.articles.size(), 1);
        QCOMPARE(result.refusals.size(), 1);
        QVERIFY2(result.refusals.first().reason.contains(QLatin1String("2 link")),
                 qPrintable(result.refusals.first().reason));
    }

    void leavesAlone()
    {
        QFETCH(QByteArray, json);
        const CaptureResult result = readCapture(json, {});
        QCOMPARE(result.articles.size(), 0);
        QCOMPARE(result.refusals.size(), 1);
    }

    void seekingAlphaPageGivesTheBody()
    {
        const QByteArray page =
            R"(<html><body><script>window.SSR_DATA = {"article":{"data":{"id":"1","attributes":{"title":"Real headline","summary":"s","publishOn":"2024-06-03T10:45:00Z"}}}};</script>)"
            R"(<p>The whole text with $Acme(ACM)$ in it.</p></body></html>)";
        const CaptureResult result = readCapture(page, {});
        QCOMPARE(result.articles.size(), 1);
        const CapturedArticle &captured = result.articles.first();
        QCOMPARE(Described::key(captured.article.key), QStringLiteral("seekingalpha/news/1"));
        QCOMPARE(captured.article.title, QStringLiteral("Real headline"));
        QCOMPARE(captured.article.partial, false);
        QVERIFY(captured.body.contains("The whole text with"));
    }

    void decodes()
    {
        QFETCH(QByteArray, json);
        QFETCH(Fields, expected);
        const CaptureResult result = readCapture(json, {});
        QCOMPARE(result.refusals.size(), 0);
        QCOMPARE(result.articles.size(), 1);
        const Fields actual = Described::fields(result.articles.first());
        for (auto field = expected.cbegin(); field != expected.cend(); ++field) {
            QVERIFY2(actual.contains(field.key()), qPrintable(field.key()));
            QVERIFY2(actual.value(field.key()) == *field,
                     qPrintable(field.key() + QStringLiteral(" is ") + actual.value(field.key())));
        }
    }

    void wallabagSaysWhenItWasSaved()
    {
        const QDateTime modified(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
        const CaptureResult result = readCapture(
            R"({"is_archived":0,"title":"T","content":"c","created_at":"2024-06-03T10:45:00+0200"})", {{}, modified});
        QCOMPARE(result.articles.size(), 1);
        QCOMPARE(result.articles.first().article.saved.toString(Qt::ISODate),
                 QStringLiteral("2024-06-03T10:45:00+02:00"));
    }

    void describedPageKeepsItsOwnText_data()
    {
        QTest::addColumn<QByteArray>("description");
        const auto row = [](const char *name, const QByteArray &description) { QTest::newRow(name) << description; };
        row("with a summary", R"({"@type":"NewsArticle","headline":"Real headline","description":"d"})");
        row("without any text", R"({"@type":"NewsArticle","headline":"Real headline"})");
        row("with a teaser as its body",
            R"({"@type":"NewsArticle","headline":"Real headline","articleBody":"Margins rose. Subscribe to read on."})");
        row("beside other articles",
            R"([{"@type":"NewsArticle","headline":"Real headline"},{"@type":"NewsArticle","headline":"Another one"}])");
    }

    /// Whatever a page says of its article to search engines, the article is what it shows.
    void describedPageKeepsItsOwnText()
    {
        QFETCH(QByteArray, description);
        const QByteArray sentence("<p>Freight pays by the minute, not by the ton, and the night trains run empty.</p>");
        const QByteArray page = "<html><head><script type=\"application/ld+json\">" + description +
                                "</script><title>Real headline</title></head><body><h1>Real headline</h1>" +
                                sentence.repeated(4) + "<p>The whole text with $Acme(ACM)$ in it.</p></body></html>";
        const CaptureResult result = readCapture(page, {});
        QCOMPARE(result.refusals.size(), 0);
        QCOMPARE(result.articles.size(), 1);
        const CapturedArticle &captured = result.articles.first();
        QCOMPARE(captured.article.title, QStringLiteral("Real headline"));
        QCOMPARE(captured.article.partial, false);
        QVERIFY(captured.body.contains("The whole text with"));
        QCOMPARE(captured.article.tickers.size(), 1);
    }

    /// An application's page before its script has run: what it says of its article is all there is.
    void descriptionServesWhereThePageShowsNothing()
    {
        const CaptureResult result = readCapture(
            R"(<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"h","articleBody":"The text that the page would show once its script has run."}</script></head><body><p>Loading</p></body></html>)",
            {});
        QCOMPARE(result.articles.size(), 1);
        QVERIFY(result.articles.first().body.startsWith("The text that"));
    }
};

QTEST_GUILESS_MAIN(FamiliesTest)
#include "tst_families.moc"
