#include "search/idset.h"

#include <algorithm>
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

IdSet together(const IdSet &a, const IdSet &b)
{
    IdSet all;
    all.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

IdSet sorted(std::vector<ArticleId> ids)
{
    if (!std::is_sorted(ids.begin(), ids.end()))
        std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Bounds both(const Bounds &a, const Bounds &b)
{
    return {common(a.certain, b.certain), common(a.possible, b.possible)};
}

Bounds either(const Bounds &a, const Bounds &b)
{
    return {together(a.certain, b.certain), together(a.possible, b.possible)};
}

Bounds negation(const Bounds &a, const IdSet &all)
{
    return {without(all, a.possible), without(all, a.certain)};
}
