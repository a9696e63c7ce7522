// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>

/// How much of the pictures that came with a page is kept for one article.
namespace ImageLimits {

inline constexpr qint64 One = 32 << 20; ///< bytes of one picture
inline constexpr qint64 All = 64 << 20; ///< of an article's together
inline constexpr qsizetype Count = 2000;

}

/// A picture as it came.
struct SourcedImage
{
    QByteArray bytes;
    QByteArray hash = {}; ///< SHA-256, where the source knows it: one that gives a picture to many pages; else empty
};

/// The pictures that came beside a page, in whatever container: asked for by name, so that none is unpacked or read
/// that the page does not show.
class ImageSource
{
public:
    virtual ~ImageSource() = default;
    /// As the container calls them: absolute addresses, "cid:…", or relative to the page ("page_files/chart.png",
    /// percent-encoded). Each once.
    virtual QByteArrayList names() const = 0;
    /// Of these names those that can be read, as they came; none above ImageLimits::One, all together at most `most`
    /// bytes. What does not fit is left out.
    virtual QHash<QByteArray, SourcedImage> read(const QByteArrayList &wanted, qint64 most) const = 0;
};
