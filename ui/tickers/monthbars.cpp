// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickers/monthbars.h"

#include <QPainter>

#include <algorithm>

QList<int> MonthBars::lastMonths(const QList<TickerFacts::Month> &months, const QDate &last, int count)
{
    QList<int> counts(count, 0);
    const auto numbered = [](const QDate &day) { return day.year() * 12 + day.month(); };
    for (const TickerFacts::Month &month : months)
        if (const int at = count - 1 - (numbered(last) - numbered(month.first)); at >= 0 && at < count)
            counts[at] = month.articles;
    return counts;
}

void MonthBars::paint(QPainter &painter, const QRect &rect, const QList<int> &months, const QColor &colour)
{
    const int most = months.isEmpty() ? 0 : *std::max_element(months.begin(), months.end());
    if (most == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double step = double(rect.width()) / double(months.size());
    for (qsizetype at = 0; at < months.size(); ++at) {
        if (months[at] == 0)
            continue;
        const double height = std::max(2.0, double(rect.height()) * months[at] / most);
        painter.setOpacity(at + 1 == months.size() ? 1 : 0.62);
        painter.drawRoundedRect(
            QRectF(rect.left() + double(at) * step, rect.bottom() + 1 - height, step * 0.75, height), 1, 1);
    }
    painter.restore();
}
