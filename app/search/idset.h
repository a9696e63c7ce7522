#pragma once

#include "article/storedarticle.h"

#include <vector>

/// Ids in growing order, each once.
using IdSet = std::vector<ArticleId>;

IdSet common(const IdSet &a, const IdSet &b);
IdSet without(const IdSet &a, const IdSet &b);
IdSet together(const IdSet &a, const IdSet &b);
IdSet sorted(std::vector<ArticleId> ids);

/// What an index knows of a condition: these articles certainly satisfy it, the others of `possible` may.
struct Bounds
{
    IdSet certain;
    IdSet possible; ///< holds `certain`
};

Bounds both(const Bounds &a, const Bounds &b);
Bounds either(const Bounds &a, const Bounds &b);
Bounds negation(const Bounds &a, const IdSet &all);
