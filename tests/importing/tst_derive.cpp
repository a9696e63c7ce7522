// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/textlimits.h"
#include "importing/derive.h"

#include <QTest>

namespace {

TickerMention mention(const char *symbol, const char *name, TickerOrigin origin)
{
    return {*TickerId::parse(QString::fromLatin1(symbol)), QString::fromUtf8(name), origin};
}

CapturedArticle captured(const QByteArray &html)
{
    CapturedArticle made;
    made.article.key = {QStringLiteral("tiger"), ArticleKey::Kind::Post, QStringLiteral("1")};
    made.article.title = QStringLiteral("标题");
    made.body = html;
    made.bodyFormat = CapturedArticle::BodyFormat::Html;
    return made;
}

DerivedArticle derived(const CapturedArticle &article, const QByteArray &input = "input")
{
    return derive(identify(article, input), article);
}

}

class DeriveTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textAndCounts()
    {
        const NewArticle made =
            derived(captured("<p>运价 up 3%</p><ul><li>其一</li><li>其二</li></ul>"), "input").article;
        QCOMPARE(made.text, QStringLiteral("运价 up 3%\n其一\n其二"));
        QCOMPARE(made.characters, 6);
        QCOMPARE(made.words, 1);
        QVERIFY(made.html.contains("<li>"));
        QVERIFY(made.policy > 0);
    }

    /// A list, a card and a search have to bear them; the original keeps them whole.
    void plainTextsHaveBounds()
    {
        CapturedArticle endlessly = captured("<p>x</p>");
        const QString endless(5'000'000, u'w');
        Article &article = endlessly.article;
        article.key.id = endless;
        article.title = article.author = article.source = article.summary = article.disclaimer = endless;
        article.tickers = {mention("NVDA", "", TickerOrigin::Related)};
        article.tickers.first().name = endless;
        article.comments = {{endless, {}, endless}};
        article.comments.resize(TextLimits::Comments + 1);
        endlessly.share = Share{endless, endless, endless, {}, endless, {}};
        const NewArticle made = derived(endlessly).article;
        const Article &shown = made.article;
        QCOMPARE(shown.title.size(), TextLimits::Title);
        QVERIFY(shown.title.endsWith(u'…'));
        QCOMPARE(shown.author.size(), TextLimits::Name);
        QCOMPARE(shown.source.size(), TextLimits::Name);
        QCOMPARE(shown.summary.size(), TextLimits::Summary);
        QCOMPARE(shown.disclaimer.size(), TextLimits::Summary);
        QCOMPARE(shown.tickers.first().name.size(), TextLimits::TickerName);
        QCOMPARE(shown.comments.size(), TextLimits::Comments);
        QCOMPARE(shown.comments.first().author.size(), TextLimits::Name);
        QCOMPARE(shown.comments.first().text.size(), TextLimits::Comment);
        QCOMPARE(made.share->badge.size(), TextLimits::Name);
        QCOMPARE(made.share->text.size(), TextLimits::SharersWords);
        QVERIFY(shown.key.id.size() <= TextLimits::Id && made.share->id.size() <= TextLimits::Id);
        QVERIFY(shown.key.id != made.share->badge);
    }

    /// Ids that begin alike stay apart.
    void longIdsAreTold()
    {
        CapturedArticle one = captured("<p>x</p>");
        one.article.key.id = QString(1000, u'7') + u'1';
        CapturedArticle other = one;
        other.article.key.id = QString(1000, u'7') + u'2';
        QVERIFY(derived(one).article.article.key.id != derived(other).article.article.key.id);
    }

    void nothingIsMadeAfterAStop()
    {
        std::stop_source stop;
        stop.request_stop();
        const CapturedArticle article = captured("<p>x</p>");
        QVERIFY(derive(identify(article, "input"), article, stop.get_token()).article.html.isEmpty());
    }

    /// Overrides and the right-to-left mark, which nobody sees, would show another title, name or number.
    void plainTextsAreCleaned()
    {
        CapturedArticle spoof = captured("<p>x</p>");
        const QString dirty = QStringLiteral("A\u202EB\u20665\u200F.\u200F1");
        const QString clean = QStringLiteral("AB5.1");
        Article &article = spoof.article;
        article.title = article.author = article.source = article.summary = article.disclaimer = dirty;
        article.tickers = {mention("NVDA", "N\u202EV", TickerOrigin::Related)};
        article.comments = {{dirty, {}, dirty}};
        spoof.share = Share{QStringLiteral("1"), dirty, dirty, {}, dirty, {}};
        const NewArticle made = derived(spoof).article;
        const Article &shown = made.article;
        QCOMPARE((QStringList{shown.title, shown.author, shown.source, shown.summary, shown.disclaimer}),
                 QStringList(5, clean));
        QCOMPARE(made.tickers.first().name, QStringLiteral("NV"));
        QCOMPARE((QStringList{shown.comments[0].author, shown.comments[0].text}), QStringList(2, clean));
        QCOMPARE((QStringList{made.share->author, made.share->badge, made.share->text}), QStringList(3, clean));
    }

    void plainText()
    {
        CapturedArticle text = captured("一行 <b>\n二行");
        text.bodyFormat = CapturedArticle::BodyFormat::Text;
        const NewArticle made = derived(text, "input").article;
        QCOMPARE(made.text, QStringLiteral("一行 <b>\n二行"));
        QVERIFY(!made.html.contains("<b>"));
    }

    void theOriginalIsThePostsOwnElseTheInput()
    {
        CapturedArticle one = captured("<p>x</p>");
        QCOMPARE(derived(one, "whole input").article.original, QByteArray("whole input"));
        one.original = "own bytes";
        QCOMPARE(derived(one, "whole input").article.original, QByteArray("own bytes"));
    }

    void theBodysHashTellsFormatAndBytes()
    {
        CapturedArticle text = captured("<p>x</p>");
        const QByteArray hash = derived(text).article.bodyHash;
        QCOMPARE(hash.size(), 32);
        QCOMPARE(derived(text, "other").article.bodyHash, hash);
        text.bodyFormat = CapturedArticle::BodyFormat::Text;
        QVERIFY(derived(text).article.bodyHash != hash);
        QVERIFY(derived(captured("<p>y</p>")).article.bodyHash != hash);
    }

    void tickers_data()
    {
        QTest::addColumn<QList<TickerMention>>("given");
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QList<TickerMention>>("expected");
        using enum TickerOrigin;
        const QByteArray link("<p><a href=\"https://laohu8.com/S/NVDA\">算力</a></p>");
        QTest::newRow("none") << QList<TickerMention>{} << QByteArray("<p>x</p>") << QList<TickerMention>{};
        QTest::newRow("given only") << QList{mention("IBM", "国际商业机器", Related)} << QByteArray("<p>x</p>")
                                    << QList{mention("IBM", "国际商业机器", Related)};
        QTest::newRow("linked only") << QList<TickerMention>{} << link << QList{mention("NVDA", "", Link)};
        QTest::newRow("linked and given")
            << QList{mention("IBM", "", Symbols), mention("NVDA", "英伟达", Cashtag)} << link
            << QList{mention("IBM", "", Symbols), mention("NVDA", "英伟达", Link)};
        QTest::newRow("linked behind given") << QList{mention("IBM", "", Symbols)} << link
                                             << QList{mention("IBM", "", Symbols), mention("NVDA", "", Link)};
        QTest::newRow("given twice: best origin, first name")
            << QList{mention("IBM", "", Cashtag), mention("IBM", "蓝色巨人", Related), mention("IBM", "别名", Symbols)}
            << QByteArray() << QList{mention("IBM", "蓝色巨人", Related)};
        QTest::newRow("a link that is no ticker")
            << QList<TickerMention>{} << QByteArray("<p><a href=\"https://example.com/S/NVDA\">x</a></p>")
            << QList<TickerMention>{};
    }

    void tickers()
    {
        QFETCH(QList<TickerMention>, given);
        QFETCH(QByteArray, html);
        CapturedArticle article = captured(html);
        article.article.tickers = given;
        const NewArticle made = derived(article).article;
        QTEST(made.tickers, "expected");
        QCOMPARE(made.article.tickers, given);
    }

    void excerpts_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QStringList>("blocks");
        QTest::addColumn<QString>("expected");
        const QString none;
        const QString title = QStringLiteral("运价");
        const QString first = QStringLiteral("第一段。");
        const QString second = QStringLiteral("第二段。");
        QTest::newRow("blocks in a row") << title << none << QStringList{first, second} << first + u' ' + second;
        QTest::newRow("without the title") << title << none << QStringList{title, first} << first;
        QTest::newRow("the title later on stays") << title << none << QStringList{first, title} << first + u' ' + title;
        QTest::newRow("a sentence that begins with the title")
            << title << none << QStringList{QStringLiteral("运价低")} << QStringLiteral("运价低");
        QTest::newRow("untitled: behind the first line") << none << none << QStringList{first, second} << second;
        QTest::newRow("untitled: behind what was cut for the title")
            << none << none << QStringList{QString(59, u'港') + QString(41, u'的')} << QString(41, u'的');
        QTest::newRow("untitled: behind the sentence that is the title")
            << none << none
            << QStringList{QStringLiteral(
                   "港口的运价这个星期又涨了一成多。仓库里的货堆到了门口，司机们说要等到下个星期才轮得到"
                   "他们装车，老板们却一点也不着急，一壶茶从早上喝到了晚上。")}
            << QStringLiteral("仓库里的货堆到了门口，司机们说要等到下个星期才轮得到他们装车，老板们却一点也不着急，一壶"
                              "茶从早上喝到了晚上。");
        QTest::newRow("untitled: with the word behind the title's last")
            << none << none
            << QStringList{QStringLiteral(
                   "Freight rates along the southern coast have again risen, for the seventh week")}
            << QStringLiteral("for the seventh week");
        QTest::newRow("long") << title << none << QStringList{QString(500, u'长')} << QString(199, u'长') + u'…';
        QTest::newRow("spaces") << title << none << QStringList{QStringLiteral("  a \t b "), none, second}
                                << QStringLiteral("a b 第二段。");
        QTest::newRow("no text: the summary") << title << first << QStringList{} << first;
        QTest::newRow("no text, no title: the summary is the title") << none << first << QStringList{} << none;
        QTest::newRow("nothing") << title << none << QStringList{} << none;
    }

    void excerpts()
    {
        QFETCH(QString, title);
        QFETCH(QString, summary);
        QFETCH(QStringList, blocks);
        Article article;
        article.title = title;
        article.summary = summary;
        QTEST(excerptOf(article, blocks), "expected");
    }

    void notesComeTogether()
    {
        CapturedArticle damaged = captured(QByteArray("<div>").repeated(5000));
        damaged.note = QStringLiteral("damaged before");
        const QString note = derived(damaged).note;
        QVERIFY(note.startsWith(QStringLiteral("damaged before ")));
        QVERIFY(derived(captured("<p>x</p>")).note.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DeriveTest)
#include "tst_derive.moc"
