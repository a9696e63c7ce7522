#include "capture/htmlpage.h"

#include "article/language.h"
#include "capture/fields.h"
#include "capture/linkeddata.h"
#include "capture/markup.h"
#include "capture/tickers.h"
#include "capture/visibletext.h"
#include "extract/extractedpage.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace {

bool startsWithName(QByteArrayView text, QByteArrayView name)
{
    return text.size() > name.size() && qstrnicmp(text.data(), name.size(), name.data(), name.size()) == 0;
}

/// Raw text up to `</name`, in whatever case; the whole rest when that never comes.
qsizetype closingTag(QByteArrayView html, qsizetype from, QByteArrayView name)
{
    for (qsizetype at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
        if (startsWithName(html.sliced(at + 2), name))
            return at;
    }
    return html.size();
}

QString attribute(const QString &tag, const QString &name)
{
    const QRegularExpression form(QStringLiteral("\\b%1\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))").arg(name),
                                  QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(tag);
    return unescapedHtml(match.captured(1) + match.captured(2) + match.captured(3));
}

struct Element
{
    QString tag; ///< the opening tag
    QByteArrayView content;
};

/// All elements of this raw-text kind, in order.
QList<Element> rawElements(QByteArrayView html, QByteArrayView name)
{
    QList<Element> elements;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
        if (!startsWithName(html.sliced(at + 1), name)) {
            ++at;
            continue;
        }
        const qsizetype open = html.indexOf('>', at);
        if (open < 0)
            break;
        const qsizetype close = closingTag(html, open + 1, name);
        elements.append(Element{QString::fromUtf8(html.sliced(at, std::min<qsizetype>(open - at, 4096))),
                                html.sliced(open + 1, close - open - 1)});
        at = close;
        if (elements.size() >= 1000)
            break;
    }
    return elements;
}

/// Without the mark of a CDATA section, whose bracket would be taken for a list's: "//<![CDATA[".
QByteArray scriptText(QByteArrayView content)
{
    constexpr QByteArrayView Mark = "<![CDATA[";
    const qsizetype mark = content.first(std::min<qsizetype>(content.size(), 64)).indexOf(Mark);
    return content.sliced(mark < 0 ? 0 : mark + Mark.size()).toByteArray();
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
           looksLikeHtml(QString::fromUtf8(beginning)); // a part of a page may begin with any tag
}

QList<QByteArray> pageStates(QByteArrayView html)
{
    QList<QByteArray> states;
    for (const Element &area : rawElements(html, "textarea")) {
        if (attribute(area.tag, QStringLiteral("id")) == u"__APP_DATA__")
            states.append(unescapedHtml(area.content));
    }
    QList<QByteArray> linked;
    for (const Element &script : rawElements(html, "script")) {
        const QString type = attribute(script.tag, QStringLiteral("type")).toLower();
        if (type.contains(u"ld+json"))
            linked.append(scriptText(script.content));
        else if (script.content.size() > 16)
            states.append(scriptText(script.content));
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
    for (const Element &script : rawElements(html, "script")) {
        if (attribute(script.tag, QStringLiteral("type")).contains(u"ld+json", Qt::CaseInsensitive))
            linked.append(scriptText(script.content));
    }
    return linked;
}

namespace {

/// The page as it is: what breaks a bound of the search for its article.
CapturedArticle wholePage(const QByteArray &html, const QString &plain)
{
    CapturedArticle captured;
    if (const QList<Element> titles = rawElements(html, "title"); !titles.isEmpty())
        captured.article.title = unescapedHtml(QString::fromUtf8(titles.first().content)).simplified();
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
    article.language = detectLanguage(page.text);
    article.partial = page.shown == PageShown::Stub;
    captured.shown = page.shown;
    captured.note = std::move(page.note);
    captured.body = page.html.isEmpty() ? html : std::move(page.html);
    return captured;
}

}

std::optional<CapturedArticle> readPage(const QByteArray &html, const PageOrigin &origin)
{
    PageSurroundings surroundings{{}, origin.url, origin.saved};
    const QList<Element> titles = rawElements(html, "title");
    const QString tab =
        titles.isEmpty() ? QString() : unescapedHtml(QString::fromUtf8(titles.first().content)).simplified();
    surroundings.linked = linkedArticle(linkedDataOf(html), tab);
    CapturedArticle captured;
    QString text;
    if (auto page = extractPage(html, surroundings); page && readableCharacters(page->text) >= 2) {
        text = page->text;
        captured = fromExtracted(*std::move(page), html);
    } else {
        text = plainFromHtml(QString::fromUtf8(html));
        if (readableCharacters(text) < 2)
            return std::nullopt;
        captured = wholePage(html, text);
    }
    Article &article = captured.article;
    article.key = {QStringLiteral("page"), ArticleKey::Kind::Content, contentId({article.title, text})};
    captured.baseUrl = QUrl(article.url);
    captured.bodyFormat = CapturedArticle::BodyFormat::Html;
    TickerGatherer tickers;
    tickers.addCashtags(text);
    article.tickers = tickers.take();
    return captured;
}
