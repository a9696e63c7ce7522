// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/headfacts.h"
#include "extract/linkedarticle.h"
#include "extract/pagetree.h"

/// The article's headline, without the site's name: where several places tell it, the one that others confirm.
/// `site`: the site's name, as far as it is known; `host`: of the page's address.
QString pageTitle(const PageTree &page, const HeadFacts &head, const LinkedArticle &linked, const QString &site,
                  const QString &host);

/// A tab's title without what names the site.
QString withoutSite(const QString &title, const QString &site, const QString &host);
