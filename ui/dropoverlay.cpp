// SPDX-License-Identifier: GPL-3.0-or-later
#include "dropoverlay.h"

#include <QPainter>

DropOverlay::DropOverlay(QWidget *window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::cover(int files)
{
    m_text = files == 1 ? tr("Drop to import") : tr("Drop to import %Ln files or folders", nullptr, files);
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = m_theme.page;
    veil.setAlphaF(0.88f);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(m_theme.accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), 12, 12);
    QFont large = font();
    large.setPixelSize(20);
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(m_theme.ink);
    painter.drawText(rect(), int(Qt::AlignCenter | Qt::TextSingleLine), m_text);
}
