// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/articlebody.h"

#include "article/cashtag.h"
#include "article/tickerlink.h"
#include "html/canonicalreader.h"
#include "page/footnotes.h"
#include "page/links.h"
#include "page/pageresolver.h"
#include "page/pagewriter.h"
#include "page/textruns.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <optional>
#include <utility>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Page)
};

using Token = CanonicalReader::Token;
using Vocabulary::Attribute;
using Vocabulary::Tag;

/// In code a dollar sign is a dollar sign.
constexpr Vocabulary::TagSet Verbatim = Vocabulary::tags(Tag::Pre, Tag::Code, Tag::Kbd, Tag::Samp);

/// What the open link becomes; links are never nested.
struct OpenLink
{
    std::optional<TickerId> ticker;
    QString text;
    bool dropped = false;
};

/// "26,044", "-3.5%", "(1.2)", "5.3亿", "$12.5B", "–", and above them "2025E", "Q3 2024": what a column of figures
/// holds.
bool isFigure(const QString &text)
{
    static const QRegularExpression figure(QStringLiteral(
        "^(?:[-+−－±]?(?:US|HK|A|C|S)?[$¥￥€£]?\\s?\\(?[-+−]?[\\d][\\d,.]*\\)?\\s?"
        "(?:%|％|‰|bps?|x|倍|[万萬亿億兆千]*(?:元|美元|港元|股|点|點)?|[KMBT]|bn|mn|pp)?|[-–—]{1,2}|N/A|n/a|"
        "(?:FY|[1-4]?Q[1-4]? ?|[12]?H[12]? ?)?\\d{2,4}(?:[AEF]|Q[1-4]|H[12]|年)?)$"));
    return figure.match(text).hasMatch();
}

class BodyWriter final
{
public:
    BodyWriter(PageWriter &writer, PageResolver &resolver, const StoredArticle &article)
        : m_writer(writer)
        , m_resolver(resolver)
    {
        for (const TickerMention &mention : article.hiddenTickers)
            m_hidden.insert(mention.id);
        for (const TickerMention &mention : article.tickers)
            if (!mention.name.isEmpty() && !m_byName.contains(mention.name))
                m_byName.insert(mention.name, mention.id);
        for (const StoredImage &image : article.images)
            m_images.insert(image.address, image);
    }

    QList<ContentsEntry> write(const SafeHtml &body)
    {
        m_notes = Footnotes(body);
        CanonicalReader reader(body.utf8());
        for (Token token = reader.next(); token != Token::Done && token != Token::Invalid; token = reader.next()) {
            if (token == Token::Start)
                start(reader);
            else if (token == Token::End)
                end(reader);
            else
                text(reader);
        }
        m_writer.endReadings();
        return std::move(m_contents);
    }

private:
    void start(const CanonicalReader &reader)
    {
        const Tag tag = reader.tag();
        if (Vocabulary::has(Vocabulary::Blocks, tag))
            m_writer.endBlock();
        if (Vocabulary::has(Verbatim, tag))
            ++m_verbatim;
        if (tag == Tag::A)
            startLink(reader);
        else if (tag == Tag::Img)
            image(reader);
        else if (tag == Tag::Br)
            m_writer.lineBreak(reader.source());
        else if (tag == Tag::Table && m_tables++ == 0)
            m_writer.markup("<div class=\"wide\">" + reader.source().toByteArray());
        else if (Vocabulary::has(Vocabulary::Headings, tag))
            startHeading(reader);
        else if ((tag == Tag::Td || tag == Tag::Th) && holdsFigure(reader))
            m_writer.markup(reader.source().chopped(1).toByteArray() + " class=\"figure\">");
        else
            m_writer.markup(reader.source());
        m_raised += tag == Tag::Sup;
        if (tag == Tag::Li)
            startItem();
        if (tag == Tag::Rp)
            ++m_unseen;
        else if (tag == Tag::Rt)
            m_writer.beginReading();
    }

    void end(const CanonicalReader &reader)
    {
        const Tag tag = reader.tag();
        const PageText::Block *block = Vocabulary::has(Vocabulary::Blocks, tag) ? m_writer.endBlock() : nullptr;
        if (Vocabulary::has(Verbatim, tag))
            --m_verbatim;
        m_raised -= tag == Tag::Sup;
        if (tag == Tag::Li)
            endItem();
        if (tag == Tag::Rp)
            --m_unseen;
        else if (tag == Tag::Rt)
            m_writer.endReading();
        if (tag == Tag::A && m_link) {
            endLink(reader);
            return;
        }
        for (const QByteArray &back : std::exchange(m_backLinks, {}))
            m_writer.markup(back);
        m_writer.markup(reader.source());
        if (tag == Tag::Table && --m_tables == 0)
            m_writer.markup("</div>");
        if (Vocabulary::has(Vocabulary::Headings, tag))
            endHeading(block);
    }

    void text(const CanonicalReader &reader)
    {
        const QString text = QString::fromUtf8(reader.text());
        if (m_unseen > 0) {
            m_writer.words(text, reader.source());
            return;
        }
        if (m_link && m_link->ticker && m_verbatim == 0 && text.contains(u'$'))
            return chipText(text);
        if (m_link)
            m_link->text += text;
        if (!m_writer.isInBlock())
            m_writer.beginBlock(PageField::Body, m_headingLevel);
        if (m_link || m_verbatim > 0)
            m_writer.text(text, reader.source());
        else if (m_raised > 0)
            raised(text, reader.source());
        else if (text.contains(u'[') || text.contains(u'［'))
            withNotes(text);
        else if (text.contains(u'$'))
            withCashtags(text);
        else if (const QList<TextRun> runs = textRuns(text); !runs.isEmpty())
            typeset(text, runs);
        else
            m_writer.text(text, reader.source());
    }

    void raised(const QString &text, QByteArrayView source)
    {
        const auto mark = Footnotes::raisedNumber(text) > 0 ? m_notes.mark(m_marksMet++) : std::nullopt;
        beginNote(mark);
        m_writer.text(text, source);
        endNote(mark);
    }

    void withNotes(const QString &text)
    {
        qsizetype done = 0;
        const auto plain = [&](qsizetype to) {
            const QString part = text.sliced(done, to - done);
            if (part.contains(u'$'))
                withCashtags(part);
            else
                typeset(part);
            done = to;
        };
        for (auto found = Footnotes::nextIn(text, 0); found;
             found = Footnotes::nextIn(text, found->start + found->length)) {
            const auto mark = m_notes.mark(m_marksMet++);
            if (!mark)
                continue;
            plain(found->start);
            beginNote(mark);
            m_writer.text(text.sliced(found->start, found->length));
            endNote(mark);
            done = found->start + found->length;
        }
        plain(text.size());
    }

    /// Names are ours: source ids never reach a page.
    void beginNote(const std::optional<Footnotes::Mark> &mark)
    {
        if (!mark)
            return;
        const QByteArray number = QByteArray::number(mark->number);
        if (mark->isNote)
            m_writer.markup("<a class=\"note-back\" id=\"note-" + number + "\" href=\"#to-note-" + number + "\">");
        else
            m_writer.markup("<a class=\"note-mark\"" +
                            (mark->isFirst ? " id=\"to-note-" + number + '"' : QByteArray()) + " href=\"#note-" +
                            number + "\">");
    }

    void endNote(const std::optional<Footnotes::Mark> &mark)
    {
        if (mark)
            m_writer.markup("</a>");
    }

    /// A note of a list has no mark in its text: its anchor is empty, and the way back is drawn by the style sheet.
    void startItem()
    {
        m_itemNotes.append(m_notes.noteOfItem(m_itemsMet++));
        if (m_itemNotes.last())
            m_writer.markup("<span id=\"note-" + QByteArray::number(*m_itemNotes.last()) + "\"></span>");
    }

    void endItem()
    {
        if (m_itemNotes.isEmpty())
            return;
        if (const std::optional<int> note = m_itemNotes.takeLast())
            m_backLinks.append("<a class=\"note-back drawn\" href=\"#to-note-" + QByteArray::number(*note) +
                               "\" aria-label=\"" + escapedHtml(Text::tr("Back to the text")) + "\"></a>");
    }

    /// With what the engine does not do by itself; the text is the same.
    void typeset(const QString &text) { typeset(text, textRuns(text)); }
    void typeset(const QString &text, const QList<TextRun> &runs)
    {
        qsizetype done = 0;
        const auto write = [&](qsizetype to) {
            m_writer.text(text.sliced(done, to - done));
            done = to;
        };
        for (const TextRun &run : runs) {
            write(run.start);
            m_writer.markup(startOf(run.kind));
            write(run.start + run.length);
            m_writer.markup("</span>");
        }
        write(text.size());
    }

    static QByteArrayView startOf(TextRun::Kind kind)
    {
        switch (kind) {
        case TextRun::Kind::Number:
            return "<span class=\"number\">";
        case TextRun::Kind::Address:
            return "<span class=\"address\">";
        case TextRun::Kind::Tight:
            break;
        }
        return "<span class=\"tight\">";
    }

    /// A cell of a number, which stands at the right; one that the source aligns or otherwise marks stays as it is.
    static bool holdsFigure(const CanonicalReader &cell)
    {
        if (cell.value(Attribute::Class))
            return false;
        CanonicalReader ahead = cell;
        QString content;
        constexpr qsizetype Longest = 32;
        for (Token token = ahead.next(); token != Token::Done && token != Token::Invalid; token = ahead.next()) {
            if (token == Token::End && ahead.tag() == cell.tag())
                return isFigure(content.trimmed());
            if (token == Token::Text)
                content += QString::fromUtf8(ahead.text());
            if (content.size() > Longest || (token == Token::Start && ahead.tag() == Tag::Img))
                return false;
        }
        return false;
    }

    void startLink(const CanonicalReader &reader)
    {
        m_link.emplace();
        const QString address = QString::fromUtf8(reader.value(Attribute::Href).value_or(QByteArray()));
        m_link->ticker = tickerFromUrl(QUrl(address));
        if (m_link->ticker && m_hidden.contains(*m_link->ticker)) {
            m_link->ticker.reset(); // its words alone
            m_link->dropped = true;
            return;
        }
        if (m_link->ticker) {
            m_writer.markup(PageLinks::chipStart(*m_link->ticker, m_resolver));
            return;
        }
        const QByteArray href = PageLinks::hrefOf(address, m_resolver);
        m_link->dropped = href.isEmpty();
        if (!m_link->dropped)
            m_writer.markup(PageLinks::startTag({}, href));
    }

    void endLink(const CanonicalReader &reader)
    {
        if (m_link->ticker)
            PageLinks::endChip(m_writer, *m_link->ticker, m_link->text);
        else if (!m_link->dropped)
            m_writer.markup(reader.source());
        m_link.reset();
    }

    void startHeading(const CanonicalReader &reader)
    {
        m_headingLevel = reader.name().last(1).toByteArray().toInt();
        const QByteArray classes = reader.value(Attribute::Class).value_or(QByteArray());
        if (classes.split(' ').contains("ts-subheading")) { // of several bold lines in a row the first is listed
            m_writer.markup(reader.source());
            return;
        }
        m_anchor = "h-" + QByteArray::number(m_anchors++);
        m_writer.markup(reader.source().chopped(1).toByteArray() + " id=\"" + m_anchor + "\">");
    }

    void endHeading(const PageText::Block *block)
    {
        if (block && !m_anchor.isEmpty())
            m_contents.append({m_anchor, m_headingLevel, m_writer.text().textOf(*block).toString(), block->number});
        m_anchor.clear();
        m_headingLevel = 0;
    }

    void image(const CanonicalReader &reader)
    {
        const auto held = m_images.constFind(reader.value(Attribute::Src).value_or(QByteArray()));
        const QByteArray source = held == m_images.cend() ? QByteArray() : m_resolver.picture(*held);
        if (source.isEmpty())
            missingImage(reader);
        else
            heldImage(reader, *held, source);
    }

    /// With a size, so that nothing moves when the picture comes: the source's, which says how large it is meant.
    void heldImage(const CanonicalReader &reader, const StoredImage &held, const QByteArray &source)
    {
        QByteArray tag = "<img src=\"" + escapedHtml(QString::fromLatin1(source)) + '"';
        bool sized = false;
        for (const CanonicalReader::AttributeView &attribute : reader) {
            const bool size = attribute.attribute == Attribute::Width || attribute.attribute == Attribute::Height;
            if (attribute.attribute != Attribute::Alt && attribute.attribute != Attribute::Class && !size)
                continue;
            tag.append(' ').append(attribute.name()).append("=\"").append(attribute.raw).append('"');
            sized = sized || size;
        }
        if (!sized)
            tag += " width=\"" + QByteArray::number(held.header.width) + "\" height=\"" +
                   QByteArray::number(held.header.height) + '"';
        m_writer.markup(tag + '>');
    }

    void missingImage(const CanonicalReader &reader)
    {
        const auto width = reader.value(Attribute::Width), height = reader.value(Attribute::Height);
        const QString alt = QString::fromUtf8(reader.value(Attribute::Alt).value_or(QByteArray())).trimmed();
        QString label = Text::tr("Image not saved");
        if (width && height)
            label =
                Text::tr("Image not saved (%1 × %2)").arg(QString::fromLatin1(*width), QString::fromLatin1(*height));
        m_writer.markup("<span class=\"image-missing\">");
        m_writer.words(label);
        if (!alt.isEmpty()) {
            m_writer.markup("<span class=\"alt\">");
            m_writer.words(alt, escapedHtml(alt).replace("&quot;", "\""));
            m_writer.markup("</span>");
        }
        m_writer.markup("</span>");
    }

    void withCashtags(const QString &text)
    {
        qsizetype done = 0;
        for (const Cashtag &cashtag : findCashtags(text)) {
            const auto id = cashtag.id ? cashtag.id : named(cashtag.name);
            if (!id || m_hidden.contains(*id))
                continue;
            const QString label = cashtag.name.isEmpty() ? id->toString() : cashtag.name;
            typeset(text.sliced(done, cashtag.start - done));
            m_writer.markup(PageLinks::chipStart(*id, m_resolver));
            m_writer.text(label);
            PageLinks::endChip(m_writer, *id, label);
            done = cashtag.start + cashtag.length;
        }
        typeset(text.sliced(done));
    }

    /// Within a chip: a cashtag of its own ticker is its label, as it is where it stands alone.
    void chipText(const QString &text)
    {
        if (!m_writer.isInBlock())
            m_writer.beginBlock(PageField::Body, m_headingLevel);
        const auto write = [this](const QString &part) {
            m_writer.text(part);
            m_link->text += part;
        };
        qsizetype done = 0;
        for (const Cashtag &cashtag : findCashtags(text)) {
            if ((cashtag.id ? cashtag.id : named(cashtag.name)) != m_link->ticker)
                continue;
            write(text.sliced(done, cashtag.start - done));
            write(cashtag.name.isEmpty() ? m_link->ticker->toString() : cashtag.name);
            done = cashtag.start + cashtag.length;
        }
        write(text.sliced(done));
    }

    std::optional<TickerId> named(const QString &name) const
    {
        const auto found = m_byName.constFind(name);
        return found == m_byName.cend() ? std::nullopt : std::optional(*found);
    }

    PageWriter &m_writer;
    PageResolver &m_resolver;
    QHash<QString, TickerId> m_byName;
    QSet<TickerId> m_hidden;                 // by the user
    QHash<QByteArray, StoredImage> m_images; // by address
    QList<ContentsEntry> m_contents;
    std::optional<OpenLink> m_link;
    QByteArray m_anchor; // of the heading that is open
    int m_anchors = 0;
    int m_headingLevel = 0; // of the heading that is open
    Footnotes m_notes;
    int m_marksMet = 0; // as Footnotes counts them
    int m_itemsMet = 0;
    QList<std::optional<int>> m_itemNotes; // of the open list items, the innermost last
    QList<QByteArray> m_backLinks;         // that stand before the item's end tag
    int m_raised = 0;                      // depth
    int m_verbatim = 0;                    // depth
    int m_tables = 0;                      // depth: only the outermost gets a scrolling box
    int m_unseen = 0;                      // depth of what no page shows
};

}

QList<ContentsEntry> writeBody(PageWriter &writer, PageResolver &resolver, const SafeHtml &body,
                               const StoredArticle &article)
{
    return BodyWriter(writer, resolver, article).write(body);
}
