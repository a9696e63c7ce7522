// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/extractedpage.h"
#include "extract/headfacts.h"
#include "extract/maincontent.h"

struct PageVerdict
{
    PageShown shown = PageShown::Article;
    QString note; ///< a sentence for the report; empty for an ordinary article
};

/// What was saved: an article, a list of links, an article's beginning, something else. `url`: of the page, may be
/// empty.
PageVerdict judgePage(const PageTree &page, const MainContent &content, const HeadFacts &head,
                      const LinkedArticle &linked, const QString &text, const QString &url);
