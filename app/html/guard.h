// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// What stands before the parser. Every HTML5 parser is quadratic in depth by specification, and gumbo frees its tree
/// recursively: only bounds set beforehand help.
struct Guarded
{
    QByteArray document; ///< "<!DOCTYPE html>" and the body, ready for the parser; empty when a bound broke
    QString violation;   ///< a sentence for the report; empty when all is within bounds
};

namespace Guard {

/// Of what could be text: scripts, styles, comments and data: URIs are gone before it counts.
inline constexpr qsizetype MaximumBytes = 8 * 1024 * 1024;
/// A table of 8,000 rows and 15 columns, a link in each cell: 496,000. The parser takes some 300 bytes for an element.
inline constexpr int MaximumTags = 500'000;
inline constexpr int MaximumAttributes = 128;         ///< per tag
inline constexpr int MaximumUnquotedBytes = 8 * 1024; ///< per tag: names and unquoted values
/// Open tags. Inline ones that go deeper are left out, their text stays; a block that does breaks the bound.
inline constexpr int MaximumDepth = 512;
/// Over all tags: the steps in which the parser looks through its open elements. The large table takes 7 million.
inline constexpr qint64 MaximumDepthSum = 20'000'000;
inline constexpr qint64 MaximumClones = 1'000'000;            ///< formatting elements open at a tag, over all tags
inline constexpr qint64 MaximumCloneBytes = 64 * 1024 * 1024; ///< their attributes

/// What of a document its reader wants: the body's text, or also what a page says of itself (title, head, noscript).
enum class Scope { Body, Page };

/// One linear pass over valid UTF-8. It takes out what could make it lose step with the parser (comments, raw text,
/// foreign content, frames, data: URIs: nothing that the policy would keep), makes formulas text (html/formulas), and
/// closes the inline elements that a block's end leaves open, so that what it counts is what the parser sees.
Guarded inspect(const QByteArray &html, Scope scope = Scope::Body);

}
