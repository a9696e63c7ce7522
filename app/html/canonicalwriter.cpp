// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/canonicalwriter.h"

#include "html/textrules.h"

using namespace Vocabulary;

std::optional<SafeHtml> CanonicalWriter::write(const OutputTree &tree)
{
    CanonicalWriter writer(tree);
    writer.writeAll();
    return SafeHtml::verified(std::move(writer.m_out));
}

void CanonicalWriter::writeAll()
{
    m_out.reserve(m_tree.pool().size() + m_tree.pool().size() / 4 + 64);
    int node = m_tree[OutputTree::Body].first;
    while (node >= 0) {
        if (m_tree[node].isText)
            TextRules::appendEscaped(m_out, m_tree.text(node), false);
        else
            startTag(node);
        if (m_tree[node].first >= 0) {
            node = m_tree[node].first;
            continue;
        }
        endTag(node);
        while (m_tree[node].next < 0 && m_tree[node].parent != OutputTree::Body) {
            node = m_tree[node].parent;
            endTag(node);
        }
        node = m_tree[node].next;
    }
}

void CanonicalWriter::startTag(int node)
{
    const OutputNode &it = m_tree[node];
    m_out.append('<').append(TagNames[std::size_t(it.tag)]);
    const ClassSet classes = m_tree.classes(node);
    bool classDue = classes != 0;
    const auto writeClass = [&] {
        QByteArray names;
        for (ClassSet rest = classes; rest; rest &= rest - 1) {
            if (!names.isEmpty())
                names.append(' ');
            names.append(ClassNames[std::size_t(std::countr_zero(rest))]);
        }
        attribute(Attribute::Class, names);
        classDue = false;
    };
    const OutputAttribute *each = m_tree.attributes(node);
    for (int i = 0; i < it.attributesCount; ++i, ++each) {
        if (classDue && each->attribute > Attribute::Class)
            writeClass();
        attribute(each->attribute, each->value);
    }
    if (classDue)
        writeClass();
    m_out.append('>');
}

void CanonicalWriter::endTag(int node)
{
    const OutputNode &it = m_tree[node];
    if (!it.isText && !has(Void, it.tag))
        m_out.append("</").append(TagNames[std::size_t(it.tag)]).append('>');
}

void CanonicalWriter::attribute(Attribute attribute, QByteArrayView value)
{
    m_out.append(' ').append(AttributeNames[std::size_t(attribute)]).append("=\"");
    TextRules::appendEscaped(m_out, value, true);
    m_out.append('"');
}
