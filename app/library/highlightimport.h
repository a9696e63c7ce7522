// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/highlights.h"

#include <QByteArray>

class ArticleStore;

/// Highlights out of a file of W3C Web Annotations (JSON-LD): those that HighlightExport wrote, whole; those of others
/// by their quote, prefix and suffix.
namespace HighlightImport {

inline constexpr qint64 LongestFile = 64'000'000; ///< bytes

/// An annotation that was read. What it says is anybody's, and bounded here.
struct Annotation
{
    ArticleKey key; ///< of the article; without an id where only the address is known
    QString url;
    Highlight highlight; ///< without id and article
};

struct Summary
{
    int added = 0;
    int known = 0;   ///< the library has them
    int unknown = 0; ///< the library does not have their article
};

/// A collection, a page, an array or one annotation; what is none of a passage of text is left out. Input error where
/// it is no JSON or has none. At most LongestFile. Pure.
Result<QList<Annotation>> read(const QByteArray &bytes);

/// Adds what the library lacks, as one step that undo takes back.
Result<Summary> bring(ArticleStore &store, const QList<Annotation> &annotations);

}
