// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/attempt.h"
#include "extract/pagetree.h"
#include "extract/sitetable.h"

#include <vector>

/// The element whose children are the article, everything else in it taken out; -1 when nothing was worth a point.
/// `scored`: paragraphs and their like, as `prepare` gives them. `rule`: of the site, may be null.
/// `pointed`: the element that the page's data points at, or -1.
int isolateArticle(PageTree &tree, const std::vector<int> &scored, const Strictness &strictness, const SiteRule *rule,
                   int pointed);
