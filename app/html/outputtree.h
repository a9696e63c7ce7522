// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/vocabulary.h"

#include <QByteArray>
#include <QVarLengthArray>

#include <vector>

struct OutputAttribute
{
    Vocabulary::Attribute attribute;
    QByteArray value;
};
using OutputAttributes = QVarLengthArray<OutputAttribute, 6>;

/// The tree between parser and writer, in one vector: links are indices, -1 is none, node 0 is the body. Texts lie
/// in one pool and only ever shrink in place.
struct OutputNode
{
    Vocabulary::Tag tag = Vocabulary::Tag::Div;
    bool isText = false;
    /// The heading this was before blocks turned up inside it; Div when it never was one.
    Vocabulary::Tag wasHeading = Vocabulary::Tag::Div;
    int parent = -1;
    int first = -1;
    int last = -1;
    int next = -1;
    int previous = -1;
    int textStart = 0;
    int textLength = 0;
    int attributesStart = 0;
    int attributesCount = 0;
    Vocabulary::ClassSet classes = 0;
};

class OutputTree final
{
public:
    OutputTree() { m_nodes.emplace_back(); }

    OutputNode &operator[](int node) { return m_nodes[std::size_t(node)]; }
    const OutputNode &operator[](int node) const { return m_nodes[std::size_t(node)]; }
    static constexpr int Body = 0;

    int append(int parent, const OutputNode &node);
    /// The bytes of the pool from `start` to its end become a text node.
    int appendText(int parent, int start);
    void setAttributes(int node, const OutputAttributes &attributes);
    void removeAttribute(int node, const OutputAttribute *attribute); ///< one of attributes(node)

    void remove(int node);
    /// Its children take its place.
    void unwrap(int node);

    bool isElement(int node, Vocabulary::TagSet set) const
    {
        return !(*this)[node].isText && Vocabulary::has(set, (*this)[node].tag);
    }
    bool isBlock(int node) const { return isElement(node, Vocabulary::Blocks); }
    Vocabulary::ClassSet classes(int node) const
    {
        return (*this)[node].classes & Vocabulary::classesOf((*this)[node].tag);
    }
    bool isPlain(int node) const { return !(*this)[node].attributesCount && !classes(node); }

    /// The node after `node` in document order inside `root`, and without going into `node`; -1 at the end.
    int following(int node, int root = Body) const;
    int followingSkip(int node, int root = Body) const;

    QByteArray &pool() { return m_pool; }
    const QByteArray &pool() const { return m_pool; }
    QByteArrayView text(int node) const
    {
        return QByteArrayView(m_pool).sliced((*this)[node].textStart, (*this)[node].textLength);
    }
    const std::vector<OutputAttribute> &allAttributes() const { return m_attributes; } ///< of nodes that went, too
    const OutputAttribute *attributes(int node) const { return m_attributes.data() + (*this)[node].attributesStart; }

private:
    std::vector<OutputNode> m_nodes;
    std::vector<OutputAttribute> m_attributes;
    QByteArray m_pool;
};
