// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/outputtree.h"
#include "html/safehtml.h"

#include <optional>

/// Writes a tree in the output language: lower case, double quotes, attributes and classes in the vocabulary's order,
/// four references, no white space of its own.
class CanonicalWriter final
{
public:
    /// Nothing when the verifier refuses what was written: then the tree broke a rule, and that is a bug of ours.
    static std::optional<SafeHtml> write(const OutputTree &tree);

private:
    explicit CanonicalWriter(const OutputTree &tree)
        : m_tree(tree)
    {
    }

    void writeAll();
    void startTag(int node);
    void endTag(int node);
    void attribute(Vocabulary::Attribute attribute, QByteArrayView value);

    const OutputTree &m_tree;
    QByteArray m_out;
};
