// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/highlights.h"

#include <QByteArray>

#include <optional>

/// Highlights as files that other programs read. Pure. Times are UTC but where people read them.
namespace HighlightExport {

enum class Format {
    Text,
    Markdown, ///< with front matter and block ids, as Obsidian links to them; names and quotes escaped
    Csv,      ///< Readwise's columns; tags begin the note as Readwise reads them (".tag"); see Csv for formulas
    JsonLd,   ///< W3C Web Annotation: a collection that HighlightImport brings back whole
};

std::optional<Format> named(const QString &name); ///< "text", "markdown", "csv", "jsonld", in any case
QString suffix(Format format);                    ///< of a file's name, without the dot

/// UTF-8. The highlights in the order of the list's articles, in each in the order that the list has.
QByteArray write(const HighlightList &list, Format format);

}
