// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/markupparser.h"
#include "html/treebuilder.h"

/// The allow-list: for each source element what becomes of it, for each attribute whether and how it is kept. All
/// that is not named is unwrapped; all that is named "dropped" goes with its content.
class Policy final : public MarkupVisitor
{
public:
    /// `base`: the capture's own address, canonical, or empty.
    Policy(TreeBuilder &builder, QByteArray base)
        : m_builder(builder)
        , m_base(std::move(base))
    {
    }

    bool start(const SourceElement &element) override;
    void text(QByteArrayView utf8) override { m_builder.text(utf8); }
    void end() override { m_builder.end(); }

private:
    bool placeholder(const SourceElement &element);
    void keep(const SourceElement &element, Vocabulary::Tag tag, Vocabulary::ClassSet classes);

    TreeBuilder &m_builder;
    QByteArray m_base;
};
