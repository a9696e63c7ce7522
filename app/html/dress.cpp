#include "html/dress.h"

#include "article/cashtag.h"
#include "page/pageurls.h"
#include "article/tickerlink.h"
#include "html/canonicalreader.h"
#include "html/chip.h"

#include <QCoreApplication>
#include <QUrl>

namespace {

using Token = CanonicalReader::Token;
using Vocabulary::Attribute;
using Vocabulary::Tag;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

/// In code a dollar sign is a dollar sign.
constexpr Vocabulary::TagSet Verbatim = Vocabulary::tags(Tag::Pre, Tag::Code, Tag::Kbd, Tag::Samp);

/// What the open link becomes; links are never nested.
struct OpenLink
{
    std::optional<TickerId> ticker;
    qsizetype from = 0;   ///< where its content begins in the output
    QString text;
    bool dropped = false;
};

class Dresser
{
public:
    Dresser(const StoredArticle &article, LinkTable &links)
        : m_links(links)
    {
        for (const TickerMention &mention : article.tickers)
            if (!mention.name.isEmpty() && !m_byName.contains(mention.name))
                m_byName.insert(mention.name, mention.id);
        for (const StoredImage &image : article.images)
            m_images.insert(image.address, image);
    }

    DressedBody dress(const SafeHtml &body)
    {
        CanonicalReader reader(body.utf8());
        for (Token token = reader.next(); token != Token::Done && token != Token::Invalid; token = reader.next()) {
            if (token == Token::Start)
                start(reader);
            else if (token == Token::End)
                end(reader);
            else
                text(reader);
        }
        return std::move(m_result);
    }

private:
    void start(const CanonicalReader &reader)
    {
        const Tag tag = reader.tag();
        if (Vocabulary::has(Verbatim, tag))
            ++m_verbatim;
        if (tag == Tag::A)
            startLink(reader);
        else if (tag == Tag::Img)
            image(reader);
        else if (tag == Tag::Table && m_tables++ == 0)
            m_result.html.append("<div class=\"wide\">").append(reader.source());
        else if (Vocabulary::has(Vocabulary::Headings, tag))
            startHeading(reader);
        else
            m_result.html += reader.source();
    }

    void end(const CanonicalReader &reader)
    {
        const Tag tag = reader.tag();
        if (Vocabulary::has(Verbatim, tag))
            --m_verbatim;
        if (tag == Tag::A && m_link) {
            endLink(reader);
            return;
        }
        m_result.html += reader.source();
        if (tag == Tag::Table && --m_tables == 0)
            m_result.html += "</div>";
        if (Vocabulary::has(Vocabulary::Headings, tag))
            m_inHeading = false;
    }

    void text(const CanonicalReader &reader)
    {
        const QString text = QString::fromUtf8(reader.text());
        if (m_inHeading)
            m_result.contents.last().text += text;
        if (m_link)
            m_link->text += text;
        if (m_link || m_verbatim > 0 || !text.contains(u'$'))
            m_result.html += reader.source();
        else
            withCashtags(text);
    }

    void startLink(const CanonicalReader &reader)
    {
        m_link.emplace();
        const QString href = QString::fromUtf8(reader.value(Attribute::Href).value_or(QByteArray()));
        m_link->ticker = tickerFromUrl(QUrl(href));
        if (!m_link->ticker) {
            const auto link = m_links.add(href);
            m_link->dropped = !link;
            if (link)
                m_result.html += "<a href=\"" + *link + "\">";
        }
        m_link->from = m_result.html.size();
    }

    void endLink(const CanonicalReader &reader)
    {
        if (m_link->ticker) {
            const QByteArray label = m_result.html.sliced(m_link->from);
            m_result.html.truncate(m_link->from);
            m_result.html += inlineChip(*m_link->ticker, label, m_link->text);
        } else if (!m_link->dropped) {
            m_result.html += reader.source();
        }
        m_link.reset();
    }

    void startHeading(const CanonicalReader &reader)
    {
        const QByteArray classes = reader.value(Attribute::Class).value_or(QByteArray());
        if (classes.split(' ').contains("ts-subheading")) {   // of several bold lines in a row the first is listed
            m_result.html += reader.source();
            return;
        }
        const QByteArray anchor = "h-" + QByteArray::number(m_result.contents.size());
        m_result.contents.append({anchor, reader.name().last(1).toByteArray().toInt(), {}});
        m_inHeading = true;
        m_result.html.append(reader.source().chopped(1)).append(" id=\"" + anchor + "\">");
    }

    void image(const CanonicalReader &reader)
    {
        const auto held = m_images.constFind(reader.value(Attribute::Src).value_or(QByteArray()));
        if (held == m_images.cend())
            missingImage(reader);
        else
            heldImage(reader, *held);
    }

    /// With a size, so that nothing moves when the picture comes: the source's, which says how large it is meant.
    void heldImage(const CanonicalReader &reader, const StoredImage &held)
    {
        m_result.images.insert(held.hash);
        m_result.html.append("<img src=\"").append(PageUrls::image(held.hash).toEncoded()).append('"');
        bool sized = false;
        for (const CanonicalReader::AttributeView &attribute : reader) {
            const bool size = attribute.attribute == Attribute::Width || attribute.attribute == Attribute::Height;
            if (attribute.attribute != Attribute::Alt && attribute.attribute != Attribute::Class && !size)
                continue;
            m_result.html.append(' ').append(attribute.name()).append("=\"").append(attribute.raw).append('"');
            sized = sized || size;
        }
        if (!sized)
            m_result.html += " width=\"" + QByteArray::number(held.header.width) + "\" height=\"" +
                             QByteArray::number(held.header.height) + '"';
        m_result.html += '>';
    }

    void missingImage(const CanonicalReader &reader)
    {
        const auto width = reader.value(Attribute::Width), height = reader.value(Attribute::Height);
        const QString alt = QString::fromUtf8(reader.value(Attribute::Alt).value_or(QByteArray())).trimmed();
        QString label = Text::tr("Image not saved");
        if (width && height)
            label += QStringLiteral(" (%1 × %2)").arg(QString::fromLatin1(*width), QString::fromLatin1(*height));
        m_result.html += "<span class=\"image-missing\">" + escapedHtml(label);
        if (!alt.isEmpty())
            m_result.html += "<span class=\"alt\">" + escapedHtml(alt).replace("&quot;", "\"") + "</span>";
        m_result.html += "</span>";
    }

    void withCashtags(const QString &text)
    {
        qsizetype done = 0;
        for (const Cashtag &cashtag : findCashtags(text)) {
            const auto id = cashtag.id ? cashtag.id : named(cashtag.name);
            if (!id)
                continue;
            const QString label = cashtag.name.isEmpty() ? id->toString() : cashtag.name;
            m_result.html += escapedHtml(text.sliced(done, cashtag.start - done)) + inlineChip(*id, escapedHtml(label), label);
            done = cashtag.start + cashtag.length;
        }
        m_result.html += escapedHtml(text.sliced(done));
    }

    std::optional<TickerId> named(const QString &name) const
    {
        const auto found = m_byName.constFind(name);
        return found == m_byName.cend() ? std::nullopt : std::optional(*found);
    }

    LinkTable &m_links;
    QHash<QString, TickerId> m_byName;
    QHash<QByteArray, StoredImage> m_images;   // by address
    DressedBody m_result;
    std::optional<OpenLink> m_link;
    int m_verbatim = 0;   // depth
    int m_tables = 0;     // depth: only the outermost gets a scrolling box
    bool m_inHeading = false;
};

}

std::optional<QByteArray> LinkTable::add(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool web = (scheme == u"http" || scheme == u"https") && !url.host().isEmpty() && url.userInfo().isEmpty();
    if (!url.isValid() || (!web && scheme != u"mailto"))
        return std::nullopt;
    const QString canonical = url.toString(QUrl::FullyEncoded);
    const auto known = m_index.constFind(canonical);
    const int index = known == m_index.cend() ? int(m_urls.size()) : *known;
    if (known == m_index.cend()) {
        m_index.insert(canonical, index);
        m_urls.append(canonical);
    }
    return PageUrls::link(index).toEncoded();
}

DressedBody dressBody(const SafeHtml &body, const StoredArticle &article, LinkTable &links)
{
    return Dresser(article, links).dress(body);
}
