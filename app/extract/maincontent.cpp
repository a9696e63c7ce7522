#include "extract/maincontent.h"

#include "extract/attempt.h"
#include "extract/cleaning.h"
#include "extract/preparing.h"
#include "extract/scoring.h"
#include "extract/trimming.h"

#include <array>

namespace {

constexpr int EnoughText = 500; // reading units

MainContent attempt(const PageTree &page, const Strictness &strictness, const QString &title)
{
    MainContent content{page, PageTree::Root, 0};
    const std::vector<int> scored = prepare(content.tree, strictness, title);
    const int node = isolateArticle(content.tree, scored, strictness);
    content.node = node >= 0 ? node : content.tree.body();
    cleanArticle(content.tree, content.node, strictness);
    content.units = content.tree[content.node].sums.units;
    return content;
}

}

std::optional<MainContent> findMainContent(const PageTree &page, const QString &title)
{
    static constexpr std::array<Strictness, 4> Attempts{{{true, true, true, true},
                                                         {false, true, true, true},
                                                         {false, false, true, true},
                                                         {false, false, true, false}}};
    std::optional<MainContent> best;
    for (const Strictness &strictness : Attempts) {
        MainContent found = attempt(page, strictness, title);
        const bool enough = found.units >= EnoughText;
        if (!best || found.units > best->units)
            best = std::move(found);
        if (enough)
            break;
    }
    if (!best || best->units == 0)
        return std::nullopt;
    trimArticle(best->tree, best->node, title);
    return best;
}
