// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/inlineimages.h"
#include "store/newarticle.h"

/// The pictures that an article keeps of those that came with its capture.
struct KeptImages
{
    QList<NewImage> images;
    QString note; ///< for the report: how many were left out, and why; empty ordinarily
};

/// Only what the body refers to, by `sources` (canonical), and only what can be shown one day. `inlined`: that stood in
/// the body itself. `beside`: the container's others; may be null. `base`: the page's own address.
KeptImages keptImages(const QByteArrayList &sources, const QList<NamedImage> &inlined, const ImageSource *beside,
                      const QUrl &base);
