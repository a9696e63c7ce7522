// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/marks.h"

#include <QByteArrayView>

#include <algorithm>

namespace {

constexpr qsizetype MostMarks = 5000;
constexpr QByteArrayView MarkStart = "<mark class=\"hit\">";
constexpr QByteArrayView MoreStart = "<mark class=\"hit more\">";
constexpr QByteArrayView MarkEnd = "</mark>";

}

PageMarks marksAt(const PageText &text, const QList<PageRange> &ranges)
{
    PageMarks found;
    found.shownLength = text.shownLength();
    for (const PageRange &range : ranges) {
        bool more = false;
        for (const PageText::Stretch &stretch : text.stretches(range)) {
            found.marks += {stretch.byte, stretch.bytes, stretch.shown, stretch.shownUnits, more};
            more = true;
        }
    }
    // A chip's symbol is a block of its own inside another.
    std::sort(found.marks.begin(), found.marks.end(),
              [](const PageMarks::Mark &a, const PageMarks::Mark &b) { return a.byte < b.byte; });
    found.marks.resize(std::min(found.marks.size(), MostMarks));
    return found;
}

void MarkWriter::write(QByteArray &to, qsizetype from, qsizetype end)
{
    const QByteArrayView html(m_html);
    while (from < end) {
        while (m_at < m_marks.size() && m_marks[m_at].byte + m_marks[m_at].bytes <= from)
            ++m_at;
        if (m_at == m_marks.size() || m_marks[m_at].byte >= end)
            break;
        const PageMarks::Mark &mark = m_marks[m_at];
        const qsizetype start = std::max<qsizetype>(mark.byte, from);
        const qsizetype last = std::min<qsizetype>(mark.byte + mark.bytes, end);
        to += html.sliced(from, start - from);
        to += mark.more || start > mark.byte ? MoreStart : MarkStart;
        to += html.sliced(start, last - start);
        to += MarkEnd;
        from = last;
    }
    to += html.sliced(from, end - from);
}

QByteArray withMarks(const QByteArray &html, const PageMarks &marks)
{
    if (marks.marks.isEmpty())
        return html;
    QByteArray marked;
    marked.reserve(html.size() + marks.marks.size() * (MoreStart.size() + MarkEnd.size()));
    MarkWriter(html, marks).write(marked, 0, html.size());
    return marked;
}
