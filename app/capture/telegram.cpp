// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/telegram.h"

#include "capture/fields.h"
#include "capture/times.h"
#include "capture/visibletext.h"

#include <QCoreApplication>

namespace {

/// A message's text is a string, or a list of strings and of objects for what is set off, links among them.
QString htmlOf(const Json &text)
{
    if (text.isString())
        return text.text().toHtmlEscaped();
    QString html;
    const auto pieces = text.array();
    if (!pieces)
        return html;
    for (simdjson::dom::element element : *pieces) {
        const Json piece(element);
        const QString words = (piece.isObject() ? piece["text"].text() : piece.text()).toHtmlEscaped();
        const QString type = piece["type"].text();
        const QString address = type == u"text_link" ? firstUrl(piece, {"href"})
                                : type == u"link"    ? cleanUrl(words)
                                                     : QString();
        if (!address.isEmpty())
            html += QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), words);
        else if (type == u"bold")
            html += QStringLiteral("<b>%1</b>").arg(words);
        else if (type == u"italic")
            html += QStringLiteral("<i>%1</i>").arg(words);
        else if (type == u"code" || type == u"pre")
            html += QStringLiteral("<code>%1</code>").arg(words);
        else
            html += words;
    }
    return html;
}

bool isChannel(const Json &chat)
{
    return chat["type"].text().contains(u"channel");
}

/// Pictures and talk are no articles, and nothing to report.
bool hasEnough(const Json &message, const Json &chat)
{
    constexpr qsizetype Talk = 20; // letters of what one says in passing
    return readableCharacters(plainText(htmlOf(message["text"]))) >= (isChannel(chat) ? 1 : Talk);
}

}

bool Telegram::recognises(const Json &object, const JsonPlace &place) const
{
    return object["type"].text() == u"message" && object["date"].isPresent() &&
           (object["from"].isPresent() || object["from_id"].isPresent() || object["date_unixtime"].isPresent()) &&
           place.holder["messages"].isArray() && hasEnough(object, place.holder);
}

CaptureResult Telegram::decode(const Json &object, const JsonPlace &place) const
{
    const Json chat = place.holder;
    CapturedArticle captured;
    Article &article = captured.article;
    QString html = htmlOf(object["text"]);
    const QString plain = plainText(html);
    captured.body = html.replace(u'\n', QStringLiteral("<br>")).toUtf8();
    captured.bodyFormat = CapturedArticle::BodyFormat::Html;
    article.key = {QStringLiteral("telegram"), ArticleKey::Kind::Post, chat["id"].text() + u'-' + object["id"].text()};
    article.author = personName(object["from"]);
    article.source = firstLine(chat, {"name"});
    if (article.author == article.source)
        article.author.clear();
    if (article.source.isEmpty())
        article.source = QStringLiteral("Telegram");
    article.published = readTime(object["date_unixtime"]);
    if (!article.published.isValid())
        article.published = readTime(object["date"]);
    article.modified = readTime(object["edited_unixtime"]);
    readWords(captured, plain);
    return found(std::move(captured));
}
