// SPDX-License-Identifier: GPL-3.0-or-later
#include "floatingcard.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>

FloatingCard::FloatingCard(QWidget *window, const Shadow &shadow)
    : QFrame(window)
{
    auto *effect = new QGraphicsDropShadowEffect(this);
    effect->setBlurRadius(shadow.blur);
    effect->setOffset(0, shadow.down);
    effect->setColor(QColor(0, 0, 0, shadow.alpha));
    setGraphicsEffect(effect);
}

void FloatingCard::showEvent(QShowEvent *event)
{
    qApp->installEventFilter(this);
    QFrame::showEvent(event);
}

void FloatingCard::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    QFrame::hideEvent(event);
}

bool FloatingCard::isEsc(const QEvent &key)
{
    return static_cast<const QKeyEvent &>(key).key() == Qt::Key_Escape;
}
