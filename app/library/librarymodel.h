#pragma once

#include "library/library.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

/// The list: all ids in memory, rows fetched by block when painted. Lives on the GUI thread.
class LibraryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1,   ///< ArticleRow, or invalid while its block is on the way
        IdRole,
    };

    explicit LibraryModel(Library &library, QObject *parent = nullptr);

    void setQuery(const ListQuery &query);
    const ListQuery &query() const { return m_query; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    ArticleId idAt(int row) const;
    int rowOf(ArticleId id) const;   ///< -1 when not in the list

Q_SIGNALS:
    void loaded();                       ///< the ids of the current query are there (also when there are none)
    void failed(const QString &sentence);

private:
    void reload();
    void fetchBlock(int block) const;

    Library &m_library;
    ListQuery m_query;
    QList<ArticleId> m_ids;
    mutable QHash<int, QList<ArticleRow>> m_blocks;
    mutable QSet<int> m_asked;
    int m_generation = 0;
};

Q_DECLARE_METATYPE(ArticleRow)
