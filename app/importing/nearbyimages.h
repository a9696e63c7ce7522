// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/imagesource.h"

/// The pictures beside a note or a page of notes, in its folder and up to two folders down, as clippers keep them
/// ("assets/a.png"). Files are opened as inputs are: no links, no devices; nothing is looked for before it is asked
/// for.
class NearbyImages final : public ImageSource
{
public:
    /// `file`: the note's path, in the file system's own bytes.
    explicit NearbyImages(const QByteArray &file);

    QByteArrayList names() const override;
    QHash<QByteArray, SourcedImage> read(const QByteArrayList &wanted, qint64 most) const override;

private:
    const QByteArray m_folder;
};

/// Whether such pictures may lie beside a file of that name: Markdown, and exports that are called index.html.
bool mayHaveImagesNearby(const QByteArray &file);
