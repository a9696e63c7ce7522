#pragma once

#include "library/library.h"

#include <QAbstractListModel>
#include <QHash>

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
    bool isLoaded() const { return m_loaded; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    ArticleId idAt(int row) const { return m_ids.at(row); }
    int rowOf(ArticleId id) const { return int(m_ids.indexOf(id)); }   ///< -1 when not in the list

Q_SIGNALS:
    void loaded();   ///< the ids of the current query are there (also when there are none)
    void failed(const QString &sentence);

private:
    void reload();
    void accept(const QList<ArticleId> &ids);
    void fetchBlock(int block) const;

    Library &m_library;
    ListQuery m_query;
    QList<ArticleId> m_ids;
    mutable QHash<int, QList<ArticleRow>> m_blocks;   // empty list: asked, not answered yet
    int m_generation = 0;                             // late answers of older questions are dropped
    bool m_loaded = false;
};

Q_DECLARE_METATYPE(ArticleRow)
