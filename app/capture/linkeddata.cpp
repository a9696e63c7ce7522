// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/linkeddata.h"

#include "capture/fields.h"
#include "extract/preparing.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace {

constexpr int MostObjects = 2000; ///< of one page, walked
constexpr int DeepestObject = 12;

struct Found
{
    LinkedArticle article;
    bool isArticle = false; ///< else a page or a video that tells the same things
    int depth = 0;
};

bool isPageType(const QString &type)
{
    const QString name = type.mid(type.lastIndexOf(u'/') + 1);
    return name == u"WebPage" || name == u"ItemPage" || name == u"AboutPage" || name == u"Recipe" ||
           name == u"Review" || name == u"PodcastEpisode";
}

class Walk final
{
public:
    void names(const Json &value, int depth)
    {
        visit(value, depth, [this](const Json &object, int) {
            const QString id = object["@id"].text();
            const QString name = firstLine(object, {"name"});
            if (!id.isEmpty() && !name.isEmpty())
                m_names.insert(id, name);
        });
    }

    void articles(const Json &value, std::vector<Found> &found)
    {
        m_visited = 0;
        visit(value, 0, [this, &found](const Json &object, int depth) {
            const bool article = isArticleType(object["@type"]);
            if (article || isPageType(object["@type"].text()))
                found.push_back({read(object), article, depth});
        });
    }

private:
    template <typename Action>
    void visit(const Json &value, int depth, const Action &action)
    {
        if (depth > DeepestObject || ++m_visited > MostObjects)
            return;
        if (const auto list = value.array()) {
            for (simdjson::dom::element element : *list)
                visit(Json(element), depth + 1, action);
        } else if (const auto object = value.object()) {
            action(value, depth);
            for (const simdjson::dom::key_value_pair member : *object) {
                const Json inner(member.value);
                if (inner.isObject() || inner.isArray())
                    visit(inner, depth + 1, action);
            }
        }
    }

    /// A name, or the name of what is only referred to.
    QString person(const Json &value) const
    {
        if (const auto list = value.array()) {
            QStringList names;
            for (simdjson::dom::element element : *list) {
                const Json each(element);
                const QString name = each.isArray() ? QString() : person(each);
                if (!name.isEmpty() && !names.contains(name) && names.size() < 20)
                    names.append(name);
            }
            return names.join(QStringLiteral(", "));
        }
        if (value.isObject()) {
            const Json name = value["name"];
            const QString own = name.isArray() ? person(name) : personName(value);
            return !own.isEmpty() ? own : m_names.value(value["@id"].text());
        }
        return personName(value);
    }

    LinkedArticle read(const Json &object) const
    {
        LinkedArticle article;
        article.headline = plainText(firstLine(object, {"headline", "name"})).simplified();
        article.author = person(object["author"]);
        if (article.author.isEmpty())
            article.author = person(object["creator"]);
        article.publisher = person(object["publisher"]);
        article.published = object["datePublished"].text();
        if (article.published.isEmpty())
            article.published = object["dateCreated"].text();
        article.modified = object["dateModified"].text();
        article.body = firstText(object, {"articleBody", "text"});
        const Json free = object["isAccessibleForFree"];
        article.locked =
            free.isPresent() && (free.text().compare(u"false", Qt::CaseInsensitive) == 0 || free.isFalse());
        article.words = int(object["wordCount"].integer().value_or(0));
        for (const char *key : {"url", "mainEntityOfPage", "@id"}) {
            const Json address = object[key];
            article.url = address.isObject() ? firstUrl(address, {"@id", "url"}) : cleanUrl(address.text());
            if (!article.url.isEmpty())
                break;
        }
        return article;
    }

    QHash<QString, QString> m_names;
    int m_visited = 0;
};

qsizetype firstBracket(const QByteArray &text)
{
    const auto found = std::find_if(text.begin(), text.end(), [](char c) { return c == '{' || c == '['; });
    return found == text.end() ? -1 : found - text.begin();
}

/// What the better one lacks, from the other: a page's date for an article that names none.
void complete(LinkedArticle &article, const LinkedArticle &other)
{
    for (auto member :
         {&LinkedArticle::author, &LinkedArticle::publisher, &LinkedArticle::published, &LinkedArticle::modified}) {
        if ((article.*member).isEmpty())
            article.*member = other.*member;
    }
}

}

bool isArticleType(const Json &type)
{
    if (const auto list = type.array()) {
        for (simdjson::dom::element element : *list) {
            if (const Json entry(element); entry.isString() && isArticleType(entry))
                return true;
        }
        return false;
    }
    QString name = type.text();
    name = name.mid(name.lastIndexOf(u'/') + 1);
    return name.endsWith(u"Article") || name == u"BlogPosting" || name == u"Report" || name == u"SocialMediaPosting" ||
           name == u"DiscussionForumPosting" || name == u"LiveBlogPosting";
}

QByteArray mendedJson(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size() + 16);
    const auto behind = [&json](qsizetype from) {
        while (from < json.size() && quint8(json[from]) <= ' ')
            ++from;
        return from < json.size() ? json[from] : '\0';
    };
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (!inString) {
            if (c == ',' && (behind(i + 1) == '}' || behind(i + 1) == ']'))
                continue;
            inString = c == '"';
            out.append(c);
            continue;
        }
        if (c == '\\' && i + 1 < json.size()) {
            out.append(c).append(json[++i]);
        } else if (c == '"') {
            const char next = behind(i + 1);
            inString = next != ',' && next != ':' && next != '}' && next != ']' && next != '\0';
            inString ? out.append("\\\"") : out.append(c);
        } else if (quint8(c) < ' ') {
            out.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r");
        } else {
            out.append(c);
        }
    }
    return out;
}

LinkedArticle linkedArticle(const QList<QByteArray> &blocks, const QString &title)
{
    JsonParser parser;
    Walk walk;
    std::vector<Found> found;
    // What one block only refers to may stand in another.
    for (const bool naming : {true, false}) {
        for (const QByteArray &block : blocks) {
            const qsizetype begin = firstBracket(block);
            const qsizetype end = std::max(block.lastIndexOf('}'), block.lastIndexOf(']')) + 1;
            if (begin < 0 || end <= begin)
                continue;
            const QByteArray json = block.mid(begin, end - begin);
            if (parser.parse(json) != JsonParser::Outcome::Parsed &&
                parser.parse(mendedJson(json)) != JsonParser::Outcome::Parsed)
                continue;
            if (naming)
                walk.names(parser.root(), 0);
            else
                walk.articles(parser.root(), found);
        }
    }
    const Found *best = nullptr;
    for (const Found &each : found) {
        if (!each.isArticle)
            continue;
        const bool named = !each.article.headline.isEmpty() && sameTitle(title, each.article.headline);
        const bool bestNamed = best && !best->article.headline.isEmpty() && sameTitle(title, best->article.headline);
        if (!best || (named && !bestNamed))
            best = &each;
    }
    LinkedArticle article = best ? best->article : LinkedArticle();
    for (const Found &each : found) {
        if (!each.isArticle && each.depth <= 3)
            complete(article, each.article);
    }
    return article;
}
