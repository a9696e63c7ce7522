// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarymodel.h"

#include "base/async.h"
#include "library/spokenrow.h"

#include <QElapsedTimer>

namespace {
constexpr int BlockSize = 64; // a screenful or two; one block is one query

/// An article may be gone since the ids were read: each row stands where its id stands.
QList<ArticleRow> placed(const QList<ArticleRow> &rows, const QList<ArticleId> &ids)
{
    QList<ArticleRow> placed(ids.size());
    for (const ArticleRow &row : rows)
        if (const qsizetype at = ids.indexOf(row.id); at >= 0)
            placed[at] = row;
    return placed;
}
}

LibraryModel::LibraryModel(Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    connect(&m_library, &Library::changed, this, &LibraryModel::reload);
    reload();
}

void LibraryModel::setQuery(const ListQuery &query)
{
    m_query = query;
    m_kept = 0;
    m_seenBlock = 0;
    m_seenRows.clear(); // their excerpts are another question's
    m_loaded = false;
    reload();
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return m_ids.at(index.row());
    if (role != RowRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};

    const ArticleRow *row = rowAt(index.row());
    if (!row)
        return {};
    if (role == RowRole)
        return QVariant::fromValue(*row);
    return role == Qt::DisplayRole ? row->title : spokenRow(*row, QDate::currentDate());
}

const ArticleRow *LibraryModel::rowAt(int row) const
{
    m_seenBlock = row / BlockSize;
    if (!m_blocks.contains(m_seenBlock))
        fetchBlock(m_seenBlock);
    const QList<ArticleRow> &block = *m_blocks.constFind(m_seenBlock);
    if (const int offset = row % BlockSize; offset < block.size())
        return &block.at(offset);
    const auto seen = m_seenRows.constFind(m_ids.at(row));
    return seen == m_seenRows.cend() ? nullptr : &*seen;
}

/// The list may change while it is looked at, at an import each second: its rows stand until they come anew.
void LibraryModel::keepRowsSeen()
{
    QHash<ArticleId, ArticleRow> seen;
    for (int block = m_seenBlock - 1; block <= m_seenBlock + 1; ++block)
        for (const ArticleRow &row : m_blocks.value(block))
            seen.insert(row.id, row);
    if (!seen.isEmpty())
        m_seenRows = seen;
    m_blocks.clear();
}

QList<ArticleId> LibraryModel::articlesIn(const QMimeData &data)
{
    QList<ArticleId> articles;
    for (const QByteArray &id : data.data(mimeType()).split(' '))
        if (const ArticleId article = id.toLongLong(); article > 0)
            articles.append(article);
    return articles;
}

DraggedArticles *LibraryModel::mimeData(const QModelIndexList &indexes) const
{
    QList<ArticleId> articles;
    for (const QModelIndex &index : indexes)
        articles.append(m_ids.at(index.row()));
    if (!m_draggedFiles)
        m_draggedFiles = std::make_unique<QTemporaryDir>();
    // A folder for each drag: the same article keeps its name.
    QTemporaryDir folder(m_draggedFiles->filePath(QStringLiteral("drag-XXXXXX")));
    folder.setAutoRemove(false);
    return new DraggedArticles(m_library, articles, folder.isValid() ? folder.path() : QString());
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled : Qt::NoItemFlags;
}

void LibraryModel::reload()
{
    const int generation = ++m_generation;
    QElapsedTimer asked;
    asked.start();
    // Another list begins at its top; what is seen of a list that changed may be anywhere.
    const int rows = m_loaded ? 0 : BlockSize;
    onDone(m_library.start(m_query, rows), this, [this, generation, asked](const Result<ListStart> &start) {
        if (generation != m_generation)
            return;
        m_answeredIn = asked.elapsed();
        if (start)
            accept(*start);
        else
            Q_EMIT failed(start.error().sentence);
    });
}

void LibraryModel::accept(const ListStart &answered)
{
    ++m_generation; // blocks asked while this answer was on its way belong to the old list
    QList<ArticleId> ids = answered.ids;
    if (const qsizetype at = m_kept == 0 ? -1 : m_ids.indexOf(m_kept); at >= 0 && !ids.contains(m_kept)) {
        const qsizetype before = at == 0 ? -1 : ids.indexOf(m_ids.at(at - 1));
        ids.insert(before + 1, m_kept);
    }
    if (ids == m_ids) {
        // The same articles, perhaps revised: the rows are asked anew when painted, and nothing jumps.
        keepRowsSeen();
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
    } else {
        beginResetModel();
        m_ids = ids;
        keepRowsSeen();
        if (!answered.rows.isEmpty() && ids.size() == answered.ids.size())
            m_blocks.insert(0, placed(answered.rows, idsOf(0)));
        endResetModel();
    }
    m_loaded = true;
    Q_EMIT loaded();
}

void LibraryModel::fetchBlock(int block) const
{
    m_blocks.insert(block, {});
    const QList<ArticleId> ids = idsOf(block);
    auto *self = const_cast<LibraryModel *>(this);
    onDone(m_library.rows(ids, m_query.text), self,
           [self, block, ids, generation = m_generation](const Result<QList<ArticleRow>> &rows) {
               if (generation != self->m_generation)
                   return;
               if (!rows) {
                   Q_EMIT self->failed(rows.error().sentence);
                   return;
               }
               self->m_blocks.insert(block, placed(*rows, ids));
               const int first = block * BlockSize;
               Q_EMIT self->dataChanged(self->index(first), self->index(first + int(ids.size()) - 1));
           });
}

QList<ArticleId> LibraryModel::idsOf(int block) const
{
    return m_ids.mid(block * BlockSize, BlockSize);
}
