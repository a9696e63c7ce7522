// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/htmlpage.h"

#include "article/language.h"
#include "capture/fields.h"
#include "capture/linkeddata.h"
#include "capture/tickers.h"
#include "capture/visibletext.h"
#include "extract/extractedpage.h"
#include "markup/plaintext.h"
#include "markup/references.h"
#include "markup/tags.h"

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
    if (mark < 0)
        return content.toByteArray();
    const qsizetype begin = mark + Mark.size();
    const qsizetype end = content.lastIndexOf("]]>"); // its brackets would be taken for JSON's
    return content.sliced(begin, (end < begin ? content.size() : end) - begin).toByteArray();
}

/// What a browser does not run, and scripts take as markup.
bool isMarkupType(const QString &type)
{
    static constexpr std::array<QStringView, 4> Types{u"text/template", u"text/x-template", u"text/html",
                                                      u"text/x-handlebars-template"};
    return std::any_of(Types.begin(), Types.end(),
                       [&type](QStringView each) { return each.compare(type.trimmed(), Qt::CaseInsensitive) == 0; });
}

/// The first title, as the tab shows it.
QString titleOf(QByteArrayView html)
{
    bool inTitle = false;
    Markup::Scanner scanner(html);
    while (scanner.next()) {
        const Token &token = scanner.token();
        if (inTitle && token.kind == Token::Kind::RawText)
            return Markup::decodedAgain(QString::fromUtf8(Markup::decodeReferences(scanner.text()))).simplified();
        inTitle = token.kind == Token::Kind::Start && Markup::isNamed(token.name, "title");
    }
    return {};
}

}

bool looksLikePage(QByteArrayView utf8)
{
    const QByteArrayView beginning = utf8.first(std::min<qsizetype>(utf8.size(), 4096)).trimmed();
    if (!beginning.startsWith('<'))
        return false;
    const QByteArray start = beginning.toByteArray().toLower();
    // Some servers put a style sheet in front of the page, longer than what is looked at.
    static constexpr std::array<const char *, 11> Tags{
        "<!doctype html", "<html", "<head", "<body", "<script", "<textarea", "<meta", "<div", "<p", "<style", "<link"};
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

QList<QByteArray> linkedDataOf(QByteArrayView html)
{
    QList<QByteArray> linked;
    bool isLinked = false;
    Markup::Scanner scanner(html);
    while (scanner.next()) {
        const Token &token = scanner.token();
        if (isLinked && token.kind == Token::Kind::RawText)
            linked.append(scriptText(scanner.text()));
        isLinked = token.kind == Token::Kind::Start && Markup::isNamed(token.name, "script") &&
                   attribute(token, "type").contains(u"ld+json", Qt::CaseInsensitive);
    }
    return linked;
}

QByteArray withTemplates(QByteArrayView html)
{
    QByteArray opened;
    qsizetype taken = 0; // of the page
    qsizetype element = -1;
    Markup::Scanner scanner(html);
    while (scanner.next()) {
        const Token &token = scanner.token();
        if (element >= 0 && token.kind == Token::Kind::RawText) {
            opened.append(html.sliced(taken, element - taken)).append("<div>").append(scanner.text()).append("</div>");
            taken = token.end;
        }
        const bool isTemplate = token.kind == Token::Kind::Start && Markup::isNamed(token.name, "script") &&
                                isMarkupType(attribute(token, "type"));
        element = isTemplate ? token.begin : -1;
    }
    return opened.isEmpty() ? opened : opened.append(html.sliced(taken));
}

namespace {

/// The page as it is: what breaks a bound of the search for its article.
CapturedArticle wholePage(const QByteArray &html, const QString &plain)
{
    CapturedArticle captured;
    captured.article.title = titleOf(html);
    captured.body = html;
    captured.article.disclaimer = disclaimerOf(plain.split(u'\n'));
    captured.article.language = detectLanguage(plain);
    return captured;
}

CapturedArticle fromExtracted(ExtractedPage page, const QByteArray &html)
{
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = std::move(page.title);
    article.author = std::move(page.author);
    article.source = std::move(page.source);
    article.summary = std::move(page.summary);
    article.url = cleanUrl(page.address);
    article.published = page.published;
    article.modified = page.modified;
    article.disclaimer = disclaimerOf(page.text.split(u'\n'));
    article.language = std::move(page.language);
    article.partial = page.shown == PageShown::Stub;
    captured.shown = page.shown;
    captured.note = std::move(page.note);
    captured.body = page.html.isEmpty() ? html : std::move(page.html);
    captured.page = html;
    return captured;
}

}

std::optional<CapturedArticle> readPage(const QByteArray &html, const PageOrigin &origin, const std::stop_token &stop)
{
    PageSurroundings surroundings{{}, origin.url, origin.saved, stop};
    surroundings.linked = linkedArticle(linkedDataOf(html), titleOf(html));
    CapturedArticle captured;
    QString text;
    if (auto page = extractPage(html, surroundings); page && readableCharacters(page->text) >= 2) {
        text = page->text;
        captured = fromExtracted(*std::move(page), html);
    } else if (stop.stop_requested()) {
        return std::nullopt;
    } else {
        text = QString::fromUtf8(Markup::plainText(QByteArrayView(html)));
        if (stop.stop_requested() || readableCharacters(text) < 2)
            return std::nullopt;
        captured = wholePage(html, text);
    }
    if (stop.stop_requested())
        return std::nullopt;
    Article &article = captured.article;
    if (article.url.isEmpty())
        article.url = cleanUrl(surroundings.linked.url);
    article.key = {QStringLiteral("page"), ArticleKey::Kind::Content, contentId({article.title, text})};
    captured.baseUrl = QUrl(article.url);
    captured.bodyFormat = CapturedArticle::BodyFormat::Html;
    TickerGatherer tickers;
    tickers.addFromText(text);
    article.tickers = tickers.take();
    return captured;
}
