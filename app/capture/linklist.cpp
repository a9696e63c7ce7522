// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/linklist.h"

#include "capture/capture.h"
#include "capture/fields.h"
#include "markup/tags.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace {

bool isAddress(QByteArrayView text)
{
    return text.startsWith("http://") || text.startsWith("https://");
}

/// What these services write on every link, or call the page.
bool isExport(QByteArrayView html)
{
    const QByteArray head = html.first(std::min<qsizetype>(html.size(), 4096)).toByteArray().toLower();
    return head.contains("<!doctype netscape-bookmark-file-1") || head.contains("<title>pocket export") ||
           head.contains("<title>instapaper: export") || head.contains(" time_added=\"") ||
           (head.contains("<dt><a href=") && head.contains(" add_date=\""));
}

/// A member that holds a text, under a name that lists of links do not use for a remark.
bool hasText(const Json &object)
{
    static constexpr std::array<std::string_view, 9> Names{
        "content", "text", "html", "body", "textContent", "full_text", "contentHtml", "content_html", "article"};
    return std::any_of(Names.begin(), Names.end(), [&object](std::string_view name) { return object[name].hasText(); });
}

bool isLink(const Json &object)
{
    return !firstUrl(object, {"url", "href", "link", "uri", "given_url", "resolved_url", "given_uri", "source_url",
                              "article__url", "article_url", "content_url", "shareurl", "url_w", "Art_UniqueUrl"})
                .isEmpty() &&
           !hasText(object);
}

void count(const Json &value, qsizetype &links)
{
    if (links >= MostPosts)
        return;
    if (const auto array = value.array()) {
        for (simdjson::dom::element element : *array)
            count(Json(element), links);
    } else if (const auto object = value.object()) {
        if (isLink(value)) {
            ++links;
            return;
        }
        for (const auto &[key, element] : *object)
            count(Json(element), links);
    }
}

}

QString linkListSentence(qsizetype links)
{
    const int count = int(std::min<qsizetype>(links, MostPosts)); // lupdate hangs at a template among the arguments
    return count == 1 ? QCoreApplication::translate("Capture",
                                                    "This is a list of 1 link, without a text. Save the page itself "
                                                    "and import it.")
                      : QCoreApplication::translate("Capture",
                                                    "This is a list of %n links, without texts. Save the pages "
                                                    "themselves and import those.",
                                                    nullptr, count);
}

qsizetype linksInExport(QByteArrayView html)
{
    if (!isExport(html))
        return 0;
    qsizetype links = 0;
    Markup::Scanner scanner(html);
    while (scanner.next()) {
        const Markup::Token &token = scanner.token();
        const Markup::Attribute *address =
            token.kind == Markup::Token::Kind::Start && Markup::isNamed(token.name, "a") ? token.find("href") : nullptr;
        links += address && isAddress(address->value);
    }
    return links;
}

qsizetype linksIn(const Json &value)
{
    qsizetype links = 0;
    count(value, links);
    return links;
}

qsizetype linksInText(QByteArrayView utf8)
{
    constexpr qsizetype LongestLink = 600; // with its title
    constexpr qsizetype LongestTitle = 150;
    qsizetype links = 0;
    qsizetype titles = 0; // above or below their addresses
    for (qsizetype at = 0; at < utf8.size();) {
        const qsizetype found = utf8.indexOf('\n', at);
        const qsizetype end = found < 0 ? utf8.size() : found;
        QByteArrayView line = utf8.sliced(at, end - at).trimmed();
        at = end + 1;
        while (!line.isEmpty() && (line.front() == '-' || line.front() == '*' || line.front() == ' '))
            line = line.sliced(1);
        if (line.isEmpty())
            continue;
        if (isAddress(line) && line.size() <= LongestLink)
            ++links;
        else if (line.size() > LongestTitle || ++titles > links + 10)
            return 0; // somebody's text
    }
    constexpr qsizetype Enough = 3;
    return titles == 0 || (links >= Enough && titles <= links) ? links : 0;
}
