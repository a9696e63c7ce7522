// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/headfacts.h"
#include "extract/linkedarticle.h"
#include "extract/pagetree.h"

/// The author's name, several joined by ", ", by the places' measured trust; empty when none of them holds names.
QString pageAuthor(const PageTree &page, const HeadFacts &head, const LinkedArticle &linked, const QString &site,
                   const QString &host);

/// Names alone: without "By", roles, dates and addresses; empty for what is none, the site's own among it.
QString authorNames(const QString &text, const QString &site, const QString &host);

/// Where the text came from first, as Chinese pages say above it ("来源：新华社"); empty when nothing does.
QString namedSource(const PageTree &page);
