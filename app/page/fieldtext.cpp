// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/fieldtext.h"

#include <algorithm>

FieldText::FieldText(const PageText &page, TextAnchor::Field field)
    : m_field(field)
{
    const PageField wanted = pageField(field);
    for (const PageText::Block &block : page.blocks())
        if (block.field == wanted)
            append(page.textOf(block));
}

FieldText::FieldText(const QStringList &blocks, TextAnchor::Field field)
    : m_field(field)
{
    for (const QString &block : blocks)
        append(block);
}

void FieldText::append(QStringView block)
{
    if (!m_starts.isEmpty())
        m_text += u'\n';
    m_starts += int(m_text.size());
    m_text += block;
}

QStringView FieldText::block(int number) const
{
    if (number < 0 || number >= blocks())
        return {};
    const int end = number + 1 < blocks() ? m_starts[number + 1] - 1 : int(m_text.size());
    return QStringView(m_text).sliced(m_starts[number], end - m_starts[number]);
}

int FieldText::blockAt(int unit) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), unit);
    return int(after - m_starts.begin()) - 1;
}

QList<PageRange> FieldText::ranges(int from, int length) const
{
    QList<PageRange> found;
    const int end = from + length;
    for (int number = std::max(blockAt(from), 0); number < blocks() && m_starts[number] < end; ++number) {
        const int start = std::max(from, m_starts[number]);
        const int last = std::min(end, m_starts[number] + int(block(number).size()));
        if (start < last)
            found += {pageField(m_field), number, start - m_starts[number], last - start};
    }
    return found;
}

PageField pageField(TextAnchor::Field field)
{
    switch (field) {
    case TextAnchor::Field::Title:
        return PageField::Title;
    case TextAnchor::Field::Words:
        return PageField::Words;
    case TextAnchor::Field::Body:
        return PageField::Body;
    case TextAnchor::Field::Comment:
        return PageField::Comment;
    }
    Q_UNREACHABLE();
}
