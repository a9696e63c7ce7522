// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importjob.h"

#include <QAbstractTableModel>

#include <optional>

/// The lines of an import, as they come, and which of them are shown. The filter is the model's own: a proxy tells its
/// view of every gap that a filter tears, and 100,000 lines take seconds. Lives on the GUI thread.
class ReportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { InputColumn, MemberColumn, OutcomeColumn, ReasonColumn, PlaceColumn, ColumnCount };

    /// Shows lines of one outcome (nothing: of all), that hold `text` in any column, whatever its case.
    struct Filter
    {
        std::optional<ImportOutcome> outcome;
        QString text;

        friend bool operator==(const Filter &, const Filter &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void append(const QList<ImportLine> &lines);
    void clear(); ///< the filter stays
    void setFilter(const Filter &filter);

    int lineCount() const { return int(m_lines.size()); } ///< shown or not
    int countOf(ImportOutcome outcome) const { return m_counts[int(outcome)]; }
    const int (&counts() const)[6] { return m_counts; } ///< by ImportOutcome
    const ImportLine &line(int row) const { return m_lines.at(m_shown.at(row)); }
    QList<int> shownRows() const; ///< all of them

    QString asText(const QList<int> &rows) const;   ///< tab-separated, a heading line first
    QByteArray asCsv(const QList<int> &rows) const; ///< UTF-8 with a BOM, so that spreadsheets read Chinese

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool shows(const ImportLine &line) const;
    QStringList headings() const;

    QList<ImportLine> m_lines;
    QList<int> m_shown; // indices into m_lines, in their order
    int m_counts[6] = {};
    Filter m_filter;
};
