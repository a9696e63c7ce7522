// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerfacts.h"

#include <QList>

class QColor;
class QPainter;
class QRect;

/// A ticker's months as bars, small enough for a row or a card.
namespace MonthBars {

/// The counts of the `count` months up to `last`, oldest first.
QList<int> lastMonths(const QList<TickerFacts::Month> &months, const QDate &last, int count);

/// Each to the highest of them; the last one full, the others lighter.
void paint(QPainter &painter, const QRect &rect, const QList<int> &months, const QColor &colour);

}
