// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/highlightmarks.h"
#include "page/marks.h"
#include "page/pageid.h"
#include "theme.h"

#include <QString>

#include <variant>

/// What the page can be told.
namespace PageCommands {

struct Open
{
    PageId page; ///< one that can be shown
};

/// A page that was open before: as it was left where the engine still knows that, else anew.
struct ReturnTo
{
    PageId page;
};

/// The page that stands is made anew, for what it shows has changed; its place is kept.
struct Reload
{
};

struct CopySelection
{
};

/// Of the page that stands, too.
struct Dress
{
    Theme theme;
};

struct Zoom
{
    qreal factor = 1;
};

/// The hits of this query are marked in pages opened from now on.
struct Seek
{
    QString text;
};

/// Of the page that stands, instead of those it has.
struct Mark
{
    PageMarks marks;
};

struct StepHit
{
    bool forward = true;
};

/// When the page that is being opened has come, to its first hit, or backwards to its last.
struct StepHitOnArrival
{
    bool forward = true;
    bool quietly = false; ///< without HitReached
};

/// Of the page that stands, instead of those it has.
struct PutHighlights
{
    HighlightMarks marks;
};

/// In the page that stands or, when it has come, in the one that is being opened.
struct ShowHighlight
{
    HighlightId highlight = 0;
};

/// To the next one from the one that was shown last, or from what is seen.
struct StepHighlight
{
    bool forward = true;
};

struct ClearSelection
{
};

}

using PageCommand =
    std::variant<PageCommands::Open, PageCommands::ReturnTo, PageCommands::Reload, PageCommands::CopySelection,
                 PageCommands::Dress, PageCommands::Zoom, PageCommands::Seek, PageCommands::Mark, PageCommands::StepHit,
                 PageCommands::StepHitOnArrival, PageCommands::PutHighlights, PageCommands::ShowHighlight,
                 PageCommands::StepHighlight, PageCommands::ClearSelection>;
