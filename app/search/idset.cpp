// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/idset.h"

#include <algorithm>
#include <functional>
#include <iterator>

IdSet common(const IdSet &a, const IdSet &b)
{
    IdSet shared;
    shared.reserve(std::min(a.size(), b.size()));
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return shared;
}

IdSet without(const IdSet &a, const IdSet &b)
{
    IdSet rest;
    rest.reserve(a.size());
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
    return rest;
}

IdSet together(IdSet a, const IdSet &b)
{
    if (b.empty())
        return a;
    IdSet all;
    all.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

IdSet sorted(std::vector<ArticleId> ids)
{
    // Most come so: an index answers in the order in which the articles came.
    if (std::adjacent_find(ids.begin(), ids.end(), std::greater_equal()) == ids.end())
        return ids;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Bounds both(const Bounds &a, const Bounds &b)
{
    IdSet doubtful = common(a.doubtful, together(b.certain, b.doubtful));
    return {common(a.certain, b.certain), together(std::move(doubtful), common(a.certain, b.doubtful))};
}

Bounds either(Bounds a, const Bounds &b)
{
    const IdSet doubtful = together(std::move(a.doubtful), b.doubtful);
    IdSet certain = together(std::move(a.certain), b.certain);
    return {certain, without(doubtful, certain)};
}

Bounds negation(Bounds a, const IdSet &all)
{
    return {without(without(all, a.certain), a.doubtful), std::move(a.doubtful)};
}
