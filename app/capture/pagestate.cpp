// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/pagestate.h"

#include "capture/family.h"
#include "capture/fields.h"
#include "capture/times.h"
#include "capture/visibletext.h"
#include "markup/references.h"

#include <QList>

#include <array>
#include <string_view>

namespace {

constexpr qsizetype ShortestArticle = 80; ///< letters and digits

constexpr std::array<std::string_view, 3> Titles{"title", "headline", "articleTitle"};
constexpr std::array<std::string_view, 12> Bodies{"content",        "contentHtml",     "content_html",  "body",
                                                  "bodyHtml",       "articleBody",     "html",          "text",
                                                  "articleContent", "article_content", "widgetContent", "contents"};

class StateReader
{
public:
    explicit StateReader(const Json &root)
    {
        if (const auto list = root.array()) {
            for (simdjson::dom::element element : *list)
                m_list.append(Json(element));
        }
        look(root);
    }

    const QString &body() const { return m_body; }
    Json member(std::string_view key) const { return resolved(m_object[key]); }

    template <typename Keys>
    QString first(const Json &object, const Keys &keys) const
    {
        for (std::string_view key : keys) {
            if (const Json value = resolved(object[key]); value.hasText())
                return value.text().trimmed();
        }
        return {};
    }
    QString title() const { return first(m_object, Titles); }

private:
    /// Nuxt 3 and its like flatten their state: an object's members are indices into the list that is the root.
    Json resolved(const Json &value) const
    {
        const auto index = value.isString() ? std::nullopt : value.integer();
        return index && *index >= 0 && *index < m_list.size() ? m_list[qsizetype(*index)] : value;
    }

    // As deep as the value: JsonDepthLimit at most.
    void look(const Json &value)
    {
        if (const auto array = value.array()) {
            for (simdjson::dom::element element : *array)
                look(Json(element));
        } else if (const auto object = value.object()) {
            offer(value);
            for (const auto &[key, element] : *object)
                look(Json(element));
        }
    }

    void offer(const Json &object)
    {
        const QString body = first(object, Bodies);
        if (body.size() <= m_readable || first(object, Titles).isEmpty())
            return;
        const qsizetype readable = readableCharacters(plainText(body));
        if (readable < ShortestArticle || readable <= m_readable)
            return;
        m_object = object;
        m_body = body;
        m_readable = readable;
    }

    QList<Json> m_list;
    Json m_object;
    QString m_body;
    qsizetype m_readable = 0;
};

}

std::optional<CapturedArticle> readPageState(const Json &root)
{
    const StateReader state(root);
    if (state.body().isEmpty())
        return std::nullopt;
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = Markup::titleText(state.title());
    const QString plain = setBody(captured, state.body());
    for (const char *key : {"author", "authors", "authorName", "author_name", "user"}) {
        if (article.author = personName(state.member(key)); !article.author.isEmpty())
            break;
    }
    for (const char *key : {"source", "sourceName", "source_name", "media", "publisher"}) {
        if (article.source = personName(state.member(key)); !article.source.isEmpty())
            break;
    }
    for (const char *key : {"publishedAt", "published_at", "publishTime", "publish_time", "datePublished", "pubDate",
                            "ctime", "createdAt", "created_at", "createTime", "display_time", "date", "time"}) {
        if (article.published = readTime(state.member(key)); article.published.isValid())
            break;
    }
    readWords(captured, plain);
    return captured;
}
