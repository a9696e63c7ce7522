// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QListView>

#include <utility>

/// The rows of the list. Each has ArticleDelegate's one height, so that a row's place is a product: QListView lays out
/// all of a list to know it, which takes 5 ms for 100,000 articles and again with each block of rows that arrives.
/// Nothing of its layout is used here: what asks for it is overridden.
class ArticleList final : public QListView
{
    Q_OBJECT

public:
    explicit ArticleList(QWidget *parent = nullptr);

    int rowHeight() const { return m_rowHeight; }

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;
    /// It would ask for every row's title: for the whole library, block by block.
    void keyboardSearch(const QString &) override {}
    /// After a change all rows are news, and QAbstractItemView would look up where each one stands.
    void dataChanged(const QModelIndex &, const QModelIndex &, const QList<int> &) override { viewport()->update(); }

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void startDrag(Qt::DropActions actions) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int rowCount() const { return model() ? model()->rowCount() : 0; }
    void tellReaders(QAccessible::Event what, int row);
    /// The rows that a part of the viewport shows; the last is before the first where it shows none.
    std::pair<int, int> rowsIn(const QRect &rect) const;

    int m_rowHeight;          // of the font that is
    QPoint m_pointer{-1, -1}; // in the viewport; negative: elsewhere
};
