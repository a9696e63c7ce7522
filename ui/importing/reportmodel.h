#pragma once

#include "importing/importjob.h"

#include <QAbstractTableModel>

/// The lines of an import, as they come. Lives on the GUI thread.
class ReportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { InputColumn, MemberColumn, OutcomeColumn, ReasonColumn, PlaceColumn, ColumnCount };
    enum Role { OutcomeRole = Qt::UserRole + 1 };   ///< int of ImportOutcome

    using QAbstractTableModel::QAbstractTableModel;

    void append(const QList<ImportLine> &lines);
    void clear();
    int countOf(ImportOutcome outcome) const { return m_counts[int(outcome)]; }
    QString asText() const;   ///< tab-separated, a heading line first

    static QString outcomeName(ImportOutcome outcome);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ImportLine &line, int column) const;

    QList<ImportLine> m_lines;
    int m_counts[6] = {};
};
