#pragma once

#include "search/hits.h"

#include <QByteArray>
#include <QList>

/// Puts `<mark class="hit">` around the hits in a piece of a page as the html room writes it, and changes no other byte.
/// A hit that goes through inline elements is several marks, those after its first of class "hit more": marks hold text
/// only, so no element's nesting changes. Fields end where a block begins or ends; a chip's symbol is a field of its
/// own. At most 5,000 marks; after them nothing is marked. Pure.
QByteArray markHits(const QByteArray &html, const QList<Needle> &needles);

/// Marks for a page that stands already, where they are put in without loading it again.
struct PageMarks
{
    struct Mark
    {
        int start = 0;   ///< UTF-16 units into the text content of the page's <article>
        int length = 0;
        bool more = false;

        friend bool operator==(const Mark &, const Mark &) = default;
    };

    QList<Mark> marks;
    int textLength = 0;   ///< of that text content: another page's marks do not fit

    friend bool operator==(const PageMarks &, const PageMarks &) = default;
};

/// Where the marks of markHits stand in a whole document.
PageMarks pageMarks(const QByteArray &document);
