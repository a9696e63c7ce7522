// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/treebuilder.h"

#include "html/textrules.h"
#include "markup/tags.h"

using namespace Vocabulary;

namespace {

bool isBlank(QByteArrayView text)
{
    for (const char c : text) {
        if (!Markup::isSpace(c))
            return false;
    }
    return true;
}

/// How many levels an element needs for itself and the parts it cannot do without.
int levelsOf(Tag tag)
{
    if (tag == Tag::Table)
        return 4;
    return has(tags(Tag::Ul, Tag::Ol, Tag::Dl, Tag::Colgroup, Tag::Tr), tag) ? 2 : has(TableSections, tag) ? 3 : 1;
}

}

void TreeBuilder::start(Tag tag, ClassSet classes, const OutputAttributes &attributes)
{
    Frame frame;
    closeImplied(tag);
    if (has(BoundBlocks, tag) && !has(childrenOf(top()), tag)) {
        // A lone item, term or cell is still a block; the scaffolding of a table is nothing by itself.
        if (has(TableParts & ~Cells & ~bit(Tag::Caption), tag)) {
            m_frames.push_back(frame);
            return;
        }
        tag = Tag::Div;
    }
    if ((has(tags(Tag::Rt, Tag::Rp), tag) && top() != Tag::Ruby) || (has(inside() & tags(Tag::A, Tag::Ruby), tag))) {
        m_frames.push_back(frame);
        return;
    }
    if (has(inside() & NeverNested, tag))
        tag = Tag::Span;
    if (has(Blocks, tag)) {
        closeImplied(tag);
        if (!makeRoomForBlock(tag, frame)) {
            m_frames.push_back(frame);
            return;
        }
    }
    if (!has(childrenOf(top()), tag)) {
        if (top() == Tag::Ul || top() == Tag::Ol)
            openImplied(Tag::Li);
        else if (top() == Tag::Dl)
            openImplied(Tag::Dd);
    }
    OutputNode node;
    node.tag = tag;
    node.classes = classes;
    OutputAttributes kept;
    for (const OutputAttribute &attribute : attributes) {
        if (attributesOf(tag) & bit(attribute.attribute))
            kept.append(attribute);
    }
    const bool plain = kept.isEmpty() && !(classes & classesOf(tag));
    if (has(childrenOf(top()), tag) && fits(tag) && !(tag == Tag::Span && plain)) {
        if (has(Inlines, tag))
            prepareInline();
        frame.size = int(m_open.size());
        open(node, false);
        m_tree.setAttributes(m_open.back().node, kept);
    } else if (has(Blocks, tag) || tag == Tag::Br) {
        frame.separator = ' ';
        separate(' ');
    }
    m_frames.push_back(frame);
}

void TreeBuilder::end()
{
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    if (frame.size >= 0) {
        if (has(PhrasingOnly & ~bit(Tag::Ruby), m_tree[m_open[std::size_t(frame.size)].node].tag))
            m_separator = 0;
        m_open.resize(std::size_t(frame.size));
    }
    if (frame.separator)
        separate(frame.separator);
}

void TreeBuilder::text(QByteArrayView utf8)
{
    QByteArray &pool = m_tree.pool();
    int start = int(pool.size());
    TextRules::appendClean(pool, utf8);
    const bool blank = isBlank(QByteArrayView(pool).sliced(start));
    const bool bare = m_open.empty() || has(NoText, top());
    if (pool.size() == start || (blank && bare)) {
        pool.resize(start);
        return;
    }
    if (bare || m_separator) {
        const QByteArray saved = pool.mid(start);
        pool.resize(start);
        prepareInline();
        start = int(pool.size());
        if (has(NoText, top())) // only reached if the parser left text in a table, which its grammar excludes
            return;
        pool.append(saved);
    }
    m_tree.appendText(topNode(), start);
}

/// An inline element or a text comes next: the top level and lists hold blocks only.
void TreeBuilder::prepareInline()
{
    if (m_open.empty())
        openImplied(Tag::P);
    else if (top() == Tag::Ul || top() == Tag::Ol)
        openImplied(Tag::Li);
    else if (top() == Tag::Dl)
        openImplied(Tag::Dd);
    if (!m_separator || has(NoText, top()))
        return;
    const int start = int(m_tree.pool().size());
    m_tree.pool().append(m_separator);
    m_separator = 0;
    m_tree.appendText(topNode(), start);
}

void TreeBuilder::separate(char separator)
{
    if (!m_open.empty() && !has(NoText, top()))
        m_separator = separator;
}

void TreeBuilder::open(const OutputNode &node, bool implied)
{
    const int index = m_tree.append(topNode(), node);
    m_open.push_back({index, inside() | bit(node.tag), implied});
}

void TreeBuilder::openImplied(Tag tag)
{
    OutputNode node;
    node.tag = tag;
    open(node, true);
}

void TreeBuilder::closeImplied(Tag next)
{
    if (!isImplied())
        return;
    // The implied paragraph stands at the top level, where it may have become a div.
    const bool ends = m_open.size() == 1 ? has(Blocks, next)
                      : top() == Tag::Li ? next == Tag::Li
                                         : has(tags(Tag::Dd, Tag::Dt), next);
    if (ends)
        m_open.pop_back();
}

void TreeBuilder::retag(std::size_t index, Tag tag)
{
    m_tree[m_open[index].node].tag = tag;
    for (std::size_t i = index; i < m_open.size(); ++i)
        m_open[i].inside = (i ? m_open[i - 1].inside : 0) | bit(m_tree[m_open[i].node].tag);
}

/// A block comes where only phrases may stand: a paragraph or heading around it becomes a div; in preformatted text a
/// line, in captions and ruby a space takes the place of the block's edges. False: unwrap the block.
bool TreeBuilder::makeRoomForBlock(Tag tag, Frame &frame)
{
    while (inside() & PhrasingOnly) {
        std::size_t index = m_open.size() - 1;
        while (!has(PhrasingOnly, m_tree[m_open[index].node].tag))
            --index;
        const Tag around = m_tree[m_open[index].node].tag;
        const bool line = around == Tag::Pre && has(tags(Tag::P, Tag::Div), tag);
        if (line || has(tags(Tag::Caption, Tag::Ruby, Tag::Rt, Tag::Rp), around)) {
            frame.separator = line ? '\n' : ' ';
            separate(frame.separator);
            return false;
        }
        if (has(Headings, around))
            m_tree[m_open[index].node].wasHeading = around;
        retag(index, Tag::Div);
    }
    return true;
}

bool TreeBuilder::fits(Tag tag) const
{
    return int(m_open.size()) + levelsOf(tag) <= MaximumDepth;
}
