// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Formulas as people type them, "r = 0.08", "E/V", "x^2": what stands for MathML and TeX, of which a page of ours
/// shows neither. UTF-8, plain text, never longer than what it was made from.
namespace Formulas {

/// In bytes of its markup: what is longer is no formula to be read in a line.
inline constexpr qsizetype Longest = 64 * 1024;

/// Of a `math` element with its tags, or of its content.
QByteArray fromMathMl(QByteArrayView element);

/// Of the TeX in a script, with the marks around it that keep XML away; else as it is.
QByteArray fromTex(QByteArrayView source);

/// Whether an element of this name and class is what a program put in a formula's place: KaTeX, MathJax, MediaWiki. It
/// holds the formula more than once, for eyes and for screen readers.
bool isRendering(QByteArrayView name, QByteArrayView classes);

/// Whether a script of this type is a formula in TeX.
bool isTex(QByteArrayView scriptType);

}
