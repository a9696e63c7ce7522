// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/highlight.h"
#include "page/pagetext.h"

#include <QList>
#include <QString>

/// The text of one field of a page as one: its blocks in order, a line feed between two. A place in it is a number of
/// UTF-16 units from its beginning. A value.
class FieldText final
{
public:
    FieldText() = default;
    FieldText(const PageText &page, TextAnchor::Field field);
    /// Of texts that are at hand, for what was never a page.
    FieldText(const QStringList &blocks, TextAnchor::Field field);

    TextAnchor::Field field() const { return m_field; }
    const QString &text() const { return m_text; }
    QStringView block(int number) const;
    int blockAt(int unit) const; ///< -1: the field is empty
    int startOf(int block) const { return m_starts.value(block, int(m_text.size())); }
    int blocks() const { return int(m_starts.size()); }

    /// The parts of a place, a range for each block that it touches.
    QList<PageRange> ranges(int from, int length) const;

private:
    void append(QStringView block);

    TextAnchor::Field m_field = TextAnchor::Field::Body;
    QString m_text;
    QList<int> m_starts;
};

PageField pageField(TextAnchor::Field field);
