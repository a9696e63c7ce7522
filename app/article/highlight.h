// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

using HighlightId = qint64; ///< the library's own, never used again

/// The numbers stand in libraries and are the keys.
enum class HighlightColour : quint8 { Yellow = 1, Orange, Teal, Violet };
inline constexpr int HighlightColours = int(HighlightColour::Violet);

/// A passage of an article by its words, and where they stood when it was chosen (W3C Web Annotation: TextQuoteSelector
/// and TextPositionSelector). Positions count in the text of one field, block by block (see PageText), never in HTML.
struct TextAnchor
{
    enum class Field : quint8 { Title, Words, Body, Comment }; ///< the numbers stand in libraries
    static constexpr int ContextLength = 32;                   ///< UTF-16 units, at most
    static constexpr int LongestQuote = 50'000;                ///< UTF-16 units

    Field field = Field::Body;
    int block = 0;           ///< the block of the field in which it begins, from 0
    int start = 0;           ///< UTF-16 units into that block
    QString quote;           ///< never empty; a line feed where a block ends in it
    QString prefix;          ///< what stands before it in the field, with the same line feeds
    QString suffix;          ///< what stands behind it
    QByteArray blockHash;    ///< SHA-256 of the text of its first block
    QByteArray sentenceHash; ///< of the sentences that it is part of, as Anchoring compares them
    QByteArray revision;     ///< the content's hash of the article then
    int policy = 0;          ///< of the sanitizer that made the text then
    /// Which other passages of the field could have been taken for its sentences then.
    enum class Alike : qint8 {
        Unknown = -1, ///< it came from elsewhere
        None,
        Similar,   ///< none of the same words
        Same,      ///< in blocks that differ from its own
        SameBlock, ///< and such a block was there twice
    };
    Alike alike = Alike::Unknown;

    friend bool operator==(const TextAnchor &, const TextAnchor &) = default;
};

/// What the user marked in an article.
struct Highlight
{
    HighlightId id = 0;
    QString name; ///< the same in every library: a UUID without braces
    ArticleId article = 0;
    QDateTime made;
    HighlightColour colour = HighlightColour::Yellow;
    TextAnchor anchor;
    QString note;     ///< plain text; may be empty
    QStringList tags; ///< their names, by name

    friend bool operator==(const Highlight &, const Highlight &) = default;
};

namespace HighlightColourNames {

/// As exports and settings write them: "yellow", "orange", "teal", "violet".
QString nameOf(HighlightColour colour);
std::optional<HighlightColour> named(const QString &name); ///< in any case

}
