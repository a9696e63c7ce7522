// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagetext.h"

#include <QByteArray>
#include <QList>

/// Where a page is marked: in its HTML, and the same in the document that an engine made of it, where marks are changed
/// without loading it again. A mark holds text only, so that no element's nesting changes: what is to be marked and
/// goes through inline elements is several marks, each after the first with `more`.
struct PageMarks
{
    struct Mark
    {
        int byte = 0;
        int bytes = 0;
        int shown = 0; ///< UTF-16 units into the text content of the page's <article>
        int shownUnits = 0;
        bool more = false;

        friend bool operator==(const Mark &, const Mark &) = default;
    };

    QList<Mark> marks;   ///< in the order of the page, apart from each other
    int shownLength = 0; ///< of that text content: another page's marks do not fit

    friend bool operator==(const PageMarks &, const PageMarks &) = default;
};

/// The marks for these ranges, which must not overlap; at most 5,000, the first of the page. Pure.
PageMarks marksAt(const PageText &text, const QList<PageRange> &ranges);

/// Writes a page's HTML with its marks in stretches, one after the other: a mark that goes on in the next one is a
/// further one there. Both arguments must live as long.
class MarkWriter final
{
public:
    MarkWriter(const QByteArray &html, const PageMarks &marks)
        : m_html(html)
        , m_marks(marks.marks)
    {
    }

    void write(QByteArray &to, qsizetype from, qsizetype end); ///< bytes of the HTML, behind those written last

private:
    const QByteArray &m_html;
    const QList<PageMarks::Mark> &m_marks;
    qsizetype m_at = 0;
};

/// The page's HTML with `<mark class="hit">`, for further ones "hit more", around them, and no other byte changed.
QByteArray withMarks(const QByteArray &html, const PageMarks &marks);
