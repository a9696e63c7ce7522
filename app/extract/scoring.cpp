// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/scoring.h"

#include "extract/namewords.h"

#include <algorithm>
#include <array>

namespace {

constexpr int ShortestScored = 25; // reading units
constexpr int ReachUpwards = 5;    // levels
constexpr std::size_t BestKept = 5;

int tagPoints(Element element)
{
    switch (element) {
    case Element::Div:
    case Element::Custom:
    case Element::Center:
        return 5;
    case Element::Pre:
    case Element::Td:
    case Element::Blockquote:
        return 3;
    case Element::Address:
    case Element::Ol:
    case Element::Ul:
    case Element::Dl:
    case Element::Dd:
    case Element::Dt:
    case Element::Li:
    case Element::Form:
        return -3;
    case Element::Th:
        return -5;
    default:
        return isHeading(element) ? -5 : 0;
    }
}

class Scoring final
{
public:
    Scoring(PageTree &tree, const Strictness &strictness, const SiteRule *rule, int pointed)
        : m_tree(tree)
        , m_strictness(strictness)
        , m_rule(rule)
        , m_pointed(pointed)
    {
    }

    int run(const std::vector<int> &scored)
    {
        for (const int node : scored)
            giveUpwards(node);
        for (const int node : m_candidates)
            m_tree[node].score *= 1 - m_tree.linkDensity(node);
        std::vector<int> best = m_candidates;
        std::stable_sort(best.begin(), best.end(), [this](int a, int b) { return m_tree[a].score > m_tree[b].score; });
        if (best.size() > BestKept)
            best.resize(BestKept);
        if (best.empty() || m_tree[best.front()].element == Element::Body)
            return best.empty() ? -1 : best.front();
        const int top = climb(sharedAncestor(best));
        int container = pointedContainer(top);
        if (container < 0)
            container = knownContainer();
        if (container < 0)
            container = namedContainer(top);
        if (container >= 0)
            return alone(container);
        const int wider = wholeOf(top);
        return wider != top ? alone(wider) : joinSiblings(top);
    }

private:
    void start(int node)
    {
        PageNode &it = m_tree[node];
        it.scored = true;
        it.score = tagPoints(it.element) + (m_strictness.weighNames ? NameWords::weight(it.words) : 0);
        m_candidates.push_back(node);
    }

    void giveUpwards(int node)
    {
        const PageSums &sums = m_tree[node].sums;
        if (m_tree[node].parent < 0 || sums.units < ShortestScored)
            return;
        if (m_tree.is(node, Element::Td) && sums.paragraphs > 0) // they give their own
            return;
        const double points = 2 + sums.commas + std::min(sums.units / 100, 3);
        int level = 0;
        for (int at = m_tree[node].parent; at > PageTree::Root && level < ReachUpwards;
             at = m_tree[at].parent, ++level) {
            if (m_tree.is(at, Element::Html))
                return;
            if (!m_tree[at].scored)
                start(at);
            m_tree[at].score += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
        }
    }

    /// Where several are nearly as good as the best, what holds them all is the article.
    int sharedAncestor(const std::vector<int> &best)
    {
        constexpr double NearlyAsGood = 0.75;
        constexpr int Enough = 3;
        const int top = best.front();
        std::vector<int> others;
        for (std::size_t i = 1; i < best.size(); ++i) {
            if (m_tree[best[i]].score >= NearlyAsGood * m_tree[top].score)
                others.push_back(best[i]);
        }
        if (int(others.size()) < Enough)
            return top;
        for (int above = m_tree[top].parent; above >= 0 && above != m_tree.body(); above = m_tree[above].parent) {
            const auto held = std::count_if(others.begin(), others.end(), [this, above](int each) {
                return each != above && m_tree.inside(each, above);
            });
            if (held >= Enough)
                return above;
        }
        return top;
    }

    int climb(int top)
    {
        if (!m_tree[top].scored)
            start(top);
        double last = m_tree[top].score;
        const double least = last / 3;
        for (int above = m_tree[top].parent; above > PageTree::Root && above != m_tree.body();
             above = m_tree[above].parent) {
            if (!m_tree[above].scored)
                continue;
            const double score = m_tree[above].score;
            if (score < least)
                break;
            if (score > last) {
                top = above;
                break;
            }
            last = score;
        }
        for (int above = m_tree[top].parent;
             above > PageTree::Root && above != m_tree.body() && m_tree.elementChildren(above) == 1;
             above = m_tree[above].parent)
            top = above;
        return top;
    }

    int prose(int node) const { return m_tree[node].sums.units - m_tree[node].sums.linkUnits; }

    bool isContainer(int node) const
    {
        const PageNode &it = m_tree[node];
        return it.element >= Element::A && it.element != Element::P && !isPhrasing(it.element) &&
               ((it.words & NameWords::Container) || m_tree.attribute(node, "itemprop") == "articleBody");
    }

    /// What holds the text that the page's data gives, unless that is only the article's beginning.
    int pointedContainer(int top) const
    {
        const bool there = m_pointed >= 0 && m_pointed != m_tree.body() && m_tree.inside(m_pointed, m_tree.body());
        return there && prose(m_pointed) * 2 >= prose(top) && !m_tree.is(m_pointed, Element::P) ? m_pointed : -1;
    }

    /// Where the site is known to have its text, when there is some.
    int knownContainer() const
    {
        constexpr int Least = 100; // reading units
        int best = -1;
        for (int node = m_rule ? m_tree.body() : -1; node >= 0; node = m_tree.following(node)) {
            if (m_tree.isElement(node) && !isPhrasing(m_tree[node].element) && !m_tree.is(node, Element::P) &&
                isNamed(m_tree, node, m_rule->containers) && prose(node) >= Least &&
                (best < 0 || prose(node) > prose(best)))
                best = node;
        }
        return best;
    }

    /// What the page itself names as the place of its text, when what it holds bears that out; else -1.
    int namedContainer(int top) const
    {
        int best = -1;
        int equals = 0;
        for (int node = m_tree.body(); node >= 0;) {
            if (m_tree.isText(node) || !isContainer(node) || prose(node) < 140) {
                node = m_tree.following(node);
                continue;
            }
            ++equals;
            if (best < 0 || prose(node) > prose(best))
                best = node;
            node = m_tree.followingSkip(node);
        }
        if (best < 0)
            return -1;
        // Inside a named place another may be named more closely.
        for (int node = m_tree.following(best, best); node >= 0; node = m_tree.following(node, best)) {
            if (m_tree.isElement(node) && isContainer(node) && prose(node) * 10 > prose(best) * 8)
                best = node;
        }
        const double links = m_tree.linkDensity(best);
        if (links > 0.4)
            return -1;
        if (m_tree.inside(best, top))
            return prose(best) * 10 >= prose(top) * 7 || (equals == 1 && prose(best) * 10 >= prose(top) * 5) ? best
                                                                                                             : -1;
        if (m_tree.inside(top, best))
            return best;
        return equals == 1 && prose(best) * 2 >= prose(top) ? best : -1;
    }

    /// A little text within an element that is made for a whole one: its parts stand in boxes of their own.
    int wholeOf(int top) const
    {
        constexpr int Little = 2500; // reading units
        if (prose(top) > Little)
            return top;
        int best = top;
        for (int above = m_tree[top].parent; above > PageTree::Root && above != m_tree.body();
             above = m_tree[above].parent) {
            const bool made = m_tree.is(above, Element::Article) || m_tree.is(above, Element::Main) ||
                              m_tree.attribute(above, "role") == "main";
            if (made && prose(above) * 10 > prose(best) * 13 && m_tree.linkDensity(above) < 0.25 &&
                m_tree[above].sums.stops > m_tree[best].sums.stops)
                best = above;
        }
        return best;
    }

    /// Everything beside it goes.
    int alone(int top)
    {
        const int parent = m_tree[top].parent;
        for (int child = m_tree[parent].first; child >= 0;) {
            const int next = m_tree[child].next;
            if (child != top)
                m_tree.remove(child);
            child = next;
        }
        flatten(top);
        return parent;
    }

    int joinSiblings(int top)
    {
        const int parent = m_tree[top].parent;
        const double threshold = std::max(10.0, m_tree[top].score * 0.2);
        const QByteArrayView topClass = m_tree.attribute(top, "class");
        for (int child = m_tree[parent].first; child >= 0;) {
            const int next = m_tree[child].next;
            if (child != top && !joins(child, threshold, topClass, m_tree[top].score))
                m_tree.remove(child);
            else
                flatten(child);
            child = next;
        }
        return parent;
    }

    bool joins(int node, double threshold, QByteArrayView topClass, double topScore) const
    {
        if (m_tree.isText(node))
            return false;
        const bool alike = !topClass.isEmpty() && m_tree.attribute(node, "class") == topClass;
        const PageNode &it = m_tree[node];
        if (it.scored && it.score + (alike ? topScore * 0.2 : 0) >= threshold)
            return true;
        if (it.element != Element::P)
            return false;
        const double links = m_tree.linkDensity(node);
        return it.sums.units > 80 ? links < 0.25 : it.sums.units > 0 && links == 0 && it.sums.stops > 0;
    }

    void flatten(int node)
    {
        switch (m_tree[node].element) {
        case Element::Div:
        case Element::Article:
        case Element::Section:
        case Element::P:
        case Element::Ol:
        case Element::Ul:
        case Element::Text:
            return;
        default:
            m_tree.rename(node, Element::Div);
        }
    }

    PageTree &m_tree;
    const Strictness &m_strictness;
    const SiteRule *const m_rule;
    const int m_pointed;
    std::vector<int> m_candidates;
};

}

int isolateArticle(PageTree &tree, const std::vector<int> &scored, const Strictness &strictness, const SiteRule *rule,
                   int pointed)
{
    return Scoring(tree, strictness, rule, pointed).run(scored);
}
