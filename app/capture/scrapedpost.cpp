// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/scrapedpost.h"

#include "capture/comments.h"
#include "capture/fields.h"
#include "capture/times.h"
#include "capture/visibletext.h"
#include "markup/references.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace {

/// Letters: a shorter text without a date or an address is a label of some program.
constexpr qsizetype ShortText = 40;

/// A string, or WordPress's and Feedly's object around one.
QString wordsIn(const Json &value)
{
    return value.isObject() ? firstText(value, {"rendered", "content", "text", "html", "value"})
                            : (value.hasText() ? value.text().trimmed() : QString());
}

template <size_t Size>
QString firstWords(const Json &object, const std::array<std::string_view, Size> &names)
{
    for (const std::string_view name : names)
        if (const QString words = wordsIn(object[name]); !words.isEmpty())
            return words;
    return {};
}

QString titleOf(const Json &object)
{
    static constexpr std::array<std::string_view, 14> Names{
        "title",     "headline", "subject",  "post_title",  "article_title", "newsTitle", "Title",
        "msg_title", "标题",     "文章标题", "brief_title", "articleTitle",  "art_title", "Art_Title"};
    QString title = firstWords(object, Names);
    for (const char *about : {"question", "topic"})
        if (title.isEmpty())
            title = firstWords(object[about], Names);
    return Markup::titleText(title);
}

QString bodyOf(const Json &object)
{
    static constexpr std::array<std::string_view, 31> Names{
        "content_html",   "contentHtml",  "html_content", "htmlContent",
        "body_html",      "bodyHtml",     "html",         "full_content",
        "fullContent",    "full_text",    "fullText",     "article_content",
        "articleContent", "content",      "content_text", "contentText",
        "textContent",    "body",         "text",         "article_text",
        "article_body",   "articleBody",  "selftext",     "cooked",
        "main_text",      "post_content", "rich_text",    "message",
        "正文",           "内容",         "全文"};
    return firstWords(object, Names);
}

QString summaryOf(const Json &object)
{
    static constexpr std::array<std::string_view, 12> Names{"summary", "description", "abstract",      "digest",
                                                            "excerpt", "brief",       "content_short", "intro",
                                                            "teaser",  "snippet",     "摘要",          "lead"};
    return firstWords(object, Names);
}

QString nameIn(const Json &value)
{
    const QString name = personName(value);
    return name.isEmpty() ? firstLine(value, {"display_name", "displayName", "username", "nick", "nickName", "title"})
                          : name;
}

QString authorOf(const Json &object)
{
    for (const char *key :
         {"author", "authors", "byline", "creator", "author_name", "authorName", "user", "account", "member",
          "username", "user_name", "nickname", "nickName", "screen_name", "writer", "by", "作者", "post_user"})
        if (const QString name = nameIn(object[key]); !name.isEmpty())
            return name;
    return {};
}

QString sourceOf(const Json &object)
{
    for (const char *key :
         {"siteName", "site_name", "publisher", "media", "mediaName", "media_name", "source", "sourceName", "origin",
          "site", "Art_MediaName", "mp_name", "account_name", "subreddit", "domain", "来源"})
        if (const QString name = nameIn(object[key]); !name.isEmpty() && cleanUrl(name).isEmpty())
            return name;
    return {};
}

/// Names that bookmarks do not bear: when it appeared, not when it was kept.
QDateTime publishedOf(const Json &object)
{
    for (const char *key :
         {"publishedAt",    "published_at", "publishedTime",  "published",      "publish_time",  "publishTime",
          "publish_date",   "publishDate",  "published_date", "date_published", "datePublished", "published_utc",
          "time_published", "pubDate",      "pub_date",       "pubtime",        "pubTime",       "display_time",
          "displayTime",    "showTime",     "showtime",       "show_time",      "Art_ShowTime",  "ctime",
          "datetime",       "post_date",    "postDate",       "发布时间"})
        if (const QDateTime time = readTime(object[key]); time.isValid())
            return time;
    return {};
}

QDateTime timeOf(const Json &object)
{
    if (const QDateTime time = publishedOf(object); time.isValid())
        return time;
    for (const char *key :
         {"created_at", "createdAt", "created_time", "createTime", "create_time", "created_utc", "created", "gmtCreate",
          "date", "timestamp", "time", "post_time", "updated_time", "日期", "时间"})
        if (const QDateTime time = readTime(object[key]); time.isValid())
            return time;
    return {};
}

QString addressOf(const Json &object)
{
    const QString url = firstUrl(object, {"canonical_url", "url", "link", "permalink", "shareurl", "share_url",
                                          "shareUrl", "article_url", "articleUrl", "web_url", "url_w", "uri", "href",
                                          "source_url", "content_url", "Art_UniqueUrl", "Art_Url", "链接"});
    if (!url.isEmpty())
        return url;
    for (const char *list : {"canonical", "alternate"}) // Feedly's
        if (const auto entries = object[list].array(); entries && entries->size() > 0)
            return firstUrl(Json(entries->at(0)), {"href"});
    return {};
}

/// Something that stands below a post, or is no post at all.
bool isAnswer(const Json &object)
{
    return object["parent_id"].text().startsWith(u"t1_") || object["parent_id"].text().startsWith(u"t3_") ||
           object["link_id"].isString();
}

void addTickers(const Json &object, TickerGatherer &tickers)
{
    for (const char *list : {"symbols", "tickers", "stock_list", "stocks", "related_symbols", "ticker_sentiment",
                             "stockCorrelation", "securities"}) {
        const auto entries = object[list].array();
        if (!entries)
            continue;
        for (simdjson::dom::element element : *entries) {
            const Json entry(element);
            const QString symbol =
                entry.isObject()
                    ? firstText(entry, {"symbol", "ticker", "StockID", "stock_id", "code", "stockCode", "name"})
                    : entry.text();
            tickers.add(symbol, firstLine(entry, {"name", "stockName", "title"}), TickerOrigin::Symbols);
        }
    }
    for (const char *key : {"symbol", "ticker", "stock_code"})
        tickers.add(object[key].text(), {}, TickerOrigin::Symbols);
}

/// "【Freight holds】Rates …": the wires' way to write a headline into the text.
QString bracketedTitle(const QString &plain)
{
    static const QRegularExpression form(QStringLiteral("\\A\\s*【([^】\\n]{2,80})】"));
    return form.match(plain).captured(1);
}

/// The news interfaces give a beginning, and tell how much is missing: "… [+1234 chars]".
bool isCutShort(const QString &plain)
{
    static const QRegularExpression form(QStringLiteral("\\[\\+\\d+ chars\\]\\s*\\z"));
    return form.match(plain.right(40)).hasMatch();
}

QStringList tagsOf(const Json &object)
{
    QStringList names;
    for (const char *key : {"tags", "labels", "tag_names"})
        if (const auto list = object[key].array(); list && names.isEmpty())
            for (simdjson::dom::element tag : *list)
                names.append(Json(tag).isObject() ? firstLine(Json(tag), {"name", "label", "title"})
                                                  : Json(tag).text());
    return names;
}

/// A list that somebody keeps tells what he did with each; a news list's tags are the paper's.
ReaderStates statesOf(const Json &object)
{
    const bool kept = object["is_archived"].isPresent() || object["archived"].isPresent() ||
                      object["isArchived"].isPresent() || object["is_read"].isPresent() ||
                      object["unread"].isPresent() || object["starred"].isPresent() || object["favorite"].isPresent() ||
                      object["is_starred"].isPresent() || object["isFavorite"].isPresent();
    if (!kept)
        return {};
    const bool archived =
        object["is_archived"].isTrue() || object["archived"].isTrue() || object["isArchived"].isTrue();
    const bool starred = object["starred"].isTrue() || object["favorite"].isTrue() || object["is_starred"].isTrue() ||
                         object["isFavorite"].isTrue() || object["is_favorite"].isTrue();
    return {tagsOf(object), archived || object["is_read"].isTrue() || object["unread"].isFalse(), starred, archived};
}

}

bool ScrapedPost::recognises(const Json &object, const JsonPlace &) const
{
    if (isAnswer(object))
        return false;
    const QString title = titleOf(object);
    const QString body = bodyOf(object);
    if (!body.isEmpty()) {
        const bool told = timeOf(object).isValid() || !addressOf(object).isEmpty();
        const bool signedText = !authorOf(object).isEmpty() && timeOf(object).isValid();
        return (!title.isEmpty() && (told || readableCharacters(plainText(body)) >= ShortText)) || signedText ||
               !bracketedTitle(body).isEmpty();
    }
    return !title.isEmpty() && !summaryOf(object).isEmpty() && publishedOf(object).isValid() &&
           summaryOf(object) != title;
}

CaptureResult ScrapedPost::decode(const Json &object, const JsonPlace &place) const
{
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = titleOf(object);
    const QString summary = summaryOf(object);
    const QString body = bodyOf(object);
    const QString plain = setBody(captured, body.isEmpty() ? summary : body);
    if (plainText(plain).isEmpty())
        return refused(QCoreApplication::translate("Capture", "The post holds no text and no picture."), place);
    article.partial = body.isEmpty() || isCutShort(plain);
    if (article.partial)
        captured.note = QCoreApplication::translate("Capture", "Only the summary of this article was saved.");
    else
        article.summary = plainText(summary);
    if (article.title.isEmpty())
        article.title = bracketedTitle(plain);
    article.author = authorOf(object);
    article.source = sourceOf(object);
    article.published = timeOf(object);
    article.url = addressOf(object);
    captured.baseUrl = QUrl(article.url);
    article.key = keyWithoutId(QStringLiteral("json"), article.url, {article.title, plain});
    captured.states = statesOf(object);
    for (const char *list : {"comments", "commentList", "comment_list", "replies"})
        if (article.comments.isEmpty())
            article.comments = readComments(object[list]);
    TickerGatherer tickers;
    addTickers(object, tickers);
    readWords(captured, plain, object["lang"].isString() ? object["lang"] : object["language"], std::move(tickers));
    return found(std::move(captured));
}
