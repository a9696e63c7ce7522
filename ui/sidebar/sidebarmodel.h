// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browsing/question.h"
#include "page/pageid.h"
#include "store/librarycounts.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>

/// The sidebar's rows: the library's sections, the saved searches, the tags, the tickers and the sources with most
/// articles, each with its count, that of a watched ticker being its unread ones. Articles can be dropped on those rows
/// that an article can be put into, and a watched ticker on another. Lives on the GUI thread.
class SidebarModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, Section, Tag, Watched, Ticker, Source, Author, Search, Page };
    enum Role {
        KindRole = Qt::UserRole + 1,
        SymbolRole, ///< drawn bold before the name; may be empty
        NameRole,
        CountRole,  ///< int; -1: none, or not known yet
        ColourRole, ///< of a tag: see tagColours()
    };

    explicit SidebarModel(QObject *parent = nullptr);

    void setCounts(const LibraryCounts &counts);
    void retranslate();

    void setSearchCounts(const QStringList &texts, const QList<int> &counts); ///< they come after the others

    int rowOf(const Question &question) const;   ///< -1: not listed
    Question questionAt(int row) const;          ///< a heading's and a page's: all articles
    int rowOfPage(const PageId &page) const;     ///< -1: not listed
    std::optional<PageId> pageAt(int row) const; ///< of a row that is a page and no question

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    std::optional<TickerId> watchedAt(int row) const;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void dropped(const Section &section, const QList<ArticleId> &articles);
    void watchedMoved(const TickerId &ticker, const std::optional<TickerId> &before); ///< none: to the end

private:
    struct Row
    {
        Kind kind = Kind::Heading;
        QString name;
        int count = -1;
        Question question;
        QString colour;
        std::optional<PageId> page = {};

        friend bool operator==(const Row &, const Row &) = default;
    };

    QList<Row> rowsOf(const LibraryCounts &counts) const;
    void setRows(const QList<Row> &rows);
    static bool takesArticles(const Row &row);

    QList<Row> m_rows;
    std::optional<LibraryCounts> m_counts;
    QHash<QString, int> m_searchCounts;
};

Q_DECLARE_METATYPE(SidebarModel::Kind)
