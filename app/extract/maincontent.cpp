// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/maincontent.h"

#include "extract/attempt.h"
#include "extract/cleaning.h"
#include "extract/lede.h"
#include "extract/preparing.h"
#include "extract/scoring.h"
#include "extract/trimming.h"

#include <algorithm>
#include <array>

namespace {

constexpr int EnoughText = 500; // reading units

bool holdsBlocks(const PageTree &page, int node)
{
    for (int child = page.following(node, node); child >= 0; child = page.following(child, node)) {
        if (!isPhrasing(page[child].element))
            return true;
    }
    return false;
}

/// What a site is known to put into its texts without their being part of them.
void dropNamed(PageTree &tree, const char *names)
{
    for (int node = tree.body(); node >= 0;) {
        const int behind = tree.followingSkip(node);
        const bool go = tree.isElement(node) && node != tree.body() && isNamed(tree, node, names) &&
                        tree[node].sums.units * 2 < tree[tree.body()].sums.units;
        const int next = go ? behind : tree.following(node);
        if (go)
            tree.remove(node);
        node = next;
    }
}

/// A looser attempt always finds more; what it adds to a short text is furniture unless it is much.
bool isBetter(const MainContent &looser, const MainContent &best)
{
    constexpr int NextToNothing = 140; // reading units
    const PageSums &more = looser.tree[looser.node].sums;
    const PageSums &sums = best.tree[best.node].sums;
    if (sums.units < NextToNothing)
        return more.units > sums.units;
    return (more.units - more.linkUnits) * 10 > (sums.units - sums.linkUnits) * 15;
}

/// The one block of prose in a page of links: a post above the list of a forum's threads. -1 where there is none, or
/// another of some length, as in a list of articles with their beginnings.
int soleProse(const PageTree &page)
{
    constexpr int Least = 120; // reading units
    constexpr int Stops = 3;
    int found = -1;
    int second = 0;
    for (int node = page.body(); node >= 0; node = page.following(node)) {
        const PageNode &it = page[node];
        if (!page.isElement(node) || isPhrasing(it.element) || it.sums.units < Least || !isShown(page, node) ||
            holdsBlocks(page, node))
            continue;
        const int prose = it.sums.stops >= Stops && it.sums.linkUnits * 10 < it.sums.units ? it.sums.units : 0;
        if (found >= 0 && prose <= page[found].sums.units) {
            second = std::max(second, prose);
        } else if (prose > 0) {
            second = found < 0 ? 0 : page[found].sums.units;
            found = node;
        }
    }
    return found >= 0 && second * 2 < page[found].sums.units ? found : -1;
}

MainContent attempt(const PageTree &page, const Strictness &strictness, const QString &title, const SiteRule *rule,
                    int pointed)
{
    MainContent content{page, PageTree::Root};
    if (rule)
        dropNamed(content.tree, rule->drops);
    const std::vector<int> scored = prepare(content.tree, strictness, title);
    const int node = isolateArticle(content.tree, scored, strictness, rule, pointed);
    content.node = node >= 0 ? node : content.tree.body();
    cleanArticle(content.tree, content.node, strictness);
    return content;
}

}

std::optional<MainContent> findMainContent(const PageTree &page, const QString &title, const SiteRule *rule,
                                           int pointed)
{
    static constexpr std::array<Strictness, 4> Attempts{
        {{true, true, true}, {false, true, true}, {false, false, true}, {false, false, false}}};
    std::optional<MainContent> best;
    for (const Strictness &strictness : Attempts) {
        MainContent found = attempt(page, strictness, title, rule, pointed);
        const bool enough = found.units() >= EnoughText;
        if (!best || isBetter(found, *best))
            best = std::move(found);
        if (enough)
            break;
    }
    if (!best || best->units() == 0)
        return std::nullopt;
    if (best->tree.linkDensity(best->node) > 0.5) {
        if (const int prose = soleProse(page); prose >= 0)
            best = MainContent{page, prose};
    }
    trimArticle(best->tree, best->node, title);
    joinLede(*best, page, title);
    return best;
}
