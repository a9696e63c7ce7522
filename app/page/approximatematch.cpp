// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/approximatematch.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <vector>

namespace ApproximateMatch {

namespace {

constexpr int WordBits = 64;

/// A column of the table of distances, as differences between its neighbours: one bit each.
class Column final
{
public:
    explicit Column(QStringView pattern)
        : m_blocks((std::size_t(pattern.size()) + WordBits - 1) / WordBits)
        , m_last(quint64(1) << ((pattern.size() - 1) % WordBits))
        , m_more(m_blocks, ~quint64(0))
        , m_less(m_blocks, 0)
        , m_none(m_blocks, 0)
    {
        for (qsizetype at = 0; at < pattern.size(); ++at) {
            auto &bits = m_same[pattern[at]];
            bits.resize(m_blocks, 0);
            bits[std::size_t(at) / WordBits] |= quint64(1) << (at % WordBits);
        }
    }

    /// How the distance of the whole pattern changes with the text's next unit.
    int step(QChar unit)
    {
        const auto found = m_same.constFind(unit);
        const std::vector<quint64> &same = found == m_same.cend() ? m_none : *found;
        int carried = 0; // a match may begin anywhere
        for (std::size_t block = 0; block < m_blocks; ++block)
            carried = stepBlock(block, same[block], carried);
        return carried;
    }

private:
    int stepBlock(std::size_t block, quint64 equal, int carried)
    {
        const quint64 more = m_more[block];
        const quint64 less = m_less[block];
        const quint64 vertical = equal | less;
        if (carried < 0)
            equal |= 1;
        const quint64 horizontal = (((equal & more) + more) ^ more) | equal;
        quint64 plus = less | ~(horizontal | more);
        quint64 minus = more & horizontal;
        const quint64 top = block + 1 == m_blocks ? m_last : quint64(1) << (WordBits - 1);
        const int out = plus & top ? 1 : minus & top ? -1 : 0;
        plus <<= 1;
        minus <<= 1;
        if (carried < 0)
            minus |= 1;
        else if (carried > 0)
            plus |= 1;
        m_more[block] = minus | ~(vertical | plus);
        m_less[block] = plus & vertical;
        return out;
    }

    const std::size_t m_blocks;
    const quint64 m_last; // the pattern's last unit in its block
    std::vector<quint64> m_more;
    std::vector<quint64> m_less;
    const std::vector<quint64> m_none;
    QHash<QChar, std::vector<quint64>> m_same;
};

enum class Step : quint8 { Same, Exchange, LeaveOut, PutIn };

void note(QList<Change> &changes, const Change &edit)
{
    // From the end: the edit before comes later.
    if (!changes.isEmpty() && changes.last().pattern == edit.pattern + edit.patternUnits &&
        changes.last().text == edit.text + edit.textUnits) {
        Change &last = changes.last();
        last.pattern = edit.pattern;
        last.patternUnits += edit.patternUnits;
        last.text = edit.text;
        last.textUnits += edit.textUnits;
        return;
    }
    changes += edit;
}

}

QList<End> ends(QStringView pattern, QStringView text, int mostEdits)
{
    QList<End> found;
    if (pattern.isEmpty() || text.isEmpty())
        return found;
    const int apart = std::max(int(pattern.size()) / 2, 1);
    Column column(pattern);
    int edits = int(pattern.size());
    for (int at = 0; at < text.size(); ++at) {
        edits += column.step(text[at]);
        if (edits > mostEdits)
            continue;
        const End here{at + 1, edits};
        if (found.isEmpty() || here.end - found.last().end > apart)
            found += here;
        else if (here.edits < found.last().edits)
            found.last() = here;
    }
    return found;
}

Alignment align(QStringView pattern, QStringView text, const End &end)
{
    const int rows = int(pattern.size());
    const int first = std::max(end.end - rows - end.edits, 0);
    const int columns = end.end - first;
    std::vector<Step> steps((std::size_t(rows) + 1) * (std::size_t(columns) + 1), Step::PutIn);
    const auto step = [&](int row, int column) -> Step & {
        return steps[std::size_t(row) * (std::size_t(columns) + 1) + std::size_t(column)];
    };
    std::vector<int> before(std::size_t(columns) + 1, 0); // a match may begin anywhere
    std::vector<int> now(before.size());
    for (int row = 1; row <= rows; ++row) {
        now[0] = row;
        step(row, 0) = Step::LeaveOut;
        for (int column = 1; column <= columns; ++column) {
            const auto at = std::size_t(column);
            const bool same = pattern[row - 1] == text[first + column - 1];
            now[at] = before[at - 1] + (same ? 0 : 1);
            step(row, column) = same ? Step::Same : Step::Exchange;
            if (before[at] + 1 < now[at]) {
                now[at] = before[at] + 1;
                step(row, column) = Step::LeaveOut;
            }
            if (now[at - 1] + 1 < now[at]) {
                now[at] = now[at - 1] + 1;
                step(row, column) = Step::PutIn;
            }
        }
        std::swap(before, now);
    }
    Alignment alignment;
    alignment.end = end.end;
    alignment.edits = before[std::size_t(columns)];
    int row = rows;
    int column = columns;
    while (row > 0) {
        const Step taken = step(row, column);
        const int back = taken == Step::PutIn ? 0 : 1;
        const int aside = taken == Step::LeaveOut ? 0 : 1;
        row -= back;
        column -= aside;
        if (taken != Step::Same)
            note(alignment.changes, {row, back, first + column, aside});
    }
    alignment.start = first + column;
    std::reverse(alignment.changes.begin(), alignment.changes.end());
    return alignment;
}

int distance(QStringView one, QStringView other)
{
    std::vector<int> row(std::size_t(other.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int diagonal = row[0]++;
        for (qsizetype j = 0; j < other.size(); ++j) {
            const auto at = std::size_t(j);
            const int exchanged = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({exchanged, row[at] + 1, row[at + 1] + 1});
        }
    }
    return row.back();
}

}
