// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/archivepictures.h"

#include <QString>
#include <QStringList>

#include <memory>

/// The pictures of one page in a ZIP archive: the members in the folder that a browser saved beside it, or a book's.
/// They are read when they are asked for, on any thread.
class ArchiveImages final : public ImageSource
{
public:
    ArchiveImages(std::shared_ptr<ArchivePictures> pictures, const QString &page, const QStringList &members);

    QByteArrayList names() const override { return m_members.keys(); }
    QHash<QByteArray, SourcedImage> read(const QByteArrayList &wanted, qint64 most) const override;

private:
    const std::shared_ptr<ArchivePictures> m_pictures;
    QHash<QByteArray, QString> m_members; // by the name relative to the page
};
