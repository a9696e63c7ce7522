// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/seekingalpha.h"

#include "capture/fields.h"
#include "capture/times.h"

#include <algorithm>

namespace {

/// The first of a list: each article of a list looks through it, and a hostile one must not cost its square.
QList<Json> firstElements(const Json &list)
{
    constexpr qsizetype Most = 200;
    QList<Json> elements;
    if (const auto array = list.array()) {
        for (simdjson::dom::element element : *array) {
            if (elements.size() == Most)
                break;
            elements.append(Json(element));
        }
    }
    return elements;
}

/// The attributes of what `relation` points at, one resource identifier or a list of them.
QList<Json> related(const Json &relation, const QList<Json> &included)
{
    const Json data = relation["data"];
    const QList<Json> identifiers = data.isObject() ? QList<Json>{data} : firstElements(data);
    QList<Json> found;
    for (const Json &identifier : identifiers) {
        const auto resource = std::find_if(included.begin(), included.end(), [&identifier](const Json &each) {
            return each["id"].text() == identifier["id"].text() && each["type"].text() == identifier["type"].text();
        });
        if (resource != included.end())
            found.append((*resource)["attributes"]);
    }
    return found;
}

/// The only author that came along, where no relation names one.
QList<Json> onlyAuthor(const QList<Json> &included)
{
    QList<Json> authors;
    for (const Json &resource : included) {
        if (resource["type"].text() == u"author")
            authors.append(resource["attributes"]);
    }
    return authors.size() == 1 ? authors : QList<Json>();
}

QString addressOf(const Json &object)
{
    const Json links = object["links"];
    const QString canonical = firstUrl(links, {"canonical"});
    return canonical.isEmpty() ? urlOn(QStringLiteral("https://seekingalpha.com"), links["self"].text()) : canonical;
}

}

bool SeekingAlpha::recognises(const Json &object, const JsonPlace &) const
{
    const Json attributes = object["attributes"];
    return attributes["title"].hasText() && attributes["publishOn"].isPresent() && !object["id"].text().isEmpty();
}

CaptureResult SeekingAlpha::decode(const Json &object, const JsonPlace &place) const
{
    CapturedArticle captured;
    Article &article = captured.article;
    const Json attributes = object["attributes"];
    const Json relations = object["relationships"];
    const QList<Json> included = firstElements(place.holder["included"]);
    article.key = {QStringLiteral("seekingalpha"), ArticleKey::Kind::News, object["id"].text()};
    article.title = firstLine(attributes, {"title"});
    article.summary = plainText(firstText(attributes, {"summary"}));
    const QString plain = setBody(captured, firstText(attributes, {"content", "summary", "title"}));
    article.partial = !attributes["content"].hasText();
    captured.describesPage = article.partial;
    QList<Json> authors = related(relations["author"], included);
    if (authors.isEmpty())
        authors = onlyAuthor(included);
    for (const Json &author : authors) {
        if (article.author = firstLine(author, {"nick", "name"}); !article.author.isEmpty())
            break;
    }
    article.source = QStringLiteral("Seeking Alpha");
    article.published = readTime(attributes["publishOn"]);
    article.modified = readTime(attributes["lastModified"]);
    article.url = addressOf(object);
    captured.baseUrl = QUrl(article.url);
    TickerGatherer tickers;
    for (const Json &tag : related(relations["primaryTickers"], included))
        tickers.add(firstLine(tag, {"symbol", "name", "slug"}).toUpper(), firstLine(tag, {"company"}),
                    TickerOrigin::Symbols);
    readWords(captured, plain, {}, std::move(tickers));
    return found(std::move(captured));
}
