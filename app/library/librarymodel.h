// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/draggedarticles.h"
#include "library/library.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTemporaryDir>

#include <memory>

/// The list: all ids in memory, rows fetched by block when painted. Lives on the GUI thread.
class LibraryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< ArticleRow; while its block is on the way as it was, or invalid
        IdRole,
    };

    explicit LibraryModel(Library &library, QObject *parent = nullptr);

    void setQuery(const ListQuery &query);
    const ListQuery &query() const { return m_query; }
    bool isLoaded() const { return m_loaded; }
    qint64 answeredIn() const { return m_answeredIn; } ///< milliseconds from the question to the ids

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Articles on their way by drag and drop; see DraggedArticles.
    static QString mimeType() { return DraggedArticles::idsType(); }
    static QList<ArticleId> articlesIn(const QMimeData &data);
    QStringList mimeTypes() const override { return {mimeType()}; }
    DraggedArticles *mimeData(const QModelIndexList &indexes) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

    /// The article being read stays in its row although the section would lose it, until another is kept, the
    /// query changes, or 0 is kept.
    void keep(ArticleId article) { m_kept = article; }

    ArticleId idAt(int row) const { return m_ids.at(row); }
    int rowOf(ArticleId id) const { return int(m_ids.indexOf(id)); } ///< -1 when not in the list

Q_SIGNALS:
    void loaded(); ///< the ids of the current query are there (also when there are none)
    void failed(const QString &sentence);

private:
    void reload();
    void accept(const ListStart &answered);
    void keepRowsSeen();
    const ArticleRow *rowAt(int row) const; ///< nullptr: on its way
    void fetchBlock(int block) const;
    QList<ArticleId> idsOf(int block) const;

    Library &m_library;
    ListQuery m_query;
    QList<ArticleId> m_ids;
    mutable QHash<int, QList<ArticleRow>> m_blocks; // empty list: asked, not answered yet
    mutable int m_seenBlock = 0;                    // the last one asked for
    QHash<ArticleId, ArticleRow> m_seenRows;        // around it as they were, until the list's news have come
    ArticleId m_kept = 0;
    mutable std::unique_ptr<QTemporaryDir> m_draggedFiles; // until the program ends: see DraggedArticles
    qint64 m_answeredIn = 0;
    int m_generation = 0; // late answers of older questions are dropped
    bool m_loaded = false;
};

Q_DECLARE_METATYPE(ArticleRow)
