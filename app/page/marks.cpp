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

QByteArray withMarks(const QByteArray &html, const PageMarks &marks)
{
    if (marks.marks.isEmpty())
        return html;
    QByteArray marked;
    marked.reserve(html.size() + marks.marks.size() * (MoreStart.size() + MarkEnd.size()));
    qsizetype done = 0;
    for (const PageMarks::Mark &mark : marks.marks) {
        marked += QByteArrayView(html).sliced(done, mark.byte - done);
        marked += mark.more ? MoreStart : MarkStart;
        marked += QByteArrayView(html).sliced(mark.byte, mark.bytes);
        marked += MarkEnd;
        done = mark.byte + mark.bytes;
    }
    return marked += QByteArrayView(html).sliced(done);
}
