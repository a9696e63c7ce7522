// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/pagetree.h"

#include <QByteArray>

/// Where the pictures of a page really are: lazy loaders put them into `noscript`, `srcset` and attributes of their
/// own, with a stand-in in their place.

/// Puts the picture of a `noscript` in the place of its stand-in. Before anything is weighed: stand-ins would go.
void resolvePictures(PageTree &page);

/// The address of an `img`: of several widths the largest up to what a page shows; empty when it has none of use.
QByteArray pictureAddress(const PageTree &page, int image);

/// Whether a picture is an ornament: a tracker, a spacer, an avatar, a sign of a social network.
bool isOrnament(const PageTree &page, int image);

/// The widest of a `srcset` up to `WidestWanted`, else its narrowest. Addresses may hold commas.
QByteArray widestOf(QByteArrayView srcset);
inline constexpr int WidestWanted = 2000; ///< pixels
