// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotating/highlightsmodel.h"
#include "scale.h"
#include "theme.h"

#include <QStyledItemDelegate>

/// Draws a row of the view of all highlights: its bar, its words, its note, and a line of colour, tags and tickers. A
/// row's height follows from the length of its words without measuring them.
class HighlightsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HighlightsDelegate(const HighlightsModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void dress(const Theme &theme) { m_theme = theme; }
    void setWidth(int width) { m_width = width; } ///< of the viewport, by which words wrap

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int quoteLines(const Scale &scale, const QString &quote) const; ///< 1–3
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const HighlightsModel::Row &row) const;
    void paintMeta(QPainter &painter, const QFont &font, QRect line, const QModelIndex &index) const;

    const HighlightsModel &m_model;
    Theme m_theme = Theme::of(false);
    int m_width = 600;
};
