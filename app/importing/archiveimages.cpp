// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/archiveimages.h"

#include <QUrl>

ArchiveImages::ArchiveImages(std::shared_ptr<ArchivePictures> pictures, const QString &page, const QStringList &members)
    : m_pictures(std::move(pictures))
{
    const qsizetype way = page.lastIndexOf(u'/') + 1;
    for (const QString &member : members)
        m_members.insert(QUrl::toPercentEncoding(member.sliced(way), "/"), member);
}

QHash<QByteArray, SourcedImage> ArchiveImages::read(const QByteArrayList &wanted, qint64 most) const
{
    QSet<QString> sought;
    for (const QByteArray &name : wanted)
        if (const QString member = m_members.value(name); !isUnsafeMemberName(member))
            sought.insert(member);
    const QHash<QString, SourcedImage> unpacked = m_pictures->read(sought, most);
    QHash<QByteArray, SourcedImage> images;
    for (const QByteArray &name : wanted) {
        const auto image = unpacked.constFind(m_members.value(name));
        if (image == unpacked.cend() || image->bytes.size() > most)
            continue;
        most -= image->bytes.size();
        images.insert(name, *image);
    }
    return images;
}
