// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/progressline.h"

#include <QPainter>

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("progressLine"));
    setFixedHeight(2);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ProgressLine::setProgress(double progress)
{
    if (progress == m_progress)
        return;
    m_progress = progress;
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect done(0, 0, qRound(width() * m_progress), height());
    painter.fillRect(isRightToLeft() ? done.translated(width() - done.width(), 0) : done,
                     palette().color(QPalette::Link));
}
