#include "capture/htmlpage.h"

#include "article/language.h"
#include "capture/fields.h"
#include "capture/markup.h"
#include "capture/tickers.h"
#include "capture/times.h"
#include "capture/visibletext.h"

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

QHash<QString, QString> metaOf(QByteArrayView html)
{
    QHash<QString, QString> meta;
    const QString head = QString::fromUtf8(html.first(std::min<qsizetype>(html.size(), 256 * 1024)));
    static const QRegularExpression tag(QStringLiteral("<(?:meta|link)\\s[^<>]*>"),
                                        QRegularExpression::CaseInsensitiveOption);
    for (auto matches = tag.globalMatch(head); matches.hasNext();) {
        const QString text = matches.next().captured();
        QString name = attribute(text, QStringLiteral("property"));
        for (const char16_t *other : {u"name", u"rel"}) {
            if (name.isEmpty())
                name = attribute(text, QString::fromUtf16(other));
        }
        QString value = attribute(text, QStringLiteral("content"));
        if (value.isEmpty())
            value = attribute(text, QStringLiteral("href"));
        if (!name.isEmpty() && !value.isEmpty() && !meta.contains(name.toLower()))
            meta.insert(name.toLower(), value.simplified());
    }
    return meta;
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
        origin.saved = QDateTime::fromString(day.mid(4, 3) + day.left(4) + day.mid(7) + u' ' + match.captured(3),
                                             Qt::RFC2822Date);
    } else if (const auto other = browser.match(head); other.hasMatch()) {
        origin.url = cleanUrl(other.captured(1));
    }
    return origin;
}

std::optional<CapturedArticle> readPage(const QByteArray &html)
{
    const QString text = QString::fromUtf8(html);
    const QString plain = plainFromHtml(text);
    if (readableCharacters(plain) < 2)
        return std::nullopt;
    const QHash<QString, QString> meta = metaOf(html);
    const auto first = [&meta](std::initializer_list<const char16_t *> names) {
        for (const char16_t *name : names) {
            if (const QString value = meta.value(QString::fromUtf16(name)); !value.isEmpty())
                return value;
        }
        return QString();
    };
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = first({u"og:title", u"twitter:title"});
    if (const QList<Element> titles = rawElements(html, "title"); article.title.isEmpty() && !titles.isEmpty())
        article.title = unescapedHtml(QString::fromUtf8(titles.first().content)).simplified();
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
