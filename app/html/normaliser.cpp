// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/normaliser.h"

#include "html/textrules.h"
#include "markup/tags.h"

#include <algorithm>

using namespace Vocabulary;

namespace {

/// Calls enter and leave for every node in document order, without recursion. Only leave may remove
/// or unwrap the node it is called for.
template <typename Enter, typename Leave>
void traverse(OutputTree &tree, Enter enter, Leave leave)
{
    for (int node = tree[OutputTree::Body].first; node >= 0;) {
        enter(node);
        if (tree[node].first >= 0) {
            node = tree[node].first;
            continue;
        }
        for (;;) {
            const int next = tree[node].next;
            const int parent = tree[node].parent;
            leave(node);
            if (next >= 0) {
                node = next;
                break;
            }
            node = parent;
            if (node == OutputTree::Body)
                return;
        }
    }
}

class WhiteSpace final
{
public:
    explicit WhiteSpace(OutputTree &tree)
        : m_tree(tree)
    {
    }

    void run()
    {
        traverse(
            m_tree, [this](int node) { enter(node); }, [this](int node) { leave(node); });
    }

private:
    void enter(int node)
    {
        if (m_tree[node].isText) {
            m_preformatted ? preformatted(node) : collapse(node);
            return;
        }
        const Tag tag = m_tree[node].tag;
        if (has(Blocks, tag) || tag == Tag::Br)
            edge();
        if (tag == Tag::Pre)
            m_preformatted = true;
        if (tag == Tag::Img) {
            m_marks.reset();
            m_atStart = false;
            m_spaceNode = -1;
        }
    }

    void leave(int node)
    {
        if (!m_tree.isBlock(node))
            return;
        edge();
        if (m_tree[node].tag == Tag::Pre)
            m_preformatted = false;
    }

    /// A new line begins: a space before it or behind it is not seen.
    void edge()
    {
        if (m_spaceNode >= 0)
            --m_tree[m_spaceNode].textLength;
        m_spaceNode = -1;
        m_atStart = true;
        m_marks.reset();
    }

    void collapse(int node)
    {
        OutputNode &text = m_tree[node];
        char *out = m_tree.pool().data() + text.textStart;
        const char *at = out;
        const char *begin = out;
        const char *end = out + text.textLength;
        while (at != end) {
            if (Markup::isSpace(*at)) {
                ++at;
                if (m_atStart || m_spaceNode >= 0)
                    continue;
                *out++ = ' ';
                m_spaceNode = node;
                m_marks.reset();
                continue;
            }
            m_spaceNode = -1;
            m_atStart = false;
            copyCharacter(at, end, out);
        }
        text.textLength = int(out - begin);
    }

    void preformatted(int node)
    {
        OutputNode &text = m_tree[node];
        char *out = m_tree.pool().data() + text.textStart;
        const char *at = out;
        const char *begin = out;
        const char *end = out + text.textLength;
        while (at != end) {
            // A parser drops the first line feed of pre, so ours has none.
            if (m_atStart && *at == '\n') {
                ++at;
                continue;
            }
            m_atStart = false;
            copyCharacter(at, end, out);
        }
        text.textLength = int(out - begin);
    }

    void copyCharacter(const char *&at, const char *end, char *&out)
    {
        if (quint8(*at) < 0x80) {
            *out++ = *at++;
            m_marks.reset();
            return;
        }
        if (const int plain = TextRules::plainLength(at, end)) {
            for (int i = 0; i < plain; ++i)
                *out++ = *at++;
            m_marks.reset();
            return;
        }
        const TextRules::CodePoint point = TextRules::decode(at, end);
        const bool kept = m_marks.accepts(point.value);
        for (int i = 0; i < point.length; ++i, ++at) {
            if (kept)
                *out++ = *at;
        }
    }

    OutputTree &m_tree;
    TextRules::CombiningRun m_marks;
    bool m_preformatted = false;
    bool m_atStart = true;
    int m_spaceNode = -1; ///< the text that ends, so far, in a collapsed space
};

/// Elements without anything to see go, from the inside out.
class Empties final
{
public:
    explicit Empties(OutputTree &tree)
        : m_tree(tree)
    {
    }

    void run()
    {
        m_seen.push_back(false);
        traverse(
            m_tree, [this](int node) { enter(node); }, [this](int node) { leave(node); });
    }

private:
    void enter(int node)
    {
        if (!m_tree[node].isText)
            m_seen.push_back(has(tags(Tag::Img, Tag::Hr), m_tree[node].tag));
    }

    void leave(int node)
    {
        const OutputNode &it = m_tree[node];
        if (it.isText) {
            if (!it.textLength)
                m_tree.remove(node);
            else if (!m_seen.back())
                m_seen.back() = isVisible(m_tree.text(node));
            return;
        }
        const bool seen = m_seen.back();
        m_seen.pop_back();
        if (seen)
            m_seen.back() = true;
        else
            leaveUnseen(node);
    }

    void leaveUnseen(int node)
    {
        const OutputNode &it = m_tree[node];
        const bool bare = it.first < 0;
        if (has(Void | Cells | tags(Tag::Dt, Tag::Dd), it.tag))
            return;
        if (it.tag == Tag::Li && m_tree.isElement(it.parent, bit(Tag::Ol)))
            return; // its number counts
        const bool scaffold = has(TableSections | tags(Tag::Tr, Tag::Colgroup), it.tag);
        if (scaffold || has(Inlines, it.tag)) {
            if (bare)
                m_tree.remove(node);
            return;
        }
        if (!keepsLinesApart(node)) {
            m_tree.remove(node);
            return;
        }
        OutputNode &lineBreak = m_tree[node];
        lineBreak.tag = Tag::Br;
        lineBreak.first = lineBreak.last = -1;
        lineBreak.attributesCount = 0;
    }

    bool keepsLinesApart(int node) const
    {
        const OutputNode &it = m_tree[node];
        if (m_tree.isElement(it.parent, Inlines))
            return true;
        return it.previous >= 0 && it.next >= 0 && !m_tree.isBlock(it.previous) && !m_tree.isBlock(it.next) &&
               has(FlowBlocks | bit(Tag::Figcaption), it.tag);
    }

    static bool isVisible(QByteArrayView text)
    {
        const char *end = text.data() + text.size();
        for (const char *at = text.data(); at != end;) {
            const TextRules::CodePoint point = TextRules::decode(at, end);
            at += point.length;
            const char32_t c = point.value;
            if (c > ' ' && c != 0xA0 && c != 0x3000 && !(c >= 0x2000 && c <= 0x200F))
                return true;
        }
        return false;
    }

    OutputTree &m_tree;
    std::vector<bool> m_seen; ///< for each open element: whether there is anything to see in it
};

bool holdsBlocks(const OutputTree &tree, int root)
{
    for (int node = tree.following(root, root); node >= 0; node = tree.following(node, root)) {
        if (tree.isBlock(node))
            return true;
    }
    return false;
}

/// A heading that became a div because of a block inside is a heading again when that block is all it holds.
void restoreHeadings(OutputTree &tree)
{
    for (int node = tree[OutputTree::Body].first; node >= 0; node = tree.following(node)) {
        const Tag heading = tree[node].wasHeading;
        if (heading == Tag::Div || tree[node].tag != Tag::Div)
            continue;
        const int only = tree[node].first == tree[node].last ? tree[node].first : -1;
        const bool wrapper = only >= 0 && tree.isElement(only, tags(Tag::P, Tag::Div)) && !holdsBlocks(tree, only);
        if (!wrapper && holdsBlocks(tree, node))
            continue;
        tree[node].tag = heading;
        if (wrapper) {
            if (!tree[node].classes)
                tree[node].classes = tree[only].classes;
            tree.unwrap(only);
        }
    }
}

bool turns(const OutputAttribute &each)
{
    return each.attribute == Attribute::Dir && each.value == "rtl";
}

/// dir="rtl" stays only around a letter of such a script: without one all it does is to turn numbers and the marks
/// between them around, unseen.
void dropNeedlessDirections(OutputTree &tree)
{
    const auto &all = tree.allAttributes();
    if (std::none_of(all.begin(), all.end(), turns))
        return;
    std::vector<bool> holdsLetter; // for each open element
    holdsLetter.push_back(false);
    traverse(
        tree,
        [&](int node) {
            if (!tree[node].isText)
                holdsLetter.push_back(false);
            else if (!holdsLetter.back())
                holdsLetter.back() = TextRules::holdsRightToLeft(tree.text(node));
        },
        [&](int node) {
            if (tree[node].isText)
                return;
            const bool holds = holdsLetter.back();
            holdsLetter.pop_back();
            if (holds) {
                holdsLetter.back() = true;
                return;
            }
            const OutputAttribute *begin = tree.attributes(node);
            const OutputAttribute *end = begin + tree[node].attributesCount;
            const OutputAttribute *found = std::find_if(begin, end, turns);
            if (found == end)
                return;
            tree.removeAttribute(node, found);
            if (tree[node].tag == Tag::Span && tree.isPlain(node)) // as the builder never makes one
                tree.unwrap(node);
        });
}

}

void Normaliser::normalise(OutputTree &tree)
{
    WhiteSpace(tree).run();
    Empties(tree).run();
    restoreHeadings(tree);
    dropNeedlessDirections(tree);
}
