#pragma once

#include "store/articlestore.h"

#include <QAbstractListModel>

/// The sidebar's rows: a section, all articles, a section, the tickers with most articles. Lives on the GUI thread.
class SidebarModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Section, AllArticles, Ticker };
    enum Role {
        KindRole = Qt::UserRole + 1,
        SymbolRole,   ///< drawn bold before the name; may be empty
        NameRole,
        CountRole,    ///< int; -1: none, or not known yet
    };

    explicit SidebarModel(QObject *parent = nullptr);

    void setCount(int articles);
    void setTickers(const QList<TickerCount> &tickers);

    int rowOf(const std::optional<TickerId> &ticker) const;   ///< nothing: all articles; -1: not listed
    std::optional<TickerId> tickerAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Kind kind;
        QString name;
        std::optional<TickerId> ticker;
        int count;
    };

    QList<Row> m_rows;
};

Q_DECLARE_METATYPE(SidebarModel::Kind)
