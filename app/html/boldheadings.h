// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/outputtree.h"

/// Turns bold-only paragraphs into headings. Finance articles have hardly any h1–h6: their headings are paragraphs that
/// are wholly bold. Such a one is a heading when it is at most 60 characters long, holds no image and does not end like
/// a sentence or a clause (a question or an exclamation may be a heading). Of several in a row the first becomes
/// h2, the rest h3 with the class "ts-subheading". Headings of the source are left alone; paragraphs in lists, cells,
/// quotes and figures too.
void makeBoldHeadings(OutputTree &tree);
