// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/highlight.h"
#include "article/keptplace.h"
#include "page/contents.h"
#include "page/pageid.h"
#include "page/pagetext.h"

#include <QList>
#include <QPoint>
#include <QRect>
#include <QString>
#include <Qt>

#include <optional>
#include <variant>

/// How a link was followed.
struct Click
{
    Qt::MouseButton button = Qt::NoButton; ///< NoButton: from the keyboard
    Qt::KeyboardModifiers modifiers;

    friend bool operator==(const Click &, const Click &) = default;
};

/// An address outside of the reader, as the article gives it.
struct ExternalAddress
{
    QString url; ///< http, https or mailto; empty where the page is not known any more

    friend bool operator==(const ExternalAddress &, const ExternalAddress &) = default;
};

/// Where a link of a page leads.
using LinkTarget = std::variant<PageId, ExternalAddress>;

/// What the page has to tell.
namespace PageEvents {

/// By opening, Back or Forward; its document may still be on the way.
struct Arrived
{
    PageId page;
};

/// It could not be made.
struct Failed
{
    PageId page;
    QString sentence;
};

/// Its process died; the page is loaded again.
struct BrokeOff
{
    PageId page;
};

/// Its process died, or it got away, too often.
struct GaveUp
{
    PageId page;
};

/// Nothing was opened: that is for whoever hears it.
struct LinkFollowed
{
    LinkTarget target;
    Click click;
};

/// The page's own link to what of a saved page is shown.
struct ShownChosen
{
    PageId page;
    bool whole = false;
};

/// By a ticker's page: the articles that name it without its tag.
struct UntaggedWanted
{
    TickerId ticker;
};

/// A chip was asked for its menu.
struct TickerMenuWanted
{
    TickerId ticker;
    QPoint at; ///< on the screen
};

/// The text was asked for its menu.
struct TextMenuWanted
{
    QString selected; ///< plain text as it stands, of any length; empty: nothing is selected
    QPoint at;        ///< on the screen
};

struct LinkHovered
{
    std::optional<LinkTarget> target = {}; ///< none any more
    QRect place = {}; ///< of a chip that has the keyboard's focus, in the browser's widget; null: under the pointer
};

/// What the page on its way consists of.
struct Outlined
{
    PageId page;
    QList<ContentsEntry> contents;
    std::optional<KeptPlace> place; ///< where the reader was in it
};

/// Its document is whole.
struct Stood
{
    PageId page;
};

/// After a page has come, while it is scrolled, when it is set otherwise.
struct PlaceReached
{
    PageId page;
    PageRange place;     ///< of one unit: the first that is seen
    QString quote;       ///< the text from there on, of its block
    double progress = 0; ///< through its body: 0–1, 1 where its end is seen
    int heading = -1;    ///< of the contents, the one that one is under; -1: above the first
};

/// There is nothing further that way to turn to.
struct TurnedOut
{
    bool forward = true;
};

struct Printed
{
    QString path; ///< of the PDF file; empty: on paper
    bool done = false;
};

struct HitReached
{
    int hit = 0; ///< its number, from 1 on
    int count = 0;
};

/// There is none further in this page.
struct HitsEnded
{
    bool forward = true;
};

/// Requests that were stopped since the program started.
struct RequestsBlocked
{
    int requests = 0;
};

/// Text of the page is selected, and no button is down. Places are in the browser's widget.
struct Selected
{
    PageId page;
    int shown = 0; ///< UTF-16 units into the text content of the page's <article>
    int units = 0;
    QRect first = {}; ///< its first line
    QRect last = {};  ///< its last line
    QRect article = {};
};

/// None is any more.
struct Unselected
{
};

/// By a click or a step; the one on top first.
struct HighlightReached
{
    PageId page;
    QList<HighlightId> highlights;
    QRect place = {}; ///< in the browser's widget
    bool clicked = false;
};

/// There is none further in this page.
struct HighlightsEnded
{
    bool forward = true;
};

}

using PageEvent = std::variant<
    PageEvents::Arrived, PageEvents::Failed, PageEvents::BrokeOff, PageEvents::GaveUp, PageEvents::LinkFollowed,
    PageEvents::ShownChosen, PageEvents::UntaggedWanted, PageEvents::TickerMenuWanted, PageEvents::TextMenuWanted,
    PageEvents::LinkHovered, PageEvents::Outlined, PageEvents::Stood, PageEvents::PlaceReached, PageEvents::TurnedOut,
    PageEvents::Printed, PageEvents::HitReached, PageEvents::HitsEnded, PageEvents::RequestsBlocked,
    PageEvents::Selected, PageEvents::Unselected, PageEvents::HighlightReached, PageEvents::HighlightsEnded>;
