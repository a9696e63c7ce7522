#pragma once

#include "html/document.h"
#include "search/query.h"

/// A page before its hits are marked: made once, marked as often as the search changes.
struct MarkablePage
{
    /// A stretch of the page that holds text of the article; nothing between the pieces is the article's own.
    struct Piece
    {
        qsizetype start = 0; ///< bytes into document.html
        qsizetype length = 0;
        TextCondition::Scope field = TextCondition::Scope::Anywhere; ///< Anywhere: none of those with a name
    };

    Document document;
    QList<Piece> pieces;
};

/// Pure, like articleDocument.
MarkablePage markablePage(const StoredArticle &stored, const Look &look);

/// Its html with the hits of what is sought in the field where they stand; without them it is the page's own.
QByteArray markedHtml(const MarkablePage &page, const QList<TextCondition> &sought);
