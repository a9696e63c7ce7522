// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/pagetree.h"
#include "extract/sitetable.h"

#include <QString>

#include <optional>

/// The article of a page: a tree of its own, and the node in it whose children are the text.
struct MainContent
{
    PageTree tree;
    int node = 0;

    int units() const { return tree[node].sums.units; }
};

/// Looks for the article, more loosely each time it finds too little; nothing when the page holds no text.
/// `rule`: what is known of the site; null when nothing is. `pointed`: the element that the page's data points at, or
/// -1.
std::optional<MainContent> findMainContent(const PageTree &page, const QString &title, const SiteRule *rule = nullptr,
                                           int pointed = -1);
