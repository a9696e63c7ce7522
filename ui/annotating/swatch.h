// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/highlight.h"
#include "theme.h"

#include <QAbstractButton>

/// A dot in one of the highlights' colours, with its number: colour never speaks alone, and the number is its key.
class Swatch final : public QAbstractButton
{
    Q_OBJECT

public:
    Swatch(HighlightColour colour, QWidget *parent);

    HighlightColour colour() const { return m_colour; }
    void dress(const Theme &theme);
    QSize sizeHint() const override;

    static QString nameOf(HighlightColour colour); ///< "Yellow"; translated

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const HighlightColour m_colour;
    Theme m_theme = Theme::of(false);
};
