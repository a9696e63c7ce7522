// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/safariarchive.h"

#include "capture/binaryplist.h"
#include "capture/encoding.h"
#include "capture/fields.h"
#include "capture/imagesource.h"
#include "capture/savedpage.h"

namespace {

/// The pictures by their addresses: places in the archive, which is shared.
class Pictures final : public ImageSource
{
public:
    explicit Pictures(QByteArray archive)
        : m_archive(std::move(archive))
    {
    }

    void add(const QByteArray &address, QByteArrayView bytes)
    {
        m_places.insert(address, {bytes.data() - m_archive.constData(), bytes.size()});
    }

    QByteArrayList names() const override { return m_places.keys(); }

    QHash<QByteArray, SourcedImage> read(const QByteArrayList &wanted, qint64 most) const override
    {
        QHash<QByteArray, SourcedImage> images;
        for (const QByteArray &name : wanted) {
            const auto place = m_places.constFind(name);
            if (place == m_places.cend() || place->size > ImageLimits::One || place->size > most)
                continue;
            most -= place->size;
            images.insert(name, {m_archive.sliced(place->begin, place->size)});
        }
        return images;
    }

private:
    struct Place
    {
        qsizetype begin;
        qsizetype size;
    };

    const QByteArray m_archive;
    QHash<QByteArray, Place> m_places;
};

QString textOf(const BinaryPlist &plist, qsizetype resource, QByteArrayView key)
{
    const auto object = plist.member(resource, key);
    return object ? plist.text(*object) : QString();
}

QByteArrayView dataOf(const BinaryPlist &plist, qsizetype resource)
{
    const auto object = plist.member(resource, "WebResourceData");
    return object ? plist.data(*object) : QByteArrayView();
}

}

bool SafariArchive::recognises(QByteArrayView input, const CaptureContext &) const
{
    return input.startsWith("bplist0") && input.contains("WebMainResource");
}

CaptureResult SafariArchive::read(const QByteArray &input, const CaptureContext &context) const
{
    const BinaryPlist plist(input);
    constexpr qsizetype None = -1;
    const qsizetype main = plist.member(plist.root(), "WebMainResource").value_or(None);
    const QByteArrayView html = dataOf(plist, main);
    if (html.trimmed().isEmpty())
        return {};
    const auto pictures = std::make_shared<Pictures>(input);
    if (const auto list = plist.member(plist.root(), "WebSubresources"))
        for (const qsizetype resource : plist.elements(*list))
            if (textOf(plist, resource, "WebResourceMIMEType").startsWith(u"image/"))
                pictures->add(textOf(plist, resource, "WebResourceURL").toUtf8(), dataOf(plist, resource));
    SavedPage page;
    page.html = decodeText(html.toByteArray(), textOf(plist, main, "WebResourceTextEncodingName").toLatin1()).utf8;
    page.url = cleanUrl(textOf(plist, main, "WebResourceURL"));
    page.images = pictures;
    page.inContainer = true;
    return readSavedPage(page, context);
}
