// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "html/safehtml.h"

#include <QByteArray>
#include <QList>
#include <QString>

class PageResolver;
class PageWriter;

/// A heading of the contents list.
struct ContentsEntry
{
    QByteArray anchor; ///< "h-3"
    int level = 2;     ///< 1–6
    QString text;
};

/// Writes the body of an article: links to tickers and cashtags become chips, the others what the resolver makes of
/// them, so do the pictures that the library holds, and the others become placeholders; headings get anchors. A
/// name-only cashtag is looked up among the article's tickers. The headings with text, for the contents.
QList<ContentsEntry> writeBody(PageWriter &writer, PageResolver &resolver, const SafeHtml &body,
                               const StoredArticle &article);
