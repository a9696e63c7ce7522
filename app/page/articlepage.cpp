// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/articlepage.h"

#include "article/displaytitle.h"
#include "article/textlanguage.h"
#include "page/articleelement.h"
#include "page/frame.h"
#include "page/pagewriter.h"
#include "page/schemeresolver.h"

Page articlePage(const StoredArticle &stored, const Look &look)
{
    PageWriter writer;
    SchemeResolver resolver;
    PageFrame::begin(writer, displayTitle(stored.article, stored.text),
                     textLanguage(stored.text, stored.article.language), look);
    const QList<ContentsEntry> contents = writeArticle(writer, resolver, stored);
    PageFrame::end(writer);
    return {writer.html(), resolver.links(), resolver.images(), writer.text(), {}, contents};
}
