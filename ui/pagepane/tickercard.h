// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tickercount.h"

#include <QFrame>

class QLabel;

/// What floats beside a chip under the mouse or with the focus: symbol, name, kind, in how many articles. Takes no
/// mouse and no focus; goes with the next key or click, and when the window is no longer the active one. Esc is its
/// own.
class TickerCard final : public QFrame
{
    Q_OBJECT

public:
    explicit TickerCard(QWidget *window);

    /// Beside the chip, or what stands for it (window coordinates), inside the window.
    void showFor(const TickerCount &ticker, const QRect &chip);

    static QRect placed(QSize card, QRect chip, QRect window);
    static QRect chipUnder(QPoint pointer); ///< about

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QLabel *m_symbol;
    QLabel *m_name;
    QLabel *m_facts;
};
