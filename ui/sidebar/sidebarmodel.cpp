// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/sidebarmodel.h"

#include "library/librarymodel.h"
#include "tickertext.h"

#include <QMimeData>
#include <QSet>

#include <utility>

namespace {

QString tickerType()
{
    return QStringLiteral("application/x-tearsheet-ticker");
}

}

SidebarModel::SidebarModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_rows = rowsOf({});
}

QList<SidebarModel::Row> SidebarModel::rowsOf(const LibraryCounts &counts) const
{
    QList<Row> rows;
    const auto heading = [&rows](const QString &name) { rows.append({Kind::Heading, name, -1, {}, {}}); };
    const auto section = [this, &rows](const QString &name, int count, Section::Kind kind) {
        rows.append({Kind::Section, name, m_counts ? count : -1, {{kind, {}}, {}, {}}, {}});
    };
    heading(tr("Library"));
    section(tr("All articles"), counts.all, Section::Kind::All);
    section(tr("Unread"), counts.unread, Section::Kind::Unread);
    if (counts.reading > 0)
        section(tr("Continue reading"), counts.reading, Section::Kind::Reading);
    section(tr("Starred"), counts.starred, Section::Kind::Starred);
    section(tr("Archive"), counts.archive, Section::Kind::Archive);
    section(tr("Trash"), counts.trash, Section::Kind::Trash);
    if (counts.highlights > 0)
        rows.append({Kind::Page, tr("Highlights"), counts.highlights, {}, {}, Pages::Highlights()});
    if (!counts.searches.isEmpty())
        heading(tr("Saved searches"));
    for (const SavedSearch &search : counts.searches)
        rows.append({Kind::Search, search.name, m_searchCounts.value(search.text, -1), {{}, {}, search.text}, {}});
    if (!counts.tags.isEmpty())
        heading(tr("Tags"));
    for (const TagCount &tag : counts.tags)
        rows.append(
            {Kind::Tag, tag.tag.name, tag.articles, {{Section::Kind::Tag, tag.tag.name}, {}, {}}, tag.tag.colour});
    if (!counts.watched.isEmpty())
        heading(tr("Watchlist"));
    QSet<TickerId> watched;
    for (const WatchedTicker &each : counts.watched) {
        rows.append({Kind::Watched, each.ticker.name, each.unread, {{}, each.ticker.id, {}}, {}});
        watched.insert(each.ticker.id);
    }
    if (counts.tickers.size() > watched.size())
        heading(tr("Tickers"));
    for (const TickerCount &ticker : counts.tickers)
        if (!watched.contains(ticker.id))
            rows.append({Kind::Ticker, ticker.name, ticker.articles, {{}, ticker.id, {}}, {}});
    if (!counts.sources.isEmpty())
        heading(tr("Sources"));
    for (const NameCount &source : counts.sources)
        rows.append({Kind::Source, source.name, source.articles, {{Section::Kind::Source, source.name}, {}, {}}, {}});
    if (!counts.authors.isEmpty())
        heading(tr("Authors"));
    for (const NameCount &author : counts.authors)
        rows.append({Kind::Author, author.name, author.articles, {{Section::Kind::Author, author.name}, {}, {}}, {}});
    return rows;
}

void SidebarModel::setCounts(const LibraryCounts &counts)
{
    m_counts = counts;
    setRows(rowsOf(counts));
}

void SidebarModel::retranslate()
{
    setRows(rowsOf(m_counts.value_or(LibraryCounts())));
}

/// No reset: the view keeps its scroll position.
void SidebarModel::setRows(const QList<Row> &rows)
{
    const qsizetype common = qMin(rows.size(), m_rows.size());
    int first = int(common);
    int last = -1;
    for (int row = 0; row < common; ++row)
        if (m_rows[row] != rows[row]) {
            m_rows[row] = rows[row];
            first = qMin(first, row);
            last = row;
        }
    if (last >= 0) // each change of the library is counted, and few of them are seen here
        Q_EMIT dataChanged(index(first), index(last));
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

void SidebarModel::setSearchCounts(const QStringList &texts, const QList<int> &counts)
{
    m_searchCounts.clear();
    for (qsizetype i = 0; i < qMin(texts.size(), counts.size()); ++i)
        m_searchCounts.insert(texts[i], counts[i]);
    for (int row = 0; row < m_rows.size(); ++row)
        if (Row &search = m_rows[row]; search.kind == Kind::Search)
            if (const int count = m_searchCounts.value(search.question.text, -1);
                std::exchange(search.count, count) != count)
                Q_EMIT dataChanged(index(row), index(row));
}

int SidebarModel::rowOf(const Question &question) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].kind != Kind::Heading && !m_rows[row].page && m_rows[row].question == question)
            return int(row);
    return -1;
}

Question SidebarModel::questionAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].question : Question();
}

int SidebarModel::rowOfPage(const PageId &page) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].page == page)
            return int(row);
    return -1;
}

std::optional<PageId> SidebarModel::pageAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].page : std::nullopt;
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const std::optional<TickerId> &ticker = row.question.ticker;
    const bool symbolShown = ticker && TickerText::showsSymbol(*ticker, row.name);
    switch (role) {
    case Qt::DisplayRole: // also what typing ahead looks for
        if (!ticker)
            return row.name;
        return row.name.isEmpty() ? ticker->toString() : ticker->toString() + u' ' + row.name;
    case Qt::AccessibleTextRole:
        if (row.kind == Kind::Watched)
            return tr("%1, watched, %Ln unread", nullptr, row.count).arg(data(index, Qt::DisplayRole).toString());
        if (row.page)
            return row.count == 1 ? tr("%1, 1 highlight").arg(row.name)
                                  : tr("%1, %Ln highlights", nullptr, row.count).arg(row.name);
        return row.count < 0 ? row.name
               : row.count == 1
                   ? tr("%1, 1 article").arg(data(index, Qt::DisplayRole).toString())
                   : tr("%1, %Ln articles", nullptr, row.count).arg(data(index, Qt::DisplayRole).toString());
    case KindRole:
        return QVariant::fromValue(row.kind);
    case SymbolRole:
        return symbolShown ? ticker->toString() : QString();
    case NameRole:
        return row.name;
    case CountRole:
        return row.count;
    case ColourRole:
        return row.colour;
    default:
        return {};
    }
}

/// Restoring and unstarring have their commands; a drop only puts an article somewhere.
bool SidebarModel::takesArticles(const Row &row)
{
    if (row.kind == Kind::Tag)
        return true;
    const Section::Kind kind = row.question.section.kind;
    return row.kind == Kind::Section &&
           (kind == Section::Kind::Starred || kind == Section::Kind::Archive || kind == Section::Kind::Trash);
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Row &row = m_rows[index.row()];
    if (row.kind == Kind::Heading)
        return Qt::ItemNeverHasChildren; // disabled: the arrow keys and the mouse pass over it
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (row.kind == Kind::Watched)
        flags |= Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    return takesArticles(row) ? flags | Qt::ItemIsDropEnabled : flags;
}

QStringList SidebarModel::mimeTypes() const
{
    return {LibraryModel::mimeType(), tickerType()};
}

std::optional<TickerId> SidebarModel::watchedAt(int row) const
{
    const bool isWatched = row >= 0 && row < m_rows.size() && m_rows[row].kind == Kind::Watched;
    return isWatched ? m_rows[row].question.ticker : std::nullopt;
}

QMimeData *SidebarModel::mimeData(const QModelIndexList &indexes) const
{
    const auto ticker = indexes.isEmpty() ? std::nullopt : watchedAt(indexes.first().row());
    if (!ticker)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(tickerType(), ticker->toString().toUtf8());
    data->setText(ticker->toString());
    return data;
}

bool SidebarModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent) const
{
    if (data->hasFormat(tickerType())) // on a watched ticker, before one, or behind the last
        return watchedAt(parent.isValid() ? parent.row() : row) || (!parent.isValid() && watchedAt(row - 1));
    return data->hasFormat(LibraryModel::mimeType()) && parent.isValid() && takesArticles(m_rows[parent.row()]);
}

bool SidebarModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (data->hasFormat(tickerType())) {
        if (const auto ticker = TickerId::parse(QString::fromUtf8(data->data(tickerType()))))
            Q_EMIT watchedMoved(*ticker, watchedAt(parent.isValid() ? parent.row() : row));
        return true;
    }
    Q_EMIT dropped(m_rows[parent.row()].question.section, LibraryModel::articlesIn(*data));
    return true;
}
