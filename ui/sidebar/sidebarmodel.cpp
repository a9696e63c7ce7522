#include "sidebar/sidebarmodel.h"

#include "tickertext.h"

#include <QLocale>

namespace {

constexpr int AllRow = 1;
constexpr int FixedRows = 2;

}

SidebarModel::SidebarModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_rows{{Kind::Section, tr("Library"), {}, -1}, {Kind::AllArticles, tr("All articles"), {}, -1}}
{
}

void SidebarModel::setCount(int articles)
{
    m_rows[AllRow].count = articles;
    Q_EMIT dataChanged(index(AllRow), index(AllRow));
}

void SidebarModel::setTickers(const QList<TickerCount> &tickers)
{
    // The rows that stay keep their place, so that the view keeps its selection and its scroll position.
    QList<Row> rows = m_rows.first(FixedRows);
    if (!tickers.isEmpty())
        rows.append({Kind::Section, tr("Tickers"), {}, -1});
    for (const TickerCount &ticker : tickers)
        rows.append({Kind::Ticker, ticker.name, ticker.id, ticker.articles});

    const qsizetype common = qMin(rows.size(), m_rows.size());
    for (qsizetype row = FixedRows; row < common; ++row)
        m_rows[row] = rows[row];
    if (common > FixedRows)
        Q_EMIT dataChanged(index(FixedRows), index(int(common) - 1));
    if (rows.size() < m_rows.size()) {
        beginRemoveRows({}, int(rows.size()), int(m_rows.size()) - 1);
        m_rows = rows;
        endRemoveRows();
    } else if (rows.size() > m_rows.size()) {
        beginInsertRows({}, int(m_rows.size()), int(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
}

int SidebarModel::rowOf(const std::optional<TickerId> &ticker) const
{
    if (!ticker)
        return AllRow;
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].ticker == ticker)
            return int(row);
    return -1;
}

std::optional<TickerId> SidebarModel::tickerAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].ticker : std::nullopt;
}

int SidebarModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const bool symbolShown = row.ticker && TickerText::showsSymbol(*row.ticker, row.name);
    switch (role) {
    case Qt::DisplayRole:   // also what typing ahead looks for
        if (!row.ticker)
            return row.name;
        return row.name.isEmpty() ? row.ticker->toString() : row.ticker->toString() + u' ' + row.name;
    case Qt::AccessibleTextRole:
        return row.count < 0 ? row.name
                             : tr("%1, %2 articles").arg(data(index, Qt::DisplayRole).toString(), QLocale().toString(row.count));
    case KindRole: return QVariant::fromValue(row.kind);
    case SymbolRole: return symbolShown ? row.ticker->toString() : QString();
    case NameRole: return row.name;
    case CountRole: return row.count;
    default: return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_rows[index.row()].kind == Kind::Section)
        return Qt::ItemNeverHasChildren;   // disabled: the arrow keys and the mouse pass over it
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}
