#include "page/tickerpage.h"

#include "page/frame.h"
#include "page/links.h"
#include "page/pageurls.h"
#include "page/pagewriter.h"
#include "page/schemeresolver.h"

Page tickerPage(const TickerId &id, const QString &name, const QList<TickerArticle> &articles, const Look &look)
{
    PageWriter writer;
    SchemeResolver resolver;
    PageFrame::begin(writer, id.toString(), {}, look);
    writer.markup("<article><header><h1 class=\"headline\">");
    writer.block(PageField::Title, name.isEmpty() ? id.toString() : name);
    writer.markup("</h1></header><div class=\"body\">");
    for (const TickerArticle &article : articles) {
        writer.markup("<p>" + PageLinks::startTag({}, PageUrls::page(Pages::Article{article.id}).toEncoded()));
        writer.block(PageField::Body, article.title);
        writer.markup("</a></p>");
    }
    writer.markup("</div></article>");
    PageFrame::end(writer);
    return {writer.html(), resolver.links(), resolver.images(), writer.text()};
}
