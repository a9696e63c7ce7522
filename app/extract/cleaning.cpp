// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/cleaning.h"

#include "extract/namewords.h"

#include <algorithm>
#include <array>
#include <vector>

namespace {

/// A table that holds data, not a page's layout.
bool isDataTable(const PageTree &tree, int table)
{
    if (tree.attribute(table, "role") == "presentation" || tree.attribute(table, "datatable") == "0")
        return false;
    if (tree.hasAttribute(table, "summary"))
        return true;
    int rows = 0;
    int columns = 0;
    int inRow = 0;
    bool heads = false;
    bool nested = false;
    for (int at = tree.following(table, table); at >= 0; at = tree.following(at, table)) {
        switch (tree[at].element) {
        case Element::Caption:
            if (tree[at].sums.units > 0)
                return true;
            break;
        case Element::Col:
        case Element::Colgroup:
        case Element::Tfoot:
        case Element::Thead:
        case Element::Th:
            heads = true;
            break;
        case Element::Table:
            nested = true;
            break;
        case Element::Tr:
            ++rows;
            inRow = 0;
            break;
        case Element::Td:
            columns = std::max(columns, ++inRow);
            break;
        default:
            break;
        }
    }
    if (heads)
        return true;
    if (nested || rows <= 1 || columns <= 1)
        return false;
    return rows >= 10 || columns > 4 || rows * columns > 10;
}

bool isVideo(const PageTree &tree, int node)
{
    static constexpr std::array<const char *, 8> Hosts{"youtube.com",      "youtube-nocookie.com", "player.vimeo.com",
                                                       "dailymotion.com",  "player.bilibili.com",  "v.qq.com",
                                                       "player.youku.com", "player.twitch.tv"};
    for (const char *name : {"src", "data", "data-src"}) {
        const QByteArrayView address = tree.attribute(node, name);
        for (const char *host : Hosts) {
            if (address.indexOf(host) >= 0)
                return true;
        }
    }
    return false;
}

class Cleaning final
{
public:
    Cleaning(PageTree &tree, int article, const Strictness &strictness)
        : m_tree(tree)
        , m_article(article)
        , m_strictness(strictness)
        , m_dataTable(std::size_t(tree.size()), false)
    {
    }

    void run()
    {
        for (int at = m_tree.following(m_article, m_article); at >= 0; at = m_tree.following(at, m_article)) {
            if (m_tree.is(at, Element::Table))
                m_holdsData = (m_dataTable[std::size_t(at)] = isDataTable(m_tree, at)) || m_holdsData;
        }
        dropFurniture();
        conditionally({Element::Form, Element::Fieldset});
        dropAll();
        dropShares();
        conditionally({Element::Table});
        conditionally({Element::Ul, Element::Ol});
        conditionally({Element::Div, Element::Section, Element::Custom});
        dropEmptyParagraphs();
    }

private:
    std::vector<int> all() const
    {
        std::vector<int> nodes;
        for (int at = m_tree.following(m_article, m_article); at >= 0; at = m_tree.following(at, m_article)) {
            if (m_tree.isElement(at))
                nodes.push_back(at);
        }
        return nodes;
    }

    void dropAll()
    {
        for (int at = m_tree.following(m_article, m_article); at >= 0;) {
            const int behind = m_tree.followingSkip(at, m_article);
            bool go = false;
            switch (m_tree[at].element) {
            case Element::Object:
            case Element::Embed:
            case Element::Iframe:
                go = !isVideo(m_tree, at);
                break;
            case Element::Footer:
            case Element::Aside:
            case Element::Input:
            case Element::Button:
                go = true;
                break;
            case Element::H1:
            case Element::H2:
                go = m_strictness.weighNames && NameWords::weight(m_tree[at].words) < 0;
                break;
            default:
                break;
            }
            if (go)
                m_tree.remove(at);
            at = go ? behind : m_tree.following(at, m_article);
        }
    }

    /// What its name calls furniture goes unless it is much of the text: then the name means something else.
    void dropFurniture()
    {
        for (const int at : all()) {
            const PageNode &it = m_tree[at];
            if (!(it.words & NameWords::Furniture) || !m_tree.inside(at, m_article) || isHeading(it.element) ||
                quotes(at))
                continue;
            if (it.sums.units * 5 < m_tree[m_article].sums.units && !keptByPlace(at) && it.sums.images < 3)
                m_tree.remove(at);
        }
    }

    /// "social-embed": a post of somebody's that the text is about.
    bool quotes(int node) const
    {
        for (int at = node; at >= 0; at = m_tree.following(at, node)) {
            if (m_tree.is(at, Element::Blockquote))
                return true;
        }
        return false;
    }

    void dropShares()
    {
        constexpr int LongestShareBar = 500;
        for (const int at : all()) {
            if ((m_tree[at].words & NameWords::Share) && m_tree[at].sums.units < LongestShareBar &&
                m_tree.inside(at, m_article))
                m_tree.remove(at);
        }
    }

    /// From the end, so that what is inside is judged before what holds it.
    void conditionally(std::initializer_list<Element> elements)
    {
        if (!m_strictness.cleanByDensity)
            return;
        const std::vector<int> nodes = all();
        for (auto at = nodes.rbegin(); at != nodes.rend(); ++at) {
            if (std::find(elements.begin(), elements.end(), m_tree[*at].element) == elements.end())
                continue;
            if (m_tree.inside(*at, m_article) && isClutter(*at))
                m_tree.remove(*at);
        }
    }

    bool keptByPlace(int node) const
    {
        for (int at = node; at >= 0 && at != m_article; at = m_tree[at].parent) {
            if (m_dataTable[std::size_t(at)])
                return true;
            if (at != node && m_tree.is(at, Element::Code))
                return true;
        }
        for (int at = m_holdsData ? m_tree.following(node, node) : -1; at >= 0; at = m_tree.following(at, node)) {
            if (m_dataTable[std::size_t(at)])
                return true;
        }
        return false;
    }

    bool isClutter(int node) const
    {
        const PageNode &it = m_tree[node];
        const PageSums &sums = it.sums;
        const bool ownList = isList(it.element);
        const bool list = ownList || sums.listUnits > 0.9 * sums.units;
        if (keptByPlace(node))
            return false;
        const int weight = m_strictness.weighNames ? NameWords::weight(it.words) : 0;
        if (weight < 0)
            return true;
        if (sums.commas >= 10)
            return false;
        for (int at = sums.embeds > 0 ? m_tree.following(node, node) : -1; at >= 0; at = m_tree.following(at, node)) {
            if (isEmbed(m_tree[at].element) && isVideo(m_tree, at))
                return false;
        }
        const double links = m_tree.linkDensity(node);
        const double headings = sums.units ? double(sums.headingUnits) / sums.units : 0;
        const int items = sums.items - 100;
        const bool remove =
            (!m_tree.hasAncestor(node, Element::Figure) && sums.images > 1 && sums.paragraphs * 2 < sums.images) ||
            (!list && items > sums.paragraphs) || sums.inputs > sums.paragraphs / 3 ||
            (!list && headings < 0.9 && sums.units < 25 && (sums.images == 0 || sums.images > 2) && links > 0) ||
            (!list && weight < 25 && links > 0.2) || (weight >= 25 && links > 0.5) ||
            (sums.embeds == 1 && sums.units < 75) || sums.embeds > 1 ||
            (sums.images == 0 && sums.textish - (isTextish(it.element) && sums.units > 0) == 0);
        if (!remove || !list)
            return remove;
        for (int child = it.first; child >= 0; child = m_tree[child].next) {
            if (m_tree.isElement(child) && m_tree.elementChildren(child) > 1)
                return true;
        }
        return sums.images != sums.items - m_tree.is(node, Element::Li);
    }

    void dropEmptyParagraphs()
    {
        for (const int at : all()) {
            const PageNode &it = m_tree[at];
            if (it.element == Element::P && it.sums.units == 0 && it.sums.images == 0 && it.sums.embeds == 0 &&
                m_tree.inside(at, m_article))
                m_tree.remove(at);
        }
    }

    PageTree &m_tree;
    const int m_article;
    const Strictness &m_strictness;
    std::vector<bool> m_dataTable; // of each node
    bool m_holdsData = false;
};

}

void cleanArticle(PageTree &tree, int article, const Strictness &strictness)
{
    Cleaning(tree, article, strictness).run();
}
