// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
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
    /// With the hits of `sought` (in the query language) marked. An error where the library does not have what it is
    /// of.
    Result<Page> make(ArticleStore &store, const PageId &id, const Look &look, const QString &sought);

    /// What to mark in the page that was made last, for another search; an error when another page was made last.
    Result<PageMarks> marks(const PageId &id, const QString &sought) const;
    /// The same for a text that is looked for as it stands, see textOnPage.
    Result<PageMarks> found(const PageId &id, const QString &text) const;

private:
    std::optional<PageId> m_id;
    Page m_page; // without marks
};
