// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

/// Reading JSON by its brackets and strings alone: where a value ends, where an object stands, what a cut value still
/// holds. Everything here is linear and takes any bytes.

/// Where the object or array that begins at `start` ends.
struct JsonExtent
{
    qsizetype end = 0; ///< behind the closing bracket, or the input's end when none came
    bool closed = false;
    bool tooDeep = false; ///< more than JsonDepthLimit levels
};
JsonExtent jsonExtent(QByteArrayView text, qsizetype start);

/// What parsing a text would take, seen before any of it is parsed: by its brackets, commas and colons outside of
/// strings. Counting ends at the first level that is too deep.
struct JsonCost
{
    qsizetype marks = 0;  ///< the parser keeps some 12 bytes for each, four times the text where it holds little else
    bool tooDeep = false; ///< more than JsonDepthLimit levels
};
JsonCost jsonCost(QByteArrayView text);

/// The objects of a valid JSON text by their order of opening (0 is the first `{`), as [begin, end).
struct JsonSlice
{
    qsizetype begin = 0;
    qsizetype end = 0;
};
/// `ordinals` ascending; the answer has one slice for each.
QList<JsonSlice> objectSlices(QByteArrayView json, const QList<qsizetype> &ordinals);

/// A value walked by the grammar from the text's first byte.
struct WalkedJson
{
    enum class Ending { Closed, Broken, TooDeep }; ///< Broken: cut by the text's end, or no JSON from `stop` on

    Ending ending = Ending::Broken;
    qsizetype stop = 0; ///< behind the value, or the byte at which it breaks; at least 1
    /// Broken: what is left of it, with the open brackets closed behind the last complete member. A string that is cut
    /// is kept only where it is prose (`text`, `content`, …): half an id would be a lie. Empty when nothing is left.
    QByteArray recovered;
    qsizetype intact = 0; ///< so many first bytes of `recovered` are the text's own
};
WalkedJson walkJson(QByteArrayView text);

/// What the parser refuses but RFC 8259 leaves open: lone surrogate escapes become U+FFFD, numbers that 64 bits do not
/// hold become strings of their digits. Null when there is nothing of the kind.
QByteArray mendedForParser(QByteArrayView json);
