// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/reportmodel.h"

#include "base/csv.h"
#include "importing/outcomewords.h"
#include "plaintip.h"

#include <algorithm>
#include <numeric>

namespace {

QString text(const ImportLine &line, int column)
{
    switch (column) {
    case ReportModel::InputColumn:
        return line.input;
    case ReportModel::MemberColumn:
        return line.member;
    case ReportModel::OutcomeColumn:
        return OutcomeWords::word(line.outcome);
    case ReportModel::ReasonColumn:
        return line.reason;
    case ReportModel::PlaceColumn:
        return line.place;
    default:
        return {};
    }
}

QStringList cells(const ImportLine &line)
{
    QStringList result;
    for (int column = 0; column < ReportModel::ColumnCount; ++column)
        result.append(text(line, column));
    return result;
}

/// A tab or a line break in a file name must not look like the table's own.
QString onOneLine(QString value)
{
    for (QChar &c : value)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    return value;
}

}

void ReportModel::append(const QList<ImportLine> &lines)
{
    QList<int> shown;
    for (const ImportLine &line : lines) {
        ++m_counts[int(line.outcome)];
        if (shows(line))
            shown.append(int(m_lines.size()));
        m_lines.append(line);
    }
    if (shown.isEmpty())
        return;
    beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + shown.size()) - 1);
    m_shown += shown;
    endInsertRows();
}

void ReportModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_shown.clear();
    std::fill(std::begin(m_counts), std::end(m_counts), 0);
    endResetModel();
}

void ReportModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_shown.clear();
    for (int i = 0; i < lineCount(); ++i)
        if (shows(m_lines.at(i)))
            m_shown.append(i);
    endResetModel();
}

bool ReportModel::shows(const ImportLine &line) const
{
    if (m_filter.outcome && *m_filter.outcome != line.outcome)
        return false;
    if (m_filter.text.isEmpty())
        return true;
    const auto holds = [this](const QString &value) { return value.contains(m_filter.text, Qt::CaseInsensitive); };
    return holds(line.input) || holds(line.member) || holds(line.reason) || holds(line.place) ||
           holds(OutcomeWords::word(line.outcome));
}

QList<int> ReportModel::shownRows() const
{
    QList<int> rows(m_shown.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

QStringList ReportModel::headings() const
{
    QStringList result;
    for (int column = 0; column < ColumnCount; ++column)
        result.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    return result;
}

QString ReportModel::asText(const QList<int> &rows) const
{
    QString result = headings().join(u'\t') + u'\n';
    for (const int row : rows) {
        QStringList values = cells(line(row));
        std::transform(values.cbegin(), values.cend(), values.begin(), onOneLine);
        result += values.join(u'\t') + u'\n';
    }
    return result;
}

QByteArray ReportModel::asCsv(const QList<int> &rows) const
{
    QByteArray result = "\xEF\xBB\xBF" + Csv::line(headings());
    for (const int row : rows)
        result += Csv::line(cells(line(row)));
    return result;
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString value = text(line(index.row()), index.column());
    return role == Qt::DisplayRole ? onOneLine(value) : plainTip(value);
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case InputColumn:
        return tr("File");
    case MemberColumn:
        return tr("Part");
    case OutcomeColumn:
        return tr("Outcome");
    case ReasonColumn:
        return tr("Reason");
    case PlaceColumn:
        return tr("Place");
    default:
        return {};
    }
}
