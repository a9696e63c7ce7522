#include "importing/reportmodel.h"

#include <algorithm>

void ReportModel::append(const QList<ImportLine> &lines)
{
    if (lines.isEmpty())
        return;
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + lines.size()) - 1);
    m_lines += lines;
    for (const ImportLine &line : lines)
        ++m_counts[int(line.outcome)];
    endInsertRows();
}

void ReportModel::clear()
{
    beginResetModel();
    m_lines.clear();
    std::fill(std::begin(m_counts), std::end(m_counts), 0);
    endResetModel();
}

QString ReportModel::asText() const
{
    const auto cell = [](QString value) {
        for (QChar &c : value)
            if (c.category() == QChar::Other_Control)
                c = u' ';   // a tab or a line break in a file name must not look like the table's own
        return value;
    };
    QString result;
    for (int column = 0; column < ColumnCount; ++column)
        result += headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + (column + 1 < ColumnCount ? u'\t' : u'\n');
    for (const ImportLine &line : m_lines)
        for (int column = 0; column < ColumnCount; ++column)
            result += cell(text(line, column)) + (column + 1 < ColumnCount ? u'\t' : u'\n');
    return result;
}

QString ReportModel::outcomeName(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::New: return tr("new");
    case ImportOutcome::Same: return tr("already there");
    case ImportOutcome::Revised: return tr("revised");
    case ImportOutcome::Partial: return tr("partial");
    case ImportOutcome::Share: return tr("another share");
    case ImportOutcome::Refused: return tr("skipped");
    }
    return {};
}

int ReportModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

int ReportModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportLine &line = m_lines[index.row()];
    if (role == OutcomeRole)
        return int(line.outcome);
    return role == Qt::DisplayRole ? QVariant(text(line, index.column())) : QVariant();
}

QString ReportModel::text(const ImportLine &line, int column) const
{
    switch (column) {
    case InputColumn: return line.input;
    case MemberColumn: return line.member;
    case OutcomeColumn: return outcomeName(line.outcome);
    case ReasonColumn: return line.reason;
    case PlaceColumn: return line.place;
    default: return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case InputColumn: return tr("File");
    case MemberColumn: return tr("Part");
    case OutcomeColumn: return tr("Outcome");
    case ReasonColumn: return tr("Reason");
    case PlaceColumn: return tr("Place");
    default: return {};
    }
}
