#include "capture/seekingalpha.h"

#include "capture/fields.h"
#include "capture/tickers.h"
#include "capture/times.h"

namespace {

/// How far lists are looked through: each article of a list does so, and a hostile list must not cost its square.
constexpr int MostRelated = 200;

/// The attributes of what `relation` points at, one resource identifier or a list of them.
QList<Json> related(const Json &relation, const Json &document)
{
    QList<Json> identifiers;
    const Json data = relation["data"];
    if (const auto list = data.array()) {
        for (simdjson::dom::element element : *list) {
            if (identifiers.size() < MostRelated)
                identifiers.append(Json(element));
        }
    } else if (data.isObject()) {
        identifiers.append(data);
    }
    QList<Json> found;
    const auto included = document["included"].array();
    for (const Json &identifier : included ? identifiers : QList<Json>()) {
        int looked = 0;
        for (simdjson::dom::element element : *included) {
            const Json resource(element);
            if (resource["id"].text() == identifier["id"].text() &&
                resource["type"].text() == identifier["type"].text()) {
                found.append(resource["attributes"]);
                break;
            }
            if (++looked == MostRelated)
                break;
        }
    }
    return found;
}

/// The only author that came along, where no relation names one.
QList<Json> onlyAuthor(const Json &document)
{
    QList<Json> authors;
    int looked = 0;
    if (const auto included = document["included"].array()) {
        for (simdjson::dom::element element : *included) {
            if (const Json resource(element); resource["type"].text() == u"author")
                authors.append(resource["attributes"]);
            if (++looked == MostRelated)
                break;
        }
    }
    return authors.size() == 1 ? authors : QList<Json>();
}

QString addressOf(const Json &object)
{
    const Json links = object["links"];
    if (const QString whole = firstUrl(links, {"canonical", "self"}); !whole.isEmpty())
        return whole;
    const QString path = links["self"].text().trimmed();
    return path.startsWith(u'/') ? cleanUrl(QStringLiteral("https://seekingalpha.com") + path) : QString();
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
    article.key = {QStringLiteral("seekingalpha"), ArticleKey::Kind::News, object["id"].text()};
    article.title = firstLine(attributes, {"title"});
    article.summary = plainText(firstText(attributes, {"summary"}));
    const QString plain = setBody(captured, firstText(attributes, {"content", "summary", "title"}));
    article.partial = !attributes["content"].hasText();
    QList<Json> authors = related(relations["author"], place.holder);
    if (authors.isEmpty())
        authors = onlyAuthor(place.holder);
    for (const Json &author : authors) {
        if (article.author = firstLine(author, {"nick", "name"}); !article.author.isEmpty())
            break;
    }
    article.source = QStringLiteral("Seeking Alpha");
    article.published = readTime(attributes["publishOn"]);
    article.modified = readTime(attributes["lastModified"]);
    article.url = addressOf(object);
    captured.baseUrl = QUrl(article.url);
    article.language = languageOf({}, article.title + u'\n' + plain);
    TickerGatherer tickers;
    for (const Json &tag : related(relations["primaryTickers"], place.holder))
        tickers.add(firstLine(tag, {"symbol", "name", "slug"}).toUpper(), firstLine(tag, {"company"}),
                    TickerOrigin::Symbols);
    tickers.addCashtags(article.title + u'\n' + plain);
    article.tickers = tickers.take();
    return found(std::move(captured));
}
