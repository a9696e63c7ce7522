// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/imagesource.h"

/// The pictures in the folder that a browser saved beside a page ("page_files" for "page.html"). Files are opened as
/// inputs are: no links, no devices; nothing is opened before it is asked for.
class FolderImages final : public ImageSource
{
public:
    /// `page`: the page's path, in the file system's own bytes.
    explicit FolderImages(QByteArray page)
        : m_page(std::move(page))
    {
    }

    QByteArrayList names() const override;
    QHash<QByteArray, SourcedImage> read(const QByteArrayList &wanted, qint64 most) const override;

private:
    const QByteArray m_page;
};
