// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/blocktext.h"

#include "html/textrules.h"

#include <QSet>

#include <utility>

using namespace Vocabulary;

namespace {

class Reading final
{
public:
    explicit Reading(const OutputTree &tree)
        : m_tree(tree)
    {
    }

    BlockText run()
    {
        int node = m_tree[OutputTree::Body].first;
        while (node >= 0) {
            const bool skipped = m_tree.isElement(node, bit(Tag::Rp));
            if (!skipped)
                enter(node);
            if (m_tree[node].first >= 0 && !skipped) {
                node = m_tree[node].first;
                continue;
            }
            leave(node);
            while (m_tree[node].next < 0 && m_tree[node].parent != OutputTree::Body) {
                node = m_tree[node].parent;
                leave(node);
            }
            node = m_tree[node].next;
        }
        m_run = std::exchange(m_readings, QByteArray());
        m_collapse = true;
        finishBlock();
        return std::move(m_result);
    }

private:
    void enter(int node)
    {
        if (m_tree[node].isText) {
            (m_inReading ? m_readings : m_run).append(m_tree.text(node));
            return;
        }
        m_inReading = m_inReading || m_tree[node].tag == Tag::Rt;
        if (m_tree.isBlock(node))
            finishBlock();
        else if (m_tree[node].tag == Tag::Br)
            (m_inReading ? m_readings : m_run).append(' ');
        else if (m_tree[node].tag == Tag::A)
            addLink(node);
        else if (m_tree[node].tag == Tag::Img)
            addImage(node);
        // Elsewhere the tree's white space is collapsed already.
        m_collapse = m_collapse || m_tree.isElement(node, tags(Tag::Br, Tag::Pre));
    }

    void leave(int node)
    {
        if (m_tree.isBlock(node))
            finishBlock();
        if (m_tree.isElement(node, bit(Tag::Rt))) {
            m_inReading = false;
            m_readings.append(' ');
        }
    }

    void finishBlock()
    {
        if (m_run.isEmpty())
            return;
        const bool collapse = std::exchange(m_collapse, false);
        const QString text = QString::fromUtf8(collapse ? m_run.simplified() : m_run).trimmed();
        m_run.resize(0);
        if (text.isEmpty())
            return;
        m_result.blocks.append(text);
    }

    void addLink(int node)
    {
        const OutputAttribute *attributes = m_tree.attributes(node);
        for (int i = 0; i < m_tree[node].attributesCount; ++i) {
            if (attributes[i].attribute != Attribute::Href || m_links.contains(attributes[i].value))
                continue;
            m_links.insert(attributes[i].value);
            m_result.linkTargets.append(QString::fromLatin1(attributes[i].value));
        }
    }

    void addImage(int node)
    {
        const OutputAttribute *attributes = m_tree.attributes(node);
        for (int i = 0; i < m_tree[node].attributesCount; ++i) {
            if (attributes[i].attribute != Attribute::Src || m_images.contains(attributes[i].value))
                continue;
            m_images.insert(attributes[i].value);
            m_result.imageSources.append(attributes[i].value);
        }
    }

    const OutputTree &m_tree;
    BlockText m_result;
    QByteArray m_run;
    QByteArray m_readings; ///< of the whole text
    bool m_inReading = false;
    bool m_collapse = false; ///< the run has line breaks or preformatted text
    QSet<QByteArray> m_links;
    QSet<QByteArray> m_images;
};

}

BlockText readBlocks(const OutputTree &tree)
{
    return Reading(tree).run();
}
