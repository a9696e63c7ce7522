// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/pictures.h"

#include "extract/namewords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace {

/// A data: address that is a stand-in, or one that only names a blank.
bool isStandIn(QByteArrayView address)
{
    if (address.isEmpty() || address == "#" || address.startsWith("about:"))
        return true;
    if (address.startsWith("data:"))
        return address.size() < 400; // a real picture takes more
    static constexpr std::array<const char *, 10> Names{"blank.",      "placeholder", "spacer",   "1x1",
                                                        "transparent", "pixel.gif",   "lazyload", "loading.",
                                                        "grey.gif",    "default_pic"};
    const QByteArray name = address.sliced(address.lastIndexOf('/') + 1).toByteArray().toLower();
    return std::any_of(Names.begin(), Names.end(), [&name](const char *each) { return name.contains(each); });
}

bool looksLikePicture(QByteArrayView value)
{
    if (value.size() < 5 || value.size() > 4096 || value.indexOf(' ') >= 0 || value.startsWith("data:") ||
        value.startsWith('{'))
        return false;
    if (value.indexOf('/') < 0)
        return false;
    const QByteArray lower = value.toByteArray().toLower();
    static constexpr std::array<const char *, 8> Endings{".jpg", ".jpeg", ".png", ".webp",
                                                         ".gif", ".avif", ".bmp", "wx_fmt="};
    return std::any_of(Endings.begin(), Endings.end(), [&lower](const char *each) { return lower.contains(each); });
}

int numberOf(QByteArrayView text)
{
    int value = 0;
    for (const char c : text.trimmed()) {
        if (c < '0' || c > '9' || value > 100'000)
            break;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Attributes of lazy loaders, the most telling first.
QByteArray lazyAddress(const PageTree &page, int image)
{
    for (const char *name :
         {"data-src", "data-original", "data-lazy-src", "data-original-src", "data-actualsrc", "data-hi-res-src",
          "data-src-large", "data-img-url", "data-url", "data-image", "data-src-medium", "data-lazy"}) {
        const QByteArrayView value = page.attribute(image, name).trimmed();
        if (!value.isEmpty() && !isStandIn(value) && value.indexOf(' ') < 0 && value.indexOf('{') < 0)
            return value.toByteArray();
    }
    const PageAttribute *attributes = page.attributes(image);
    for (int i = 0; i < page[image].attributesCount; ++i) {
        if (attributes[i].name.startsWith("data-") && looksLikePicture(attributes[i].value) &&
            !isStandIn(attributes[i].value))
            return attributes[i].value.toByteArray();
    }
    return {};
}

QByteArray fromSet(const PageTree &page, int node)
{
    for (const char *name : {"data-srcset", "data-lazy-srcset", "srcset"}) {
        const QByteArrayView set = page.attribute(node, name);
        if (set.isEmpty())
            continue;
        if (const QByteArray address = widestOf(set); !address.isEmpty() && !isStandIn(address))
            return address;
    }
    return {};
}

int onlyImage(const PageTree &page, int node)
{
    if (page[node].sums.images != 1)
        return -1;
    for (int at = node; at >= 0; at = page.following(at, node)) {
        if (page.is(at, Element::Img))
            return at;
    }
    return -1;
}

int elementBefore(const PageTree &page, int node)
{
    int at = page[node].previous;
    while (at >= 0 && page.isText(at) && page[at].sums.units == 0)
        at = page[at].previous;
    return at >= 0 && page.isElement(at) ? at : -1;
}

}

QByteArray widestOf(QByteArrayView srcset)
{
    QByteArray best;
    int bestWidth = -1;
    qsizetype at = 0;
    while (at < srcset.size()) {
        while (at < srcset.size() && (quint8(srcset[at]) <= ' ' || srcset[at] == ','))
            ++at;
        qsizetype end = at;
        while (end < srcset.size() && quint8(srcset[end]) > ' ')
            ++end;
        QByteArrayView address = srcset.sliced(at, end - at);
        const bool bare = address.endsWith(','); // no width, and the comma is the list's
        while (address.endsWith(','))
            address.chop(1);
        int width = 0;
        if (!bare) {
            const qsizetype comma = srcset.indexOf(',', end);
            const QByteArrayView width_ = srcset.sliced(end, (comma < 0 ? srcset.size() : comma) - end).trimmed();
            // "2x" is twice the width that is not told.
            width = width_.endsWith('x') ? numberOf(width_) * 500 : numberOf(width_);
            end = comma < 0 ? srcset.size() : comma + 1;
        }
        at = end;
        if (address.isEmpty())
            continue;
        const bool fits = width <= WidestWanted;
        const bool better = best.isEmpty() || (fits ? bestWidth > WidestWanted || width > bestWidth
                                                    : bestWidth > WidestWanted && width < bestWidth);
        if (better) {
            best = address.toByteArray();
            bestWidth = width;
        }
    }
    return best;
}

QByteArray pictureAddress(const PageTree &page, int image)
{
    const QByteArrayView source = page.attribute(image, "src").trimmed();
    // A page that was saved with its pictures names them in src, whatever stands beside.
    if (source.startsWith("data:") && (!isStandIn(source) || page.hasAttribute(image, "data-sf-original-src")))
        return source.toByteArray();
    if (const QByteArray lazy = lazyAddress(page, image); !lazy.isEmpty())
        return lazy;
    if (!isStandIn(source))
        return source.toByteArray();
    if (const QByteArray set = fromSet(page, image); !set.isEmpty())
        return set;
    const int parent = page[image].parent;
    if (page.is(parent, Element::Picture)) {
        for (int child = page[parent].first; child >= 0; child = page[child].next) {
            if (!page.is(child, Element::Source))
                continue;
            if (const QByteArray set = fromSet(page, child); !set.isEmpty())
                return set;
        }
    }
    return source.toByteArray();
}

bool isOrnament(const PageTree &page, int image)
{
    const int width = numberOf(page.attribute(image, "width"));
    const int height = numberOf(page.attribute(image, "height"));
    constexpr int Smallest = 32;
    if ((width > 0 && width < Smallest && height < 2 * Smallest) ||
        (height > 0 && height < Smallest && width < 2 * Smallest))
        return true;
    if (page[image].words & NameWords::Ornament)
        return true;
    const QByteArray address = pictureAddress(page, image).left(512).toLower();
    static constexpr std::array<const char *, 12> Places{
        "gravatar.com",          "doubleclick.net",  "feedburner",      "pixel.wp.com", "/avatar",  "qrcode",
        "scorecardresearch.com", "google-analytics", "facebook.com/tr", "/emoji/",      "addtoany", "sharethis"};
    return std::any_of(Places.begin(), Places.end(), [&address](const char *each) { return address.contains(each); });
}

void resolvePictures(PageTree &page)
{
    std::vector<int> alternatives;
    for (int node = page.body(); node >= 0; node = page.following(node)) {
        if (page.is(node, Element::Noscript) && page[node].sums.images == 1 && page[node].sums.units == 0)
            alternatives.push_back(node);
    }
    for (const int node : alternatives) {
        const int image = onlyImage(page, node);
        if (image < 0 || isOrnament(page, image) || isStandIn(page.attribute(image, "src")))
            continue;
        const int before = elementBefore(page, node);
        const int standIn = before >= 0 ? onlyImage(page, before) : -1;
        if (standIn >= 0 && page[before].sums.units == 0) {
            if (!isStandIn(pictureAddress(page, standIn)))
                continue; // shown already
            page.remove(before);
        }
        page.replaceBy(node, image);
    }
}
