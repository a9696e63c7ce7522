// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "page/contents.h"

#include <QList>

class PageResolver;
class PageWriter;

/// Writes an article as `<article>` and, where it has more than one heading, its contents after it: title, byline,
/// shares, chips by kind, body with inline chips, comments, disclaimer. The body is verified once more; one that fails
/// is shown as plain text. For every page that holds a whole article, whatever the resolver makes of its links and
/// pictures. Words of ours are in the reader's language. The headings of its contents.
QList<ContentsEntry> writeArticle(PageWriter &writer, PageResolver &resolver, const StoredArticle &stored);
