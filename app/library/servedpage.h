// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "page/highlightmarks.h"
#include "page/marks.h"
#include "page/page.h"
#include "page/pageid.h"

#include <QString>

#include <optional>

class ArticleStore;

/// Makes the pages, and keeps the one that was made last, to mark it again while the search changes. On one thread.
class ServedPage final
{
public:
    /// With its highlights, and the hits of `sought` (in the query language) marked, or the place that the page was
    /// asked for at. `untagged`: of a ticker's page, how many articles name it without its tag; -1: not known. An error
    /// where the library does not have what it is of.
    Result<Page> make(ArticleStore &store, const PageId &id, const Look &look, const QString &sought,
                      int untagged = -1);

    /// What to mark in the page that was made last, for another search; an error when another page was made last.
    Result<PageMarks> marks(const PageId &id, const QString &sought) const;
    /// The highlights of a page as they are now; none of a page that is no article.
    Result<PageHighlights> highlights(ArticleStore &store, const PageId &id) const;
    /// See anchorShown. Input error where nothing can be marked there.
    Result<TextAnchor> anchorShown(ArticleStore &store, const PageId &id, int shown, int units) const;
    /// The same for a text that is looked for as it stands, see textOnPage.
    Result<PageMarks> found(const PageId &id, const QString &text) const;

private:
    struct Made
    {
        Page page; // without marks
        QByteArray revision;
        int policy = 0;
        QList<PageRange> marked; // at first, in place of what is sought
    };
    static Result<Made> made(ArticleStore &store, const PageId &id, const Look &look, int untagged);
    /// The one that is kept, or another one made anew: the engine goes back without asking for what it still has.
    Result<Made> madeOf(ArticleStore &store, const PageId &id) const;

    std::optional<PageId> m_id;
    Made m_made;
};
