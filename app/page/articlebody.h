// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "html/safehtml.h"
#include "page/contents.h"

#include <QList>

class PageResolver;
class PageWriter;

/// Writes the body of an article: links to tickers and cashtags become chips, the others what the resolver makes of
/// them, so do the pictures that the library holds, and the others become placeholders; headings get anchors. A
/// name-only cashtag is looked up among the article's tickers. The headings with text, for the contents.
QList<ContentsEntry> writeBody(PageWriter &writer, PageResolver &resolver, const SafeHtml &body,
                               const StoredArticle &article);
