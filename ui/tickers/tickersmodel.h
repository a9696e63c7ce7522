// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/tickerlist.h"

#include <QAbstractTableModel>

#include <optional>

/// All tickers as a table, and which of them are shown, in which order. Filter and order are the model's own: a proxy
/// tells its view of every gap that a filter tears. Lives on the GUI thread.
class TickersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        WatchedColumn,
        SymbolColumn,
        NamesColumn,
        KindColumn,
        MarketColumn,
        ArticlesColumn,
        LastColumn,
        MonthsColumn,
        ColumnCount
    };

    /// Shows the tickers of one kind (nothing: of all) that hold `text`, or are read so in pinyin.
    struct Filter
    {
        std::optional<TickerKind> kind;
        QString text;
        bool watched = false; ///< those alone

        friend bool operator==(const Filter &, const Filter &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTickers(const QList<ListedTicker> &tickers);
    void setFilter(const Filter &filter);
    int all() const { return int(m_tickers.size()); }
    const ListedTicker &at(int row) const { return m_tickers.at(m_shown.at(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    bool comesBefore(int one, int other) const;

    QList<ListedTicker> m_tickers;
    QList<int> m_shown; // indices into m_tickers
    Filter m_filter;
    int m_column = ArticlesColumn;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};
