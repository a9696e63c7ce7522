// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"

#include <vector>

/// Ids in growing order, each once.
using IdSet = std::vector<ArticleId>;

IdSet common(const IdSet &a, const IdSet &b);
IdSet without(const IdSet &a, const IdSet &b);
IdSet together(IdSet a, const IdSet &b);
IdSet sorted(std::vector<ArticleId> ids);

/// What an index knows of a condition: these articles certainly satisfy it, and of the doubtful ones some may.
struct Bounds
{
    IdSet certain;
    IdSet doubtful; ///< none of them certain
};

Bounds both(const Bounds &a, const Bounds &b);
Bounds either(Bounds a, const Bounds &b);
Bounds negation(Bounds a, const IdSet &all);
