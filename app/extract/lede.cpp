// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/lede.h"

#include "extract/namewords.h"
#include "extract/preparing.h"

#include <vector>

namespace {

constexpr int Shortest = 50; // reading units
constexpr int Longest = 900;
constexpr int FarthestNodes = 400; ///< between headline and text

int headline(const PageTree &page, const QString &title, int before)
{
    int found = -1;
    for (int node = page.body(); node >= 0 && node < before; node = page.following(node)) {
        if (page.is(node, Element::H1) && page[node].sums.units < 600 && sameTitle(title, page.text(node)))
            found = node;
    }
    return found;
}

bool isLede(const PageTree &page, int node)
{
    const PageNode &it = page[node];
    if (it.sums.units < Shortest || it.sums.units > Longest || it.sums.linkUnits * 4 > it.sums.units ||
        it.sums.images > 0)
        return false;
    if (it.words & (NameWords::Byline | NameWords::Furniture | NameWords::Comments))
        return false;
    const bool named = it.words & NameWords::Lede;
    const bool paragraph = it.element == Element::P || it.element == Element::H2;
    return (named && (it.sums.stops > 0 || it.sums.units > 100)) ||
           (paragraph && it.sums.stops > 0 && it.sums.units > 80);
}

bool beside(const PageTree &page, int node)
{
    for (int at = page[node].parent; at >= 0; at = page[at].parent) {
        if (page.is(at, Element::Nav) || page.is(at, Element::Aside) || page.is(at, Element::Figure) ||
            page.is(at, Element::Footer) || (page[at].words & (NameWords::Furniture | NameWords::Comments)) ||
            !isShown(page, at))
            return true;
    }
    return false;
}

/// The search may have put a paragraph in the place of the box that holds nothing else.
int innermost(const PageTree &page, int node)
{
    for (;;) {
        int only = -1;
        for (int child = page[node].first; child >= 0; child = page[child].next) {
            if (page[child].sums.units == 0)
                continue;
            if (only >= 0 || page.isText(child) || isPhrasing(page[child].element))
                return node;
            only = child;
        }
        if (only < 0)
            return node;
        node = only;
    }
}

}

void joinLede(MainContent &content, const PageTree &page, const QString &title)
{
    int first = content.tree[content.node].first;
    while (first >= page.size()) // made by the search: what it holds came from the page
        first = content.tree[first].first >= 0 ? content.tree[first].first : content.tree[first].next;
    const int begin = first < 0 ? -1 : headline(page, title, first);
    if (begin < 0 || first - begin > FarthestNodes)
        return;
    std::vector<int> ledes;
    for (int node = page.followingSkip(begin); node >= 0 && node < first;) {
        const bool found = page.isElement(node) && isLede(page, node) && !beside(page, node) &&
                           !content.tree.inside(node, content.node) && !page.inside(first, node);
        if (found)
            ledes.push_back(innermost(page, node));
        node = found ? page.followingSkip(node) : page.following(node);
    }
    if (ledes.empty() || ledes.size() > 2)
        return; // nothing, or a list of something
    const QString text = content.tree.text(content.node);
    for (auto lede = ledes.rbegin(); lede != ledes.rend(); ++lede) {
        if (!text.contains(page.text(*lede).left(60)))
            content.tree.moveToFront(*lede, content.node);
    }
}
