// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/highlightmarks.h"
#include "page/marks.h"
#include "page/pageid.h"
#include "page/pagetext.h"
#include "pagepane/typesetting.h"
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
    QString source = {}; ///< stands below it, as plain text; empty: nothing does
};

/// Of the page that stands, too.
struct SelectAll
{
};

struct Dress
{
    Theme theme;
};

/// The page that stands, and those that come; the place is kept.
struct Typeset
{
    Typesetting type;
};

/// The place is brought to the window's top: of the page that stands, or of the one on its way when it has come.
struct GoTo
{
    PageRange place;
};

/// By a window.
struct Turn
{
    bool forward = true;
};

/// The links that are seen get letters; typing them follows one, any other key ends it.
struct ShowHints
{
};

/// As a PDF file of A4 pages; PageEvents::Printed tells when it is there.
struct ExportPdf
{
    QString path;
    bool links = false; ///< their addresses stand behind them
};

/// After a dialog about the printer.
struct Print
{
    bool links = false;
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
    bool fromEdge = false; ///< of the page; else from the hit before, or from what is seen
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
                 PageCommands::SelectAll, PageCommands::Dress, PageCommands::Typeset, PageCommands::GoTo,
                 PageCommands::Turn, PageCommands::ShowHints, PageCommands::ExportPdf, PageCommands::Print,
                 PageCommands::Zoom, PageCommands::Seek, PageCommands::Mark, PageCommands::StepHit,
                 PageCommands::StepHitOnArrival, PageCommands::PutHighlights, PageCommands::ShowHighlight,
                 PageCommands::StepHighlight, PageCommands::ClearSelection>;
