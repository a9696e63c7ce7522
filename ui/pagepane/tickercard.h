// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tickercount.h"

#include <QFrame>

class QLabel;

/// What floats beside a chip under the mouse: symbol, name, kind, in how many articles. Takes no mouse and no focus.
class TickerCard final : public QFrame
{
    Q_OBJECT

public:
    explicit TickerCard(QWidget *window);

    /// Near `cursor` (window coordinates), inside the window, never under the cursor.
    void showFor(const TickerCount &ticker, QPoint cursor);

    static QRect placed(QSize card, QPoint cursor, QRect window);

private:
    QLabel *m_symbol;
    QLabel *m_name;
    QLabel *m_facts;
};
