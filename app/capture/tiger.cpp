// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/tiger.h"

#include "capture/comments.h"
#include "capture/fields.h"
#include "capture/tickers.h"
#include "capture/times.h"
#include "markup/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr int DeepestRepost = 8;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

/// Ids are digits; anything else in their place ("id": {…}, "") is none.
QString idOf(const Json &object, std::initializer_list<std::string_view> keys)
{
    for (std::string_view key : keys) {
        const QString id = object[key].text().trimmed();
        if (!id.isEmpty() && id.size() <= 40 && id != u"0")
            return id;
    }
    return {};
}

bool hasAny(const Json &object, std::initializer_list<std::string_view> keys)
{
    return std::any_of(keys.begin(), keys.end(), [&object](std::string_view key) { return object[key].isPresent(); });
}

bool hasAnyText(const Json &object, std::initializer_list<std::string_view> keys)
{
    return std::any_of(keys.begin(), keys.end(), [&object](std::string_view key) { return object[key].hasText(); });
}

bool isNews(const Json &object)
{
    // JSON Feed and schema.org share a few of the names below.
    if (!object.isObject() || hasAny(object, {"@type", "date_published", "content_html"}))
        return false;
    if (object["kind"].text() == u"news" && hasAnyText(object, {"title", "content", "content_text", "summary"}))
        return true;
    const bool hasWords =
        hasAnyText(object, {"title", "content", "content_text", "summary"}) || object["need_auth"].isPresent();
    const bool hasMarks =
        hasAny(object, {"pubTimestamp", "pubTime", "article_id", "relate_stocks", "need_auth", "news_type"});
    return hasWords && hasMarks &&
           (!idOf(object, {"id", "article_id"}).isEmpty() || hasAnyText(object, {"content", "content_text"}));
}

bool isPost(const Json &object)
{
    if (!object.isObject() || hasAny(object, {"@type", "date_published", "content_html", "screen_name", "post_id",
                                              "created_at", "display_time"}))
        return false;
    const QString id = idOf(object, {"tweetId", "id"});
    if (id.isEmpty() || !std::all_of(id.begin(), id.end(), [](QChar c) { return c.isDigit(); }))
        return false;
    return (hasAnyText(object, {"htmlText", "text", "html", "title"}) || object["repost"].isObject()) &&
           (object["author"].isObject() ||
            hasAny(object, {"gmtCreate", "repostId", "likeSize", "tweetId", "viewCount"}));
}

/// The page that apps show instead of the article: dark styles, and an excerpt that ends in dots.
bool isViewerTemplate(const QString &html)
{
    return html.contains(u"<style") && html.contains(u"class=\"wrapper\"") && html.contains(u"<article>");
}

QString newsBody(const Json &news)
{
    for (const char *key : {"content", "html", "content_text"}) {
        QString text = firstText(news, {key});
        if (!text.isEmpty() && !(std::string_view(key) == "html" && isViewerTemplate(text)))
            return text;
    }
    return {};
}

/// Pictures that stand beside the text, where the body shows none itself. Elements are addresses or objects with one.
QString picturesOf(const Json &post)
{
    QString html;
    for (const char *key : {"images", "coverImages"}) {
        const auto list = post[key].array();
        if (!list || !html.isEmpty())
            continue;
        for (simdjson::dom::element element : *list) {
            const Json picture(element);
            const QString url = picture.isObject()
                                    ? firstUrl(picture, {"url", "src", "imageUrl", "originUrl", "bigImgUrl"})
                                    : cleanUrl(picture.text());
            if (!url.isEmpty())
                html += QStringLiteral("<p><img src=\"%1\"></p>\n").arg(url.toHtmlEscaped());
        }
    }
    return html;
}

QString asHtml(const QString &text)
{
    QString html;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            html += QStringLiteral("<p>%1</p>\n").arg(line.trimmed().toHtmlEscaped());
    }
    return html;
}

/// The post's own words, as they came and as plain text.
struct Words
{
    QString source;
    QString plain;
};

Words postWords(const Json &post)
{
    QString source = firstText(post, {"htmlText", "html", "text"});
    QString plain = plainText(source);
    return {std::move(source), std::move(plain)};
}

QString postBody(const Json &post, const Words &words)
{
    const bool fromHtml = !post["htmlText"].hasText() && post["html"].hasText();
    const QString body = fromHtml && isViewerTemplate(words.source) ? firstText(post, {"text"}) : words.source;
    const QString pictures = picturesOf(post);
    if (pictures.isEmpty() || body.contains(u"<img", Qt::CaseInsensitive))
        return body;
    return (Markup::looksLikeHtml(body) ? body : asHtml(body)) + pictures;
}

QString postLanguage(const Json &post, const QString &text)
{
    const Json declared = post["language"];
    return languageOf(declared.isPresent() ? declared : post["langContent"], text);
}

Share shareOf(const Json &post)
{
    Share share;
    share.id = idOf(post, {"tweetId", "id"});
    share.author = personName(post["author"]);
    share.badge = firstLine(post["author"]["currentWearingBadge"], {"name"});
    share.time = readTime(post["gmtCreate"]);
    share.text = postWords(post).plain;
    share.url = firstUrl(post, {"link", "share", "url"});
    return share;
}

CaptureResult decodeNews(const Json &news, const JsonPlace &place)
{
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = firstLine(news, {"title"});
    article.summary = plainText(firstText(news, {"summary"}));
    QString body = newsBody(news);
    const bool flash = place.path.contains(u"breakingNews") || place.path.contains(u"flash", Qt::CaseInsensitive);
    if (body.isEmpty()) {
        if (article.summary.isEmpty() && (article.title.isEmpty() || !flash)) {
            if (news["need_auth"].isTrue())
                return refused(Text::tr("This article needs a login, and the file has none of its text. Log in with "
                                        "your browser, open the article and save that page."),
                               place);
            if (article.title.isEmpty())
                return refused(Text::tr("The file names an article but has none of its text."), place);
        }
        body = article.summary.isEmpty() ? article.title : article.summary;
        // A list's line about an article must never take the place of the whole article.
        article.partial = !flash;
        if (article.partial)
            captured.note = Text::tr("Only the summary of this article was saved.");
    }
    const QString plain = setBody(captured, body);
    // It must never take the place of the article, saved before.
    if (isDeletedNotice(plain))
        return refused(Text::tr("The article was deleted before this page was saved."), place);

    const QString id = idOf(news, {"id", "article_id"});
    article.key =
        id.isEmpty() ? ArticleKey{QStringLiteral("tiger"), ArticleKey::Kind::Content, contentId({article.title, plain})}
                     : ArticleKey{QStringLiteral("tiger"), ArticleKey::Kind::News, id};
    article.source = firstLine(news, {"media"});
    article.author = personName(news["author"]);
    article.language = languageOf(news["language"], article.title + u'\n' + plain);
    if (article.language.isEmpty() && news["is_english"].isTrue())
        article.language = QStringLiteral("en");
    article.url = firstUrl(news, {"source_url", "share", "url"});
    captured.baseUrl = QUrl(firstUrl(news, {"url", "share", "source_url"}));
    article.published = readTime(news["pubTimestamp"]);
    for (const char *key : {"pubTime", "gmtCreate"}) {
        if (!article.published.isValid())
            article.published = readTime(news[key]);
    }
    article.modified = readTime(news["gmtModify"]);

    TickerGatherer tickers;
    tickers.addRelated(news["relate_stocks"]);
    tickers.addSymbols(news["symbols"]);
    for (const QString &text : {article.title, article.summary, plain})
        tickers.addFromText(text);
    article.tickers = tickers.take();

    return found(std::move(captured));
}

CaptureResult decodeOwnPost(const Json &post, const Words &words, const QString &note)
{
    CapturedArticle captured;
    Article &article = captured.article;
    article.key = {QStringLiteral("tiger"), ArticleKey::Kind::Post, idOf(post, {"tweetId", "id"})};
    article.title = firstLine(post, {"title"});
    QString body = postBody(post, words);
    if (body.isEmpty())
        body = article.title;
    const QString plain = setBody(captured, body, body == words.source ? words.plain : QString());
    article.author = personName(post["author"]);
    article.source = QStringLiteral("laohu8");
    article.language = postLanguage(post, article.title + u'\n' + plain);
    article.url = firstUrl(post, {"link", "share", "url"});
    captured.baseUrl = QUrl(article.url);
    article.summary = plainText(firstText(post, {"summary"}));
    article.published = readTime(post["gmtCreate"]);
    article.modified = readTime(post["gmtModify"]);
    captured.note = note;

    TickerGatherer tickers;
    tickers.addRelated(post["relate_stocks"]);
    tickers.addSymbols(post["symbols"]);
    tickers.addFromText(article.title);
    tickers.addFromText(plain);
    article.tickers = tickers.take();

    return found(std::move(captured));
}

CaptureResult decodePost(const Json &post, const JsonPlace &place, int depth);

/// The article that the post wraps; nothing when it is gone.
CaptureResult decodeOriginal(const Json &post, const JsonPlace &place, int depth)
{
    const Json original = post["repost"];
    JsonPlace inside = place;
    inside.holder = post;
    inside.path += QStringLiteral(".repost");
    if (isNews(original) || (original.isObject() && post["repostType"].text() == u"2"))
        return decodeNews(original, inside);
    if (isPost(original) && depth < DeepestRepost && !isDeletedNotice(postWords(original).plain))
        return decodePost(original, inside, depth + 1);
    return {};
}

CaptureResult decodePost(const Json &post, const JsonPlace &place, int depth)
{
    CaptureResult result = decodeOriginal(post, place, depth);
    if (!result.articles.isEmpty()) {
        // The inner post may itself share something: every share is told of the same article.
        if (CapturedArticle last = result.articles.constLast(); last.share)
            result.articles.append(std::move(last));
        result.articles.last().share = shareOf(post);
        return result;
    }
    const Words words = postWords(post);
    const bool ownWords = (!words.plain.isEmpty() && !isDeletedNotice(words.plain)) || post["title"].hasText() ||
                          !picturesOf(post).isEmpty();
    const bool reposts = post["repost"].isObject() || !idOf(post, {"repostId"}).isEmpty();
    if (!ownWords) {
        if (!result.refusals.isEmpty())
            return result;
        if (reposts || isDeletedNotice(words.plain))
            return refused(Text::tr("What the post shares was deleted before this page was saved, and the post has no "
                                    "text of its own."),
                           place);
        return refused(Text::tr("The post has no text and no picture."), place);
    }
    if (isDeletedNotice(words.plain))
        return refused(Text::tr("The post was deleted before this page was saved."), place);
    return decodeOwnPost(
        post, words,
        reposts ? Text::tr("The post shares something that was deleted or not saved; only its own text was imported.")
                : QString());
}

}

bool Tiger::recognises(const Json &object, const JsonPlace &) const
{
    return isNews(object) || isPost(object);
}

CaptureResult Tiger::decode(const Json &object, const JsonPlace &place) const
{
    CaptureResult result = isNews(object) ? decodeNews(object, place) : decodePost(object, place, 0);
    if (result.articles.size() == 1)
        result.articles.first().article.comments = readComments(place.holder["commentList"]);
    return result;
}
