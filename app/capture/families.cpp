// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/family.h"

#include "article/language.h"
#include "article/tickerlink.h"
#include "capture/fields.h"
#include "capture/futu.h"
#include "capture/guba.h"
#include "capture/jsonfeed.h"
#include "capture/karakeep.h"
#include "capture/omnivore.h"
#include "capture/reddit.h"
#include "capture/schemaorg.h"
#include "capture/scrapedpost.h"
#include "capture/seekingalpha.h"
#include "capture/stocktwits.h"
#include "capture/telegram.h"
#include "capture/tiger.h"
#include "capture/tweets.h"
#include "capture/wallabag.h"
#include "capture/weibo.h"
#include "capture/xueqiu.h"
#include "markup/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

const QList<const Family *> &families()
{
    static const SchemaOrg schemaOrg;
    static const JsonFeed jsonFeed;
    static const Weibo weibo;
    static const Xueqiu xueqiu;
    static const Guba guba;
    static const Wallabag wallabag;
    static const SeekingAlpha seekingAlpha;
    static const Futu futu;
    static const Tiger tiger;
    static const Omnivore omnivore;
    static const Karakeep karakeep;
    static const Telegram telegram;
    static const Tweets tweets;
    static const Reddit reddit;
    static const StockTwits stockTwits;
    static const ScrapedPost scraped;
    static const QList<const Family *> all{&schemaOrg,    &jsonFeed, &weibo,    &xueqiu, &guba,   &wallabag,
                                           &omnivore,     &karakeep, &telegram, &tweets, &reddit, &stockTwits,
                                           &seekingAlpha, &futu,     &tiger,    &scraped};
    return all;
}

bool isHostOf(const QString &family, QStringView host)
{
    struct Home
    {
        QStringView family;
        QStringView host;
    };
    static constexpr Home homes[] = {
        {u"xueqiu", u"xueqiu.com"},
        {u"weibo", u"weibo.com"},
        {u"weibo", u"weibo.cn"},
        {u"guba", u"eastmoney.com"},
        {u"seekingalpha", u"seekingalpha.com"},
        {u"futu", u"futunn.com"},
        {u"futu", u"moomoo.com"},
        {u"futu", u"futuhk.com"},
    };
    if (family == u"tiger")
        return isTigerHost(host.toString());
    return std::any_of(std::begin(homes), std::end(homes), [&family, host](const Home &home) {
        return home.family == family &&
               (host == home.host || (host.endsWith(home.host) && host[host.size() - home.host.size() - 1] == u'.'));
    });
}

CaptureResult found(CapturedArticle captured)
{
    CaptureResult result;
    if (captured.body.isEmpty()) // nothing is left without what only stood for a picture
        result.refusals.append(
            CaptureRefusal{QCoreApplication::translate("Capture", "The post holds no text and no picture."), {}, {}});
    else
        result.articles.append(std::move(captured));
    return result;
}

CaptureResult refused(const QString &reason, const JsonPlace &place)
{
    CaptureResult result;
    result.refusals.append(CaptureRefusal{reason, place.path, place.path});
    return result;
}

CaptureResult onlyLink()
{
    CaptureRefusal refusal;
    refusal.links = 1;
    CaptureResult result;
    result.refusals.append(refusal);
    return result;
}

QString setBody(CapturedArticle &captured, const QString &textOrHtml, const QString &plain)
{
    const bool html = Markup::looksLikeHtml(textOrHtml);
    captured.body = textOrHtml.toUtf8();
    captured.bodyFormat = html ? CapturedArticle::BodyFormat::Html : CapturedArticle::BodyFormat::Text;
    if (!plain.isEmpty())
        return plain;
    return html ? Markup::plainText(textOrHtml) : textOrHtml;
}

ArticleKey keyWithoutId(const QString &family, const QString &url, std::initializer_list<QString> texts)
{
    return url.isEmpty() ? ArticleKey{family, ArticleKey::Kind::Content, contentId(texts)}
                         : ArticleKey{family, ArticleKey::Kind::News, url};
}

void readWords(CapturedArticle &captured, const QString &plain, const Json &declaredLanguage, TickerGatherer named)
{
    Article &article = captured.article;
    const QString words = article.title + u'\n' + plain;
    article.language = languageOf(declaredLanguage, words);
    named.addFromText(words);
    article.tickers = named.take();
}

QString languageOf(const Json &declared, const QString &text)
{
    const QString detected = detectLanguage(text);
    const QString said = languageFromTag(declared.text());
    return said.isEmpty() || (said == u"zh" && detected == u"zh-Hant") ? detected : said;
}
