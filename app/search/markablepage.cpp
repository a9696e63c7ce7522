#include "search/markablepage.h"

#include "html/chip.h"
#include "search/pagemarks.h"

#include <utility>

namespace {

// No UTF-8 holds these bytes.
constexpr char PieceStart = '\xfe';
constexpr char PieceEnd = '\xff';

/// By what the html room writes around it: the title is the heading, author and source stand in the byline alike.
TextCondition::Scope fieldOf(QByteArrayView before, QByteArrayView piece, const Article &article)
{
    using Scope = TextCondition::Scope;
    if (before.endsWith("<h1 class=\"headline\">"))
        return Scope::Title;
    if (!before.endsWith("<span class=\"source\">"))
        return Scope::Anywhere;
    return piece == escapedHtml(article.author) ? Scope::Author : Scope::Source;
}

}

MarkablePage markablePage(const StoredArticle &stored, const Look &look)
{
    MarkablePage page;
    page.document = articleDocument(stored, look, [](const QByteArray &html) { return PieceStart + html + PieceEnd; });
    const QByteArray bounded = std::exchange(page.document.html, {});
    QByteArray &html = page.document.html;
    html.reserve(bounded.size());
    for (qsizetype at = 0; at < bounded.size();) {
        const qsizetype start = bounded.indexOf(PieceStart, at);
        const qsizetype end = bounded.indexOf(PieceEnd, start);
        if (start < 0 || end < 0) {
            html += QByteArrayView(bounded).sliced(at);
            break;
        }
        html += QByteArrayView(bounded).sliced(at, start - at);
        const QByteArrayView piece = QByteArrayView(bounded).sliced(start + 1, end - start - 1);
        page.pieces += {html.size(), piece.size(), fieldOf(html, piece, stored.article)};
        html += piece;
        at = end + 1;
    }
    return page;
}

QByteArray markedHtml(const MarkablePage &page, const QList<TextCondition> &sought)
{
    const QByteArray &html = page.document.html;
    if (sought.isEmpty())
        return html;
    QByteArray marked;
    qsizetype done = 0;
    for (const MarkablePage::Piece &piece : page.pieces) {
        marked += QByteArrayView(html).sliced(done, piece.start - done);
        marked += markHits(html.sliced(piece.start, piece.length), needlesIn(piece.field, sought));
        done = piece.start + piece.length;
    }
    return marked += QByteArrayView(html).sliced(done);
}
