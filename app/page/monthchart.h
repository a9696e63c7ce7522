// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerfacts.h"

class PageResolver;
class PageWriter;

/// Writes how many articles of each month a ticker is in, as bars that lead to the ticker's page of that month; the one
/// that is shown stands out. The months between are drawn too; of more than ten years the last ten. Nothing for less
/// than two months. All of it is HTML: it takes the page's colours, is read aloud, and prints.
void writeMonthChart(PageWriter &writer, PageResolver &resolver, const TickerFacts &facts);
