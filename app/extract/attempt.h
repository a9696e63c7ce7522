// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How strictly a page is searched. Each further attempt trusts names and densities less.
struct Strictness
{
    bool dropUnlikely = true; ///< what by its name is furniture goes before anything is weighed
    bool weighNames = true;
    bool cleanByDensity = true; ///< lists of links, forms, boxes inside of the article go
};
