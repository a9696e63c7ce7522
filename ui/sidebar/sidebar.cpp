// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/sidebar.h"

#include "base/async.h"
#include "sidebar/sidebardelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace {

constexpr int Shown = 20; // of tickers and of sources

}

Sidebar::Sidebar(Library &library, Browsing &browsing, QWidget *parent)
    : QListView(parent)
    , m_library(library)
    , m_browsing(browsing)
    , m_delegate(new SidebarDelegate(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setModel(&m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (m_marking || !index.isValid() || !(index.flags() & Qt::ItemIsSelectable))
            return;
        if (const auto page = m_model.pageAt(index.row())) {
            m_browsing.open(*page);
            return;
        }
        const Question question = m_model.questionAt(index.row());
        if (question.isSearch())
            m_browsing.showSearch(question.text);
        else
            m_browsing.showScope(question.section, question.ticker);
    });
    connect(&m_browsing, &Browsing::questionChanged, this, &Sidebar::markQuestion);
    connect(&m_browsing, &Browsing::pageChanged, this, &Sidebar::markQuestion);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        // Back from a page to the question that was asked before it: the row is the current one only now.
        if (const auto page = m_model.pageAt(index.row()); page && m_browsing.page() != page)
            m_browsing.open(*page);
    });
    connect(&m_library, &Library::changed, this, &Sidebar::refresh);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(true);
    connect(&m_model, &SidebarModel::dropped, this, &Sidebar::dropped);
    connect(&m_model, &SidebarModel::watchedMoved, this, &Sidebar::watchedMoved);
    retranslate();
    markQuestion();
    refresh();
}

void Sidebar::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh(); // names have another order
    }
}

void Sidebar::retranslate()
{
    setAccessibleName(tr("Library, tags, tickers and sources"));
    m_model.retranslate();
}

void Sidebar::dress(const Theme &theme)
{
    m_delegate->dress(theme);
    viewport()->update();
}

void Sidebar::refresh()
{
    onDone(m_library.counts(Shown), this, [this](const Result<LibraryCounts> &counts) {
        if (!counts)
            return; // the list says why
        {
            const QScopedValueRollback marking(m_marking, true);
            m_model.setCounts(*counts);
        }
        executeDelayedItemsLayout(); // within a paint it would ask for another one
        markQuestion();
        countSearches(counts->searches);
        Q_EMIT counted(*counts);
    });
}

void Sidebar::countSearches(const QList<SavedSearch> &searches)
{
    const int asked = ++m_counting;
    QStringList texts;
    for (const SavedSearch &search : searches)
        texts.append(search.text);
    if (texts.isEmpty())
        return;
    onDone(m_library.countSearches(texts), this, [this, asked, texts](const Result<QList<int>> &counts) {
        if (counts && asked == m_counting)
            m_model.setSearchCounts(texts, *counts);
    });
}

/// A page that has a row stands there; a search of the whole library that is saved at its own row, another one at that
/// of its scope.
void Sidebar::markQuestion()
{
    const QScopedValueRollback marking(m_marking, true);
    const Question &asked = m_browsing.question();
    const bool isSaved = asked.isSearch() && !asked.hasScope() && m_model.rowOf(asked) >= 0;
    const int page = m_browsing.page() ? m_model.rowOfPage(*m_browsing.page()) : -1;
    const int row = page >= 0 ? page : m_model.rowOf(isSaved ? asked : Question{asked.section, asked.ticker});
    if (row < 0)
        selectionModel()->clear();
    else if (row != currentIndex().row() || !selectionModel()->isSelected(m_model.index(row)))
        setCurrentIndex(m_model.index(row));
}

/// The arrow keys pass over a heading by themselves; Home and Page Up would stand on the first one, and so not move at
/// all.
QModelIndex Sidebar::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex to = QListView::moveCursor(action, modifiers);
    return !to.isValid() || to.flags().testFlag(Qt::ItemIsEnabled) ? to : to.siblingAtRow(to.row() + 1);
}

/// Ctrl with an arrow moves a watched ticker, as dragging it does.
void Sidebar::keyPressEvent(QKeyEvent *event)
{
    const auto ticker = m_model.watchedAt(currentIndex().row());
    const bool up = event->key() == Qt::Key_Up;
    if (!ticker || event->modifiers() != Qt::ControlModifier || (!up && event->key() != Qt::Key_Down))
        return QListView::keyPressEvent(event);
    const int row = currentIndex().row();
    if (m_model.watchedAt(up ? row - 1 : row + 1))
        Q_EMIT watchedMoved(*ticker, m_model.watchedAt(up ? row - 1 : row + 2));
}

void Sidebar::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    if (const auto ticker = m_model.questionAt(index.row()).ticker)
        Q_EMIT tickerMenuWanted(*ticker, event->globalPos());
    if (index.data(SidebarModel::KindRole).value<SidebarModel::Kind>() == SidebarModel::Kind::Search)
        Q_EMIT searchMenuWanted(index.data(SidebarModel::NameRole).toString(), event->globalPos());
    if (index.data(SidebarModel::KindRole).value<SidebarModel::Kind>() == SidebarModel::Kind::Tag)
        Q_EMIT tagMenuWanted(
            {index.data(SidebarModel::NameRole).toString(), index.data(SidebarModel::ColourRole).toString()},
            event->globalPos());
}
