// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/element.h"
#include "html/markupparser.h"

#include <QByteArrayView>

#include <memory>
#include <vector>

/// What a subtree holds. Texts are measured in reading units: one for a letter, digit, mark or a run of white space,
/// two for a Han character, kana or Hangul syllable, so that one bound serves short Chinese news and long English ones.
struct PageSums
{
    int units = 0;
    int linkUnits = 0; ///< inside of links; a link within the page weighs less
    int headingUnits = 0;
    int listUnits = 0;
    int commas = 0; ///< marks that only sentences have, of any script
    int stops = 0;  ///< ends of sentences
    int digits = 0;
    int paragraphs = 0;
    int images = 0;
    int items = 0;
    int inputs = 0;
    int embeds = 0;
    int links = 0;
    int textish = 0; ///< elements with text that ordinarily hold some

    PageSums &operator+=(const PageSums &other);
    PageSums &operator-=(const PageSums &other);
};

struct PageAttribute
{
    QByteArrayView name; ///< lower case
    QByteArrayView value;
};

struct PageNode
{
    Element element = Element::Text;
    bool scored = false;
    int parent = -1;
    int first = -1;
    int last = -1;
    int previous = -1;
    int next = -1;
    int attributesStart = 0;
    int attributesCount = 0;
    quint32 words = 0; ///< NameWords of class and id
    double score = 0;
    QByteArrayView text; ///< of text nodes: UTF-8, entities decoded
    PageSums sums;
};

/// A saved page as nodes that can be taken out, wrapped and renamed while every node's sums stay right. A copy is
/// cheap, so that each attempt has its own; all of them share the parser's memory.
class PageTree final
{
public:
    static constexpr int Root = 0;

    /// `document`: from the guard, of the whole page.
    static PageTree parse(const QByteArray &document);

    const PageNode &operator[](int node) const { return m_nodes[std::size_t(node)]; }
    PageNode &operator[](int node) { return m_nodes[std::size_t(node)]; }
    int size() const { return int(m_nodes.size()); }

    bool is(int node, Element element) const { return node >= 0 && (*this)[node].element == element; }
    bool isText(int node) const { return is(node, Element::Text); }
    bool isElement(int node) const { return !isText(node); }
    QByteArrayView attribute(int node, const char *name) const; ///< empty when it has none
    bool hasAttribute(int node, const char *name) const;
    const PageAttribute *attributes(int node) const { return m_attributes->data() + (*this)[node].attributesStart; }

    /// In document order inside of `root`; -1 at the end. The second does not go into `node`.
    int following(int node, int root = Root) const;
    int followingSkip(int node, int root = Root) const;
    bool inside(int node, int ancestor) const; ///< or the same
    bool hasAncestor(int node, Element element) const;
    int body() const { return m_body; }
    int elementChildren(int node) const;

    void remove(int node);
    void rename(int node, Element element);
    /// A new element around `first` to `last`, which are siblings.
    int wrap(int first, int last, Element element);
    /// `node` gives its place to its child; all else in it goes.
    void replaceBy(int node, int child);
    /// A copy of `node` of `from`, the page that this tree is a copy of, at the beginning of `parent`.
    void copyToFront(const PageTree &from, int node, int parent);

    double linkDensity(int node) const;
    QString text(int node) const; ///< white space collapsed, blocks apart by line feeds; no readings

private:
    class Builder;

    int copy(const PageTree &from, int node); // it stands nowhere yet
    void link(int node, int parent);
    void unlink(int node);
    void measure();
    PageSums own(int node) const;
    void addAbove(int node, PageSums change);

    std::vector<PageNode> m_nodes;
    std::shared_ptr<const std::vector<PageAttribute>> m_attributes;
    std::shared_ptr<const ParsedMarkup> m_markup; ///< owns what the views point into
    int m_body = Root;
};
