// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/lede.h"

#include "extract/namewords.h"
#include "extract/preparing.h"

#include <vector>

namespace {

constexpr int Shortest = 50; // reading units
constexpr int Longest = 900;
constexpr int FarthestNodes = 3000; ///< between headline and text

/// The last one before the text; a heading of a lower level where no other says the title.
int headline(const PageTree &page, const QString &title, int before)
{
    int found = -1;
    int lower = -1;
    for (int node = page.body(); node >= 0 && node != before; node = page.following(node)) {
        if (!isHeading(page[node].element) || page[node].sums.units >= 600 || !sameTitle(title, page.text(node)))
            continue;
        (page.is(node, Element::H1) ? found : lower) = node;
    }
    return found >= 0 ? found : lower;
}

/// One paragraph, whatever its element.
bool isParagraph(const PageTree &page, int node)
{
    if (page.is(node, Element::P) || page.is(node, Element::H2))
        return true;
    if (!page.is(node, Element::Div))
        return false;
    for (int child = page[node].first; child >= 0; child = page[child].next) {
        if (!isPhrasing(page[child].element))
            return false;
    }
    return true;
}

/// "teaser" is furniture elsewhere; between headline and text it sums up.
bool namesFurniture(const PageNode &node)
{
    return (node.words & NameWords::Furniture) && !(node.words & NameWords::Lede);
}

bool isLede(const PageTree &page, int node)
{
    const PageNode &it = page[node];
    if (it.sums.units < Shortest || it.sums.units > Longest || it.sums.linkUnits * 4 > it.sums.units ||
        it.sums.images > 0)
        return false;
    const bool named = it.words & NameWords::Lede;
    if ((it.words & (NameWords::Byline | NameWords::Comments)) || namesFurniture(it))
        return false;
    return (named && (it.sums.stops > 0 || it.sums.units > 100)) ||
           (it.sums.stops > 0 && it.sums.units > 80 && isParagraph(page, node));
}

/// In what stands beside the text. Names of what holds the text too say nothing of that.
bool beside(const PageTree &page, int node, int text)
{
    for (int at = page[node].parent; at >= 0 && !page.inside(text, at); at = page[at].parent) {
        if (page.is(at, Element::Nav) || page.is(at, Element::Aside) || page.is(at, Element::Figure) ||
            page.is(at, Element::Footer) || (page[at].words & NameWords::Comments) || namesFurniture(page[at]) ||
            !isShown(page, at))
            return true;
    }
    return false;
}

/// The first text of the content; the page has it under the same number. -1: none.
int firstWords(const MainContent &content)
{
    for (int node = content.node; node >= 0; node = content.tree.following(node, content.node)) {
        if (content.tree.isText(node) && content.tree[node].sums.units > 0)
            return node;
    }
    return -1;
}

}

void joinLede(MainContent &content, const PageTree &page, const QString &title)
{
    const int first = firstWords(content);
    const int begin = first < 0 ? -1 : headline(page, title, first);
    if (begin < 0 || first - begin > FarthestNodes)
        return;
    std::vector<int> ledes;
    for (int node = page.followingSkip(begin); node >= 0 && node != first;) {
        const bool found = page.isElement(node) && isLede(page, node) && !beside(page, node, first) &&
                           !content.tree.inside(node, content.node) && !page.inside(first, node);
        if (found)
            ledes.push_back(node);
        node = found ? page.followingSkip(node) : page.following(node);
    }
    if (ledes.empty() || ledes.size() > 2)
        return; // nothing, or a list of something
    const QString text = content.tree.text(content.node);
    for (auto lede = ledes.rbegin(); lede != ledes.rend(); ++lede) {
        if (!text.contains(page.text(*lede).left(60)))
            content.tree.copyToFront(page, *lede, content.node);
    }
}
