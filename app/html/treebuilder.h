// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/outputtree.h"

#include <QByteArrayView>

#include <vector>

/// Grows the output tree so that it obeys the containment rules of the language at every moment: what may not stand
/// where it comes is renamed, wrapped, or unwrapped; depth stays within Vocabulary::MaximumDepth. Every start has its
/// end, also of elements that left no trace.
class TreeBuilder final
{
public:
    explicit TreeBuilder(OutputTree &tree)
        : m_tree(tree)
    {
    }

    void start(Vocabulary::Tag tag, Vocabulary::ClassSet classes, const OutputAttributes &attributes);
    void startTransparent() { m_frames.push_back({}); } ///< an element of which only the content stays
    void end();
    void text(QByteArrayView utf8);

private:
    struct Open
    {
        int node;
        Vocabulary::TagSet inside; ///< this and all its ancestors
        bool implied;              ///< opened by us: closed when what needed it is over
    };
    struct Frame
    {
        int size = -1;      ///< of m_open before the element; -1: transparent
        char separator = 0; ///< stands for the edge of a block that had to be unwrapped
    };

    Vocabulary::Tag top() const { return m_open.empty() ? Vocabulary::Tag::Div : m_tree[m_open.back().node].tag; }
    int topNode() const { return m_open.empty() ? OutputTree::Body : m_open.back().node; }
    Vocabulary::TagSet inside() const { return m_open.empty() ? 0 : m_open.back().inside; }
    bool isImplied() const { return !m_open.empty() && m_open.back().implied; }

    void open(const OutputNode &node, bool implied);
    void openImplied(Vocabulary::Tag tag);
    void closeImplied(Vocabulary::Tag next);
    void retag(std::size_t index, Vocabulary::Tag tag);
    bool makeRoomForBlock(Vocabulary::Tag tag, Frame &frame);
    bool fits(Vocabulary::Tag tag) const;
    void separate(char separator);
    void prepareInline();

    OutputTree &m_tree;
    std::vector<Open> m_open;
    std::vector<Frame> m_frames;
    char m_separator = 0; ///< to be written before the next inline content
};
