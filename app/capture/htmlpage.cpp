// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/htmlpage.h"

#include "article/language.h"
#include "capture/fields.h"
#include "capture/tickers.h"
#include "capture/times.h"
#include "capture/visibletext.h"
#include "markup/plaintext.h"
#include "markup/references.h"
#include "markup/tags.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace {

using Markup::Token;

QString attribute(const Token &tag, QByteArrayView name)
{
    const Markup::Attribute *found = tag.find(name);
    return found ? QString::fromUtf8(Markup::decodeReferences(found->value, Markup::Where::Attribute)) : QString();
}

/// Without the mark of a CDATA section, whose bracket would be taken for a list's: "//<![CDATA[".
QByteArray scriptText(QByteArrayView content)
{
    constexpr QByteArrayView Mark = "<![CDATA[";
    const qsizetype mark = content.first(std::min<qsizetype>(content.size(), 64)).indexOf(Mark);
    return content.sliced(mark < 0 ? 0 : mark + Mark.size()).toByteArray();
}

/// What the head says by `meta` and `link`, and the first title.
struct PageHead
{
    QHash<QString, QString> meta;
    QString title;
};

PageHead headOf(QByteArrayView html)
{
    constexpr qsizetype Longest = 256 * 1024;
    PageHead head;
    bool inTitle = false;
    Markup::Scanner scanner(html.first(std::min(html.size(), Longest)));
    while (scanner.next()) {
        const Token &token = scanner.token();
        if (inTitle && token.kind == Token::Kind::RawText && head.title.isEmpty())
            head.title = QString::fromUtf8(Markup::decodeReferences(scanner.text())).simplified();
        inTitle = token.kind == Token::Kind::Start && Markup::isNamed(token.name, "title");
        if (token.kind != Token::Kind::Start ||
            !(Markup::isNamed(token.name, "meta") || Markup::isNamed(token.name, "link")))
            continue;
        QString name = attribute(token, "property");
        for (const char *other : {"name", "rel"}) {
            if (name.isEmpty())
                name = attribute(token, other);
        }
        QString value = attribute(token, "content");
        if (value.isEmpty())
            value = attribute(token, "href");
        if (!name.isEmpty() && !value.isEmpty() && !head.meta.contains(name.toLower()))
            head.meta.insert(name.toLower(), value.simplified());
    }
    return head;
}

}

bool looksLikePage(QByteArrayView utf8)
{
    const QByteArrayView beginning = utf8.first(std::min<qsizetype>(utf8.size(), 4096)).trimmed();
    if (!beginning.startsWith('<'))
        return false;
    const QByteArray start = beginning.toByteArray().toLower();
    static constexpr std::array<const char *, 9> Tags{"<!doctype html", "<html", "<head", "<body", "<script",
                                                      "<textarea",      "<meta", "<div",  "<p"};
    return std::any_of(Tags.begin(), Tags.end(), [&start](const char *tag) { return start.contains(tag); }) ||
           Markup::looksLikeHtml(beginning); // a part of a page may begin with any tag
}

QList<PageState> pageStates(QByteArrayView html)
{
    QList<PageState> states;
    QList<PageState> linked;
    Token element;
    Markup::Scanner scanner(html);
    while (scanner.next()) {
        if (scanner.token().kind != Token::Kind::RawText) {
            element = scanner.token();
            continue;
        }
        const QByteArrayView content = scanner.text();
        if (Markup::isNamed(element.name, "textarea")) {
            if (attribute(element, "id") == u"__APP_DATA__")
                states.prepend({Markup::decodeReferences(content), true});
        } else if (Markup::isNamed(element.name, "script")) {
            if (attribute(element, "type").contains(u"ld+json", Qt::CaseInsensitive))
                linked.append({scriptText(content)});
            else if (content.size() > 16)
                states.append({scriptText(content)});
        }
    }
    return states + linked;
}

PageOrigin originOf(QByteArrayView html)
{
    const QString head = QString::fromUtf8(html.first(std::min<qsizetype>(html.size(), 8192)));
    static const QRegularExpression browser(QStringLiteral("<!--\\s*saved from url=\\(\\d+\\)(\\S+)\\s*-->"));
    static const QRegularExpression singleFile(
        QStringLiteral("<!--\\s*Page saved with SingleFile\\s+(?:url: *(\\S+)\\s+)?"
                       "(?:saved date: *\\w{3} (\\w{3} \\d{2} \\d{4} \\d{2}:\\d{2}:\\d{2}) GMT([+-]\\d{4}))?"));
    PageOrigin origin;
    if (const auto match = singleFile.match(head); match.hasMatch()) {
        origin.url = cleanUrl(match.captured(1));
        const QString day = match.captured(2); // "Jun 03 2024 10:45:55", to RFC 2822's order
        origin.saved =
            QDateTime::fromString(day.mid(4, 3) + day.left(4) + day.mid(7) + u' ' + match.captured(3), Qt::RFC2822Date);
    } else if (const auto other = browser.match(head); other.hasMatch()) {
        origin.url = cleanUrl(other.captured(1));
    }
    return origin;
}

std::optional<CapturedArticle> readPage(const QByteArray &html)
{
    const QString plain = QString::fromUtf8(Markup::plainText(QByteArrayView(html)));
    if (readableCharacters(plain) < 2)
        return std::nullopt;
    const PageHead head = headOf(html);
    const auto first = [&meta = head.meta](std::initializer_list<const char16_t *> names) {
        for (const char16_t *name : names) {
            if (const QString value = meta.value(QString::fromUtf16(name)); !value.isEmpty())
                return value;
        }
        return QString();
    };
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = first({u"og:title", u"twitter:title"});
    if (article.title.isEmpty())
        article.title = head.title;
    article.title = Markup::decodedAgain(article.title).simplified();
    article.author = first({u"author", u"article:author"});
    if (!cleanUrl(article.author).isEmpty())
        article.author.clear();
    article.source = first({u"og:site_name"});
    article.summary = first({u"og:description", u"description"});
    article.url = cleanUrl(first({u"canonical", u"og:url"}));
    article.published = readTime(first({u"article:published_time", u"pubdate", u"date"}));
    article.modified = readTime(first({u"article:modified_time"}));
    const QStringList lines = plain.split(u'\n');
    article.disclaimer = disclaimerOf(lines);
    article.language = detectLanguage(plain);
    article.key = {QStringLiteral("page"), ArticleKey::Kind::Content, contentId({article.title, plain})};
    captured.baseUrl = QUrl(article.url);
    captured.body = html;
    captured.bodyFormat = CapturedArticle::BodyFormat::Html;
    TickerGatherer tickers;
    tickers.addCashtags(plain);
    article.tickers = tickers.take();
    return captured;
}
