// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/articlelist.h"

#include "list/articledelegate.h"

#include <QCursor>
#include <QDrag>
#include <QHoverEvent>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

ArticleList::ArticleList(QWidget *parent)
    : QListView(parent)
    , m_rowHeight(ArticleDelegate::rowHeight(font()))
{
}

QRect ArticleList::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? QRect(0, index.row() * m_rowHeight - verticalOffset(), viewport()->width(), m_rowHeight)
                           : QRect();
}

QModelIndex ArticleList::indexAt(const QPoint &point) const
{
    const int y = point.y() + verticalOffset();
    const bool inside = y >= 0 && point.x() >= 0 && point.x() < viewport()->width() && y / m_rowHeight < rowCount();
    return inside ? model()->index(y / m_rowHeight, 0) : QModelIndex();
}

void ArticleList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * m_rowHeight;
    const int bottomed = top + m_rowHeight - viewport()->height();
    const int now = verticalScrollBar()->value();
    switch (hint) {
    case EnsureVisible:
        verticalScrollBar()->setValue(qMin(top, qMax(now, bottomed)));
        break;
    case PositionAtTop:
        verticalScrollBar()->setValue(top);
        break;
    case PositionAtBottom:
        verticalScrollBar()->setValue(bottomed);
        break;
    case PositionAtCenter:
        verticalScrollBar()->setValue((top + bottomed) / 2);
        break;
    }
}

void ArticleList::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

/// The bar has the new list's range at once: later, the next paint would find it changed and ask for another one.
void ArticleList::reset()
{
    QListView::reset();
    doItemsLayout();
}

QModelIndex ArticleList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = rowCount() - 1;
    if (last < 0)
        return {};
    const int page = qMax(1, viewport()->height() / m_rowHeight - 1); // one row of the page before stays in sight
    const int now = currentIndex().isValid() ? currentIndex().row() : -1;
    int row = now;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row = now - 1;
        break;
    case MoveDown:
    case MoveNext:
        row = now + 1;
        break;
    case MovePageUp:
        row = now - page;
        break;
    case MovePageDown:
        row = now + page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(now < 0 && action != MoveEnd ? 0 : qBound(0, row, last), 0);
}

std::pair<int, int> ArticleList::rowsIn(const QRect &rect) const
{
    const int first = qMax(0, rect.top() + verticalOffset()) / m_rowHeight;
    const int bottom = rect.bottom() + verticalOffset();
    return {first, bottom < 0 ? -1 : qMin(bottom / m_rowHeight, rowCount() - 1)};
}

void ArticleList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    // From point to point: QRect::normalized() leaves out the ends of one that is upside down.
    const auto [first, last] =
        rowsIn(QRect(QPoint(0, qMin(rect.top(), rect.bottom())), QPoint(0, qMax(rect.top(), rect.bottom()))));
    selectionModel()->select(
        first <= last ? QItemSelection(model()->index(first, 0), model()->index(last, 0)) : QItemSelection(), command);
}

QRegion ArticleList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight())).intersected(viewport()->rect());
    return region;
}

void ArticleList::updateGeometries()
{
    const int height = viewport()->height();
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setRange(0, qMax(0, rowCount() * m_rowHeight - height));
    QAbstractItemView::updateGeometries();
}

/// The picture on its way is of the selected rows that are seen.
void ArticleList::startDrag(Qt::DropActions actions)
{
    QMimeData *dragged = model()->mimeData(selectedIndexes());
    if (!dragged)
        return;
    const QRegion region = visualRegionForSelection(selectionModel()->selection());
    const QRect seen = region.boundingRect();
    QPixmap rows(seen.size() * devicePixelRatioF());
    rows.setDevicePixelRatio(devicePixelRatioF());
    rows.fill(Qt::transparent);
    viewport()->render(&rows, {}, region);
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->setPixmap(rows);
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - seen.topLeft());
    drag->exec(actions, Qt::CopyAction);
}

void ArticleList::tellReaders(QAccessible::Event what, int row)
{
    QAccessibleEvent event(this, what);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void ArticleList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        tellReaders(QAccessible::Focus, current.row());
}

void ArticleList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (!deselected.isEmpty())
        tellReaders(QAccessible::SelectionRemove, deselected.first().top());
    if (!selected.isEmpty())
        tellReaders(QAccessible::Selection, selected.first().top());
    QAbstractItemView::selectionChanged(selected, deselected);
}

void ArticleList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(0, 0); // gives up the scrolling to its row that a click began
    viewport()->scroll(dx, dy);
}

bool ArticleList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        m_pointer = static_cast<QHoverEvent *>(event)->position().toPoint();
    else if (event->type() == QEvent::HoverLeave)
        m_pointer = {-1, -1};
    return QListView::viewportEvent(event);
}

void ArticleList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    const int before = std::exchange(m_rowHeight, ArticleDelegate::rowHeight(font()));
    const int position = verticalScrollBar()->value();
    updateGeometries();
    verticalScrollBar()->setValue(int(qint64(position) * m_rowHeight / before)); // the same row stays on top
}

void ArticleList::paintEvent(QPaintEvent *event)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State plain = option.state;
    const bool focused = hasFocus() || viewport()->hasFocus();
    QPainter painter(viewport());
    const auto [first, last] = rowsIn(event->rect());
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        option.state = plain;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, option.rect.contains(m_pointer));
        option.state.setFlag(QStyle::State_HasFocus, focused && index == currentIndex());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}
