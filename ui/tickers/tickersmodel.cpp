// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickers/tickersmodel.h"

#include "article/datetext.h"
#include "tickertext.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

void TickersModel::setTickers(const QList<ListedTicker> &tickers)
{
    beginResetModel();
    m_tickers = tickers;
    arrange();
    endResetModel();
}

void TickersModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    arrange();
    endResetModel();
}

void TickersModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_column = column;
    m_order = order;
    arrange();
    endResetModel();
}

void TickersModel::arrange()
{
    m_shown.resize(m_tickers.size());
    std::iota(m_shown.begin(), m_shown.end(), 0);
    m_shown.removeIf([this, sought = TickerSearch(m_filter.text)](int each) {
        const ListedTicker &ticker = m_tickers.at(each);
        return (m_filter.kind && ticker.row.ticker.id.kind() != *m_filter.kind) ||
               (m_filter.watched && !ticker.row.watched) || !ticker.isFound(sought);
    });
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](int one, int other) {
        return m_order == Qt::AscendingOrder ? comesBefore(one, other) : comesBefore(other, one);
    });
}

bool TickersModel::comesBefore(int one, int other) const
{
    const ListedTicker &a = m_tickers.at(one);
    const ListedTicker &b = m_tickers.at(other);
    const auto year = [](const ListedTicker &ticker) {
        return std::accumulate(ticker.row.months.begin(), ticker.row.months.end(), 0);
    };
    switch (m_column) {
    case WatchedColumn:
        return a.row.watched < b.row.watched;
    case SymbolColumn:
        return a.row.ticker.id.toString() < b.row.ticker.id.toString();
    case NamesColumn:
        return QString::localeAwareCompare(a.row.ticker.name, b.row.ticker.name) < 0;
    case KindColumn:
        return a.row.ticker.id.kind() < b.row.ticker.id.kind();
    case MarketColumn:
        return a.row.ticker.id.market() < b.row.ticker.id.market();
    case LastColumn:
        return a.row.last < b.row.last;
    case MonthsColumn:
        return year(a) < year(b);
    default:
        return a.row.ticker.articles < b.row.ticker.articles;
    }
}

int TickersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TickersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TickersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListedTicker &ticker = at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (index.column() == ArticlesColumn || index.column() == LastColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::AccessibleTextRole && index.column() == WatchedColumn)
        return ticker.row.watched ? tr("watched") : tr("not watched");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WatchedColumn:
        return ticker.row.watched ? QStringLiteral("★") : QStringLiteral("☆");
    case SymbolColumn:
        return ticker.row.ticker.id.toString();
    case NamesColumn:
        return QStringList(QStringList{ticker.row.ticker.name} + ticker.row.names)
            .join(QStringLiteral(", "))
            .simplified();
    case KindColumn:
        return TickerText::kindAlone(ticker.row.ticker.id.kind());
    case MarketColumn:
        return TickerText::market(ticker.row.ticker.id);
    case ArticlesColumn:
        return QLocale().toString(ticker.row.ticker.articles);
    case LastColumn:
        return DateText::day(ticker.row.last);
    default:
        return {};
    }
}

QVariant TickersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (section == ArticlesColumn || section == LastColumn ? Qt::AlignRight : Qt::AlignLeft));
    switch (section) {
    case SymbolColumn:
        return tr("Symbol");
    case NamesColumn:
        return tr("Names");
    case KindColumn:
        return tr("Kind");
    case MarketColumn:
        return tr("Market");
    case ArticlesColumn:
        return tr("Articles");
    case LastColumn:
        return tr("Last mention");
    case MonthsColumn:
        return tr("12 months");
    default:
        return QString();
    }
}
