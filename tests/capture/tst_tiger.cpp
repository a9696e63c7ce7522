// SPDX-License-Identifier: GPL-3.0-or-later
#include "described.h"

#include <QTest>

/// Every shape of the Tiger family, in data of ours. A row names the fields it is about; all others are free.
class TigerTest final : public QObject
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

        // Posts
        row("post by itself",
            R"({"id":101,"tweetId":"101","gmtCreate":1700000000000,"gmtModify":1700000100000,"title":"Chips","author":{"name":" Ann "},)"
            R"("htmlText":"<p>Good year</p>","text":"Good year","link":"https://example.com/post/101","langContent":"EN","symbols":["ACM","00285"]})",
            {{"key", "tiger/post/101"},
             {"title", "Chips"},
             {"author", "Ann"},
             {"source", "laohu8"},
             {"body", "<p>Good year</p>"},
             {"format", "html"},
             {"published", "2023-11-15T06:13:20+08:00"},
             {"modified", "2023-11-15T06:15:00+08:00"},
             {"language", "en"},
             {"url", "https://example.com/post/101"},
             {"tickers", "ACM=@symbols 00285=@symbols"},
             {"share", ""},
             {"partial", ""},
             {"note", ""}});
        row("htmlText is plain text with newlines",
            R"({"id":1,"gmtCreate":1,"author":{"name":"A"},"htmlText":"one\ntwo < three"})",
            {{"body", "one\ntwo < three"}, {"format", "text"}});
        row("text only", R"({"id":1,"author":{"name":"A"},"text":"words"})", {{"body", "words"}, {"format", "text"}});
        row("html document only", R"({"id":1,"author":{},"html":"<html><head></head><body><p>x y</p></body></html>"})",
            {{"format", "html"}});
        row("no title", R"({"id":1,"author":{"name":"A"},"text":"words"})", {{"title", ""}});
        row("symbols null",
            R"({"id":1,"author":{"name":"A"},"text":"words","symbols":null,"repost":null,"title":null})",
            {{"tickers", ""}, {"title", ""}});
        row("symbols as objects",
            R"({"id":1,"author":{},"text":"w","symbols":[{"symbol":"ACM","name":"Acme"},{"code":"BTA"}]})",
            {{"tickers", "ACM=Acme@symbols BTA=@symbols"}});
        row("cashtags", R"({"id":1,"author":{},"text":"$Acme(ACM)$ at $190, $tsla","symbols":["ACM"]})",
            {{"tickers", "ACM=Acme@symbols TSLA=@cashtag"}});
        row("id beyond 2^53", R"({"id":10000000000010939,"author":{"id":10000000000010938},"text":"w"})",
            {{"key", "tiger/post/10000000000010939"}});
        row("id beyond 2^64", R"({"id":123456789012345678901234567890,"author":{},"text":"w"})",
            {{"key", "tiger/post/123456789012345678901234567890"}});
        row("id as a string", R"({"id":"9876543210","author":{},"text":"w"})", {{"key", "tiger/post/9876543210"}});
        row("ids of both kinds: the string", R"({"id":1,"tweetId":"1","author":{},"text":"w"})",
            {{"key", "tiger/post/1"}});
        row("numbers as strings, the author's id too",
            R"({"id":"101","repostId":"0","repostType":"0","likeSize":"3","author":{"id":"3527667618497","idStr":"3527667618497","name":"Ann"},"text":"w"})",
            {{"key", "tiger/post/101"}, {"author", "Ann"}, {"share", ""}, {"note", ""}});
        row("old id of ten digits", R"({"id":9876543210,"tweetId":"9876543210","author":{},"text":"w"})",
            {{"key", "tiger/post/9876543210"}});
        row("a title alone", R"({"id":1,"author":{},"title":"only a title","htmlText":null,"text":""})",
            {{"title", "only a title"}, {"body", "only a title"}, {"partial", ""}});
        row("tickers, most trusted first",
            R"({"id":1,"author":{},"text":"$A one(ACM)$ $B two(BTA)$ $C three(CTA)$","symbols":["ACM","BTA"],"relate_stocks":{"ACM":"Acme"}})",
            {{"tickers", "ACM=Acme@related BTA=B two@symbols CTA=C three@cashtag"}});
        row("times as strings", R"({"id":1,"author":{},"text":"w","gmtCreate":"1700000000000"})",
            {{"published", "2023-11-15T06:13:20+08:00"}});
        row("times in seconds", R"({"id":1,"author":{},"text":"w","gmtCreate":1700000000})",
            {{"published", "2023-11-15T06:13:20+08:00"}});
        row("absurd time", R"({"id":1,"author":{},"text":"w","gmtCreate":9e300})", {{"published", ""}});
        row("traditional text called CN", R"({"id":1,"author":{},"langContent":"CN","text":"這家公司會實現營運目標"})",
            {{"language", "zh-Hant"}});
        for (const char *spelling : {"zh_CN", "CN", "ZH_CN", "zh"})
            row(qPrintable(QStringLiteral("language spelled ") + QLatin1StringView(spelling)),
                QByteArray(R"({"id":1,"author":{},"text":"12 34","langContent":"%"})")
                    .replace('%', spelling)
                    .constData(),
                {{"language", "zh"}});
        row("language undeclared", R"({"id":1,"author":{},"text":"这家公司会实现目标"})", {{"language", "zh"}});
        row("duplicate keys: the first", R"({"id":1,"author":{},"text":"first","text":"second"})", {{"body", "first"}});
        row("pictures beside the text",
            R"({"id":1,"author":{},"text":"a & b","images":["https://example.com/p",{"url":"//example.com/q"},{"url":"javascript:x"}]})",
            {{"body", "<p>a &amp; b</p>\n<p><img src=\"https://example.com/p\"></p>\n<p><img "
                      "src=\"https://example.com/q\"></p>\n"},
             {"format", "html"}});
        row("a lone surrogate", R"({"id":1,"author":{},"text":"cut \ud83d off"})", {{"body", "cut \xef\xbf\xbd off"}});
        row("emoji shortcode stays text", R"({"id":1,"author":{},"text":"ha[你懂的]"})", {{"body", "ha[你懂的]"}});

        // News
        row("news",
            R"({"id":"77","article_id":"77","kind":"news","title":"Acme  grows","media":"Paper","pubTimestamp":1717382755,"pubTime":"2024-06-03 10:45","language":"zh",)"
            R"("summary":"short","content":"<p>long</p>","content_text":"long","html":"x","url":"https://example.com/u","share":"https://example.com/s","source_url":"https://example.org/o",)"
            R"("relate_stocks":{"LU0097036916.USD":"Fund A","BK4554":"Board","ACM":"Acme"}})",
            {{"key", "tiger/news/77"},
             {"title", "Acme grows"},
             {"source", "Paper"},
             {"author", ""},
             {"body", "<p>long</p>"},
             {"format", "html"},
             {"language", "zh"},
             {"published", "2024-06-03T10:45:55+08:00"},
             {"url", "https://example.org/o"},
             {"summary", "short"},
             {"tickers", "LU0097036916.USD=Fund A@related BK4554=Board@related ACM=Acme@related"},
             {"share", ""},
             {"partial", ""}});
        row("url: share before url",
            R"({"id":"7","kind":"news","title":"t","content":"c c","url":"https://example.com/u","share":"https://example.com/s","source_url":""})",
            {{"url", "https://example.com/s"}});
        row("pubTime alone is Chinese time", R"({"id":"7","title":"t","content":"c","pubTime":"2024-06-03 10:45"})",
            {{"published", "2024-06-03T10:45:00+08:00"}});
        row("pubTimestamp as a string", R"({"id":"7","title":"t","content":"c","pubTimestamp":"1717382755"})",
            {{"published", "2024-06-03T10:45:55+08:00"}});
        row("pubTimestamp in milliseconds", R"({"id":"7","title":"t","content":"c","pubTimestamp":1717382755000})",
            {{"published", "2024-06-03T10:45:55+08:00"}});
        row("pubTime in milliseconds, as a string", R"({"id":"7","title":"t","content":"c","pubTime":"1717382755000"})",
            {{"published", "2024-06-03T10:45:55+08:00"}});
        row("article_id alone", R"({"article_id":"7","title":"t","content":"c"})", {{"key", "tiger/news/7"}});
        row("html is a real body", R"({"id":"7","title":"t","pubTime":1,"html":"<p>real</p>","content_text":"real"})",
            {{"body", "<p>real</p>"}});
        row("html is the viewer's template",
            R"({"id":"7","title":"t","pubTime":1,"html":"<style>a{}</style><div class=\u0022wrapper\u0022><article>ex...</article></div>","content_text":"whole text"})",
            {{"body", "whole text"}, {"format", "text"}, {"partial", ""}});
        row("summary alone is partial", R"({"id":"7","title":"t","pubTime":1717382755000,"summary":"s"})",
            {{"body", "s"}, {"partial", "yes"}, {"note", "noted"}});
        row("is_english without a language",
            R"({"id":"7","title":"Acme","pubTime":1,"content":"1 2 3","is_english":true})", {{"language", "en"}});
        row("English", R"({"id":"7","title":"t","pubTime":1,"content":"c","language":"en"})", {{"language", "en"}});
        row("Taiwan", R"({"id":"7","title":"t","pubTime":1,"content":"c","language":"zh_TW"})",
            {{"language", "zh-Hant"}});
        row("numeric news id", R"({"id":1171147611,"article_id":1171147611,"title":"t","content":"c"})",
            {{"key", "tiger/news/1171147611"}});
        row("related as a list",
            R"({"id":"7","title":"t","pubTime":1,"content":"c","relate_stocks":[{"symbol":"ACM","name":"Acme"},"BTA"]})",
            {{"tickers", "ACM=Acme@related BTA=@related"}});
        row("related null", R"({"id":"7","title":"t","pubTime":1,"content":"c","relate_stocks":null})",
            {{"tickers", ""}});
        row("cashtag by name adds no second ticker",
            R"({"id":"7","title":"t","pubTime":1,"content":"c","summary":"看$星河$吧","relate_stocks":{"ACM":"星河"}})",
            {{"tickers", "ACM=星河@related"}});
        row("no id: content", R"({"title":"t","pubTime":1717382755000,"content":"c"})", {{"key", "tiger/content/*"}});
        row("flash without a body is whole",
            R"({"data":{"breakingNews":{"listData":[{"id":"5","title":"Rates cut","pubTime":1717382755000}]}}})",
            {{"key", "tiger/news/5"},
             {"body", "Rates cut"},
             {"partial", ""},
             {"published", "2024-06-03T10:45:55+08:00"}});

        // Post and article
        row("post that wraps news",
            R"({"id":101,"author":{"name":"Ann","currentWearingBadge":{"name":"Trader"}},"htmlText":"<p>up again</p>","repostId":77,"repostType":2,"symbols":["XYZ"],)"
            R"("repost":{"id":"77","kind":"news","title":"Acme","content":"<p>c</p>","relate_stocks":{"ACM":"Acme"}}})",
            {{"key", "tiger/news/77"},
             {"share", "Ann:up again"},
             {"badge", "Trader"},
             {"tickers", "ACM=Acme@related"},
             {"author", ""}});
        row("post that wraps news, by its type alone",
            R"({"id":101,"author":{"name":"Ann"},"text":"up","repostType":2,"repost":{"id":77,"title":"Acme","content":"<p>c</p>"}})",
            {{"key", "tiger/news/77"}, {"share", "Ann:up"}});
        row("post that reposts a post",
            R"({"id":101,"author":{"name":"Ann"},"text":"see this","repostId":100,"repost":{"id":100,"author":{"name":"Bob"},"text":"idea","gmtCreate":1700000000000}})",
            {{"key", "tiger/post/100"}, {"author", "Bob"}, {"body", "idea"}, {"share", "Ann:see this"}});
        row("original deleted, words of one's own",
            R"({"id":101,"author":{"name":"Ann"},"text":"still true","repostId":100,"repost":{"id":100,"text":"抱歉,原内容已删除"}})",
            {{"key", "tiger/post/101"}, {"body", "still true"}, {"note", "noted"}, {"share", ""}});
        row("original deleted, in English",
            R"({"id":101,"author":{"name":"Ann"},"text":"still true","repostId":100,"repost":{"id":100,"author":{"name":"Bob"},"htmlText":"<p>Sorry, this post has been deleted</p>"}})",
            {{"key", "tiger/post/101"}, {"body", "still true"}, {"note", "noted"}, {"share", ""}});
        row("original deleted, full-width comma",
            R"({"id":101,"author":{"name":"Ann"},"text":"still true","repostId":100,"repost":{"id":100,"text":"抱歉，原内容已删除"}})",
            {{"key", "tiger/post/101"}, {"note", "noted"}, {"share", ""}});
        row("original deleted, which was news",
            R"({"id":101,"author":{"name":"Ann"},"text":"still true","repostId":77,"repostType":2,"repost":{"id":"77","kind":"news","title":"","content":"<p>抱歉,原内容已删除</p>"}})",
            {{"key", "tiger/post/101"}, {"body", "still true"}, {"note", "noted"}, {"share", ""}});
        row("original without anything",
            R"({"id":101,"author":{"name":"Ann"},"text":"still true","repostId":100,"repost":{}})",
            {{"key", "tiger/post/101"}, {"note", "noted"}});
        row("words about a deletion",
            R"({"id":101,"author":{"name":"Ann"},"text":"My last post was deleted, but why?"})",
            {{"body", "My last post was deleted, but why?"}});
        row("words about a deletion, Chinese", R"({"id":101,"author":{"name":"Ann"},"text":"我的帖子已被删除两次了"})",
            {{"body", "我的帖子已被删除两次了"}});
        row("original missing, words of one's own",
            R"({"id":101,"author":{"name":"Ann"},"text":"still true","repostId":100})",
            {{"key", "tiger/post/101"}, {"note", "noted"}});

        // Pages and lists
        row("mobile post page",
            R"({"i18n":{"language":"zh_CN"},"detailType":1,"data":{"id":101,"author":{"name":"Ann"},"text":"hello all"},)"
            R"("commentList":[{"id":9,"content":"<p>yes &amp; no</p>","author":{"name":"Cid"},"gmtCreate":1700000000000},{"id":10,"text":""}],"url":"/m/post/101"})",
            {{"key", "tiger/post/101"}, {"comments", "Cid:yes & no"}});
        row("user page",
            R"({"i18n":{},"isCurrentUser":false,"userPageInfo":{"id":"34","gmtCreate":1,"name":"U","introduction":"t"},"tweetList":[{"id":101,"author":{},"text":"w"}]})",
            {{"key", "tiger/post/101"}});
        row("theme page",
            R"({"data":{"themeId":"f","name":"N","description":"d"},"tab":"essen","allList":[{"id":101,"author":{},"title":"t","htmlText":"h"}]})",
            {{"key", "tiger/post/101"}});
        row("news list",
            R"({"data":{"topNews":{"listData":[{"id":"5","title":"t","summary":"s","pubTime":1717382755000}]}}})",
            {{"key", "tiger/news/5"}, {"partial", "yes"}});
        row("list of the API", R"({"items":[{"id":"5","title":"t","content":"c","pubTimestamp":1}],"pageSize":10})",
            {{"key", "tiger/news/5"}});
        row("list of the API under data",
            R"({"data":{"items":[{"id":"5","title":"t","content":"c","pubTimestamp":1}]}})", {{"key", "tiger/news/5"}});
        row("detail of the API",
            R"({"data":{"id":"5","article_id":"5","content_text":"whole","need_auth":false,"rights":{}}})",
            {{"key", "tiger/news/5"}, {"body", "whole"}});
        row("detail of the API, for members, with its text",
            R"({"data":{"id":"5","article_id":"5","title":"t","content_text":"whole","need_auth":true}})",
            {{"key", "tiger/news/5"}, {"body", "whole"}, {"partial", ""}});
        row("detail of the API, for members, with its summary",
            R"({"data":{"id":"5","article_id":"5","title":"t","content_text":"","summary":"short","need_auth":true}})",
            {{"key", "tiger/news/5"}, {"body", "short"}, {"partial", "yes"}});
        row("anywhere in the tree", R"([[{"a":{"b":[null,{"c":{"id":101,"author":{},"text":"w"}}]}}]])",
            {{"key", "tiger/post/101"}});
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

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("word");
        QTest::newRow("login needed")
            << QByteArray(R"({"data":{"id":"5","article_id":"5","content_text":"","need_auth":true,"rights":{}}})")
            << QStringLiteral("needs a login");
        QTest::newRow("login needed, said by a number, only a title")
            << QByteArray(R"({"data":{"id":"5","article_id":"5","title":"t","need_auth":1}})")
            << QStringLiteral("needs a login");
        QTest::newRow("no login needed, and yet no text")
            << QByteArray(R"({"data":{"id":"5","article_id":"5","content_text":"","need_auth":false}})")
            << QStringLiteral("none of its text");
        QTest::newRow("news deleted") << QByteArray(
                                             R"({"id":"77","kind":"news","title":"抱歉,原内容已删除","content":""})")
                                      << QStringLiteral("deleted");
        QTest::newRow("original deleted, no words, Chinese")
            << QByteArray(
                   R"({"id":101,"author":{},"text":"","repostId":100,"repost":{"id":100,"text":"抱歉,原内容已删除"}})")
            << QStringLiteral("deleted");
        QTest::newRow("original deleted, no words")
            << QByteArray(
                   R"({"id":101,"author":{},"text":"","repostId":100,"repost":{"id":100,"text":"Sorry, this post has been deleted"}})")
            << QStringLiteral("deleted");
        QTest::newRow("post deleted") << QByteArray(
                                             R"({"id":101,"author":{},"text":"Sorry, this post has been deleted"})")
                                      << QStringLiteral("deleted");
        QTest::newRow("original missing, no words")
            << QByteArray(R"({"id":101,"author":{},"title":"","html":"<p></p>","repostId":100})")
            << QStringLiteral("deleted");
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, word);
        const CaptureResult result = readCapture(json, {});
        QCOMPARE(result.articles.size(), 0);
        QCOMPARE(result.refusals.size(), 1);
        QVERIFY2(result.refusals.first().reason.contains(word), qPrintable(result.refusals.first().reason));
        QVERIFY(result.refusals.first().place.startsWith(u'$'));
    }

    void repostOfARepost()
    {
        const CaptureResult result = readCapture(
            R"({"id":3,"author":{"name":"Cid"},"text":"c","repost":{"id":2,"author":{"name":"Bob"},"text":"b",)"
            R"("repost":{"id":"77","kind":"news","title":"t","content":"body"}}})",
            {});
        QCOMPARE(Described::outline(result),
                 (QStringList{QStringLiteral("tiger/news/77<2"), QStringLiteral("tiger/news/77<3")}));
    }

    void hostAndPathAreNoPartOfTheIdentity_data()
    {
        QTest::addColumn<QString>("link");
        for (const char *link :
             {"https://laohu8.com/post/101", "https://www.laohu8.com/m/post/101", "https://ttm.financial/m/post/101",
              "https://ttm.financial/TW/101", "https://ttmplan.xyz/TW/101", "https://ttmgoal.com/post/101",
              "https://ttmblog.com/post/101", "https://ttmnote.com/m/post/101", "https://laohunote.com/post/101",
              "https://www.itiger.com/post/101", "/m/post/101", "/TW/101", ""})
            QTest::newRow(link) << QString::fromLatin1(link);
    }

    void hostAndPathAreNoPartOfTheIdentity()
    {
        QFETCH(QString, link);
        const QString page = QStringLiteral(
            R"({"detailType":1,"data":{"id":101,"author":{"name":"Ann"},"text":"w","link":"%1"},"url":"%1"})");
        const CaptureResult result = readCapture(page.arg(link).toUtf8(), {});
        QCOMPARE(Described::outline(result), QStringList(QStringLiteral("tiger/post/101")));
    }

    void postAndNewsIdsMayCollide()
    {
        const CaptureResult result = readCapture(
            R"([{"id":"5","title":"t","content":"c","pubTimestamp":1},{"id":5,"author":{},"text":"w"}])", {});
        QCOMPARE(Described::outline(result),
                 (QStringList{QStringLiteral("tiger/news/5"), QStringLiteral("tiger/post/5")}));
    }
};

QTEST_GUILESS_MAIN(TigerTest)
#include "tst_tiger.moc"
