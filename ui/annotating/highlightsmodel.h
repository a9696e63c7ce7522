// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/highlightfinder.h"

#include <QAbstractListModel>

/// The rows of the view of all highlights: those that were found, under a heading for each article or day. Lives on the
/// GUI thread.
class HighlightsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// What a row says, for whoever draws it.
    struct Row
    {
        QString heading;      ///< of a heading; else empty
        QString detail;       ///< of a heading: source and date; of a highlight in the order of dates: its article
        int count = 0;        ///< of a heading: the highlights under it
        qsizetype found = -1; ///< into FoundHighlights::highlights
    };

    using QAbstractListModel::QAbstractListModel;

    void show(const FoundHighlights &found, HighlightQuery::Order order);
    void retranslate(); ///< headings and details are in the language that was

    const Row &row(const QModelIndex &index) const { return m_rows[index.row()]; }
    bool isHeading(const QModelIndex &index) const { return row(index).found < 0; }
    const FoundHighlight &highlight(const QModelIndex &index) const { return m_found.highlights[row(index).found]; }
    const HighlightedArticle &article(const QModelIndex &index) const
    {
        return m_found.articles[highlight(index).article];
    }
    const FoundHighlights &found() const { return m_found; }
    int rowOf(HighlightId highlight) const; ///< -1: not listed

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Row> rows() const;

    FoundHighlights m_found;
    HighlightQuery::Order m_order = HighlightQuery::Order::Article;
    QList<Row> m_rows;
};
