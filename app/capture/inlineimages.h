// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/imagesource.h"

#include <QList>

/// A picture and the address by which a page names it.
struct NamedImage
{
    QByteArray address;
    QByteArray bytes; ///< as they came
};

struct WithoutInlineImages
{
    QByteArray html;
    QList<NamedImage> images; ///< within ImageLimits; each address once
    int tooMany = 0;          ///< left out for those limits
};

/// Takes the pictures that stand in the page itself (`data:` in an `img`, as SingleFile saves them) out of it, before
/// the sanitizer, whose limits are made for text. The address that stands in their place is the one they had before
/// (data-sf-original-src, or what lazy loaders put beside a picture), else "https://sha-256.invalid/HASH": a host that
/// RFC 2606 keeps from ever existing, so the language of addresses needs no new word. What is no picture, and stand-ins
/// of lazy loaders, are taken out without a trace. Linear; nothing else of the page changes.
WithoutInlineImages takeInlineImages(const QByteArray &html);

/// The same pictures as a source: for an article whose body stands in the page's data and names them by the addresses
/// that they had there.
class InlineImages final : public ImageSource
{
public:
    explicit InlineImages(const QByteArray &html);
    explicit InlineImages(const QList<NamedImage> &images);

    QByteArrayList names() const override { return m_images.keys(); }
    QHash<QByteArray, SourcedImage> read(const QByteArrayList &wanted, qint64 most) const override;

private:
    QHash<QByteArray, QByteArray> m_images;
};
