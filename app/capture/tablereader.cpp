// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/tablereader.h"

#include <algorithm>

namespace {

bool endsLine(char c)
{
    return c == '\n' || c == '\r';
}

}

bool TableReader::next()
{
    while (m_at < m_text.size() && endsLine(m_text[m_at]))
        ++m_at;
    if (m_at >= m_text.size())
        return false;
    m_cells.clear();
    m_begin = m_at;
    bool more = true;
    while (more) {
        readCell();
        more = m_at < m_text.size() && m_text[m_at] == m_separator;
        if (more)
            ++m_at;
    }
    m_end = m_at;
    return true;
}

/// Leaves the place at the separator or the line's end behind the cell.
void TableReader::readCell()
{
    QByteArray quoted;
    const qsizetype begin = m_at;
    const bool isQuoted = m_at < m_text.size() && m_text[m_at] == '"';
    if (isQuoted) {
        ++m_at;
        while (m_at < m_text.size() && quoted.size() < LongestCell) {
            const qsizetype found = m_text.indexOf('"', m_at);
            const qsizetype quote = found < 0 ? m_text.size() : found;
            quoted.append(m_text.sliced(m_at, quote - m_at));
            m_at = std::min(quote + 1, m_text.size());
            if (m_at >= m_text.size() || m_text[m_at] != '"')
                break;
            quoted.append('"');
            ++m_at;
        }
    }
    const qsizetype rest = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_separator && !endsLine(m_text[m_at]))
        ++m_at;
    if (m_cells.size() >= MostCells)
        return;
    // What stands behind a closed quote belongs to the cell as it is.
    const QByteArrayView plain = m_text.sliced(isQuoted ? rest : begin, m_at - (isQuoted ? rest : begin));
    m_cells.append(QString::fromUtf8(quoted) + QString::fromUtf8(plain));
}

namespace {

/// How many rows, the header among them, are of as many cells as it; 0 where its cells are no names.
int agreeingRows(QByteArrayView text, char separator, qsizetype &columns)
{
    constexpr int MostRows = 6;
    constexpr qsizetype LongestName = 80;
    TableReader rows(text, separator);
    if (!rows.next())
        return 0;
    const QStringList header = rows.cells();
    columns = header.size();
    const bool names = columns >= 2 && std::all_of(header.begin(), header.end(), [](const QString &name) {
                           return name.size() <= LongestName && !name.contains(u'\n') && !name.contains(u'。');
                       });
    const auto empty =
        std::count_if(header.begin(), header.end(), [](const QString &name) { return name.trimmed().isEmpty(); });
    if (!names || empty > 1)
        return 0;
    int agreeing = 1;
    for (int row = 1; row < MostRows && rows.next(); ++row) {
        if (rows.cells().size() != columns)
            return 0;
        ++agreeing;
    }
    return agreeing;
}

}

std::optional<char> separatorOf(QByteArrayView utf8)
{
    constexpr qsizetype Sample = 1 << 20; // some rows of whole articles
    const bool cut = utf8.size() > Sample;
    const QByteArrayView sample = utf8.first(std::min(utf8.size(), Sample));
    std::optional<char> best;
    qsizetype most = 1;
    for (const char separator : {',', '\t', ';', '|'}) {
        qsizetype columns = 0;
        const int rows = agreeingRows(sample, separator, columns);
        if (rows >= 2 && columns > most && !(cut && rows < 3)) {
            best = separator;
            most = columns;
        }
    }
    return best;
}
