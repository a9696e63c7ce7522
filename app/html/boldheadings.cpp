// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/boldheadings.h"

#include "html/textrules.h"

#include <algorithm>

using namespace Vocabulary;

namespace {

constexpr int LongestHeading = 60; ///< characters
constexpr int MostNodes = 200;     ///< a paragraph of more pieces is none; keeps nested divs linear

bool isBold(const OutputTree &tree, int node)
{
    return tree.isElement(node, tags(Tag::B, Tag::Strong)) || (tree.classes(node) & Bold);
}

bool endsSentence(char32_t c)
{
    constexpr std::u32string_view ends = U".。．…,，、;；";
    return ends.find(c) != std::u32string_view::npos;
}

class Candidate final
{
public:
    Candidate(const OutputTree &tree, int paragraph)
        : m_tree(tree)
        , m_paragraph(paragraph)
    {
    }

    bool isHeading()
    {
        if (!m_tree.isElement(m_paragraph, tags(Tag::P, Tag::Div)))
            return false;
        int nodes = 0;
        int boldUntilLeft = isBold(m_tree, m_paragraph) ? m_paragraph : -1;
        for (int node = m_tree.following(m_paragraph, m_paragraph); node >= 0;
             node = m_tree.following(node, m_paragraph)) {
            if (boldUntilLeft >= 0 && boldUntilLeft != m_paragraph && !isInside(node, boldUntilLeft))
                boldUntilLeft = -1;
            if (++nodes > MostNodes || m_tree.isBlock(node) || m_tree.isElement(node, bit(Tag::Img)))
                return false;
            if (m_tree[node].isText ? !addText(m_tree.text(node), boldUntilLeft >= 0) : false)
                return false;
            if (boldUntilLeft < 0 && !m_tree[node].isText && isBold(m_tree, node))
                boldUntilLeft = node;
        }
        return m_characters > 0 && !endsSentence(m_last);
    }

private:
    bool isInside(int node, int ancestor) const
    {
        for (; node != m_paragraph; node = m_tree[node].parent) {
            if (node == ancestor)
                return true;
        }
        return false;
    }

    bool addText(QByteArrayView text, bool bold)
    {
        const char *end = text.data() + text.size();
        for (const char *at = text.data(); at != end;) {
            const TextRules::CodePoint point = TextRules::decode(at, end);
            at += point.length;
            const bool blank = point.value == ' ' || point.value == 0xA0 || point.value == 0x3000;
            if (!blank && !bold)
                return false;
            if (!blank) {
                m_characters += 1 + m_blanks;
                m_blanks = 0;
                m_last = point.value;
            } else if (m_characters) {
                ++m_blanks;
            }
            if (m_characters > LongestHeading)
                return false;
        }
        return true;
    }

    const OutputTree &m_tree;
    int m_paragraph;
    int m_characters = 0;
    int m_blanks = 0; ///< since the last visible character; those at the end do not count
    char32_t m_last = 0;
};

void becomeHeading(OutputTree &tree, int paragraph, bool first)
{
    OutputNode &heading = tree[paragraph];
    heading.tag = first ? Tag::H2 : Tag::H3;
    heading.classes = (heading.classes & ~(Bold | Subheading)) | (first ? 0 : Subheading);
    // A heading is bold by itself.
    for (int node = tree.following(paragraph, paragraph); node >= 0;) {
        const int next = tree.following(node, paragraph);
        if (!tree[node].isText && isBold(tree, node)) {
            tree[node].classes &= ~Bold;
            if (tree.isElement(node, tags(Tag::B, Tag::Strong)))
                tree[node].tag = Tag::Span;
            if (tree.isElement(node, bit(Tag::Span)) && tree.isPlain(node))
                tree.unwrap(node);
        }
        node = next;
    }
}

}

void makeBoldHeadings(OutputTree &tree)
{
    int previous = -1; // the heading made last
    for (int node = tree[OutputTree::Body].first; node >= 0;) {
        if (Candidate(tree, node).isHeading()) {
            const bool first = previous < 0 || tree[node].previous != previous;
            becomeHeading(tree, node, first);
            previous = node;
            node = tree.followingSkip(node);
            continue;
        }
        node = tree.isElement(node, bit(Tag::Div)) ? tree.following(node) : tree.followingSkip(node);
    }
}
