// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/keptimages.h"

#include "html/canonicalurl.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

namespace {

/// A page and the program that saved it need not escape the same characters.
QByteArray comparable(const QByteArray &canonical)
{
    return QByteArray::fromPercentEncoding(canonical);
}

bool isRelative(const QByteArray &name)
{
    return !name.contains(':');
}

QByteArray lastSegment(const QByteArray &address)
{
    return address.sliced(address.lastIndexOf('/') + 1);
}

QByteArray withoutImageExtension(const QByteArray &file)
{
    for (const char *extension : {".png", ".jpg", ".jpeg", ".jfif", ".gif", ".webp", ".bmp"})
        if (file.toLower().endsWith(extension))
            return file.chopped(qsizetype(qstrlen(extension)));
    return file;
}

/// Which names of the container belong to which of the body's addresses.
class Names
{
public:
    Names(const QByteArrayList &names, const QByteArray &base)
    {
        for (const QByteArray &name : names) {
            if (const QByteArray address = CanonicalUrl::picture(name, base); !address.isEmpty())
                m_byAddress.insert(comparable(address), name);
            if (isRelative(name)) {
                const QByteArray file = lastSegment(QByteArray::fromPercentEncoding(name));
                m_byFile.insert(file, name);
                m_byFile.insert(withoutImageExtension(file), name);
            }
        }
    }

    /// Empty where there is none.
    QByteArray of(const QByteArray &source) const
    {
        const QByteArray address = comparable(source);
        if (const QByteArray name = m_byAddress.value(address); !name.isEmpty())
            return name;
        // A body from the page's data names the picture by its address on the web, and the browser made a file of its
        // last part. Only where that tells one picture from all others, as a hash does.
        constexpr qsizetype TellingLength = 16;
        const QByteArray file = lastSegment(address);
        return file.size() >= TellingLength ? m_byFile.value(file) : QByteArray();
    }

private:
    QHash<QByteArray, QByteArray> m_byAddress;
    QHash<QByteArray, QByteArray> m_byFile;
};

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

class Keeper
{
public:
    void add(const QByteArray &address, const SourcedImage &image)
    {
        const QByteArray &bytes = image.bytes;
        const auto header = readImageHeader(bytes);
        if (!header || !isDecodable(*header) || bytes.size() > left()) {
            ++m_leftOut;
            return;
        }
        m_bytes += bytes.size();
        m_kept.images.append({address, image.hash.isEmpty() ? hashOf(bytes) : image.hash, *header, bytes});
    }

    void leaveOut(int count) { m_leftOut += count; }
    qint64 left() const { return ImageLimits::All - m_bytes; }

    KeptImages take()
    {
        if (m_leftOut > 0)
            m_kept.note =
                m_leftOut == 1
                    ? QCoreApplication::translate(
                          "Import", "1 picture was left out: not PNG, JPEG, GIF, WebP or BMP, damaged, or too large.")
                    : QCoreApplication::translate(
                          "Import",
                          "%n pictures were left out: not PNG, JPEG, GIF, WebP or BMP, damaged, or too large.", nullptr,
                          m_leftOut);
        return std::move(m_kept);
    }

private:
    KeptImages m_kept;
    qint64 m_bytes = 0;
    int m_leftOut = 0;
};

}

KeptImages keptImages(const QByteArrayList &sources, const QList<NamedImage> &inlined, const ImageSource *beside,
                      const QUrl &base)
{
    if (sources.isEmpty())
        return {};
    const QByteArray address = base.isEmpty() ? QByteArray() : CanonicalUrl::image(base.toEncoded(), {});
    QHash<QByteArray, QByteArray> standing;
    for (const NamedImage &image : inlined)
        standing.insert(CanonicalUrl::picture(image.address, address), image.bytes);

    Keeper keeper;
    const Names names(beside ? beside->names() : QByteArrayList(), address);
    QByteArrayList wanted;
    QHash<QByteArray, QByteArrayList> addresses; // of each wanted name
    for (const QByteArray &source : sources) {
        const auto inBody = standing.constFind(source);
        if (inBody != standing.cend()) {
            keeper.add(source, {*inBody});
        } else if (const QByteArray name = names.of(source); !name.isEmpty()) {
            if (!addresses.contains(name) && wanted.size() < ImageLimits::Count)
                wanted.append(name);
            addresses[name].append(source);
        }
    }
    if (!wanted.isEmpty()) {
        const QHash<QByteArray, SourcedImage> found = beside->read(wanted, keeper.left());
        keeper.leaveOut(int(wanted.size() - found.size()));
        for (const QByteArray &name : std::as_const(wanted))
            if (const auto image = found.constFind(name); image != found.cend())
                for (const QByteArray &source : std::as_const(addresses[name]))
                    keeper.add(source, *image);
    }
    return keeper.take();
}
