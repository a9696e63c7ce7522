// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/inlineimages.h"

#include "article/imageheader.h"
#include "markup/references.h"
#include "markup/tags.h"

#include <QCryptographicHash>
#include <QSet>

#include <optional>

namespace {

using Markup::Token;

bool startsWith(QByteArrayView text, QByteArrayView lower)
{
    return text.size() >= lower.size() && qstrnicmp(text.data(), lower.size(), lower.data(), lower.size()) == 0;
}

QByteArrayView trimmedStart(QByteArrayView text)
{
    while (!text.isEmpty() && quint8(text[0]) <= ' ')
        text = text.sliced(1);
    return text;
}

/// What a data: URI holds; nothing when it breaks off before its comma.
std::optional<QByteArray> dataOf(QByteArrayView uri)
{
    const qsizetype comma = uri.indexOf(',');
    if (comma < 0)
        return std::nullopt;
    const QByteArray head = uri.first(comma).toByteArray().toLower();
    QByteArray data = uri.sliced(comma + 1).toByteArray();
    if (data.contains('&'))
        data = Markup::decodeReferences(QByteArrayView(data), Markup::Where::Attribute);
    if (data.contains('%'))
        data = QByteArray::fromPercentEncoding(data);
    return head.trimmed().endsWith(";base64") ? QByteArray::fromBase64(data) : data;
}

class Taker
{
public:
    explicit Taker(const QByteArray &html)
        : m_html(html)
    {
    }

    WithoutInlineImages run()
    {
        qsizetype done = 0;
        Markup::Scanner scanner(m_html);
        while (scanner.next()) {
            const Token &tag = scanner.token();
            if (tag.kind != Token::Kind::Start || !Markup::isNamed(tag.name, "img"))
                continue;
            const Markup::Attribute *source = tag.find("src");
            if (source && startsWith(trimmedStart(source->value), "data:")) {
                m_result.html += QByteArrayView(m_html).sliced(done, source->begin - done);
                m_result.html += '"' + addressFor(tag, trimmedStart(source->value)) + '"';
                done = source->end;
            }
        }
        if (done == 0)
            m_result.html = m_html; // shared
        else
            m_result.html += QByteArrayView(m_html).sliced(done);
        return std::move(m_result);
    }

private:
    static QByteArrayView webAddress(const Token &tag, std::initializer_list<const char *> names)
    {
        for (const char *name : names) {
            const Markup::Attribute *attribute = tag.find(name);
            if (attribute && (startsWith(attribute->value, "https://") || startsWith(attribute->value, "http://")))
                return attribute->value;
        }
        return {};
    }

    /// As it stands in an attribute; empty where there is no picture.
    QByteArray addressFor(const Token &tag, QByteArrayView uri)
    {
        const QByteArrayView before = webAddress(tag, {"data-sf-original-src"});
        const QByteArrayView lazy = webAddress(tag, {"data-src", "data-original"});
        const QByteArrayView original = before.isEmpty() ? lazy : before;
        const std::optional<QByteArray> bytes = dataOf(uri);
        const auto header = bytes ? readImageHeader(*bytes) : std::nullopt;
        // Spacers, and the blurred or grey stand-ins of pictures that were never scrolled to.
        const int smallest = lazy.isEmpty() ? 3 : 48;
        if (!header || header->width < smallest || header->height < smallest)
            return {};
        const QByteArray hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
        const QByteArray address = original.isEmpty() ? "https://sha-256.invalid/" + hash
                                                      : Markup::decodeReferences(original, Markup::Where::Attribute);
        if (m_taken.contains(address))
            return escaped(address);
        const bool fits = bytes->size() <= ImageLimits::One && m_bytes + bytes->size() <= ImageLimits::All &&
                          m_result.images.size() < ImageLimits::Count;
        if (!fits) {
            ++m_result.tooMany;
            return original.isEmpty() ? QByteArray() : escaped(address);
        }
        m_taken.insert(address);
        m_bytes += bytes->size();
        m_result.images.append({address, *bytes});
        return escaped(address);
    }

    static QByteArray escaped(QByteArray address) { return address.replace('&', "&amp;").replace('"', "&quot;"); }

    const QByteArray m_html;
    WithoutInlineImages m_result;
    QSet<QByteArray> m_taken;
    qint64 m_bytes = 0;
};

}

WithoutInlineImages takeInlineImages(const QByteArray &html)
{
    return Taker(html).run();
}

InlineImages::InlineImages(const QByteArray &html)
    : InlineImages(takeInlineImages(html).images)
{
}

InlineImages::InlineImages(const QList<NamedImage> &images)
{
    for (const NamedImage &image : images)
        m_images.insert(image.address, image.bytes);
}

QHash<QByteArray, SourcedImage> InlineImages::read(const QByteArrayList &wanted, qint64 most) const
{
    QHash<QByteArray, SourcedImage> images;
    for (const QByteArray &name : wanted) {
        const QByteArray bytes = m_images.value(name);
        if (bytes.isEmpty() || bytes.size() > most)
            continue;
        most -= bytes.size();
        images.insert(name, {bytes});
    }
    return images;
}
