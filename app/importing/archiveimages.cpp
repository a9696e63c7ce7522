// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/archiveimages.h"

#include <QUrl>

namespace {

/// "OEBPS/images/a.png" from "OEBPS/text/" is "../images/a.png".
QString wayFrom(const QString &folder, const QString &member)
{
    qsizetype common = 0;
    for (qsizetype slash = folder.indexOf(u'/'); slash >= 0; slash = folder.indexOf(u'/', slash + 1)) {
        if (!member.startsWith(QStringView(folder).first(slash + 1)))
            break;
        common = slash + 1;
    }
    return QStringLiteral("../").repeated(folder.sliced(common).count(u'/')) + member.sliced(common);
}

}

ArchiveImages::ArchiveImages(std::shared_ptr<ArchivePictures> pictures, const QString &page, const QStringList &members)
    : m_pictures(std::move(pictures))
{
    const QString folder = page.first(page.lastIndexOf(u'/') + 1);
    for (const QString &member : members)
        m_members.insert(QUrl::toPercentEncoding(wayFrom(folder, member), "/"), member);
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
