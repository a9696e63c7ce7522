// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/highlight.h"
#include "page/anchoring.h"
#include "page/marks.h"

/// A highlight and where it stands on a page.
struct PlacedHighlight
{
    Highlight highlight;
    AnchorPlace place;
    QList<PageRange> ranges; ///< empty: orphaned

    bool isOrphaned() const { return ranges.isEmpty(); }
};

/// How highlights are drawn on a page: stretches of its text that do not overlap, although highlights may.
struct HighlightMarks
{
    struct Mark
    {
        int byte = 0; ///< see PageMarks::Mark
        int bytes = 0;
        int shown = 0;
        int shownUnits = 0;
        HighlightColour colour = HighlightColour::Yellow; ///< of the one on top: the newest
        QList<HighlightId> highlights;                    ///< from the one on top to the oldest
        bool isNoted = false;                             ///< a highlight with a note begins here
        QString note;                                     ///< its beginning, for the margin

        friend bool operator==(const Mark &, const Mark &) = default;
    };
    static constexpr int NoteLength = 120; ///< UTF-16 units that the margin shows

    QList<Mark> marks;   ///< in the order of the page
    int shownLength = 0; ///< see PageMarks

    friend bool operator==(const HighlightMarks &, const HighlightMarks &) = default;
};

/// The highlights of an article's page, in its order, the orphaned ones behind the others.
struct PageHighlights
{
    QList<PlacedHighlight> highlights;
    HighlightMarks marks;
};

/// Of a page of this revision, and text of this policy (see TextAnchor). Pure.
PageHighlights highlightsOn(const PageText &text, const QByteArray &revision, int policy,
                            const QList<Highlight> &highlights);

/// The anchor of what the document shows between these units of the text content of its <article>, in the field that
/// has most of it. Nothing where no passage can be marked. Pure.
std::optional<TextAnchor> anchorShown(const PageText &text, const QByteArray &revision, int policy, int shown,
                                      int units);

/// The page's HTML with `<mark class="hl hl-1" data-highlights="3 5">` around the highlights, class `over` where one
/// lies over others, `noted` and data-note where a note begins, and within and around them the marks of hits; no other
/// byte changed.
QByteArray withMarks(const QByteArray &html, const HighlightMarks &highlights, const PageMarks &hits);
