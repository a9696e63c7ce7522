// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/articleelement.h"

#include "article/datetext.h"
#include "article/displaytitle.h"
#include "html/safehtml.h"
#include "html/sanitizer.h"
#include "page/articlebody.h"
#include "page/links.h"
#include "page/pageresolver.h"
#include "page/pagewriter.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <iterator>
#include <optional>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Page)
};

/// Chips beyond this many half-width columns are folded, so that each group stands on one line of the page's column.
constexpr int ChipColumns = 76;

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
    QStringList parts;
    if (stored.characters > 0 && stored.characters * 4 >= stored.words)
        parts << Text::tr("%Ln 字", nullptr, stored.characters);
    if (stored.words > 0 && stored.words >= stored.characters)
        parts << (stored.words == 1 ? Text::tr("1 word") : Text::tr("%Ln words", nullptr, stored.words));
    return parts.join(QStringLiteral(" + "));
}

/// Which group a ticker stands in; the order is the page's.
int groupOf(const TickerId &id)
{
    switch (id.kind()) {
    case TickerKind::Stock:
        return 0;
    case TickerKind::Concept:
        return 1;
    case TickerKind::Fund:
        return 2;
    case TickerKind::Index:
        return 3;
    case TickerKind::Other:
        return 4;
    }
    Q_UNREACHABLE();
}

constexpr std::array GroupLabels{QT_TRANSLATE_NOOP("Page", "Stocks"), QT_TRANSLATE_NOOP("Page", "Concepts"),
                                 QT_TRANSLATE_NOOP("Page", "Funds"), QT_TRANSLATE_NOOP("Page", "Indices"),
                                 QT_TRANSLATE_NOOP("Page", "Others")};

/// A stock is known by its symbol, a concept or a fund by its name.
bool symbolFirst(const TickerId &id)
{
    return id.kind() != TickerKind::Concept && id.kind() != TickerKind::Fund;
}

/// Half-width columns that a chip takes, its padding and the gap included.
int columnsOf(const TickerMention &mention)
{
    QString text = mention.name;
    if (symbolFirst(mention.id) || text.isEmpty())
        text += mention.id.toString() + u' ';
    int columns = 4;
    for (QChar c : std::as_const(text))
        columns += c.unicode() < 0x2E80 ? 1 : 2; // CJK begins here
    return columns;
}

/// How many of them stand on the group's line; at least one, and never all but one: "+1" says less than its chip.
qsizetype shownChips(const QList<TickerMention> &mentions)
{
    int columns = 0;
    qsizetype shown = 0;
    for (const TickerMention &mention : mentions) {
        columns += columnsOf(mention);
        shown += shown == 0 || columns <= ChipColumns;
    }
    return shown + 1 == mentions.size() ? mentions.size() : shown;
}

class ArticleWriter final
{
public:
    ArticleWriter(PageWriter &writer, PageResolver &resolver, const StoredArticle &stored)
        : m_writer(writer)
        , m_resolver(resolver)
        , m_stored(stored)
        , m_article(stored.article)
    {
    }

    QList<ContentsEntry> write()
    {
        const auto safe = SafeHtml::verified(m_stored.html);
        m_writer.markup("<article>");
        header(safe.has_value());
        chips();
        m_writer.markup("<div class=\"body\">");
        const SafeHtml &body = safe ? *safe : sanitizeText(m_stored.text.toUtf8()).html;
        const QList<ContentsEntry> contents = writeBody(m_writer, m_resolver, body, m_stored);
        m_writer.markup("</div>");
        comments();
        disclaimer();
        m_writer.markup("</article>");
        contentsList(contents);
        return contents;
    }

private:
    void header(bool verified)
    {
        m_writer.markup("<header><h1 class=\"headline\">");
        m_writer.block(PageField::Title, displayTitle(m_article, m_stored.text));
        m_writer.markup("</h1>");
        byline();
        savedPage();
        if (m_article.partial)
            notice(Text::tr("Incomplete: the saved file was cut off. This is all of the article that it holds."));
        if (!verified)
            notice(Text::tr("Shown as plain text: the stored page failed its safety check."));
        note();
        for (const Share &share : m_stored.shares)
            shareBox(share);
        m_writer.markup("</header>");
    }

    void notice(const QString &sentence)
    {
        m_writer.markup("<p class=\"partial\">");
        m_writer.words(sentence);
        m_writer.markup("</p>");
    }

    void byline()
    {
        m_writer.markup("<p class=\"byline\">");
        if (!m_article.author.isEmpty())
            sourceSpan(PageField::Author, m_article.author);
        if (!m_article.source.isEmpty() && m_article.source != m_article.author)
            sourceSpan(PageField::Source, m_article.source);
        if (m_article.published.isValid())
            span("when", dateWithZone(m_article.published));
        else if (m_article.saved.isValid())
            span("when", Text::tr("saved %1").arg(DateText::day(m_article.saved.date())));
        span("length", lengthText(m_stored));
        if (m_stored.minutes > 0)
            span("minutes", Text::tr("about %n min", nullptr, m_stored.minutes));
        if (const QByteArray href = PageLinks::hrefOf(m_article.url, m_resolver); !href.isEmpty()) {
            m_writer.markup(PageLinks::startTag("original", href));
            m_writer.words(Text::tr("Original ↗"));
            m_writer.markup("</a>");
        }
        m_writer.markup("</p>");
    }

    /// Of a saved page: what of it stands here, and the way to the rest.
    void savedPage()
    {
        if (m_stored.shown.isEmpty())
            return;
        const bool whole = m_stored.shown == u"whole" || m_stored.shown == u"links";
        m_writer.markup("<p class=\"byline saved-page\">");
        if (m_article.published.isValid() && m_article.saved.isValid()) // else the line above says when it was saved
            span("when", Text::tr("saved %1").arg(DateText::day(m_article.saved.date())));
        if (!whole) {
            span("taken", Text::tr("Taken from a saved page"));
            choice(true, Text::tr("show everything"));
        } else if (m_stored.wantsWhole) {
            span("taken", Text::tr("All of a saved page"));
            choice(false, Text::tr("show the article alone"));
        } else {
            span("taken", Text::tr("A saved page"));
        }
        m_writer.markup("</p>");
        if (whole && !m_stored.wantsWhole)
            wholePageNotice();
    }

    void choice(bool whole, const QString &words)
    {
        const QByteArray href = m_resolver.choice(whole);
        if (href.isEmpty())
            return;
        m_writer.markup(PageLinks::startTag("choice", href));
        m_writer.words(words);
        m_writer.markup("</a>");
    }

    void wholePageNotice()
    {
        m_writer.markup("<p class=\"notice\"><b>");
        m_writer.words(m_stored.shown == u"links" ? Text::tr("This page is a list of links: shown whole.")
                                                  : Text::tr("No article was found in this page: shown whole."));
        m_writer.markup("</b><span>");
        m_writer.words(Text::tr("Menus may stand among the text. Scripts, forms and remote images were left out."));
        m_writer.markup("</span></p>");
    }

    /// The reader's own words, and above them his tags: ours is the heading alone.
    void note()
    {
        if (m_stored.tags.isEmpty() && m_stored.note.trimmed().isEmpty())
            return;
        m_writer.markup("<section class=\"own\">");
        if (!m_stored.tags.isEmpty()) {
            m_writer.markup("<p class=\"tags\">");
            for (const Tag &tag : m_stored.tags) {
                m_writer.markup("<span class=\"chip other\">");
                m_writer.words(QStringLiteral("#"));
                m_writer.block(PageField::Tag, tag.name);
                m_writer.markup("</span>");
            }
            m_writer.markup("</p>");
        }
        if (!m_stored.note.trimmed().isEmpty()) {
            m_writer.markup("<p class=\"own-label\">");
            m_writer.words(Text::tr("Your note"));
            m_writer.markup("</p>");
            paragraphs(m_stored.note, PageField::Note);
        }
        m_writer.markup("</section>");
    }

    void sourceSpan(PageField field, const QString &name)
    {
        m_writer.markup("<span class=\"source\">");
        m_writer.block(field, name);
        m_writer.markup("</span>");
    }

    void span(QByteArrayView name, const QString &text)
    {
        if (text.isEmpty())
            return;
        m_writer.markup("<span class=\"" + name.toByteArray() + "\">");
        m_writer.words(text);
        m_writer.markup("</span>");
    }

    /// Opens a line that says who wrote what follows; closed by the caller.
    void who(const QString &name)
    {
        m_writer.markup("<p class=\"who\"><b>");
        m_writer.words(name);
        m_writer.markup("</b>");
    }

    void shareBox(const Share &share)
    {
        m_writer.markup("<section class=\"share\">");
        who(share.author);
        span("badge", share.badge);
        if (share.time.isValid())
            span("when", DateText::moment(share.time));
        m_writer.markup("</p>");
        paragraphs(share.text, PageField::Words);
        m_writer.markup("</section>");
    }

    /// Plain text, a paragraph for each line; without a field it is in no block.
    void paragraphs(const QString &text, std::optional<PageField> field)
    {
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            m_writer.markup("<p>");
            if (field)
                m_writer.block(*field, line.trimmed());
            else
                m_writer.words(line.trimmed());
            m_writer.markup("</p>");
        }
    }

    /// The capture's own relations; what only the text links is a chip where it stands in the text.
    void chips()
    {
        std::array<QList<TickerMention>, GroupLabels.size()> groups;
        for (const TickerMention &mention : m_article.tickers)
            groups[std::size_t(groupOf(mention.id))] << mention;
        if (m_article.tickers.isEmpty() && m_stored.hiddenTickers.isEmpty())
            return;
        m_writer.markup("<section class=\"chips\">");
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (!groups[i].isEmpty())
                chipGroup(Text::tr(GroupLabels[i]), groups[i]);
        hiddenChips();
        m_writer.markup("</section>");
    }

    /// Folded, and there only to be shown again.
    void hiddenChips()
    {
        if (m_stored.hiddenTickers.isEmpty())
            return;
        m_writer.markup("<div class=\"group\"><span class=\"label\">");
        m_writer.words(Text::tr("Hidden"));
        m_writer.markup("</span><span class=\"row\"><details class=\"more\"><summary class=\"chip other\">");
        m_writer.words(QString::number(m_stored.hiddenTickers.size()));
        m_writer.markup("</summary></details><span class=\"rest hidden\">");
        for (const TickerMention &mention : m_stored.hiddenTickers) {
            m_writer.markup(PageLinks::startTag("chip other", m_resolver.ticker(mention.id)) + "<b>");
            m_writer.words(mention.id.toString());
            m_writer.markup("</b> ");
            m_writer.words(mention.name);
            m_writer.markup("</a>");
        }
        m_writer.markup("</span></span></div>");
    }

    void chipGroup(const QString &label, const QList<TickerMention> &mentions)
    {
        m_writer.markup("<div class=\"group\"><span class=\"label\">");
        m_writer.words(label);
        m_writer.markup("</span><span class=\"row\">");
        const qsizetype shown = shownChips(mentions);
        for (const TickerMention &mention : mentions.first(shown))
            relationChip(mention);
        if (shown < mentions.size()) {
            m_writer.markup("<details class=\"more\"><summary class=\"chip other\">");
            m_writer.words(u'+' + QString::number(mentions.size() - shown));
            // Behind it, not in it: what a details element holds begins a line of its own.
            m_writer.markup("</summary></details><span class=\"rest\">");
            for (const TickerMention &mention : mentions.sliced(shown))
                relationChip(mention);
            m_writer.markup("</span>");
        }
        m_writer.markup("</span></div>");
    }

    void relationChip(const TickerMention &mention)
    {
        const QString symbol = mention.id.toString();
        m_writer.markup(PageLinks::chipStart(mention.id, m_resolver));
        if (symbolFirst(mention.id)) {
            m_writer.markup("<b>");
            m_writer.block(PageField::Ticker, symbol);
            m_writer.markup("</b>");
            if (!mention.name.isEmpty() && mention.name != symbol) {
                m_writer.words(QStringLiteral(" "));
                m_writer.block(PageField::Ticker, mention.name);
            }
        } else {
            m_writer.block(PageField::Ticker, mention.name.isEmpty() ? symbol : mention.name);
        }
        m_writer.markup("</a>");
    }

    void comments()
    {
        if (m_article.comments.isEmpty())
            return;
        m_writer.markup("<section class=\"comments\"><h2>");
        const int count = int(m_article.comments.size());
        m_writer.words(count == 1 ? Text::tr("1 comment") : Text::tr("%Ln comments", nullptr, count));
        m_writer.markup("</h2>");
        for (const Comment &comment : m_article.comments) {
            m_writer.markup("<div class=\"comment\">");
            who(comment.author);
            if (comment.time.isValid())
                span("when", DateText::day(comment.time.date()));
            m_writer.markup("</p>");
            paragraphs(comment.text, PageField::Comment);
            m_writer.markup("</div>");
        }
        m_writer.markup("</section>");
    }

    void disclaimer()
    {
        if (m_article.disclaimer.isEmpty())
            return;
        m_writer.markup("<footer class=\"disclaimer\">");
        paragraphs(m_article.disclaimer, std::nullopt);
        m_writer.markup("</footer>");
    }

    /// Outside of the article.
    void contentsList(const QList<ContentsEntry> &contents)
    {
        if (contents.size() < 2)
            return;
        m_writer.markup("<nav class=\"contents\"><h2>" + escapedHtml(Text::tr("Contents")) + "</h2>");
        for (const ContentsEntry &entry : contents)
            m_writer.markup("<a class=\"level-" + QByteArray::number(entry.level) + "\" href=\"#" + entry.anchor +
                            "\">" + escapedHtml(entry.text) + "</a>");
        m_writer.markup("</nav>");
    }

    PageWriter &m_writer;
    PageResolver &m_resolver;
    const StoredArticle &m_stored;
    const Article &m_article;
};

}

QList<ContentsEntry> writeArticle(PageWriter &writer, PageResolver &resolver, const StoredArticle &stored)
{
    return ArticleWriter(writer, resolver, stored).write();
}
