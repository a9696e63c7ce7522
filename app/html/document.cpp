#include "html/document.h"

#include "article/displaytitle.h"
#include "page/pageurls.h"
#include "html/chip.h"
#include "html/dress.h"
#include "html/safehtml.h"
#include "html/sanitizer.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

/// First in head: it governs what comes after it. default-src does not cover base and forms.
constexpr char ContentSecurityPolicy[] =
    "default-src 'none'; img-src tearsheet:; style-src tearsheet:; base-uri 'none'; form-action 'none'; "
    "frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Chips beyond this many half-width columns are folded, so that each group stands on one line of the page's column.
constexpr int ChipColumns = 76;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

QByteArray marked(const Marking &mark, const QByteArray &html) { return mark ? mark(html) : html; }
QByteArray marked(const Marking &mark, const QString &text) { return marked(mark, escapedHtml(text)); }

QByteArray span(const char *name, const QString &text, const Marking &mark = {})
{
    return text.isEmpty() ? QByteArray() : QByteArray("<span class=\"") + name + "\">" + marked(mark, text) + "</span>";
}

/// Plain text as paragraphs, one per line.
QByteArray paragraphs(const QString &text, const Marking &mark = {})
{
    QByteArray html;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        html += "<p>" + marked(mark, line.trimmed()) + "</p>";
    return html;
}

QString dateWithZone(const QDateTime &time)
{
    const int minutes = time.offsetFromUtc() / 60;
    QString zone = QStringLiteral("UTC");
    if (minutes != 0)
        zone += (minutes < 0 ? u'−' : u'+') + QString::number(qAbs(minutes) / 60);
    if (minutes % 60 != 0)
        zone += QStringLiteral(":%1").arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm ")) + zone;
}

/// Characters for Chinese, words for the rest; both where a text really mixes them.
QString lengthText(const StoredArticle &stored)
{
    const QLocale locale;
    QStringList parts;
    if (stored.characters > 0 && stored.characters * 4 >= stored.words)
        parts << Text::tr("%1 字").arg(locale.toString(stored.characters));
    if (stored.words > 0 && stored.words >= stored.characters)
        parts << Text::tr("%1 words").arg(locale.toString(stored.words));
    return parts.join(QStringLiteral(" + "));
}

QByteArray byline(const StoredArticle &stored, LinkTable &links, const Marking &mark)
{
    const Article &article = stored.article;
    QByteArray html = "<p class=\"byline\">";
    html += span("source", article.author.isEmpty() ? article.source : article.author, mark);
    if (!article.author.isEmpty() && article.source != article.author)
        html += span("source", article.source, mark);
    if (article.published.isValid())
        html += span("when", dateWithZone(article.published));
    html += span("length", lengthText(stored));
    if (stored.minutes > 0)
        html += span("minutes", Text::tr("about %n min", nullptr, stored.minutes));
    if (const auto link = links.add(article.url))
        html += "<a class=\"original\" href=\"" + *link + "\">" + escapedHtml(Text::tr("Original ↗")) + "</a>";
    return html + "</p>";
}

QByteArray shareBox(const Share &share, const Marking &mark)
{
    QByteArray html = "<section class=\"share\"><p class=\"who\"><b>" + escapedHtml(share.author) + "</b>";
    html += span("badge", share.badge);
    if (share.time.isValid())
        html += span("when", shortDate(share.time) + share.time.toString(QStringLiteral(" HH:mm")));
    return html + "</p>" + paragraphs(share.text, mark) + "</section>";
}

/// Which group a ticker stands in; the order is the page's.
int groupOf(const TickerId &id)
{
    switch (id.kind()) {
    case TickerKind::Stock: return 0;
    case TickerKind::Concept: return 1;
    case TickerKind::Fund: return 2;
    case TickerKind::Index: return 3;
    case TickerKind::Other: return 4;
    }
    Q_UNREACHABLE();
}

const char *groupLabels[] = {QT_TRANSLATE_NOOP("Document", "Stocks"), QT_TRANSLATE_NOOP("Document", "Concepts"),
                             QT_TRANSLATE_NOOP("Document", "Funds"), QT_TRANSLATE_NOOP("Document", "Indices"),
                             QT_TRANSLATE_NOOP("Document", "Others")};

/// A stock is known by its symbol, a concept or a fund by its name.
bool symbolFirst(const TickerId &id) { return id.kind() != TickerKind::Concept && id.kind() != TickerKind::Fund; }

QByteArray relationChip(const TickerMention &mention, const Marking &mark)
{
    QByteArray html = chipStart(mention.id);
    if (!symbolFirst(mention.id))
        return html + marked(mark, mention.name.isEmpty() ? mention.id.toString() : mention.name) + "</a>";
    html += "<b>" + marked(mark, mention.id.toString()) + "</b>";
    if (!mention.name.isEmpty() && mention.name != mention.id.toString())
        html += ' ' + marked(mark, mention.name);
    return html + "</a>";
}

/// Half-width columns that a chip takes, its padding and the gap included.
int columnsOf(const TickerMention &mention)
{
    QString text = mention.name;
    if (symbolFirst(mention.id) || text.isEmpty())
        text += mention.id.toString() + u' ';
    int columns = 4;
    for (QChar c : std::as_const(text))
        columns += c.unicode() < 0x2E80 ? 1 : 2;   // CJK begins here
    return columns;
}

QByteArray chipGroup(const char *label, const QList<TickerMention> &mentions, const Marking &mark)
{
    QByteArray shown, folded;
    int columns = 0, hidden = 0;
    for (const TickerMention &mention : mentions) {
        columns += columnsOf(mention);
        if (shown.isEmpty() || columns <= ChipColumns) {
            shown += relationChip(mention, mark);
        } else {
            folded += relationChip(mention, mark);
            ++hidden;
        }
    }
    QByteArray html = "<div class=\"group\"><span class=\"label\">" + escapedHtml(Text::tr(label)) +
                      "</span><span class=\"row\">" + shown;
    if (hidden > 0)
        html += "<details class=\"more\"><summary class=\"chip other\">+" + QByteArray::number(hidden) + "</summary>" + folded + "</details>";
    return html + "</span></div>";
}

/// The capture's own relations; what only the text links is a chip where it stands in the text.
QByteArray chips(const QList<TickerMention> &mentions, const Marking &mark)
{
    QList<TickerMention> groups[std::size(groupLabels)];
    for (const TickerMention &mention : mentions)
        groups[groupOf(mention.id)] << mention;
    QByteArray html;
    for (size_t i = 0; i < std::size(groupLabels); ++i)
        if (!groups[i].isEmpty())
            html += chipGroup(groupLabels[i], groups[i], mark);
    return html.isEmpty() ? html : "<section class=\"chips\">" + html + "</section>";
}

QByteArray commentList(const QList<Comment> &comments, const Marking &mark)
{
    if (comments.isEmpty())
        return {};
    QByteArray html = "<section class=\"comments\"><h2>" +
                      escapedHtml(Text::tr("%n comment(s)", nullptr, int(comments.size()))) + "</h2>";
    for (const Comment &comment : comments) {
        html += "<div class=\"comment\"><p class=\"who\"><b>" + escapedHtml(comment.author) + "</b>";
        if (comment.time.isValid())
            html += span("when", shortDate(comment.time));
        html += "</p>" + paragraphs(comment.text, mark) + "</div>";
    }
    return html + "</section>";
}

QByteArray contentsList(const QList<ContentsEntry> &contents)
{
    if (contents.size() < 2)
        return {};
    QByteArray html = "<nav class=\"contents\"><h2>" + escapedHtml(Text::tr("Contents")) + "</h2>";
    for (const ContentsEntry &entry : contents)
        html += "<a class=\"level-" + QByteArray::number(entry.level) + "\" href=\"#" + entry.anchor + "\">" + escapedHtml(entry.text) + "</a>";
    return html + "</nav>";
}

}

QString shortDate(const QDateTime &time)
{
    return QLocale().toString(time.date(), Text::tr("d MMM yyyy"));
}

Document articleDocument(const StoredArticle &stored, const Look &look, const Marking &mark)
{
    const Article &article = stored.article;
    LinkTable links;
    Document document;
    document.title = displayTitle(article, stored.text);

    const QByteArray head = byline(stored, links, mark);
    const auto safe = SafeHtml::verified(stored.html);
    const DressedBody body = dressBody(safe ? *safe : sanitizeText(stored.text.toUtf8()).html, stored, links);

    QByteArray &html = document.html;
    html = "<!DOCTYPE html>\n<html lang=\"" + escapedHtml(article.language) + "\" data-theme=\"" + (look.dark ? "dark" : "light")
        + "\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"" + ContentSecurityPolicy
        + "\"><meta charset=\"utf-8\"><title>" + escapedHtml(document.title) + "</title><link rel=\"stylesheet\" href=\""
        + PageUrls::stylesheet().toEncoded() + "\"></head>\n<body><main class=\"page\"><article><header><h1 class=\"headline\">"
        + marked(mark, document.title) + "</h1>" + head;
    if (article.partial)
        html += "<p class=\"partial\">" +
                escapedHtml(Text::tr("Partial: the capture was cut off; this is all that it held.")) + "</p>";
    if (!safe)
        html += "<p class=\"partial\">" +
                escapedHtml(Text::tr("Shown as plain text: the stored page did not pass its safety check.")) + "</p>";
    for (const Share &share : stored.shares)
        html += shareBox(share, mark);
    html += "</header>" + chips(article.tickers, mark) + "<div class=\"body\">" + marked(mark, body.html) + "</div>"
        + commentList(article.comments, mark);
    if (!article.disclaimer.isEmpty())
        html += "<footer class=\"disclaimer\">" + paragraphs(article.disclaimer) + "</footer>";
    html += "</article>" + contentsList(body.contents) + "</main></body></html>\n";
    document.links = links.urls();
    document.images = body.images;
    return document;
}
