// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

#include <optional>

/// Reads comma- or tab-separated values (RFC 4180, with what programs make of it: other separators, line ends of any
/// kind, quotes within a cell) row by row over the caller's bytes. Linear; a quote that is never closed ends with its
/// row's LongestCell.
class TableReader final
{
public:
    static constexpr qsizetype LongestCell = 16 << 20; ///< in bytes; what is longer ends there
    static constexpr qsizetype MostCells = 1000;       ///< of a row; the others are left out

    TableReader(QByteArrayView utf8, char separator)
        : m_text(utf8)
        , m_separator(separator)
    {
    }

    bool next(); ///< false at the end; lines without anything in them are passed over
    const QStringList &cells() const { return m_cells; }
    QByteArrayView text() const { return m_text.sliced(m_begin, m_end - m_begin); } ///< the row as it stands

private:
    void readCell();

    QByteArrayView m_text;
    char m_separator;
    qsizetype m_at = 0;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    QStringList m_cells;
};

/// The separator of a text whose first line and next rows are of as many cells, two at least; nothing for all other
/// texts. Looks at the first rows.
std::optional<char> separatorOf(QByteArrayView utf8);
