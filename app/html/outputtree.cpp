// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/outputtree.h"

#include <algorithm>

int OutputTree::append(int parent, const OutputNode &node)
{
    const int index = int(m_nodes.size());
    m_nodes.push_back(node);
    OutputNode &added = m_nodes.back();
    OutputNode &above = (*this)[parent];
    added.parent = parent;
    added.previous = above.last;
    if (above.last >= 0)
        (*this)[above.last].next = index;
    else
        above.first = index;
    above.last = index;
    return index;
}

int OutputTree::appendText(int parent, int start)
{
    OutputNode node;
    node.isText = true;
    node.textStart = start;
    node.textLength = int(m_pool.size()) - start;
    return append(parent, node);
}

void OutputTree::setAttributes(int node, const OutputAttributes &attributes)
{
    (*this)[node].attributesStart = int(m_attributes.size());
    (*this)[node].attributesCount = int(attributes.size());
    m_attributes.insert(m_attributes.end(), attributes.begin(), attributes.end());
}

void OutputTree::removeAttribute(int node, const OutputAttribute *attribute)
{
    const auto begin = m_attributes.begin() + (*this)[node].attributesStart;
    const auto end = begin + (*this)[node].attributesCount--;
    const auto gone = begin + (attribute - attributes(node));
    std::rotate(gone, gone + 1, end);
}

void OutputTree::remove(int node)
{
    const OutputNode &gone = (*this)[node];
    (gone.previous >= 0 ? (*this)[gone.previous].next : (*this)[gone.parent].first) = gone.next;
    (gone.next >= 0 ? (*this)[gone.next].previous : (*this)[gone.parent].last) = gone.previous;
}

void OutputTree::unwrap(int node)
{
    const OutputNode gone = (*this)[node];
    if (gone.first < 0) {
        remove(node);
        return;
    }
    for (int child = gone.first; child >= 0; child = (*this)[child].next)
        (*this)[child].parent = gone.parent;
    (*this)[gone.first].previous = gone.previous;
    (*this)[gone.last].next = gone.next;
    (gone.previous >= 0 ? (*this)[gone.previous].next : (*this)[gone.parent].first) = gone.first;
    (gone.next >= 0 ? (*this)[gone.next].previous : (*this)[gone.parent].last) = gone.last;
}

int OutputTree::following(int node, int root) const
{
    return (*this)[node].first >= 0 ? (*this)[node].first : followingSkip(node, root);
}

int OutputTree::followingSkip(int node, int root) const
{
    for (; node != root; node = (*this)[node].parent) {
        if ((*this)[node].next >= 0)
            return (*this)[node].next;
    }
    return -1;
}
