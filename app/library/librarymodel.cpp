#include "library/librarymodel.h"

#include "base/async.h"

namespace {
constexpr int BlockSize = 64;   // a screenful or two; one block is one query
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
    m_loaded = false;
    reload();
}

int LibraryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return m_ids.at(index.row());
    if (role != RowRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};

    const int block = index.row() / BlockSize;
    const auto rows = m_blocks.constFind(block);
    if (rows == m_blocks.cend()) {
        fetchBlock(block);
        return {};
    }
    const int offset = index.row() % BlockSize;
    if (offset >= rows->size())
        return {};
    const ArticleRow &row = rows->at(offset);
    return role == RowRole ? QVariant::fromValue(row) : QVariant(row.title);
}

void LibraryModel::reload()
{
    const int generation = ++m_generation;
    onDone(m_library.ids(m_query), this, [this, generation](const Result<QList<ArticleId>> &ids) {
        if (generation != m_generation)
            return;
        if (ids)
            accept(*ids);
        else
            Q_EMIT failed(ids.error().sentence);
    });
}

void LibraryModel::accept(const QList<ArticleId> &ids)
{
    ++m_generation;   // blocks asked while this answer was on its way belong to the old list
    if (ids == m_ids) {
        // The same articles, perhaps revised: the rows are asked anew when painted, and nothing jumps.
        m_blocks.clear();
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
    } else {
        beginResetModel();
        m_ids = ids;
        m_blocks.clear();
        endResetModel();
    }
    m_loaded = true;
    Q_EMIT loaded();
}

void LibraryModel::fetchBlock(int block) const
{
    m_blocks.insert(block, {});
    const int first = block * BlockSize;
    const QList<ArticleId> ids = m_ids.mid(first, BlockSize);
    auto *self = const_cast<LibraryModel *>(this);
    onDone(m_library.rows(ids, m_query.text), self, [self, block, first, ids, generation = m_generation](const Result<QList<ArticleRow>> &rows) {
        if (generation != self->m_generation)
            return;
        if (!rows) {
            Q_EMIT self->failed(rows.error().sentence);
            return;
        }
        // An article may be gone since the ids were read: each row stands where its id stands.
        QList<ArticleRow> placed(ids.size());
        for (const ArticleRow &row : *rows)
            if (const qsizetype at = ids.indexOf(row.id); at >= 0)
                placed[at] = row;
        self->m_blocks.insert(block, placed);
        Q_EMIT self->dataChanged(self->index(first), self->index(first + int(ids.size()) - 1));
    });
}
