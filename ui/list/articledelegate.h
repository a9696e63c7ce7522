// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scale.h"
#include "store/articlerow.h"
#include "store/listquery.h"
#include "theme.h"

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>

#include <optional>

/// Draws a row of the list: title, meta, excerpt, chips. Every row has one height, so that 100,000 of them need no
/// measuring; it goes by the list's font, as all in it does.
class ArticleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int RowHeight = 137;    ///< the design's, the hairline included
    static int rowHeight(const QFont &font); ///< device-independent pixels; `font`: the list's

    using QStyledItemDelegate::QStyledItemDelegate;

    void dress(const Theme &theme) { m_theme = theme; }

    /// Sorted by that date, the rows are headed by days and months; nothing: they are not.
    void setGroups(std::optional<ListQuery::Sort> sort) { m_groups = sort; }
    QString groupOf(const QModelIndex &index) const; ///< empty while the row is on its way, or without groups

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Fonts
    {
        Scale scale;
        QFont unread, read, meta, excerpt, chip, symbol;
    };
    Fonts fontsFor(const QFont &base, const QString &language, const QString &text) const;

    bool beginsGroup(const QModelIndex &index) const;
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPlaceholder(QPainter &painter, const Scale &scale, const QRect &area) const;
    void paintRow(QPainter &painter, const QFont &base, const QRect &area, const ArticleRow &row, bool isFirst) const;
    void paintMeta(QPainter &painter, const QFont &base, const QRect &line, const ArticleRow &row) const;
    void paintHits(QPainter &painter, const Fonts &fonts, const QRect &area, const ArticleRow &row) const;
    void paintChips(QPainter &painter, const QFont &base, const QRect &area, const ArticleRow &row) const;

    Theme m_theme = Theme::of(false);
    mutable QFont m_base;
    mutable QHash<QString, Fonts> m_fonts; // by the family (see RowText::familyFor); a font made anew is matched anew
    std::optional<ListQuery::Sort> m_groups;
};
