// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/markupparser.h"

#include <QByteArray>

#include <gumbo.h>

#include <cstring>
#include <memory>
#include <vector>

namespace {

class GumboSource final : public SourceElement
{
public:
    explicit GumboSource(const GumboElement &element)
        : m_element(element)
    {
        if (element.tag != GUMBO_TAG_UNKNOWN) {
            m_name = gumbo_normalized_tagname(element.tag);
            return;
        }
        GumboStringPiece original = element.original_tag;
        gumbo_tag_from_original_text(&original);
        m_unknown = QByteArray(original.data, qsizetype(std::min<size_t>(original.length, 32))).toLower();
        m_name = m_unknown;
    }

    QByteArrayView name() const override { return m_name; }
    bool isForeign() const override { return m_element.tag_namespace != GUMBO_NAMESPACE_HTML; }
    int attributeCount() const override { return int(m_element.attributes.length); }

    std::pair<QByteArrayView, QByteArrayView> attributeAt(int index) const override
    {
        const auto *attribute = static_cast<const GumboAttribute *>(m_element.attributes.data[index]);
        return {QByteArrayView(attribute->name), QByteArrayView(attribute->value)};
    }

    std::optional<QByteArrayView> attribute(const char *name) const override
    {
        for (unsigned i = 0; i < m_element.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(m_element.attributes.data[i]);
            if (attribute->attr_namespace == GUMBO_ATTR_NAMESPACE_NONE && !std::strcmp(attribute->name, name))
                return QByteArrayView(attribute->value);
        }
        return std::nullopt;
    }

private:
    const GumboElement &m_element;
    QByteArray m_unknown;
    QByteArrayView m_name;
};

const GumboVector *childrenOf(const GumboNode *node)
{
    return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : &node->v.element.children;
}

/// The body element of a document; null when there is none.
const GumboNode *bodyOf(const GumboNode *html)
{
    for (unsigned i = 0; i < html->v.element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(html->v.element.children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
            return child;
    }
    return nullptr;
}

void walk(const GumboNode *body, MarkupVisitor &visitor)
{
    struct Level
    {
        const GumboVector *children;
        unsigned next;
    };
    std::vector<Level> levels{{childrenOf(body), 0}};
    while (!levels.empty()) {
        Level &level = levels.back();
        if (level.next == level.children->length) {
            levels.pop_back();
            if (!levels.empty())
                visitor.end();
            continue;
        }
        const auto *node = static_cast<const GumboNode *>(level.children->data[level.next++]);
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
            visitor.text(node->v.text.text);
            break;
        case GUMBO_NODE_ELEMENT:
            if (visitor.start(GumboSource(node->v.element)))
                levels.push_back({childrenOf(node), 0});
            else
                visitor.end();
            break;
        default: // comments, CDATA of foreign content, templates: nothing of ours
            break;
        }
    }
}

}

struct ParsedMarkup::Output
{
    GumboOptions options = kGumboDefaultOptions;
    GumboOutput *output = nullptr;
};

ParsedMarkup::ParsedMarkup(QByteArrayView document)
    : m_output(std::make_unique<Output>())
{
    m_output->options.max_errors = 0; // with the default, 10,000 nested elements cost 769 MB of error records
    m_output->output = gumbo_parse_with_options(&m_output->options, document.data(), size_t(document.size()));
}

ParsedMarkup::~ParsedMarkup()
{
    if (m_output->output)
        gumbo_destroy_output(&m_output->options, m_output->output);
}

void ParsedMarkup::walkBody(MarkupVisitor &visitor) const
{
    if (!m_output->output || !m_output->output->root)
        return;
    if (const GumboNode *body = bodyOf(m_output->output->root))
        walk(body, visitor);
}

void ParsedMarkup::walkPage(MarkupVisitor &visitor) const
{
    if (m_output->output && m_output->output->root)
        walk(m_output->output->root, visitor);
}

void parseMarkup(QByteArrayView document, MarkupVisitor &visitor)
{
    ParsedMarkup(document).walkBody(visitor);
}
